package batch

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// fieldsOf tells which field each column answers.
func fieldsOf(m *Mapping) string {
	var fields []string
	for _, c := range m.Columns {
		fields = append(fields, c.Field)
	}
	return strings.Join(fields, ";")
}

func TestAHeaderIsAnyNameOfAFieldHoweverWritten(t *testing.T) {
	ways := []func(string) string{
		strings.ToUpper,
		func(s string) string { return strings.ReplaceAll(s, "-", "_") },
		func(s string) string { return "  " + strings.ReplaceAll(s, "-", " ") + " " },
		func(s string) string { return "'" + s },
	}
	for _, f := range form.All() {
		for _, field := range f.Fields() {
			for i, name := range append([]string{field.Name, field.French, `"` + strings.ReplaceAll(field.Label, `"`, `""`) + `"`}, field.Also...) {
				name = ways[(i+len(field.Name))%len(ways)](name)
				m := table(t, name+";dossier\n", Options{Kind: f.Kind})
				if got := m.Columns[0].Field; got != field.French {
					t.Errorf("%s: %q is read as %q, not %q", f.Name, name, got, field.French)
				}
			}
		}
	}
}

func TestTheHeadersOfAFormTellIt(t *testing.T) {
	for _, f := range form.All() {
		headers := []string{"dossier"}
		for _, field := range f.Fields() {
			headers = append(headers, field.French)
		}
		if m := table(t, strings.Join(headers, ";")+"\n", Options{}); m.Kind != f.Kind {
			t.Errorf("%s is taken for %s", f.Kind, m.Kind)
		}
	}
}

func TestASpecialColumnIsNoFieldButTheReference(t *testing.T) {
	for key, role := range specials {
		for _, f := range allForms() {
			if i, _ := f.find(key); i != none && (role != referenceColumn || f.form.Kind != asll.KindIntake) {
				t.Errorf("%s is a field of %s", key, f.form.Name)
			}
		}
		if text.Key(key) != key {
			t.Errorf("%s is not a key", key)
		}
	}
}

func TestColumnsAreNamed(t *testing.T) {
	cases := []struct{ headers, want string }{
		{"N° dossier;Date;Type;Domaines", "dossier;date;type;domaine"},
		{"Membres;Difficultés;DEBT;membre n°3;Nom;prénom;objet;origine;statut d'occupation", "membre;difficulte;dette;membre;nom;prenom;objet;origine;statut-occupation"},
		{"objet;origine;nom;prénom;Naisance;statut_occupation;Note 2", "objet;origine;nom;prenom;;statut-occupation;"},
		{"acte;date;signature;Truc;reference", "acte;date;signature;;reference"},
	}
	for _, c := range cases {
		if got := fieldsOf(table(t, c.headers+"\n", Options{})); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.headers, got, c.want)
		}
	}
	if near := table(t, cases[2].headers+"\n", Options{}).Columns[4].Near; near != "naissance" {
		t.Errorf("Naisance is near %q", near)
	}
}

func TestNotesHaveManyHeaders(t *testing.T) {
	for _, header := range []string{"Observations", "observation", "COMMENTAIRE", "Commentaires", "Remarque", "Remarques", "Compte rendu", "Compte-rendu", "CR"} {
		for headers, want := range map[string]string{
			"dossier;date;type;domaine;": "dossier;date;type;domaine;note", "acte;dossier;": "acte;dossier;note",
			"dossier;instance;avis;": "dossier;instance;avis;", // a decision has no note
		} {
			if got := fieldsOf(table(t, headers+header+"\n", Options{})); got != want {
				t.Errorf("%s: %s, want %s", header, got, want)
			}
		}
	}
	got := refused(t, "dossier;date;type;note;Observations\n", Options{Kind: asll.KindVisit})
	if want := "suivi.csv, ligne 1, colonne E (Observations) : les colonnes D (note) et E (Observations) donnent toutes deux « note » : gardez-en une, ou renommez l'autre"; got != want {
		t.Error(got)
	}
	for r, err := range table(t, "acte;dossier;Observations\ndécision;1;important\n", Options{}).Rows() {
		if err != nil || len(r.Problems) != 1 {
			t.Error("the observation on a decision is lost", r, err)
		}
	}
}

