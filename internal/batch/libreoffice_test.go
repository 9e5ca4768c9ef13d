package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/form"
)

// libreOffice holds one sheet, suivi.fods, as LibreOffice saved it in every
// way; LISEZMOI.txt says how.
const libreOffice = "testdata/libreoffice"

func TestWhatLibreOfficeSavesIsReadTheSame(t *testing.T) {
	formats := map[string]string{
		"utf8.csv": "UTF-8, séparateur « ; »", "utf8-virgule.csv": "UTF-8, séparateur « , »", "utf8-tabulation.csv": "UTF-8, séparateur tabulation",
		"windows-1252.csv": "Windows-1252, séparateur « ; »", "iso-8859-15.csv": "ISO-8859-15, séparateur « ; »", "mac.csv": "Mac Roman, séparateur « ; »",
		"cp850.csv": "CP850, séparateur « ; »", "utf16.csv": "UTF-16, séparateur « ; »", "guillemets-partout.csv": "UTF-8, séparateur « ; »",
		"valeurs-brutes.csv": "UTF-8, séparateur « ; »", "suivi.xlsx": "classeur Excel, feuille « Suivi »",
	}
	files, err := filepath.Glob(libreOffice + "/*.[cx][sl]*")
	if err != nil || len(files) != len(formats) {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, size := reader(data)
			f, err := Open(file, r, size)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := f.Tables[0].Format, formats[filepath.Base(file)]; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			compareSaved(t, filepath.Base(file), f.Tables[0])
		})
	}
}

// saved are the answers of the sheet, as a CSV tells them.
var saved = []form.Answers{
	{
		"date": {"12/03/2026"}, "last-name": {"Lefèvre"}, "first-name": {"Zoé"}, "occupancy": {"locataire"}, "purpose": {"maintien"}, "origin": {"ménage"},
		"postcode": {"01700"}, "phone": {"06 12 34 56 78"}, "resources": {"1 234,56"}, "rent": {"540,00"}, "difficulty": {"budget", "voisinage"}, "ref": {"007"},
		"note": {"Œuvre d'un « ami » ; 12 €/mois – à revoir\n2e ligne, \"citée\""},
	},
	{
		"date": {"01/04/2026"}, "last-name": {"D'Été"}, "first-name": {"Anaïs"}, "occupancy": {"recherche"}, "purpose": {"installation"}, "origin": {"ccas"},
		"postcode": {"01700"}, "phone": {"0612345678"}, "resources": {"1 000,00"}, "ref": {"0042"}, "note": {"-5 kg"},
	},
	{"date": {"15/04/2026"}, "type": {"domicile"}, "next": {"04/05/2026 14:30"}, "note": {"=pas une formule"}},
}

// inSheet is how the numbers of the sheet are told from an .xlsx.
var inSheet = strings.NewReplacer("12/03/2026", "2026-03-12", "01/04/2026", "2026-04-01", "15/04/2026", "2026-04-15", "04/05/2026 14:30", "2026-05-04 14:30",
	"1 234,56", "1234.56", "540,00", "540", "1 000,00", "1000")

// replaced is what encodings without these characters hold in their place.
var replaced = map[string]*strings.Replacer{
	"cp850.csv":       strings.NewReplacer("Œ", "?", "–", "-"),
	"iso-8859-15.csv": strings.NewReplacer("–", "-"),
	"suivi.xlsx":      inSheet,
}

func compareSaved(t *testing.T, file string, table *Table) {
	t.Helper()
	m, err := table.Map(Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		want := form.Answers{}
		for name, values := range saved[n] {
			for _, v := range values {
				if change := replaced[file]; change != nil {
					v = change.Replace(v)
				}
				want[name] = append(want[name], v)
			}
		}
		if file != "suivi.xlsx" && n == 2 {
			delete(want, "note") // a CSV does not tell a text from a formula
		}
		if diff := cmp.Diff(want, tidied(r.Answers)); diff != "" {
			t.Errorf("line %d, -want +got\n%s", r.Line, diff)
		}
		n++
	}
	if n != len(saved) {
		t.Errorf("%d rows", n)
	}
}

// tidied has ordinary spaces between thousands.
func tidied(a form.Answers) form.Answers {
	tidy := form.Answers{}
	for name, values := range a {
		for _, v := range values {
			tidy[name] = append(tidy[name], strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(v))
		}
	}
	return tidy
}
