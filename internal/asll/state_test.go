package asll

import "testing"

func TestAStateOnEachSideOfEachDay(t *testing.T) {
	contract := signed(regulationOf("ful"))
	renewal := signed(regulationOf("ful")).then(renewed("2026-09-10", 6))
	saisine := signed(regulationOf("ful"))
	saisine.contract = nil
	without := signed(regulationOf("ful"))
	without.contract = nil
	cases := []struct {
		promise string
		tale    *tale
		day     string
		want    State
	}{
		{"before the contract", saisine, "2026-02-02", StateReferred},
		{"the day before the effect", contract, "2026-02-01", StatePending},
		{"the day of the effect", contract, "2026-02-02", StateRunning},
		{"the last day", contract, "2026-08-01", StateRunning},
		{"the day after the last", contract, "2026-08-02", StateExpired},
		{"renewed after a gap", renewal, "2026-09-10", StateRunning},
		{"the last day of the renewal", renewal, "2027-03-09", StateRunning},
		{"the day after the renewal", renewal, "2027-03-10", StateExpired},
		{"waiting for the entry", entering(), "2030-01-01", StatePending},
		{"entered, the day before", entering(Circumstances{Exit: on("2026-03-14"), MoveIn: on("2026-03-15")}), "2026-03-14", StatePending},
		{"entered", entering(Circumstances{Exit: on("2026-03-14"), MoveIn: on("2026-03-15")}), "2026-03-15", StateRunning},
		{"closed", signed(regulationOf("ful")).then(ended("2026-07-31")), "2026-07-31", StateClosed},
		{"closed before the effect", entering().then(ended("2026-07-31")), "2026-07-31", StateClosed},
		{"closed without a contract", without.then(ended("2026-07-31")), "2026-07-31", StateEnded},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			same(t, Fold(c.tale.told()).Current().State(on(c.day)), c.want)
		})
	}
}

func TestEveryStateHasAWord(t *testing.T) {
	for _, s := range []State{StateReferred, StateHoused, StatePending, StateRunning, StateExpired, StateEnded, StateClosed} {
		if States.Label(s) == string(s) {
			t.Errorf("%s has no label", s)
		}
	}
}

func TestWhatAMeasureRemembers(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.intake.Worker, x.intake.Service, x.contract.Referent = "Claire Morel", "CCAS", "Paul Noir"
	x.request.Service = "MDD"
	x.then(&Situation{Date: on("2026-03-02"), Circumstances: Circumstances{Landlord: "Habitat", Dwelling: "T3", Lease: on("2026-03-01"), Liaison: on("2026-01-06")}})
	m := Fold(x.told()).Current()
	same(t, []string{m.Referent, m.Service, m.Landlord, m.Dwelling, m.Lease.String(), m.Liaison.String()},
		[]string{"Paul Noir", "MDD", "Habitat", "T3", "2026-03-01", "2026-01-06"})
	x.intake.Worker, x.contract.Referent = "", ""
	same(t, Fold(x.told()).Current().Referent, "Claire Morel")
}

func TestAMeasureKeepsItsFirstContract(t *testing.T) {
	x := signed(regulationOf("ful"))
	again := *x.contract
	again.Signed, again.Months = on("2026-03-02"), 3
	m := Fold(x.then(&again).told()).Current()
	same(t, []any{m.Contract, len(m.Objectives)}, []any{x.contract, 1})
}

func TestAMeasureKeepsTheHouseholdOfItsEnd(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.intake.Town = "Givors"
	x.then(&Situation{Date: on("2026-03-02"), Circumstances: Circumstances{Town: "Lyon"}}, ended("2026-07-31"),
		&Situation{Date: on("2026-08-03"), Circumstances: Circumstances{Town: "Vienne", Landlord: "Habitat"}})
	d := Fold(x.told())
	same(t, []string{d.Measures[0].Household.Town, d.Household.Town, d.Measures[0].Landlord}, []string{"Lyon", "Vienne", ""})
}

func TestAMeasureKeepsTheStaysAndSchemesOfItsEnd(t *testing.T) {
	x := signed(regulationOf("ful"))
	housed("hôtel", No, "2025-06-01", "")(x)
	followed(No, Yes, "2025-06-01", "")(x)
	x.then(ended("2026-07-31"), &Situation{Date: on("2026-08-03"), Circumstances: Circumstances{Exit: on("2026-08-02"), SchemeUntil: on("2026-08-02")}})
	d := Fold(x.told())
	h := d.Measures[0].Household
	same(t, []any{h.Stays[0].Exit.String(), h.Schemes[0].Until.String()}, []any{"", ""})
	same(t, []any{d.Household.Stays[0].Exit.String(), d.Household.Schemes[0].Until.String()}, []any{"2026-08-02", "2026-08-02"})
}

func TestOfTwoActsOfADayTheLastRecordedComesLast(t *testing.T) {
	x := signed(regulationOf("ful"))
	decide("2026-01-26", VerdictUnfavourable, 0)(x)
	same(t, Fold(x.told()).Current().LastDecision(on("2026-01-26")).Verdict, VerdictUnfavourable)
	x.decision.Verdict, x.more[0].(*Decision).Verdict = VerdictUnfavourable, VerdictFavourable
	same(t, Fold(x.told()).Current().LastDecision(on("2026-01-26")).Verdict, VerdictFavourable)
}

func TestADiagnosisMadeElsewherePreparesTheNextSaisineOnly(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.then(&Diagnostic{Date: on("2025-11-03")}, ended("2026-07-31"), &Diagnostic{Date: on("2026-08-03")},
		&Intake{Date: on("2026-09-01"), Regulation: regulationOf("ful")}, &Intake{Date: on("2026-09-02"), Regulation: regulationOf("ful")})
	d := Fold(x.told())
	same(t, []int{len(d.Measures[0].Diagnostics), len(d.Measures[1].Diagnostics), len(d.Measures[2].Diagnostics)}, []int{2, 1, 0})
}

func TestASheetSentAfterANewSaisineIsOfTheMeasureBefore(t *testing.T) {
	x := signed(regulationOf("ful")).then(ended("2026-07-31"), &Intake{Date: on("2026-09-01"), Regulation: regulationOf("ful")},
		&Notice{Date: on("2026-09-02"), Subject: SubjectEvaluation}, &Notice{Date: on("2026-09-03"), Subject: "contact"})
	d := Fold(x.told())
	same(t, []int{len(d.Measures[0].Notices), len(d.Measures[1].Notices)}, []int{1, 1})
}

func TestASheetSentUnderASecondContractIsOfThatMeasure(t *testing.T) {
	h := append(twice(false, 0, 6), Entry{ID: 99, Number: 99, Act: &Notice{Date: on("2027-10-01"), Subject: SubjectEvaluation}})
	d := Fold(h)
	same(t, []int{len(d.Measures[0].Notices), len(d.Measures[1].Notices)}, []int{0, 1})
}
