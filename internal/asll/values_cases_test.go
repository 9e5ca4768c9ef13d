package asll

import (
	"testing"

	"asll/internal/civil"
)

func cents(n int64) *civil.Cents {
	c := civil.Cents(n)
	return &c
}

// june30 is the day of the actions below.
var june30 = on("2026-06-30")

// readable are texts, the composite values that they are, and how these are written.
var readable = []struct {
	reader, s string
	want      any
	written   string
}{
	{"membre", "Awa, enfant, 2019", Member{Name: "Awa", Relation: RelationChild, Born: "2019"}, "Awa, enfant, 2019"},
	{"membre", "enfant, 2019", Member{Relation: RelationChild, Born: "2019"}, "enfant, 2019"},
	{"membre", "Awa,ENFANT", Member{Name: "Awa", Relation: RelationChild}, "Awa, enfant"},
	{"membre", "Diallo, Awa, conjointe, 04/07/1988", Member{Name: "Diallo, Awa", Relation: RelationSpouse, Born: "1988-07-04"}, "Diallo, Awa, conjoint, 04/07/1988"},
	{"membre", "Léa, autre: nièce", Member{Name: "Léa", Relation: "other: nièce"}, "Léa, autre: nièce"},
	{"membre", "Awa, enfant, 2026", Member{Name: "Awa", Relation: RelationChild, Born: "2026"}, "Awa, enfant, 2026"},
	{"membre", "Awa, enfant, 1900", Member{Name: "Awa", Relation: RelationChild, Born: "1900"}, "Awa, enfant, 1900"},
	{"membre", "Awa, enfant, 12/03/2026", Member{Name: "Awa", Relation: RelationChild, Born: "2026-03-12"}, "Awa, enfant, 12/03/2026"},
	{"objectif", "recherche: trouver un T3 : deux chambres", Objective{Theme: "search", Label: "trouver un T3 : deux chambres"}, "recherche: trouver un T3 : deux chambres"},
	{"objectif", "2: budget:apurer", Objective{Number: 2, Theme: "solvency", Label: "apurer"}, "2: solvabilité: apurer"},
	{"objectif", "99: recherche: x", Objective{Number: 99, Theme: "search", Label: "x"}, "99: recherche: x"},
	{"dette", "locative: 1 250,00", Debt{Kind: DebtRent, Amount: 125000}, "locative: 1250,00"},
	{"dette", "gaz: 12: 0", Debt{Kind: DebtEnergy, Amount: 1200, Monthly: cents(0)}, "énergie: 12,00: 0,00"},
	{"action", "1: référent: 30/06/2026: déposer : le dossier", Action{1, RoleReferent, june30, "déposer : le dossier"}, "1: référent: 30/06/2026: déposer : le dossier"},
	{"action", "30/06/2026: déposer", Action{Due: june30, Label: "déposer"}, "30/06/2026: déposer"},
	{"action", "famille: déposer", Action{By: RoleHousehold, Label: "déposer"}, "ménage: déposer"},
	{"action", "100: déposer", Action{Label: "100: déposer"}, "100: déposer"},
	{"signataire", "menage", Signatory{Role: RoleHousehold}, "ménage"},
	{"signataire", "menage: Awa: Diallo", Signatory{Role: RoleHousehold, Name: "Awa: Diallo"}, "ménage: Awa: Diallo"},
	{"signataire", "referent: 30/06/2026", Signatory{Role: RoleReferent, Date: june30}, "référent: 30/06/2026"},
	{"signataire", "referent: 30/06/2026: Claire Morel", Signatory{RoleReferent, "Claire Morel", june30}, "référent: 30/06/2026: Claire Morel"},
	{"résultat", "1: atteint: bail signé : T3", Outcome[Result]{1, "reached", "bail signé : T3"}, "1: atteint: bail signé : T3"},
	{"résultat", "2:partiel", Outcome[Result]{2, "partly", ""}, "2: partiel"},
	{"partage", "CCAS", Sharing{"CCAS", Yes}, "CCAS: oui"},
	{"partage", "CCAS: Non", Sharing{"CCAS", No}, "CCAS: non"},
	{"moment", "30/06/2026", Moment{Day: june30}, "30/06/2026"},
	{"moment", "30/06/2026 14h30", Moment{june30, "14:30"}, "30/06/2026 14:30"},
	{"moment", "2026-06-30 à 9h", Moment{june30, "09:00"}, "30/06/2026 09:00"},
	{"moment", "hier  23:59", Moment{on("2026-03-11"), "23:59"}, "11/03/2026 23:59"},
	{"début", "ENTREE", Start{Entry: true}, "entrée"},
	{"début", "entry", Start{Entry: true}, "entrée"},
	{"début", "30/06/2026", Start{Day: june30}, "30/06/2026"},
}

func TestCompositeValues(t *testing.T) {
	for _, c := range readable {
		t.Run(c.reader+" "+c.s, func(t *testing.T) {
			v, written, err := readerOf(c.reader).read(c.s)
			if err != nil {
				t.Fatal(err)
			}
			same(t, v, c.want)
			same(t, written, c.written)
		})
	}
}

func readerOf(name string) reader {
	for _, r := range readers {
		if r.name == name {
			return r
		}
	}
	panic("no reader of " + name)
}

func TestTheYearOfBirthOfAMember(t *testing.T) {
	for born, want := range map[string]int{"": 0, "2019": 2019, "1988-07-04": 1988, "ABCD": 0, "19": 0} {
		if got := (Member{Born: born}).BirthYear(); got != want {
			t.Errorf("%q: %d, want %d", born, got, want)
		}
	}
}
