package cmd_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"asll/cmd"
	"asll/internal/asll"
	"asll/internal/batch"
)

func TestLinesAreWrittenAsRanges(t *testing.T) {
	for _, c := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""},
		{[]int{3}, "3"},
		{[]int{3, 3}, "3"},
		{[]int{4, 3}, "3, 4"},
		{[]int{5, 4, 3}, "3 à 5"},
		{[]int{40, 3, 7, 12, 13, 14, 15}, "3, 7, 12 à 15, 40"},
	} {
		if got := cmd.RangesOf(c.numbers); got != c.want {
			t.Errorf("%v: got %q, want %q", c.numbers, got, c.want)
		}
	}
}

func TestNumbersOfDossiersAreWrittenAsRanges(t *testing.T) {
	for want, labels := range map[string][]string{
		"":          nil,
		"2026-0001": {"2026-0001"},
		"2025-0009 à 2025-0011, 2026-0001, 2026-0003 à 2026-0004": {"2025-0009", "2025-0010", "2025-0011", "2026-0001", "2026-0003", "2026-0004"},
	} {
		if got := cmd.LabelRanges(labels); got != want {
			t.Errorf("%v: got %q, want %q", labels, got, want)
		}
	}
}

func TestFlawsOfOneSortAreKnownWhateverTheirValues(t *testing.T) {
	for reason, want := range map[string]string{
		"« 31/02/2026 » n'existe pas : février 2026 compte 28 jours":                        "« … » n'existe pas",
		"«\u00a0locatère\u00a0» n'est pas une valeur connue (attendu\u00a0: locataire)":     "« … » n'est pas une valeur connue",
		"il manque « nom » : remplissez cette cellule":                                      "il manque « nom »",
		"« a : b » n'est pas un montant ; attendu 12,50":                                    "« … » n'est pas un montant",
		"l'acte « entretien : visite » n'a pas de champ « bailleur » : videz cette cellule": "l'acte « entretien : visite » n'a pas de champ « bailleur »",
		"cette cellule est une formule":                                                     "cette cellule est une formule",
	} {
		if got := cmd.Sort(batch.Problem{Reason: reason}); got != want {
			t.Errorf("%s: got %q, want %q", reason, got, want)
		}
	}
	rule := batch.Problem{Reason: "22 mois déjà accordés", Finding: &asll.Finding{Rule: asll.RuleCeiling}}
	if got := cmd.Sort(rule); got != "règle DUREE-TOTALE" {
		t.Errorf("got %q", got)
	}
}

func TestTheReportOfAnImport(t *testing.T) {
	i := made()
	out, err, code := reported(t, i, 80, false)
	asExpected(t, "refuse.txt", out)
	if err != "" || code != 5 {
		t.Errorf("code %d\n%s", code, err)
	}
	i.Report.Written, i.KeepGood, i.Rejects = true, true, []string{"mes rejets.csv"}
	out, err, code = reported(t, i, 80, false)
	asExpected(t, "garde.txt", out+"--\n"+err)
	if code != 5 {
		t.Errorf("code %d", code)
	}
	out, err, code = reported(t, i, 80, true)
	asExpected(t, "garde.json", out)
	if err != "" || code != 5 {
		t.Errorf("code %d\n%s", code, err)
	}
}

func TestTheReportStaysReadableWhateverItsLength(t *testing.T) {
	i := made()
	i.Report.Problems = nil
	for line := 2; line < 5002; line++ {
		p := batch.Problem{File: "suivi.csv", Line: line, Row: line, Column: 3, Header: "Date", Value: "hier soir", Reason: "« hier soir » n'est pas une date (attendu JJ/MM/AAAA)"}
		if line%2 == 0 {
			p.Column, p.Header, p.Value, p.Reason = 4, "Objet", fmt.Sprint("objet", line%60), fmt.Sprintf("« objet%d » n'est pas une valeur connue (attendu : maintien)", line%60)
		}
		i.Report.Problems = append(i.Report.Problems, p)
	}
	out, _, _ := reported(t, i, 0, false)
	out = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(out)
	lines := strings.Split(out, "\n")
	if len(lines) > 120 {
		t.Errorf("%d lines", len(lines))
	}
	summary := "2500  Objet    « … » n'est pas une valeur connue\n2500  Date     « … » n'est pas une date\n"
	if strings.Count(out, summary) != 2 || strings.Index(out, summary) > strings.Index(out, "À corriger dans") || strings.LastIndex(out, summary) < strings.Index(out, "acte  ") {
		t.Errorf("the summary does not open and end the list:\n%.2000s", out)
	}
	if !slices.ContainsFunc(lines, func(l string) bool {
		return strings.HasPrefix(l, "    lignes 3, 5, 7, 9, ") && strings.HasSuffix(l, ", 4999, 5001")
	}) {
		t.Error("not every line is named")
	}
}

func TestTheLastSentenceOfAnImport(t *testing.T) {
	none, good, known, bad := batch.Count{}, batch.Count{New: 312}, batch.Count{Identical: 312}, batch.Count{New: 9, Rejected: 3}
	files := []string{"suivi-rejets.csv"}
	for _, c := range []struct {
		count   batch.Count
		options cmd.Imported
		written bool
		want    string
	}{
		{none, cmd.Imported{}, false, "Rien à importer : il n'y a aucune ligne sous les titres"},
		{good, cmd.Imported{}, true, "Enregistré : 312 actes dans 40 dossiers"},
		{good, cmd.Imported{Rehearse: true}, false, "Essai : rien n'est écrit. 312 actes dans 40 dossiers seraient enregistrés"},
		{known, cmd.Imported{}, false, "Rien de nouveau : les 312 lignes sont déjà dans le carnet"},
		{batch.Count{Identical: 1}, cmd.Imported{}, false, "Rien de nouveau : la ligne est déjà dans le carnet"},
		{known, cmd.Imported{Rehearse: true}, false, "Essai : rien n'est écrit. Rien de nouveau : les 312 lignes sont déjà dans le carnet"},
		{batch.Count{New: 1, Identical: 5}, cmd.Imported{}, true, "Enregistré : 1 acte dans 40 dossiers ; 5 lignes étaient déjà dans le carnet"},
		{bad, cmd.Imported{}, false, "Rien n'est écrit : 3 lignes sont rejetées ; les corriger, ou --garder-bonnes pour écrire les autres"},
		{bad, cmd.Imported{Rehearse: true}, false, "Essai : rien n'est écrit. 3 lignes sont rejetées ; les corriger, ou --garder-bonnes pour écrire les autres"},
		{batch.Count{Rejected: 1}, cmd.Imported{}, false, "Rien n'est écrit : 1 ligne est rejetée ; la corriger"},
		{bad, cmd.Imported{KeepGood: true, Rehearse: true}, false, "Essai : rien n'est écrit. 9 actes dans 40 dossiers seraient enregistrés ; 3 lignes seraient mises à part"},
		{bad, cmd.Imported{KeepGood: true, Rejects: files}, true, "Enregistré : 9 actes dans 40 dossiers ; 3 lignes sont rejetées, à corriger dans suivi-rejets.csv"},
		{batch.Count{Rejected: 3}, cmd.Imported{KeepGood: true, Rejects: files}, false, "Rien n'est écrit : 3 lignes sont rejetées et aucune autre n'est nouvelle, à corriger dans suivi-rejets.csv"},
	} {
		c.options.Report = &batch.Report{Acts: []batch.Count{c.count}, Dossiers: 40, Written: c.written}
		if got := strings.ReplaceAll(c.options.Outcome(), "\u00a0", " "); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
