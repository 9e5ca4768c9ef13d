package sheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// partsOf reads the files of an OpenDocument text.
func partsOf(t *testing.T, d Document) map[string]string {
	t.Helper()
	return unzipped(t, written(t, WriteODT, d))
}

// unzipped reads the files that an office document is made of.
func unzipped(t *testing.T, data string) map[string]string {
	t.Helper()
	r, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range r.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// tokensOf reads a file of XML, to its end.
func tokensOf(t *testing.T, content string) []xml.Token {
	t.Helper()
	var all []xml.Token
	for r := xml.NewDecoder(strings.NewReader(content)); ; {
		token, err := r.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, xml.CopyToken(token))
	}
}

// odtText is what an OpenDocument text says, in the order of its file; what describes a figure aside.
func odtText(t *testing.T, content string) string {
	t.Helper()
	var all strings.Builder
	aside := false
	for _, token := range tokensOf(t, content) {
		switch token := token.(type) {
		case xml.StartElement:
			aside = token.Name.Local == "desc"
		case xml.EndElement:
			aside = false
		case xml.CharData:
			if !aside {
				all.Write(token)
			}
		}
	}
	return all.String()
}

func TestODTSaysAllInOrder(t *testing.T) {
	for name, d := range allDocuments(t) {
		content := partsOf(t, d)["content.xml"]
		lacks(t, name+".odt", odtText(t, content), unmarked(d))
	}
}

// A program looks for what an ODT is at a fixed place: it comes first, and is not compressed.
func TestODTSaysWhatItIs(t *testing.T) {
	if got := written(t, WriteODT, Document{})[30:][:8+len(odtType)]; got != "mimetype"+odtType {
		t.Errorf("%q", got)
	}
}

// A stored text is only ever text: it brings no element or attribute that other documents do not have.
func TestODTHoldsNothingThatActs(t *testing.T) {
	known := namesIn(t, samples(t)["complete"])
	for name := range namesIn(t, samples(t)["hostile"]) {
		if !known[name] {
			t.Errorf("%s stands in the hostile document only", name)
		}
	}
}

// namesIn are the elements and attributes of an ODT.
func namesIn(t *testing.T, d Document) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, token := range tokensOf(t, partsOf(t, d)["content.xml"]) {
		if start, ok := token.(xml.StartElement); ok {
			names[start.Name.Local] = true
			for _, a := range start.Attr {
				names[start.Name.Local+" "+a.Name.Local] = true
			}
		}
	}
	return names
}

func TestODTIsWellFormed(t *testing.T) {
	for _, d := range allDocuments(t) {
		for name, part := range partsOf(t, d) {
			if strings.HasSuffix(name, ".xml") {
				tokensOf(t, part)
			}
		}
	}
}

// TestLibreOfficeOpensTheODT has it print what it read, and looks for all of it.
func TestLibreOfficeOpensTheODT(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	needs(t, "soffice")
	needs(t, "pdftotext")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "pdf", "--outdir", dir}
	all := allDocuments(t)
	for name, d := range all {
		file := filepath.Join(dir, name+".odt")
		if err := os.WriteFile(file, []byte(written(t, WriteODT, d)), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	out, err := exec.CommandContext(t.Context(), "soffice", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if os.Getenv("CI") == "" && strings.Count(string(out), "could not be loaded") == len(all) {
		t.Skip("LibreOffice is here without its word processor")
	}
	for name, d := range all {
		got, err := exec.CommandContext(t.Context(), "pdftotext", "-raw", filepath.Join(dir, name+".pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text := unspaced(string(got))
		for _, word := range wordsOf(d) {
			if !strings.Contains(text, word) {
				t.Errorf("%s lacks %q", name, word)
			}
		}
	}
}
