package batch

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestABombIsNotUnpacked(t *testing.T) {
	for name, c := range map[string]struct {
		part string
		text endless
		want string
	}{
		"one text":     {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", strings.Repeat(" ", 4096), 8 * mib}, tooLong},
		"empty rows":   {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", strings.Repeat("<row/>", 999), 8 * mib}, tooLarge},
		"other parts":  {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", "<a>" + strings.Repeat("<b/>", 9999), 16 * mib}, tooLarge},
		"shared texts": {"xl/sharedStrings.xml", endless{"<sst>", "<si><t>" + strings.Repeat("a", 5000) + "</t></si>", 26 * mib}, tooLarge},
		"styles":       {"xl/styles.xml", endless{"<styleSheet><cellXfs>", strings.Repeat("<xf/>", 999), 8 * mib}, tooLarge},
		"relations":    {"xl/_rels/workbook.xml.rels", endless{"<Relationships>", strings.Repeat("<Relationship/>", 999), 3 * mib}, tooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			data := bomb(t, c.part, c.text)
			r, size := reader(data)
			var told string
			taken := allocated(func() { told = tell("bombe.xlsx", r, size, Options{}) })
			if !strings.HasSuffix(strings.TrimSpace(told), c.want) {
				t.Errorf("got %s\nwant %s", told, c.want)
			}
			t.Logf("%d KiB of zip, %d KiB allocated", len(data)>>10, taken>>10)
		})
	}
}

// bomb makes a workbook of which one part is much larger than it seems.
func bomb(t *testing.T, name string, part endless) []byte {
	t.Helper()
	files := map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="1" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="2" Type="/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="3" Type="/styles" Target="styles.xml"/></Relationships>`,
	}
	delete(files, name)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, text io.Reader) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.Copy(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for other, text := range files {
		add(other, strings.NewReader(text))
	}
	add(name, io.NewSectionReader(part, 0, part.size))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
