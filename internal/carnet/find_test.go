package carnet

import (
	"testing"

	"asll/internal/asll"
)

// library is a carnet with several households.
func library(t *testing.T) *book {
	t.Helper()
	b := newBook(t)
	one := intake("Lefèvre", "Élodie", "2026-01-05")
	one.Ref, one.Born, one.Town = "ERL/2026 Nº7", date("1990-04-02"), "Châlons"
	two := intake("Nguyễn-Lê", "Minh", "2026-01-06")
	two.Members = []asll.Member{{Name: "Anne-Élodie", Relation: asll.RelationSpouse}, {Relation: asll.RelationChild, Born: "2019"}}
	three := intake("Diallo", "Awa", "2026-01-07")
	three.Ref = "12"
	four := intake("Diallo", "Mamadou", "2026-01-08")
	four.Ref = "12"
	five := intake("O'Brien 100%", "Jean_Luc", "2026-01-09")
	five.Ref = "2024-17"
	for _, a := range []*asll.Intake{one, two, three, four, five} {
		b.open(a)
	}
	return b
}

func TestFindByWhateverNamesADossier(t *testing.T) {
	b := library(t)
	for words, want := range map[string]string{
		"2026-0002":         "2026-0002",
		"2026-2":            "2026-0002",
		" 2026-0002 ":       "2026-0002",
		"2026-00002":        "2026-0002",
		"2026-0099":         "",
		"2025-1":            "",
		"2024-17":           "2026-0005", // the association's own numbers may look like ours
		"erl/2026 nº7":      "2026-0001",
		"ERL/2026  Nº7":     "2026-0001",
		"12":                "2026-0003 2026-0004", // one reference for two dossiers
		"lefevre":           "2026-0001",
		"LEFEVRE elodie":    "2026-0001",
		"élod lef":          "2026-0001",
		"elodie":            "2026-0001", // a head goes before a member
		"anne elodie":       "2026-0002", // a member
		"anne le":           "2026-0002", // a member, with the head's name
		"nguyen le":         "2026-0002",
		"diallo":            "2026-0003 2026-0004",
		"diallo mamadou":    "2026-0004",
		"diallo elodie":     "",
		"o’brien":           "2026-0005",
		"100%":              "2026-0005",
		"%":                 "2026-0005",
		"jean-luc":          "2026-0005",
		"":                  "",
		"   ":               "",
		"'; DROP TABLE act": "",
	} {
		if got := b.find(words); got != want {
			t.Errorf("%q: found %q, want %q", words, got, want)
		}
	}
}

func TestFindGivesSomeCandidatesOnly(t *testing.T) {
	b := newBook(t)
	for range 25 {
		b.open(intake("Martin", "Léa", "2026-01-05"))
	}
	b.view(func(tx *Tx) error {
		found, err := tx.Find("martin")
		if len(found) != 20 || found[0].Label != "2026-0001" || found[19].Label != "2026-0020" {
			t.Errorf("%d found: %s", len(found), labels(found))
		}
		return err
	})
}

// Whoever bears exactly the name that was typed goes before those whose names
// merely hold its words.
func TestAnExactNameWins(t *testing.T) {
	b := newBook(t)
	for _, name := range [][2]string{
		{"Martin", "Anne"},
		{"Martin", "Anne-Marie"},
		{"Martinez", "Joanne"},
		{"Roche", "Jean"},
		{"Roche", "Jean"},
		{"Roche", "Jean-Paul"},
		{"Le Minh", "Nguyen"},
		{"Minh", "Nguyen Le"},
		{"Caron", ""},
		{"Caron", "Ève"},
	} {
		b.open(intake(name[0], name[1], "2026-01-05"))
	}
	for words, want := range map[string]string{
		"martin anne":    "2026-0001",
		"ANNE Martin":    "2026-0001",
		"ann martin":     "2026-0001 2026-0002 2026-0003",
		"jean roche":     "2026-0004 2026-0005",
		"minh nguyen le": "2026-0008", // « le minh nguyen » has these words, in no order of a name
		"caron":          "2026-0009",
	} {
		if got := b.find(words); got != want {
			t.Errorf("%q: found %q, want %q", words, got, want)
		}
	}
}

// The exact name wins even when more candidates than are given come before it.
func TestAnExactNameWinsOverAnyCrowd(t *testing.T) {
	b := newBook(t)
	for range 25 {
		b.open(intake("Jean", "Marie Paul", "2026-01-05"))
	}
	b.open(intake("Marie", "Jean", "2026-01-05"))
	if got := b.find("jean marie"); got != "2026-0026" {
		t.Errorf("found %q", got)
	}
}

// A dossier of which nothing counts any more is only known by its label.
func TestAnUndoneDossierIsGone(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	undoing := b.undo(1)
	b.view(func(tx *Tx) error {
		found, err := tx.Find("2026-1")
		if len(found) != 1 || !found[0].Gone || found[0].Ref != ref || found[0].State(date("2026-11-20")) != "" {
			t.Errorf("%+v", found)
		}
		listed, listErr := tx.List(Filter{})
		if len(listed) != 0 || listErr != nil {
			t.Errorf("listed: %+v, %v", listed, listErr)
		}
		return err
	})
	if got := b.find("diallo"); got != "" {
		t.Errorf("found %s", got)
	}
	b.undo(undoing.Seq)
	b.view(func(tx *Tx) error {
		found, err := tx.Find("2026-1")
		if len(found) != 1 || found[0].Gone || found[0].Name != "Diallo" {
			t.Errorf("%+v", found)
		}
		return err
	})
}

func TestSimilarHouseholdsAreFound(t *testing.T) {
	b := library(t)
	for _, c := range []struct {
		last, first, born, want string
	}{
		{"LEFEVRE", "Elodie", "", "2026-0001"},
		{"Lefevre", "Elodie", "1990-04-02", "2026-0001"},
		{"Lefevre", "Elodie", "1990-04-03", ""},
		{"Elodie", "Lefevre", "1990-04-02", "2026-0001"}, // the other way round
		{"Diallo", "Awa", "1985-01-01", "2026-0003"},     // the birth date in the carnet is unknown
		{"Diallo", "", "", ""},
		{"Le", "Minh Nguyen", "", ""},
		{"", "", "", ""},
	} {
		b.view(func(tx *Tx) error {
			found, err := tx.Similar(asll.Person{LastName: c.last, FirstName: c.first, Born: date(c.born)})
			if got := labels(found); got != c.want {
				t.Errorf("%s %s %s: found %q, want %q", c.last, c.first, c.born, got, c.want)
			}
			return err
		})
	}
}
