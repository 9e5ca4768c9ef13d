package asll

import (
	"fmt"
	"strings"
	"testing"
)

// first is the first step on a day: its text, then the act that it takes.
func first(x *tale, day string) string { return stepOf(x, day, func(n int) int { return 0 }) }

// last is the last one.
func last(x *tale, day string) string { return stepOf(x, day, func(n int) int { return n - 1 }) }

func stepOf(x *tale, day string, at func(n int) int) string {
	steps := Next(Fold(x.told()), on(day))
	if len(steps) == 0 {
		return ""
	}
	s := steps[at(len(steps))]
	if s.Settle == nil {
		return s.Text
	}
	return strings.TrimSpace(fmt.Sprint(s.Text, " → ", s.Settle.Kind, " ", strings.Join(s.Settle.Fields, " ")))
}

func TestWhatComesNextAtEachStage(t *testing.T) {
	const diagnose, ask = "faire le diagnostic → diagnostic type=social", "envoyer la demande de mesure → request months"
	const wait, sign = "attendre la décision de l'instance « commission ASLL », puis l'enregistrer → decision", "signer le contrat (6 mois accordés le 26/01/2026) → contract"
	unsigned := func(change func(*tale)) *tale {
		r := regulationOf("ful")
		r.DecisionNotified = false
		x := signed(r)
		x.contract = nil
		change(x)
		return x
	}
	cases := []struct {
		promise string
		tale    *tale
		want    string
	}{
		{"a saisine", unsigned(func(x *tale) { x.diagnostic, x.request, x.decision = nil, nil, nil }), diagnose},
		{"a saisine with a decision", unsigned(func(x *tale) { x.diagnostic = nil }), diagnose},
		{"a diagnosis", unsigned(func(x *tale) { x.request, x.decision = nil, nil }), ask},
		{"a request", unsigned(func(x *tale) { x.decision = nil }), wait},
		{"a favourable decision", unsigned(unchanged), sign},
		{"a favourable decision without a request", unsigned(func(x *tale) { x.request = nil }), sign},
		{"an adjourned decision", unsigned(func(x *tale) { x.decision.Verdict = "adjourned" }), wait},
		{"another body's decision", unsigned(func(x *tale) { x.decision.Body = "ful" }), wait},
		{"an unfavourable decision", unsigned(func(x *tale) { x.decision.Verdict = VerdictUnfavourable }), "clore la saisine (décision défavorable du 26/01/2026) → close reason"},
		{"a closing", unsigned(func(x *tale) { x.then(ended("2026-02-01")) }), ""},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, first(c.tale, "2026-02-01"), c.want) })
	}
	t.Run("a decision of tomorrow", func(t *testing.T) { same(t, first(unsigned(unchanged), "2026-01-25"), wait) })
}

func TestWhatComesNextAfterTheContract(t *testing.T) {
	x := signed(departement())
	same(t, first(x, "2026-02-01"), "la mesure prend effet le lundi 2 février 2026")
	same(t, first(x, "2026-02-02"), "renouveler ou clore la mesure à la fin de la période 1 → renew")
	x.contract.Start = Start{Entry: true}
	same(t, first(x, "2026-02-02"), "enregistrer la sortie de l'hébergement et l'emménagement : le contrat attend l'entrée dans le logement → situation exit move_in")
	x = entering(Circumstances{MoveIn: on("2026-03-02")})
	same(t, first(x, "2026-03-02"), "enregistrer la sortie de l'hébergement : le contrat attend l'entrée dans le logement → situation exit=02/03/2026")
	same(t, Next(folded(), on("2026-02-02")), []Step(nil))
}

func TestAStepIsLateFromTheDayAfter(t *testing.T) {
	x := signed(departement())
	late := func(day string) bool { return Next(Fold(x.told()), on(day))[0].Late }
	same(t, []bool{late("2026-08-01"), late("2026-08-02")}, []bool{false, true})
	x.then(&Review{Date: on("2026-07-01")}, renewed("2026-07-20", 6))
	same(t, len(Next(Fold(x.told()), on("2026-08-02"))), 1)
}

func TestAContractThatWouldBeRefusedIsNotWhatComesNext(t *testing.T) {
	cases := []struct {
		promise string
		r       Regulation
		change  func(*tale)
	}{
		{"the decision grants no number of months", regulationOf("ful"), func(x *tale) { x.decision.Months = 0 }},
		{"the social diagnosis is missing", regulationOf("refugies"), func(x *tale) { x.diagnostic.Type = DiagnosticHousing }},
		{"the référent maintien is not presented", regulationOf("refugies"), func(x *tale) { x.relay = nil }},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			x := signed(c.r)
			x.contract = nil
			c.change(x)
			if got := Next(Fold(x.told()), on("2026-02-01"))[0]; got.Settle.Kind == KindContract {
				t.Errorf("%q comes next", got.Text)
			}
		})
	}
}
