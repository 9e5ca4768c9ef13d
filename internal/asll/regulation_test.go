package asll

import (
	"encoding/json"
	"strings"
	"testing"

	"asll/internal/text"
)

func TestTheRegulationsThatComeWithTheProgram(t *testing.T) {
	all := Regulations()
	if len(all) != 2 {
		t.Fatalf("%d règlements, want 2", len(all))
	}
	ful, refugies := all[0], all[1]
	same(t, []any{ful.Code, ful.Period, ful.Renewal, ful.Ceiling, ful.Floor, ful.Body, ful.CountsPrevious}, []any{"ful", Bounds{3, 6}, Bounds{3, 6}, 24, 0, Body("asll"), false})
	same(t, []any{refugies.Code, refugies.Period, refugies.Renewal, refugies.Ceiling, refugies.Floor, refugies.Body}, []any{"refugies", Bounds{3, 6}, Bounds{3, 6}, 12, 6, Body("ittl")})
	same(t, []bool{ful.SignedLetter, ful.SocialDiagnosis, ful.ReferentPresented, ful.ClosingMeeting, ful.ShuttleForm}, []bool{false, false, false, false, true})
	same(t, []bool{refugies.SignedLetter, refugies.SocialDiagnosis, refugies.ReferentPresented, refugies.ClosingMeeting, refugies.ShuttleForm}, []bool{true, true, true, true, false})
	same(t, refugies.PublicName, "accès-maintien")
	for _, r := range all {
		same(t, []any{r.FirstVisitMonths, r.ReviewMonthsBefore, r.SectorWorker, r.InformsService, r.EvaluationSheet, r.DecisionNotified}, []any{3, 1, true, true, true, true})
		for id, quoted := range r.Sources {
			if RuleOf(id).Sentence == "" || quoted == "" {
				t.Errorf("%s quotes a rule that does not exist: %s", r.Code, id)
			}
		}
	}
}

// valid is a règlement as a département writes it.
const valid = `{"code":"essai","name":"Essai","period":{"min":1,"max":1},"renewal":{"min":2,"max":3},"ceiling":1,"body":"asll"}`

func TestARegulationIsReadAsItIsWritten(t *testing.T) {
	r, err := ParseRegulation([]byte(valid))
	same(t, []any{r, err}, []any{Regulation{Code: "essai", Name: "Essai", Period: Bounds{1, 1}, Renewal: Bounds{2, 3}, Ceiling: 1, Body: "asll"}, nil})
	for _, r := range append(Regulations(), departement()) {
		written, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseRegulation(written)
		same(t, []any{again, err}, []any{r, nil})
	}
}

func TestARegulationThatCannotBeAppliedIsRefused(t *testing.T) {
	cases := []struct{ promise, old, is, want string }{
		{"no code", `"essai"`, `""`, "code : « » (attendu un mot en minuscules, sans accent ni espace)"},
		{"a code with an accent", `"essai"`, `"été"`, "code : « été » (attendu un mot en minuscules, sans accent ni espace)"},
		{"no name", `"Essai"`, `"  "`, "name : le nom du règlement manque"},
		{"a period of nothing", `{"min":1,"max":1}`, `{"min":0,"max":1}`, "period : de 0 à 1 mois (attendu au moins 1, et le plus petit d'abord)"},
		{"a period upside down", `{"min":1,"max":1}`, `{"min":1,"max":0}`, "period : de 1 à 0 mois (attendu au moins 1, et le plus petit d'abord)"},
		{"a renewal of nothing", `{"min":2,"max":3}`, `{"min":0,"max":3}`, "renewal : de 0 à 3 mois (attendu au moins 1, et le plus petit d'abord)"},
		{"a renewal upside down", `{"min":2,"max":3}`, `{"min":4,"max":3}`, "renewal : de 4 à 3 mois (attendu au moins 1, et le plus petit d'abord)"},
		{"a ceiling under a period", `"ceiling":1`, `"ceiling":0`, "ceiling : plafond de 0 mois (attendu au moins une période, 1 mois)"},
		{"no body", `"asll"`, `""`, "body : l'instance qui décide manque"},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			_, err := ParseRegulation([]byte(strings.Replace(valid, c.old, c.is, 1)))
			if err == nil || strings.ReplaceAll(text.Typo(err.Error()), "\u00a0", " ") != strings.ReplaceAll(c.want, "« »", "«  »") {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	t.Run("all that is wrong is told at once", func(t *testing.T) {
		if _, err := ParseRegulation([]byte(`{"period":{"min":2}}`)); err == nil || strings.Count(err.Error(), "\n") != 5 {
			t.Errorf("%v", err)
		}
	})
}

func TestAMisspeltValueIsNotLeftOut(t *testing.T) {
	for is, want := range map[string]string{
		`{"ceilling":24,`:       "ceilling : ce champ n'existe pas dans un règlement",
		`{"floor":"six",`:       "floor : la valeur n'a pas la forme attendue (vers le caractère 14)",
		`{"period":{"mini":3},`: "mini : ce champ n'existe pas dans un règlement",
		`{"floor" 3,`:           "ce n'est pas du JSON valable (vers le caractère 10)",
	} {
		t.Run(is, func(t *testing.T) {
			_, err := ParseRegulation([]byte(strings.Replace(valid, "{", is, 1)))
			if err == nil || err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}
	if _, err := ParseRegulation([]byte(valid[:len(valid)-2])); err == nil || err.Error() != "le texte s'arrête avant la fin du règlement" {
		t.Errorf("cut short: %v", err)
	}
}

func TestARegulationHoldsNoNonsense(t *testing.T) {
	for promise, is := range map[string]string{
		"a source of no rule":     `{"sources":{"DUREE-PERIOD":"art. 3"},`,
		"a floor below zero":      `{"floor":-1,`,
		"a floor over the top":    `{"floor":36,`,
		"a visit before its time": `{"first_visit_months":-3,`,
		"a review after its time": `{"review_months_before":-1,`,
	} {
		t.Run(promise, func(t *testing.T) {
			if r, err := ParseRegulation([]byte(strings.Replace(valid, "{", is, 1))); err == nil {
				t.Errorf("accepted: %+v", r)
			}
		})
	}
	t.Run("two règlements in one file", func(t *testing.T) {
		if r, err := ParseRegulation([]byte(valid + valid)); err == nil {
			t.Errorf("accepted: %+v", r)
		}
	})
}