func TestRowsAboveTheHeadersAreCounted(t *testing.T) {
	for data, want := range map[string]string{
		"dossier;date;type\n": "1 0", "\ndossier;date;type\n": "2 0", "Visites;;\n\nPrivas;;\ndossier;date;type\n": "4 2",
	} {
		m := table(t, data, Options{Kind: asll.KindVisit})
		if got := fmt.Sprint(m.Line, m.Above); got != want {
			t.Errorf("%q: %s, want %s", data, got, want)
		}
	}
}

func TestOptionsDecide(t *testing.T) {
	visits := "dossier;Date;Date RDV;Lieu;Type\n2026-0042;01/01/2020;12/03/2026;domicile;x\n"
	m := table(t, visits, Options{Kind: asll.KindVisit, Columns: map[string]string{"date rdv": "date", "LIEU": "kind", "Type": "", "Absente": "note"}})
	if got := fieldsOf(m); got != "dossier;;date;type;" || !slices.Equal(m.Unused, []string{"Absente"}) {
		t.Errorf("%s, unused %v", got, m.Unused)
	}
	for r, err := range m.Rows() {
		if got := fmt.Sprint(r.Answers, r.Problems, err); got != "map[date:[12/03/2026] type:[domicile]] [] <nil>" {
			t.Error(got)
		}
	}
	for columns, want := range map[string]string{
		"dat":  "suivi.csv, ligne 1, colonne C (Date RDV) : « dat » n'est le nom d'aucun champ ; vouliez-vous dire « date » ?",
		"xyzt": "suivi.csv, ligne 1, colonne C (Date RDV) : « xyzt » n'est le nom d'aucun champ",
		"nom":  "suivi.csv, ligne 1, colonne C (Date RDV) : « nom » n'est pas un champ de l'acte « entretien »",
	} {
		if got := refused(t, visits, Options{Kind: asll.KindVisit, Columns: map[string]string{"Date RDV": columns}}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestAWithdrawalIsNotImported(t *testing.T) {
	if got := refused(t, "dossier;date\n", Options{Kind: asll.KindVoid}); got != "suivi.csv, ligne 1 : l'acte « annulation » ne s'importe pas" {
		t.Error(got)
	}
}

func TestTheActOfARowComesBeforeThatOfTheTable(t *testing.T) {
	m := table(t, "acte;dossier;type;avis;instance\nvad;1;;;\n;2;;favorable;ittl\nDÉCISION;3;;ajourné;acal\nrdv;4;bureau;;\n", Options{Kind: asll.KindDecision})
	var got []string
	for r, err := range m.Rows() {
		got = append(got, fmt.Sprint(r.Kind, r.Dossier, r.Answers, len(r.Problems), err))
	}
	want := []string{
		"visit1map[type:[domicile]] 0 <nil>", "decision2map[body:[ittl] verdict:[favorable]] 0 <nil>",
		"decision3map[body:[acal] verdict:[ajourné]] 0 <nil>", "visit4map[type:[bureau]] 0 <nil>",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheNameOfAnActAnswersForTheRowsThatDoNotSayTheirs(t *testing.T) {
	presets := form.Answers{"type": {"domicile"}}
	var got []string
	for _, data := range []string{"dossier;date\n1;02/03/2026\n", "dossier;date;type\n1;02/03/2026;\n1;02/03/2026;bureau\n", "acte;dossier;date\n;1;02/03/2026\nrdv;1;02/03/2026\nliaison;1;02/03/2026\n"} {
		for r, err := range table(t, data, Options{Kind: asll.KindVisit, Presets: presets}).Rows() {
			got = append(got, fmt.Sprint(r.Answers["type"], r.Problems, err))
		}
	}
	want := []string{"[domicile] [] <nil>", "[domicile] [] <nil>", "[bureau] [] <nil>", "[domicile] [] <nil>", "[bureau] [] <nil>", "[] [] <nil>"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheReferenceNamesTheDossierAndIsThatOfASaisine(t *testing.T) {
	m := table(t, "acte;dossier;reference;nom\nsaisine;;  R-1 ;Diallo\nvisite;;R-1;\nvisite;2026-0042;R-2;\n", Options{})
	var got []string
	for r, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r.Dossier+"/"+r.Reference+fmt.Sprint(r.Answers["ref"]))
	}
	if want := []string{"/R-1[R-1]", "/R-1[]", "2026-0042/R-2[]"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
