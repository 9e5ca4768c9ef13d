package batch

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// bookOf makes a workbook of sheets, each its name and its rows as a CSV.
func bookOf(t *testing.T, sheets ...[2]string) *File {
	t.Helper()
	parts := map[string]string{}
	var names, relations strings.Builder
	for i, sheet := range sheets {
		fmt.Fprintf(&names, `<sheet name="%s" r:id="%d"/>`, sheet[0], i)
		fmt.Fprintf(&relations, `<Relationship Id="%d" Target="%d.xml"/>`, i, i)
		var data strings.Builder
		for row := range strings.Lines(sheet[1]) {
			cells := strings.ReplaceAll(strings.TrimSpace(row), ";", `</t></is></c><c t="inlineStr"><is><t>`)
			data.WriteString(`<row><c t="inlineStr"><is><t>` + cells + "</t></is></c></row>")
		}
		parts[fmt.Sprintf("xl/%d.xml", i)] = "<worksheet><sheetData>" + data.String() + "</sheetData></worksheet>"
	}
	parts["xl/workbook.xml"] = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` + names.String() + `</sheets></workbook>`
	parts["xl/_rels/workbook.xml.rels"] = `<Relationships>` + relations.String() + `</Relationships>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	r, size := reader(b.Bytes())
	f, err := Open("suivi.xlsx", r, size)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheSheetsWhoseHeadersAreKnownAreRead(t *testing.T) {
	visits, contacts := "dossier;date;type;domaine\n1;05/01/2026;bureau;budget\n", "Nom;Prénom;Téléphone\nDiallo;Awa;0639981234\n"
	bare := "dossier;date;note\n1;05/01/2026;x\n"
	pivot, notes := "Type;Nombre\nbureau;4\n", "penser à rappeler\n"
	for _, c := range []struct {
		sheets        [][2]string
		options       Options
		read, ignored string
	}{
		{[][2]string{{"Janvier", visits}, {"Février", visits}, {"TCD", pivot}, {"Mars", "Mars 2026\n" + visits}, {"Feuil5", ""}}, Options{}, "Janvier visit, Février visit, Mars visit", "TCD, Feuil5"},
		{[][2]string{{"Notes", notes}, {"Visites janvier", visits}, {"Notes de visite", notes}, {"Saisines", "nom;prénom\n"}}, Options{}, "Visites janvier visit, Saisines intake", "Notes, Notes de visite"},
		{[][2]string{{"VAD janvier", bare}, {"VAD février", bare}, {"Contacts", contacts}}, Options{}, "VAD janvier visit+, VAD février visit+", "Contacts"},
		{[][2]string{{"Janvier", visits}, {"Contacts", contacts}, {"Février", visits}, {"Divers", pivot}}, Options{Kind: "visit"}, "Janvier visit, Février visit", "Contacts, Divers"},
		{[][2]string{{"Janvier", "Qui;Jour;Lieu\n"}, {"Février", "Qui;Jour;Lieu\n"}}, Options{Kind: "visit", Columns: map[string]string{"Jour": "date", "Lieu": "type"}}, "Janvier visit, Février visit", ""},
		{[][2]string{{"Tout", "acte;dossier;date\n"}, {"Aide", "acte\n"}}, Options{}, "Tout ", "Aide"},
		{[][2]string{{"Janvier", bare}, {"Février", bare}}, Options{Kind: "visit"}, "Janvier visit, Février visit", ""},
	} {
		f := bookOf(t, c.sheets...)
		tables, err := f.Map(c.options)
		var read []string
		for _, m := range tables {
			said := m.Table.Sheet + " " + string(m.Kind)
			if len(m.presets) > 0 {
				said += "+"
			}
			read = append(read, said)
		}
		if got, ignored := strings.Join(read, ", "), strings.Join(f.Ignored, ", "); err != nil || got != c.read || ignored != c.ignored {
			t.Errorf("read %s, ignored %s, %v; want %s, %s", got, ignored, err, c.read, c.ignored)
		}
	}
}

func TestASheetOfActsThatCannotBeReadIsNotLeft(t *testing.T) {
	visits := "dossier;date;type;domaine\n"
	for _, wrong := range []string{"dossier;date;date;type;domaine\n", "acte;acte;date\n"} {
		if _, err := bookOf(t, [2]string{"Janvier", visits}, [2]string{"Février", wrong}).Map(Options{}); err == nil || !strings.Contains(err.Error(), "Février") {
			t.Error(wrong, err)
		}
	}
	f := bookOf(t, [2]string{"a", "x\n"}, [2]string{"b", "y\n"})
	if _, err := f.Map(Options{}); err == nil || !strings.Contains(err.Error(), "feuille « a », ligne 1 : aucun titre") || !slices.Equal(f.Ignored, []string{"b"}) {
		t.Error(err, f.Ignored)
	}
}
