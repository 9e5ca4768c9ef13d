package asll

import "testing"

func TestAContractComesAfterADiagnosis(t *testing.T) {
	const refused, unpresented = "contrat: DIAGNOSTIC refuse", "contrat: PRESENTATION-MAINTIEN refuse"
	none := func(x *tale) { x.diagnostic = nil }
	housing := func(x *tale) { x.diagnostic.Type = DiagnosticHousing }
	dated := func(day string) func(*tale) { return func(x *tale) { x.diagnostic.Date = on(day) } }
	judged(t, regulationOf("ful"), []ruling{
		{"none", none, []string{refused}},
		{"a housing diagnosis is one", housing, nil},
		{"of the very day", dated("2026-02-02"), nil},
		{"of the day after", dated("2026-02-03"), []string{refused}},
		{"made elsewhere before the saisine", dated("2025-12-01"), nil},
		{"the référent maintien need not be presented", func(x *tale) { x.relay = nil }, nil},
	})
	judged(t, regulationOf("refugies"), []ruling{
		{"none", none, []string{refused}},
		{"a housing diagnosis is not enough", housing, []string{refused}},
		{"the référent maintien is presented", func(x *tale) { x.relay = nil }, []string{unpresented}},
		{"at a relay, not at another visit", func(x *tale) { x.relay.Type = VisitHome }, []string{unpresented}},
		{"to a household that came", func(x *tale) { x.relay.Attended = AttendedAbsent }, []string{unpresented}},
		{"and not that was excused", func(x *tale) { x.relay.Attended = AttendedExcused }, []string{unpresented}},
		{"before the contract", func(x *tale) { x.relay.Date = on("2026-02-03") }, []string{unpresented}},
	})
	judged(t, departement(), []ruling{{"none", none, []string{refused}}})
}

func TestOnlyAnOpenPriseEnChargeTakesBindingActs(t *testing.T) {
	const refused = " ORDRE refuse"
	for _, a := range []Act{new(Request), new(Decision), new(Contract), new(Renewal), new(Closing)} {
		want := []string{a.Kind().Noun() + ":" + refused}
		t.Run("none: "+a.Kind().Noun(), func(t *testing.T) { same(t, breaches(history(a)), want) })
	}
	judged(t, regulationOf("ful"), []ruling{
		{"closed", func(x *tale) {
			x.then(ended("2026-07-31"), &Request{Date: on("2026-08-01")}, &Decision{Date: on("2026-08-02")}, ended("2026-08-03"))
		}, []string{"demande:" + refused, "décision:" + refused, "clôture:" + refused}},
		{"a second contract", func(x *tale) {
			again := *x.contract
			again.Signed = on("2026-03-02")
			x.then(&again)
		}, []string{"contrat:" + refused}},
	})
}

func TestOneAtATime(t *testing.T) {
	again := func(day string) *Intake {
		return &Intake{Date: on(day), Origin: OriginHousehold, Regulation: regulationOf("ful")}
	}
	const refused = "saisine: UNE-A-LA-FOIS refuse date"
	judged(t, regulationOf("ful"), []ruling{
		{"a second saisine while one is open", func(x *tale) { x.then(again("2026-05-04")) }, []string{refused}},
		{"on the day of the closing", func(x *tale) { x.then(ended("2026-07-31"), again("2026-07-31")) }, []string{refused}},
		{"from the day after", func(x *tale) { x.then(ended("2026-07-31"), again("2026-08-01")) }, nil},
	})
}

func TestNothingPrecedesTheSaisine(t *testing.T) {
	const early = "2026-01-04"
	for _, a := range []Act{
		&Situation{Date: on(early)}, &Visit{Date: on(early)}, &Notice{Date: on(early)}, &Formality{Date: on(early)}, &Review{Date: on(early)},
	} {
		want := []string{a.Kind().Noun() + ": AVANT-SAISINE refuse date"}
		judged(t, regulationOf("ful"), []ruling{{a.Kind().Noun(), func(x *tale) { x.then(a) }, want}})
	}
	judged(t, regulationOf("ful"), []ruling{
		{"on the very day", func(x *tale) { x.then(&Visit{Date: on("2026-01-05")}) }, nil},
		{"except a diagnosis", func(x *tale) { x.then(&Diagnostic{Date: on(early)}) }, nil},
		{"between two prises en charge there may be something", func(x *tale) {
			x.then(ended("2026-07-31"), &Formality{Date: on("2026-08-01")})
		}, nil},
	})
}

func TestAnAmendmentChangesAContract(t *testing.T) {
	const warned = "avenant: ORDRE avertit"
	at := func(day string) *Amendment {
		return &Amendment{Date: on(day), Actions: []Action{{Label: "déposer un recours"}}}
	}
	judged(t, regulationOf("ful"), []ruling{
		{"under way", func(x *tale) { x.then(at("2026-03-02")) }, nil},
		{"not yet signed", func(x *tale) { x.then(at("2026-02-01")) }, []string{warned}},
		{"closed", func(x *tale) { x.then(ended("2026-07-31"), at("2026-08-01")) }, []string{warned}},
	})
}

func TestTheReceptionNamesTheWorker(t *testing.T) {
	follow := func(f FollowUp, worker string) func(*tale) {
		return func(x *tale) { x.intake.FollowUp, x.intake.Worker = f, worker }
	}
	judged(t, regulationOf("ful"), []ruling{
		{"unnamed", follow(FollowUpWorker, ""), []string{"saisine: ORDRE avertit worker"}},
		{"named", follow(FollowUpWorker, "Claire Morel"), nil},
		{"sent elsewhere", follow("external", ""), nil},
	})
}
