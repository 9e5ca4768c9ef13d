package batch

import (
	"testing"

	"asll/internal/asll"
)

func TestAProblemOfAFormIsPlacedInItsCell(t *testing.T) {
	const headers = "dossier;date;Type;objectif 1;objectif 2;domaine;prochain\n"
	cases := []struct{ row, want string }{
		{"1;12/03/2026;domicile;1;2;budget;\n", ""},
		{
			"1;30/02/2026;domicile;;;;\n",
			"suivi.csv, ligne 2, colonne B (date) : « 30/02/2026 » n'existe pas : février 2026 compte 28 jours [\"30/02/2026\"]\n",
		},
		{
			"1;12/03/2026;;1;2;;\n",
			"suivi.csv, ligne 2, colonne C (Type) : il manque « type » : remplissez cette cellule [\"\"]\n",
		},
		{
			"1;12/03/2026;=A1;1;2;;\n", // said once
			"suivi.csv, ligne 2, colonne C (Type) : " + isFormula + " [\"=A1\"]\n",
		},
		{
			"1;12/03/2026;domicile;1;0;;\n",
			"suivi.csv, ligne 2, colonne E (objectif 2) : « 0 » n'est pas un numéro d'objectif : ils commencent à 1 [\"0\"]\n",
		},
		{
			"1;12/03/2026;domicile;1|x;2;;\n",
			"suivi.csv, ligne 2, colonne D (objectif 1) : « x » n'est pas un nombre entier (attendu par exemple 6) [\"1|x\"]\n",
		},
	}
	for _, c := range cases {
		if got := filled(t, headers+c.row, Options{Kind: asll.KindVisit}); got != c.want {
			t.Errorf("%q\ngot  %s\nwant %s", c.row, got, c.want)
		}
	}
}

func TestAProblemWithoutACellIsThatOfTheRow(t *testing.T) {
	for _, c := range []struct {
		kind       asll.Kind
		text, want string
	}{
		{asll.KindVisit, "dossier;date\n1;12/03/2026\n", "suivi.csv, ligne 2 : il manque « type » : ajoutez une colonne de ce nom [\"\"]\n"},
		{asll.KindAmendment, "dossier;date;objectif\n\n1;12/03/2026;\n", "suivi.csv, ligne 3 : il manque ce que l'avenant change : objectif ou action [\"\"]\n"},
	} {
		if got := filled(t, c.text, Options{Kind: c.kind}); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestAReasonIsPlacedByItsField(t *testing.T) {
	for r, err := range table(t, "dossier;Type;domaine\n1;\"a\nb\";\n2;domicile;\n", Options{Kind: asll.KindVisit}).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		p, q := r.At("type", "non"), r.At("note", "non")
		want := [2]string{"suivi.csv, ligne 2, colonne B (Type) : non", "suivi.csv, ligne 2 : non"}
		if r.Row == 3 {
			want = [2]string{"suivi.csv, ligne 4 (3 dans un tableur), colonne B (Type) : non", "suivi.csv, ligne 4 (3 dans un tableur) : non"}
		}
		if got := [2]string{p.Error(), q.Error()}; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestColumnsHaveTheLettersOfASpreadsheet(t *testing.T) {
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 702: "ZZ", 703: "AAA", 16384: "XFD"} {
		if got := letters(n); got != want || n <= maxColumns && columnOf(want+"7") != n {
			t.Errorf("%d: %s and back %d, want %s", n, got, columnOf(got), want)
		}
	}
}
