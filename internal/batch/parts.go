package batch

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// What a workbook may hold at most: beyond, its parts are a bomb.
const (
	maxDirectory = 1 << 20   // bytes of the list of the parts
	maxWhole     = 2 << 20   // bytes of a part that is read whole
	maxPart      = 8 << 20   // bytes of any other part, or
	maxRatio     = 200       // times its compressed bytes
	maxToken     = 128 << 10 // bytes of XML around the text of a cell
)

const (
	damaged  = "ce classeur est abîmé : ouvrez-le dans un tableur, enregistrez-le de nouveau, puis réessayez"
	tooLarge = "ce classeur est trop gros : enregistrez ses feuilles une à une en « CSV UTF-8 »"
)

// parts are the files of which a workbook is made.
type parts struct {
	zip *zip.Reader
}

// openParts reads the list of the parts. A limit bounds it: its length is
// what the file pretends.
func openParts(r io.ReaderAt, size int64) (parts, error) {
	bounded := &boundedAt{r: r, left: maxDirectory}
	z, err := zip.NewReader(bounded, size)
	switch {
	case bounded.left < 0:
		return parts{}, &Problem{Reason: tooLarge}
	case err != nil && bounded.err == nil:
		return parts{}, &Problem{Reason: damaged}
	}
	bounded.left = 1 << 62 // from here on each part has its own limit
	return parts{zip: z}, err
}

// boundedAt reads no more than it may.
type boundedAt struct {
	r    io.ReaderAt
	left int64
	err  error // of the file itself
}

func (b *boundedAt) ReadAt(p []byte, off int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, io.ErrShortBuffer
	}
	n, err := b.r.ReadAt(p, off)
	if err != nil && err != io.EOF {
		b.err = err
	}
	return n, err
}

// has tells whether the zip holds a file of that name, or a folder.
func (p parts) has(name string) bool {
	for _, f := range p.zip.File {
		if f.Name == name || strings.HasSuffix(name, "/") && strings.HasPrefix(f.Name, name) {
			return true
		}
	}
	return false
}

// open opens a part; without it, there is nothing to read.
func (p parts) open(name string) (*part, error) {
	for _, f := range p.zip.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, &Problem{Reason: damaged}
		}
		most := maxPart + maxRatio*int64(f.CompressedSize64)
		return newPart(r, most), nil
	}
	return newPart(strings.NewReader(""), 0), nil
}

// whole reads a part into a struct.
func (p parts) whole(name string, into any) error {
	r, err := p.open(name)
	if err != nil {
		return err
	}
	r.left, r.total = maxPart, min(r.total, maxWhole)
	if err := xml.NewDecoder(r).Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return r.problem()
	}
	return nil
}

// partOf is the path of a part that another one names.
func partOf(from, to string) string {
	if strings.HasPrefix(to, "/") {
		return to[1:]
	}
	return path.Join(path.Dir(from), to)
}
