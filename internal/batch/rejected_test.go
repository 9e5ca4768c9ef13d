package batch

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asRejected are the files of the rejected rows of a gathering, named after their tables.
func asRejected(t *testing.T, g *Gathering) []sample {
	t.Helper()
	var files []sample
	for _, m := range g.Tables {
		if !g.Rejected(m) {
			continue
		}
		var b bytes.Buffer
		if err := g.WriteRejected(&b, m); err != nil {
			t.Fatal(err)
		}
		files = append(files, sample{m.Table.Name, b.String()})
	}
	return files
}

// A mistake is a way of spoiling a file, and of correcting the rows that are rejected for it.
type mistake struct{ right, wrong, correction string }

func (m *mistake) spoil(data string) string   { return strings.Replace(data, m.right, m.wrong, 1) }
func (m *mistake) correct(data string) string { return strings.Replace(data, m.wrong, m.correction, 1) }

// awkwardRows hold what a spreadsheet may hold: formulas that are none, line breaks, columns of nobody's.
const awkwardRows = "Acte;Dossier;Référence;Date;Type;Nom;Prénom;Statut d'occupation;Objet;Origine;Adhésion;Domaine;Note;Humeur;\n" +
	"saisine;;EX-1;05/01/2026;;Diallo;Awa;locataire;maintien;menage;05/01/2026;;'=pas une formule;bonne;\n" +
	"diagnostic;EX-1;;09/01/2026;social;;;;;;;;\"deux\nlignes ; \"\"citées\"\"\";;\n" +
	"entretien;EX-1;;02/03/2026;domicile;;;;;;;\"budget\nsante\";'-5 kg;;\n" +
	"saisine;;EX-2;06/01/2026;;Lefèvre;Élodie;locataire;maintien;ménage;06/01/2026;;Été à l'hôpital;;\n" +
	"entretien;EX-2;;03/03/2026;bureau;;;;;;;budget | santé;''cité;'@moi;\n"

func TestCorrectedRowsComeToWhatTheRightFileGives(t *testing.T) {
	for name, m := range map[string]mistake{
		"a saisine":           {"05/01/2026;;Diallo", "05/13/2026;;Diallo", "05/01/2026;;Diallo"},
		"a saisine's name":    {";Lefèvre;", ";=A1;", ";Lefèvre;"},
		"a word":              {";social;", ";sociale ?;", ";social;"},
		"an act":              {"entretien;EX-2", "entretient;EX-2", "entretien;EX-2"},
		"the dossier":         {"entretien;EX-2", "entretien;", "entretien;EX-2"},
		"someone else's":      {"entretien;EX-2", "entretien;EX-3", "entretien;EX-2"},
		"in the future":       {"02/03/2026", "02/03/2027", "02/03/2026"},
		"several at once":     {"06/01/2026;;Lefèvre;Élodie;locataire;maintien;ménage", "hier;;Lefèvre;;locatère;maintien;ménage", "06/01/2026;;Lefèvre;Élodie;locataire;maintien;ménage"},
		"a cell beyond":       {"'@moi;", "'@moi;de trop", "'@moi;"},
		"a character is lost": {"l'hôpital", "l'h\ufffdpital", "l'hôpital"},
	} {
		for _, charset := range []string{"UTF-8", "Windows-1252"} {
			if charset == "Windows-1252" && strings.Contains(m.wrong, "\ufffd") {
				continue
			}
			t.Run(name+", "+charset, func(t *testing.T) { m.check(t, charset) })
		}
	}
}

// unnumbered leaves out all numbers: dossiers are numbered as they are opened.
func unnumbered(string) string { return "" }

func (m *mistake) check(t *testing.T, charset string) {
	t.Helper()
	right := newOffice(t)
	right.told(sample{"a.csv", awkwardRows})
	o, data := newOffice(t), m.spoil(awkwardRows)
	if data == awkwardRows {
		t.Fatal("there is nothing to spoil")
	}
	if charset == "Windows-1252" {
		data = string(latin1([]byte(data)))
	}
	o.unchanged(func() {
		if got := o.told(sample{"a.csv", data}); !strings.Contains(got, "written false") {
			t.Error(got)
		}
	})
	g, r := o.imports(o.keeping(), sample{"a.csv", data})
	defer g.Close()
	files := asRejected(t, g)
	if n := r.Total().Rejected; n == 0 || len(files) != 1 || len(r.Problems) < n {
		t.Fatal(tellReport(r), files)
	}
	got := o.told(sample{"a-rejets.csv", m.correct(files[0].data)})
	if !strings.Contains(got, "written true") || !strings.Contains(got, " 0 rejected") {
		t.Errorf("corrected, %s\n%s", got, files[0].data)
	}
	if diff := cmp.Diff(dossiersOf(right, unnumbered), dossiersOf(o, unnumbered)); diff != "" {
		t.Error(diff)
	}
	o.checked()
}

func TestRowsThatRestOnARejectedOneAreRejectedWithIt(t *testing.T) {
	o := newOffice(t)
	lines := opening("EX-1", awa)
	lines[2] = strings.Replace(lines[2], ";6;", ";9;", 1) // the decision grants what no contract may be
	lines[3] = strings.Replace(lines[3], ";6;", ";9;", 1)
	lines = append(lines, to("EX-1", "acte=renouvellement;date=20/07/2026;mois=3;proposition-service=CCAS;proposition=10/07/2026;instance=commission-asll")...)
	g, r := o.imports(o.keeping(), file("a.csv", lines...))
	defer g.Close()
	told := tellReport(r)
	if !strings.HasPrefix(told, "written true: 4 new, 0 identical, 1 warned, 2 rejected") || !strings.Contains(told, "corriger d'abord la ligne 5, dont cette ligne peut dépendre") {
		t.Error(told)
	}
	files := asRejected(t, g)
	if got := strings.Count(files[0].data, "\r\n"); got != 3 {
		t.Errorf("%d lines: %s", got, files[0].data)
	}
	if want := "corriger d'abord la ligne 5 de a.csv, dont cette ligne peut dépendre"; !strings.Contains(files[0].data, want) {
		t.Errorf("not in %s: %s", files[0].data, want)
	}
	if want := "2026-0001.4 visit 2026-03-02\n"; !strings.HasSuffix(o.journal(), want) {
		t.Errorf("got %s", o.journal())
	}
}

func TestARehearsalSaysWhatTheImportWillDo(t *testing.T) {
	bad := "acte;dossier;date;type\nentretien;EX-1;31/02/2026;domicile\nentretien;EX-1;05/03/2026;domicile\nentretien;EX-9;05/03/2026;bureau\n"
	for _, keep := range []bool{false, true} {
		for _, files := range [][]sample{
			{file("a.csv", twoMeasures()...)},
			{file("a.csv", twoMeasures()...), {"b.csv", bad}},
			{{"b.csv", bad}},
			{file("a.csv", entry(saisine+housing, "nom=Diallo;prenom=Awa"))},
		} {
			o := newOffice(t)
			o.told(file("avant.csv", entry("acte=saisine;date=02/01/2026;reference=EX-0;"+awa)))
			p := o.policy
			p.KeepGood = keep
			var said string
			if err := os.Chmod(o.path, 0o400); err != nil {
				t.Fatal(err)
			}
			o.unchanged(func() { said = o.toldBy(o.rehearsing(p), files...) })
			if err := os.Chmod(o.path, 0o600); err != nil {
				t.Fatal(err)
			}
			did := o.toldBy(p, files...)
			if strings.Replace(did, "written true", "written false", 1) != said {
				t.Errorf("it says %s\nand does %s", said, did)
			}
		}
	}
}
