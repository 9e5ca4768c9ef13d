package batch

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/form"
)

// templateOf is what a template holds: its headers and its example.
func templateOf(f form.Form) (headers, example []string) {
	headers, example = []string{"dossier"}, []string{"# exemple, ignoré à l'import"}
	for _, field := range f.Fields() {
		headers = append(headers, field.French)
		example = append(example, strings.Join(f.Sample()[field.Name], " | "))
	}
	return headers, example
}

func TestTheExampleOfATemplateIsPassedOver(t *testing.T) {
	for _, f := range form.All() {
		headers, example := templateOf(f)
		m := table(t, strings.Join(headers, ";")+"\n"+strings.Join(example, ";")+"\n", Options{})
		for r, err := range m.Rows() {
			t.Errorf("%s: %v %v", f.Name, r, err)
		}
		if !slices.Equal(m.Examples, []int{2}) {
			t.Errorf("%s: %v", f.Name, m.Examples)
		}
	}
}

func TestTheExampleIsKnownHoweverASpreadsheetWritesIt(t *testing.T) {
	const headers = "dossier;date;naissance;nom;prenom;adresse-confidentielle;ressources;loyer;code-postal;telephone;membre\n"
	for _, example := range []string{
		"12/01/2026;04/07/1988;Diallo;Awa;non;1180,00;540,00;07000;06 39 98 12 34;Ismaël, enfant, 2014 | Fanta, enfant, 2018",
		"2026-01-12;1988-07-04 00:00:00;DIALLO;awa;FAUX;1180;540.00;7000;639981234;Ismaël, enfant, 2014|Fanta, enfant, 2018", ";;;;;;;;;",
	} {
		for r, err := range table(t, headers+"# exemple;"+example+"\n", Options{Kind: asll.KindIntake}).Rows() {
			t.Errorf("%s: %v %v", example, r, err)
		}
	}
}

func TestARowWrittenOverTheExampleIsNotLost(t *testing.T) {
	const headers = "dossier;date;nom;prenom;postcode;Divers\n"
	for _, row := range []string{"12/01/2026;Haddad;Awa;07000;", "13/01/2026;Diallo;Awa;;", ";;;07001;", ";;;;à rappeler", ";;;;;perdu"} {
		var got []string
		for r, err := range table(t, headers+"# exemple, ignoré;"+row+"\n", Options{Kind: asll.KindIntake}).Rows() {
			got = append(got, fmt.Sprint(r.Kind, r.Answers, err, r.plan == nil, len(r.Problems) > 0))
		}
		if want := []string{"intakemap[]<nil>true true"}; len(got) != 1 || strings.ReplaceAll(got[0], " ", "") != strings.ReplaceAll(want[0], " ", "") {
			t.Errorf("%s: %v", row, got)
		}
	}
}
