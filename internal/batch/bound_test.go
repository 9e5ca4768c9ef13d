package batch

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
)

// endless repeats a text up to a size, without holding it.
type endless struct {
	start, again string
	size         int64
}

func (e endless) ReadAt(p []byte, off int64) (int, error) {
	n := 0
	for n < len(p) && off+int64(n) < e.size {
		if at := off + int64(n); at < int64(len(e.start)) {
			n += copy(p[n:], e.start[at:])
		} else {
			n += copy(p[n:], e.again[(at-int64(len(e.start)))%int64(len(e.again)):])
		}
	}
	if n = min(n, int(max(e.size-off, 0))); n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// allocated gives what f takes from memory, whether freed again or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

const mib = 1 << 20

func TestAHugeTextIsRefusedWithoutHoldingIt(t *testing.T) {
	const headers, row = "dossier;date;type;domaine;note\n", "2026-0042;12/03/2026;domicile;budget;"
	cases := map[string]struct {
		text endless
		want string
	}{
		"a cell of 64 MiB": {
			endless{headers + row, strings.Repeat("mot ", 4096), 64 * mib},
			"géant.csv, ligne 2, colonne E : " + tooLong,
		},
		"a quoted cell of 64 MiB": {
			endless{headers + row + `"`, strings.Repeat("mot\nmot\n", 4096), 64 * mib},
			"géant.csv, ligne 2, colonne E : le guillemet ouvert ici n'est refermé nulle part dans le million de caractères qui suit : ajoutez le guillemet qui manque, ou enlevez celui-ci",
		},
		"a header of 64 MiB":     {endless{"", strings.Repeat("x", 4096), 64 * mib}, "géant.csv, ligne 1, colonne A : " + tooLong},
		"spaces":                 {endless{headers, strings.Repeat(" ", 4096), 32 * mib}, "géant.csv, ligne 2, colonne A : " + tooLong},
		"spaces after quotes":    {endless{headers + `"a"`, strings.Repeat(" ", 4096), 8 * mib}, `2. visit dossier "a"`},
		"a million columns":      {endless{"dossier", ";", mib}, "géant.csv, ligne 1, colonne BXY : " + tooWide},
		"a million cells in one": {endless{headers + row, ";x", 2 * mib}, "géant.csv, ligne 2, colonne BXY : " + tooWide},
		"32 MiB of line breaks":  {endless{"", "         \n", 32 * mib}, "géant.csv : le fichier est vide : il n'a que des lignes blanches"},
		"32 MiB of separators":   {endless{headers, ";;;  ;;;     ;;;\r\n", 32 * mib}, "aucune ligne"},
		"a row of long cells": {
			endless{headers, strings.Repeat("a", mib-1) + ";", 8 * mib},
			"géant.csv, ligne 2, colonne C : " + tooLong,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var told string
			taken := allocated(func() { told = tell("géant.csv", c.text, c.text.size, Options{}) })
			if !strings.HasSuffix(strings.TrimSpace(told), c.want) {
				t.Errorf("got %s\nwant %s", told, c.want)
			}
			// What grows by doubling takes twice what it holds in the end.
			if taken > 32*mib {
				t.Errorf("%d KiB", taken>>10)
			}
		})
	}
}

func TestAMillionRowsTakeNoMoreMemoryThanOne(t *testing.T) {
	rows := endless{"dossier;date;type;domaine;note\n", "2026-0042;12/03/2026;domicile;budget|sante;\"vue ; à revoir\"\n", 0}
	rows.size = int64(len(rows.start) + 1_000_000*len(rows.again))
	f, err := Open("suivi.csv", rows, rows.size)
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Tables[0].Map(Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, most := 0, uint64(0)
	for _, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%250_000 == 0 {
			runtime.GC()
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if n != 1_000_000 || most > 8*mib {
		t.Errorf("%d rows, %d KiB", n, most>>10)
	}
}

func TestABombIsNotUnpacked(t *testing.T) {
	for name, c := range map[string]struct {
		part string
		text endless
		want string
	}{
		"one text":     {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", strings.Repeat(" ", 4096), 32 * mib}, tooLong},
		"empty rows":   {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", strings.Repeat("<row/>", 999), 8 * mib}, tooLarge},
		"other parts":  {"xl/worksheets/sheet1.xml", endless{"<worksheet><sheetData>", "<a>" + strings.Repeat("<b/>", 9999), 32 * mib}, tooLarge},
		"shared texts": {"xl/sharedStrings.xml", endless{"<sst>", "<si><t>" + strings.Repeat("a", 5000) + "</t></si>", 40 * mib}, tooLarge},
		"styles":       {"xl/styles.xml", endless{"<styleSheet><cellXfs>", strings.Repeat("<xf/>", 999), 8 * mib}, tooLarge},
		"relations":    {"xl/_rels/workbook.xml.rels", endless{"<Relationships>", strings.Repeat("<Relationship/>", 999), 8 * mib}, tooLarge},
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

func TestADirectoryAndAFileThatFailsAreSaid(t *testing.T) {
	dir, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	if _, err := Open("dossier", dir, 4096); err == nil || !strings.HasPrefix(err.Error(), "dossier : la lecture a échoué (") {
		t.Errorf("got %v", err)
	}
}
