package form

import (
	"errors"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// problematic are answers with problems, and all that is said of them.
var problematic = []struct {
	promise string
	kind    asll.Kind
	answers Answers
	want    string
}{
	{"what is missing, in one line", asll.KindIntake, nil, "il manque : nom, prenom, objet, origine, statut-occupation"},
	{"what is blank is missing", asll.KindVisit, Answers{"type": {" ", "\u202e"}}, "il manque : type"},
	{
		"a wrong value and a missing one", asll.KindDecision,
		Answers{"date": {"30/02/2026"}, "verdict": {"favorable"}},
		"date : « 30/02/2026 » n'existe pas : février 2026 compte 28 jours\nil manque : instance",
	},
	{
		"what is given twice", asll.KindNotice,
		Answers{"to": {"caf", "bailleur"}, "mode": {"courrier", "courrier"}},
		"destinataire : donné plusieurs fois, alors qu'une seule réponse est attendue\nmode : donné plusieurs fois, alors qu'une seule réponse est attendue",
	},
	{
		"each of several values", asll.KindVisit,
		Answers{"type": {"vad"}, "objective": {"0", "1", "x"}},
		"objectif : « 0 » n'est pas un numéro d'objectif : ils commencent à 1\nobjectif : « x » n'est pas un nombre entier (attendu par exemple 6)",
	},
	{
		"a duration of nothing", asll.KindContract,
		Answers{"signed": {"hier"}, "start": {"entree"}, "months": {"0"}},
		"mois : « 0 » n'est pas une durée (attendu un nombre de mois, par exemple 6)",
	},
	{"an amount below zero", asll.KindFormality, Answers{"type": {"apl"}, "amount": {"-3"}}, "montant : « -3 » : un montant négatif n'a pas de sens ici"},
	{
		"an unknown règlement", asll.KindIntake,
		Answers{"last-name": {"a"}, "first-name": {"b"}, "purpose": {"maintien"}, "origin": {"ccas"}, "occupancy": {"locataire"}, "regulation": {"rsa"}},
		"reglement : « rsa » n'est pas un règlement connu (attendu : ful, refugies)",
	},
}

func TestAllProblemsAreToldAtOnce(t *testing.T) {
	for _, c := range problematic {
		t.Run(c.promise, func(t *testing.T) {
			a, err := formOf(c.kind).Fill(c.answers, context())
			if err == nil || a != nil || text.Typo(err.Error()) != text.Typo(c.want) {
				t.Errorf("%v\ngot  %v\nwant %s", a, err, c.want)
			}
			if !errors.As(err, new(Problems)) {
				t.Errorf("a %T is not the problems", err)
			}
		})
	}
}

func TestAProblemNamesItsField(t *testing.T) {
	_, err := formOf(asll.KindDecision).Fill(Answers{"months": {"six"}, "verdict": {"favorable"}}, context())
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 2 {
		t.Fatalf("%v", err)
	}
	equal(t, []any{problems[0].Field.Name, problems[0].Missing, problems[1].Field.Name, problems[1].Missing}, []any{"body", true, "months", false})
}

func TestWhatIsUnderstoodWhenNothingIsAnswered(t *testing.T) {
	a, err := formOf(asll.KindIntake).Fill(Answers{
		"last-name": {"Diallo"}, "first-name": {"Awa"}, "purpose": {"maintien"}, "origin": {"menage"}, "occupancy": {"locataire"},
	}, context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, a, &asll.Intake{
		Date: on("2026-03-12"), LastName: "Diallo", FirstName: "Awa", Purpose: asll.PurposeMaintenance, Origin: asll.OriginHousehold,
		Circumstances: asll.Circumstances{Occupancy: "tenant"}, Regulation: asll.Regulations()[0],
	})
	for _, f := range All() {
		date, ok := f.Field("date")
		if dated := f.Kind != asll.KindContract && f.Kind != asll.KindRenewal && f.Kind != asll.KindLease; ok != dated || ok && date.Default(context()) != "2026-03-12" {
			t.Errorf("%s: date %v", f.Name, ok)
		}
	}
}

func TestARegulationIsNamedByItsCodeOrItsName(t *testing.T) {
	for s, want := range map[string]string{"REFUGIES": "refugies", "réfugiés": "refugies", "fonds unique logement": "ful"} {
		r, err := regulation.read(s, context())
		if err != nil || r.Code != want {
			t.Errorf("%q: %q, %v", s, r.Code, err)
		}
	}
	if _, err := regulation.read(defaultRegulation(Context{}), Context{}); err == nil {
		t.Error("there is a règlement where there is none")
	}
}

func TestOneAnswerIsCheckedByItself(t *testing.T) {
	f := formOf(asll.KindVisit)
	for _, c := range []struct{ field, answer, want string }{
		{"type", "vad", ""},
		{"next", "12/04/2026 14:30", ""},
		{"date", "12/3/26", "« 12/3/26 » n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026)"},
	} {
		field, _ := f.Field(c.field)
		err := f.Check(field, c.answer, context())
		if (err == nil) != (c.want == "") || err != nil && text.Typo(err.Error()) != text.Typo(c.want) {
			t.Errorf("%s %q: %v", c.field, c.answer, err)
		}
	}
}

func TestAnActGivesBackNoAnswerToWhatItDoesNotSay(t *testing.T) {
	equal(t, formOf(asll.KindVisit).Answers(&asll.Visit{Type: asll.VisitHome}), Answers{"type": {"domicile"}})
	equal(t, formOf(asll.KindIntake).Answers(&asll.Intake{}), Answers{})
	zero := civil.Cents(0)
	equal(t, formOf(asll.KindFormality).Answers(&asll.Formality{Amount: &zero}), Answers{"amount": {"0,00"}})
}

func TestTheIdentityIsThatOfTheDossier(t *testing.T) {
	equal(t, Identity(&asll.Dossier{Head: asll.Person{LastName: "Diallo", FirstName: "Awa", Born: on("1988-07-04")}}),
		Answers{"last-name": {"Diallo"}, "first-name": {"Awa"}, "born": {"04/07/1988"}})
}
