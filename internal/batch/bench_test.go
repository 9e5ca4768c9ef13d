package batch

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

// spreadsheet makes a table of 30 columns: what a team exports of its
// saisines, some of the cells empty.
func spreadsheet(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeffacte;dossier;date;nom;prenom;naissance;objet;origine;statut-occupation;adresse;code-postal;commune;telephone;" +
		"bailleur;logement;service-instructeur;fiche-navette;motif;difficulte;demarches-engagees;attente;accueil;travailleur-social;" +
		"information-rgpd;reference;note;ressources;aide-logement;loyer;dette\r\n")
	for i := range rows {
		fmt.Fprintf(&b, "saisine;;%02d/03/2026;Lefèvre-%d;Élodie;04/07/1988;maintien;ccas;locataire;%d rue de la République;69%03d;Givors;06 12 34 56 78;"+
			"OPAC du Rhône;T3;CCAS de Givors;10/03/2026;\"Impayés ; séparation, perte d'emploi\";budget|voisinage;;;telephone;Claire Morel;"+
			"12/03/2026;R-%d;Appelée deux fois, à revoir en avril.;1 234,56;210;540;locative: 1 250,00\r\n", i%28+1, i, i%100, i%1000, i)
	}
	return b.Bytes()
}

// read maps a file and gives the number of its rows.
func read(b *testing.B, name string, data []byte) int {
	b.Helper()
	f, err := Open(name, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.Fatal(err)
	}
	m, err := f.Tables[0].Map(Options{})
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for r, err := range m.Rows() {
		if err != nil || len(r.Problems) > 0 {
			b.Fatal(err, r.Problems)
		}
		n++
	}
	return n
}

// BenchmarkRead reads the table from its bytes to the answers; encoding/csv
// only cuts it into cells.
func BenchmarkRead(b *testing.B) {
	const rows = 100_000
	table := spreadsheet(rows)
	b.Run("encoding/csv", func(b *testing.B) {
		b.SetBytes(int64(len(table)))
		b.ReportAllocs()
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(table))
			r.Comma, r.ReuseRecord = ';', true
			for _, err := r.Read(); !errors.Is(err, io.EOF); _, err = r.Read() {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	for _, file := range []struct {
		name string
		data []byte
	}{{"UTF-8", table}, {"Windows-1252", latin1(table)}} {
		b.Run(file.name, func(b *testing.B) {
			b.SetBytes(int64(len(file.data)))
			b.ReportAllocs()
			for b.Loop() {
				if n := read(b, file.name, file.data); n != rows {
					b.Fatal(n)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
		})
	}
}

// latin1 writes a text in Windows-1252, where its letters are those of Latin 1.
func latin1(s []byte) []byte {
	var b []byte
	for _, r := range strings.TrimPrefix(string(s), "\ufeff") {
		b = append(b, byte(r))
	}
	return b
}

// workbookOf makes a workbook of a table: its texts are shared, as Excel does.
func workbookOf(b *testing.B, table []byte) []byte {
	b.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table, []byte(marks[0].start))))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	var sheet, shared bytes.Buffer
	sheet.WriteString("<worksheet><sheetData>")
	shared.WriteString("<sst>")
	numbers := map[string]int{}
	for i, row := range rows {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for j, cell := range row {
			n, known := numbers[cell]
			if !known {
				n = len(numbers)
				numbers[cell] = n
				shared.WriteString("<si><t>" + cell + "</t></si>")
			}
			if cell != "" {
				fmt.Fprintf(&sheet, `<c r="%s%d" s="1" t="s"><v>%d</v></c>`, letters(j+1), i+1, n)
			}
		}
		sheet.WriteString("</row>")
	}
	sheet.WriteString("</sheetData></worksheet>")
	shared.WriteString("</sst>")
	return zipOf(b, zip.Deflate, sheet.String(), shared.String(), "")
}

func BenchmarkReadWorkbook(b *testing.B) {
	const rows = 100_000
	data := workbookOf(b, spreadsheet(rows))
	runtime.GC()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if n := read(b, "xlsx", data); n != rows {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
}
