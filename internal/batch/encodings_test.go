package batch

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// manyRows are a saisine and more visits than a buffer holds, one of which is no act.
func manyRows() string {
	var b strings.Builder
	b.WriteString("acte;dossier;reference;date;type;nom;prenom;statut-occupation;objet;origine;note\n")
	for i := range 600 {
		fmt.Fprintf(&b, "entretien;EX-%d;;%02d/03/2026;domicile;;;;;;\"Reçue à l'été, %d\nélève ; « ça va »\"\n", i%3, i%28+1, i)
	}
	for i := range 3 {
		fmt.Fprintf(&b, "saisine;;EX-%d;0%d/01/2026;;Lefèvre;Zoé %c;locataire;maintien;ménage;\n", i, i+1, 'a'+i)
	}
	b.WriteString("entretien;EX-0;;05/03/2026;café;;;;;;\n")
	return b.String()
}

// delimited writes a file with another delimiter.
func delimited(t *testing.T, data string, delimiter rune) string {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = delimiter
	if err := w.WriteAll(cellsOf(t, data)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func cellsOf(t *testing.T, data string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(data))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// asWorkbook makes a workbook of a file.
func asWorkbook(t *testing.T, data string) string {
	t.Helper()
	var sheet strings.Builder
	sheet.WriteString("<worksheet><sheetData>")
	for i, row := range cellsOf(t, data) {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for j, cell := range row {
			fmt.Fprintf(&sheet, `<c r="%s%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, letters(j+1), i+1, html.EscapeString(cell))
		}
		sheet.WriteString("</row>")
	}
	sheet.WriteString("</sheetData></worksheet>")
	return string(zipOf(t, zip.Deflate, sheet.String(), "<sst></sst>", ""))
}

func encoded(t *testing.T, e xencoding.Encoding, data string) string {
	t.Helper()
	s, err := e.NewEncoder().String(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestHoweverAFileIsSavedTheSameIsImported(t *testing.T) {
	data := manyRows()
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	want, wantHeld := savedAs(t, data)
	if !strings.HasPrefix(want, "written true: 603 new, 0 identical, 0 warned, 1 rejected, in 3 dossiers") {
		t.Fatal(want)
	}
	for name, saved := range map[string]string{
		"UTF-8 with its mark": "\ufeff" + data, "UTF-16 LE": encoded(t, little, data), "UTF-16 BE": encoded(t, big, data),
		"UTF-16 LE without a mark": encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data),
		"Windows-1252":             encoded(t, charmap.Windows1252, data),
		"tabs":                     delimited(t, data, '\t'), "commas": delimited(t, data, ','), "tabs in UTF-16": encoded(t, little, delimited(t, data, '\t')),
		"CR LF": strings.ReplaceAll(data, "\n", "\r\n"), "CR": strings.ReplaceAll(data, "\n", "\r"),
		"sep=;": "sep=;\n" + data, "sep=,": "sep=,\r\n" + delimited(t, data, ','), "workbook": asWorkbook(t, data),
	} {
		t.Run(name, func(t *testing.T) {
			got, held := savedAs(t, saved)
			if got != want {
				t.Errorf("got %s\nwant %s", got, want)
			}
			if diff := cmp.Diff(wantHeld, held); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// savedAs imports a file twice, and tells what is said of it and what the carnet holds then.
func savedAs(t *testing.T, data string) (told string, held []string) {
	t.Helper()
	o := newOffice(t)
	g, r := o.imports(o.keeping(), sample{"a.csv", data})
	said := []string{counted(tellReport(r)), fmt.Sprint(r.Acts, r.Opened)}
	for _, p := range r.Problems {
		said = append(said, fmt.Sprintf("%d %s %q %s", p.Row, p.Header, p.Value, p.Reason))
	}
	for _, f := range asRejected(t, g) {
		said = append(said, f.data)
	}
	g.Close()
	for _, h := range o.held() {
		held = append(held, fmt.Sprint(h.dossier, h.entry.Number, string(h.entry.Payload)))
	}
	if names, err := os.ReadDir(o.folder); err != nil || len(names) != 1 {
		t.Errorf("left behind: %v, %v", names, err)
	}
	o.unchanged(func() {
		if again := counted(o.told(sample{"a.csv", data})); !strings.Contains(again, " 0 new, 603 identical") {
			t.Error(again)
		}
	})
	return strings.Join(said, "\n"), held
}
