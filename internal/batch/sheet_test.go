package batch

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"testing"
)

// stored makes a workbook of its parts, not compressed.
func stored(tb testing.TB, sheet, shared, styles string) []byte {
	tb.Helper()
	return zipOf(tb, zip.Store, sheet, shared, styles)
}

// zipOf makes a workbook of its parts.
func zipOf(tb testing.TB, method uint16, sheet, shared, styles string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="1" Target="a.xml"/>` +
			`<Relationship Id="2" Type="/sharedStrings" Target="b.xml"/><Relationship Id="3" Type="/styles" Target="c.xml"/></Relationships>`,
		"xl/a.xml": sheet, "xl/b.xml": shared, "xl/c.xml": styles,
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// FuzzSheet reads any XML as the parts of a workbook.
func FuzzSheet(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>46093.5</v></c></row><row><c t="inlineStr"><is><r><t>x</t></r></is></c>`+
		`<c t="b"><v>1</v></c><c t="e"><f>A1</f><v>#N/A</v></c><c t="d"><v>2026-03-12T00:00:00</v></c></row></sheetData></worksheet>`,
		`<sst><si><t>type_x000D_</t><rPh><t>a</t></rPh></si></sst>`,
		`<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-40C]dd\-mm;@"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`)
	f.Add(`<worksheet><sheetData></c></row></sheetData>`, `<sst></si></sst>`, `<xf/></cellXfs>`)
	f.Add(`<row r="1"><c r="B1"><row r="2"></c></row></row>`, ``, ``)
	f.Fuzz(func(t *testing.T, sheet, shared, styles string) {
		r, size := reader(stored(t, sheet, shared, styles))
		file, err := Open("x", r, size)
		if err != nil {
			said(t, err)
			return
		}
		readAll(t, file.Tables[0], Options{Kind: "visit"}, int(size))
	})
}

func TestWhatAFormatMeans(t *testing.T) {
	for format, want := range map[string]style{
		"General": {}, "Standard": {}, "0.00": {}, "# ##0,00\\ €": {}, "#,##0.00 [$€-40C]": {}, "0%": {}, "@": {}, "0": {}, "0.00E+00": {},
		"dd/mm/yyyy": {date: true}, "d mmm yy": {date: true}, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": {date: true}, "mmm": {date: true}, `"le "dd`: {date: true},
		"dd/mm/yyyy hh:mm": {date: true, clock: true}, "hh:mm": {clock: true}, "[h]:mm:ss": {clock: true},
		"00000": {digits: 5}, `0#" "##" "##" "##" "##`: {digits: 10}, `00\ 00\ 00\ 00\ 00`: {digits: 10}, "#0": {digits: 1}, `"jour"0`: {},
		`"`: {}, "[": {}, `\`: {}, "": {},
	} {
		if got := styleOf(format); got != want {
			t.Errorf("%q: %+v, want %+v", format, got, want)
		}
	}
}

func TestANumberIsWrittenAsItWasTyped(t *testing.T) {
	var w workbook
	cases := []struct {
		number string
		style  style
		want   string
	}{
		{"6", style{}, "6"},
		{"6.0", style{}, "6"},
		{"1234.56", style{}, "1234.56"},
		{"0.1", style{}, "0.1"},
		{"0.30000000000000004", style{}, "0.3"},
		{"6.12345678E8", style{}, "612345678"},
		{"1700", style{digits: 5}, "01700"},
		{"123456", style{digits: 5}, "123456"},
		{"-17", style{digits: 5}, "-17"},
		{"1.5", style{digits: 5}, "1.5"},
		{"46093", style{date: true}, "2026-03-12"},
		{"46093.6", style{date: true}, "2026-03-12"},
		{"46093", style{date: true, clock: true}, "2026-03-12"},
		{"46093.604166666664", style{date: true, clock: true}, "2026-03-12 14:30"},
		{"46093.999826388886", style{date: true, clock: true}, "2026-03-12 23:59"},
		{"46093.999999", style{date: true}, "2026-03-12"},
		{"46092.99999999999", style{date: true}, "2026-03-12"},
		{"0.604166666666667", style{clock: true}, "14:30"},
		{"1", style{date: true}, "1900-01-01"},
		{"61", style{date: true}, "1900-03-01"},
		{"-1", style{date: true}, "-1"},
		{"99999999", style{date: true}, "99999999"},
		{"x", style{}, "x"},
	}
	for _, c := range cases {
		if got := w.number(c.number, c.style); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.number, c.style, got, c.want)
		}
	}
}

func TestTheSheetsNamedLikeAnActAreRead(t *testing.T) {
	for name, want := range map[string]string{
		"Visites": "visit", "VISITE": "visit", "Saisines": "intake", "Clôtures": "close", "renouvellements": "renew", "Bilans ": "review", "Décisions": "decision",
		"Visites janvier": "visit", "Suivi des visites": "visit", "2025 - Clôtures": "close", "visites et clôtures": "", "revisites": "",
		"Feuil1": "", "Avis": "", "": "",
	} {
		if got := kindInSheet(name); string(got.kind) != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestRowsOfASheetKeepTheirPlace(t *testing.T) {
	r, size := reader(stored(t, `<worksheet><sheetData><row><c t="inlineStr"><is><t>type</t></is></c><c r="C1" t="inlineStr"><is><t>date</t></is></c></row><row r="2"/>`+
		`<row r="5"><c r="C5" t="d"><v>2026-03-12</v></c></row><row r="5"><c r="A6" t="str"><v>domicile</v></c></row></sheetData></worksheet>`, "", ""))
	f, err := Open("x.xlsx", r, size)
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Tables[0].Map(Options{Kind: "visit"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for row, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%d %d %v", row.Line, row.Row, row.Answers))
	}
	if want := []string{"5 5 map[date:[2026-03-12]]", "6 6 map[type:[domicile]]"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
