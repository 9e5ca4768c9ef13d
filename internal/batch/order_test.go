package batch

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	godiff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/civil"
)

// town is a carnet of four dossiers, two of which are of people of one name.
func town(t *testing.T) []byte {
	t.Helper()
	o := newOffice(t)
	told := o.told(file("a.csv", slices.Concat(
		opening("EX-1", awa), []string{
			entry(saisine+housing, "nom=Roux;prenom=Jean"), entry(saisine+housing, "nom=Petit;prenom=Anne;reference=P1"),
			entry(saisine+housing, "nom=Petit;prenom=Anne;reference=P2"),
		},
	)...))
	if !strings.Contains(told, "opened 2026-0004 Petit Anne (P2)") {
		t.Fatal(told)
	}
	data, err := os.ReadFile(o.path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// callings are words for a dossier: of the carnet, of the import, of none.
var callings = []string{
	"2026-0001", "2026-1", "EX-1", "ex 1", "Diallo Awa", "awa DIALLO", "2026-0002", "Roux Jean", "Petit Anne", "2026-0003", "p2",
	"EX-8", "ex-8", "Lefèvre Élodie", "elodie lefevre", "2025-0099", "2025-99", "EX-9", "inconnu", "",
}

// people are households, some of them the same.
var people = []string{
	"nom=Diallo;prenom=Awa", "nom=Roux;prenom=Jean", "nom=Jean;prenom=Roux", "nom=Lefèvre;prenom=Élodie", "nom=ELODIE;prenom=lefevre",
	"nom=Petit;prenom=Anne", "nom=Haddad;prenom=Samir", "nom=;prenom=Awa", "nom==A1;prenom=Awa",
}

// anyLine draws a row of that day.
func anyLine(t *rapid.T, day civil.Date) string {
	months := rapid.SampledFrom([]string{"3", "6", "7", "x"}).Draw(t, "months")
	act := rapid.SampledFrom([]string{
		"acte=saisine;" + housing, "acte=saisine;" + housing, "acte=diagnostic;type=social", "acte=decision;instance=commission-asll;avis=favorable;mois=" + months,
		contractee + ";debut=" + day.AddDays(3).French() + ";mois=" + months, "acte=entretien;type=domicile", "acte=entretien;type=cafe", "acte=visitte",
		"acte=renouvellement;mois=" + months + ";proposition-service=CCAS;proposition=" + day.French(),
		"acte=cloture;motif=objectifs-atteints;preconisations=aucune;orientations=sans objet;resultat=1: atteint",
	}).Draw(t, "act")
	cells := []string{act, "date=" + day.French(), "dossier=" + rapid.SampledFrom(callings).Draw(t, "dossier")}
	if strings.Contains(act, "saisine") {
		cells = append(cells, rapid.SampledFrom(people).Draw(t, "who"),
			"reference="+rapid.SampledFrom([]string{"", "", "EX-8", "ex-9", "EX-1", "P2"}).Draw(t, "reference"),
			"naissance="+rapid.SampledFrom([]string{"", "", "04/07/1988", "05/05/1990"}).Draw(t, "born"))
	}
	if rapid.IntRange(0, 9).Draw(t, "bad date") == 0 {
		cells = append(cells, "date=30/02/2026")
	}
	return entry(cells...)
}

// anyLines draws rows of several dossiers, each of a day of its own: of two acts of one day, the first in the file comes
// first. Some stand there twice.
func anyLines(t *rapid.T) []string {
	first, _ := civil.Of(2026, 2, 1)
	all := make([]string, rapid.IntRange(2, 14).Draw(t, "rows"))
	for i := range all {
		if i > 0 && rapid.IntRange(0, 7).Draw(t, "again") == 0 {
			all[i] = all[rapid.IntRange(0, i-1).Draw(t, "which")]
			continue
		}
		all[i] = anyLine(t, first.AddDays(17*i%200))
	}
	return all
}

// An ending is all that an import comes to, whatever the order of its rows.
type ending struct {
	Counts               string
	Rejected             []string
	Problems, Warnings   []string
	Dossiers, OpenedName []string
}

// endingOf imports files, and tells what comes of it.
func endingOf(t *rapid.T, data []byte, folder string, files []sample) ending {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	o := officeOf(t, folder, data)
	defer o.close()
	g, r := o.imports(o.keeping(), files...)
	defer g.Close()
	// Of two households that may be one, the second in the file is said to resemble the first.
	r.Warnings = slices.DeleteFunc(r.Warnings, func(p Problem) bool { return p.Finding.Rule == asll.RuleDuplicate })
	for i := range r.Acts {
		r.Acts[i].Warned = 0
	}
	e := ending{Counts: fmt.Sprint(r.Acts, r.Dossiers, r.Twins, r.Written)}
	e.rows(t, g, r, files)
	for _, opened := range r.Opened {
		e.OpenedName = append(e.OpenedName, opened.Name)
	}
	e.Dossiers = dossiersOf(o, known)
	if len(files) > 1 {
		o.checked() // which takes as long as the rest
	}
	for _, all := range [][]string{e.Problems, e.Warnings, e.Rejected, e.OpenedName} {
		slices.Sort(all)
	}
	return e
}

// rows tells which rows are rejected, or warn of something.
func (e *ending) rows(t *rapid.T, g *Gathering, r *Report, files []sample) {
	text := func(p *Problem) string {
		i := slices.IndexFunc(files, func(f sample) bool { return f.name == p.File })
		rule := asll.RuleID("")
		if p.Finding != nil {
			rule = p.Finding.Rule
		}
		return strings.Split(files[i].data, "\n")[p.Line-1] + " : " + p.Header + " " + string(rule)
	}
	for i := range r.Problems {
		e.Problems = append(e.Problems, text(&r.Problems[i]))
	}
	for i := range r.Warnings {
		e.Warnings = append(e.Warnings, text(&r.Warnings[i]))
	}
	for _, rejected := range g.rejected {
		at, err := g.find(rejected.row)
		if err != nil {
			t.Fatal(err)
		}
		e.Rejected = append(e.Rejected, strings.Join(at.Cells, ";"))
	}
}

// known leaves out the numbers that an import gives.
func known(label string) string {
	if label > "2026-0004" {
		return "2026-new"
	}
	return label
}

// dossiersOf tells the acts of each dossier, in any order; known leaves out the numbers that do not matter.
func dossiersOf(o *office, known func(label string) string) []string {
	acts := map[string][]string{}
	for _, h := range o.held() {
		acts[h.dossier] = append(acts[h.dossier], string(h.entry.Act.Kind())+" "+string(h.entry.Payload))
	}
	var all []string
	for label, held := range acts {
		slices.Sort(held)
		all = append(all, known(label)+"\n"+strings.Join(held, "\n"))
	}
	slices.SortFunc(all, cmp.Compare[string])
	return all
}

// split puts rows into one to three files.
func split(t *rapid.T, lines []string) []sample {
	n := rapid.IntRange(1, 3).Draw(t, "files")
	parts := make([][]string, n)
	for _, l := range lines {
		i := rapid.IntRange(0, n-1).Draw(t, "file")
		parts[i] = append(parts[i], l)
	}
	files := make([]sample, n)
	for i := range parts {
		files[i] = file("f"+strconv.Itoa(i)+".csv", parts[i]...)
	}
	return files
}

func TestTheOrderOfTheRowsAndOfTheFilesChangesNothing(t *testing.T) {
	data, folder, tried := town(t), t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		tried++
		lines := anyLines(t)
		one := endingOf(t, data, filepath.Join(folder, strconv.Itoa(tried), "a"), []sample{file("f0.csv", lines...)})
		files := split(t, rapid.Permutation(lines).Draw(t, "order"))
		other := endingOf(t, data, filepath.Join(folder, strconv.Itoa(tried), "b"), files)
		if diff := godiff.Diff(one, other); diff != "" {
			t.Fatalf("in the first order: -, in another: +\n%s\n%s\n%v", diff, strings.Join(lines, ""), files)
		}
	})
}
