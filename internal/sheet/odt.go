package sheet

import (
	"archive/zip"
	"bytes"
	"embed"
	"hash/crc32"
	"html/template"
	"io"
	"strings"
)

//go:embed odt/*.xml
var odtParts embed.FS

const (
	odtType = "application/vnd.oasis.opendocument.text"
	// html/template takes a declaration for text, so it stands before what a template writes.
	xmlDeclaration = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
)

// WriteODT writes d as an OpenDocument text (ODF 1.3), for a word processor to complete.
func WriteODT(w io.Writer, d Document) error {
	l, err := newLetters()
	if err != nil {
		return err
	}
	parts, err := template.New("odt").Funcs((&odt{Document: d, letters: l}).functions()).ParseFS(odtParts, "odt/*.xml")
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	if err := putType(z); err != nil {
		return err
	}
	for _, part := range []struct{ template, name string }{
		{"manifest.xml", "META-INF/manifest.xml"},
		{"meta.xml", "meta.xml"},
		{"styles.xml", "styles.xml"},
		{"content.xml", "content.xml"},
	} {
		to, err := z.Create(part.name) // without a date
		if err != nil {
			return err
		}
		if _, err := io.WriteString(to, xmlDeclaration); err != nil {
			return err
		}
		if err := parts.ExecuteTemplate(to, part.template, d); err != nil {
			return err
		}
	}
	if d.Logo != nil {
		to, err := z.CreateHeader(&zip.FileHeader{Name: "Pictures/logo.png"}) // it is compressed already
		if err != nil {
			return err
		}
		if _, err := to.Write(d.Logo.Data); err != nil {
			return err
		}
	}
	return z.Close()
}

// putType says what the archive is, first and as it is, where programs look for it.
func putType(z *zip.Writer) error {
	to, err := z.CreateRaw(&zip.FileHeader{
		Name: "mimetype", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(odtType)),
		CompressedSize64: uint64(len(odtType)), UncompressedSize64: uint64(len(odtType)),
	})
	if err != nil {
		return err
	}
	_, err = io.Copy(to, bytes.NewReader([]byte(odtType)))
	return err
}

// lines of a text, which a word processor must be told of.
func linesOf(s string) []string { return strings.Split(s, "\n") }
