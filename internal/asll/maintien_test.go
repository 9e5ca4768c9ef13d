package asll

import "testing"

// movedIn is a household without a contract that moved in on 02/02/2026.
func movedIn(r Regulation, more ...Act) *tale {
	x := signed(r)
	x.contract, x.decision, x.request = nil, nil, nil
	x.then(&Guarantee{Date: on("2026-01-30"), Type: GuaranteeInsurance}, &Lease{Signed: on("2026-02-01"), MoveIn: on("2026-02-02")})
	return x.then(more...)
}

// departed is the end of an accompaniment that no contract frames.
func departed(day string) *Closing {
	return &Closing{Date: on(day), Reason: "reached", Meeting: on(day), Recommendations: "sans objet", Orientations: "sans objet"}
}

func TestTheMaintenancePhaseIsFramedWithoutAMeasure(t *testing.T) {
	all := []RuleID{RuleFirstVisit, RuleSectorContact, RuleSectorMeeting, RuleHoused, RuleSheet}
	home := &Visit{Date: on("2026-05-02"), Type: VisitHome}
	cases := []struct {
		promise string
		tale    *tale
		want    []string
	}{
		{"contact, visit, meeting, end", movedIn(regulationOf("refugies")), []string{"2026-02-02", "2026-05-02", "2027-02-01", "2027-02-01"}},
		{"the visit made", movedIn(regulationOf("refugies"), home), []string{"2026-02-02", "2026-05-02 2026-05-02", "2027-02-01", "2027-02-01"}},
		{"at the end nothing is left, no sheet either", movedIn(regulationOf("refugies"), home, departed("2026-10-02")), []string{"2026-05-02 2026-05-02", "2027-02-01 2026-10-02"}},
		{"a règlement that sets no duration sets no end", movedIn(regulationOf("ful")), []string{"2026-02-02", "2026-05-02", "2028-02-01"}},
		{"nor does one that asks for nothing", movedIn(departement()), []string{}},
		{"closed before the move-in", movedIn(regulationOf("refugies"), departed("2026-02-01")), []string{}},
		{"moved in before the saisine", movedIn(regulationOf("refugies"), &Situation{Date: on("2026-02-03"), Circumstances: Circumstances{MoveIn: on("2025-10-01")}}), []string{}},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, due(c.tale, all...), c.want) })
	}
	t.Run("a contract frames it otherwise", func(t *testing.T) {
		x := signed(regulationOf("refugies")).then(&Lease{Signed: on("2026-02-01"), MoveIn: on("2026-02-02")})
		same(t, due(x, RuleHoused), []string{})
	})
	t.Run("the sector is met though the contract still waits", func(t *testing.T) {
		x := entering(Circumstances{MoveIn: on("2026-03-15")})
		same(t, due(x, RuleSectorMeeting), []string{"2028-03-14"})
	})
}

func TestAnAccompanimentWithoutAMeasureEndsByAMeeting(t *testing.T) {
	bare := func(day string, change func(*Closing)) func(*tale) {
		return func(x *tale) {
			*x = *movedIn(x.intake.Regulation)
			c := departed(day)
			change(c)
			x.then(c)
		}
	}
	as := func(*Closing) {}
	unmet := func(c *Closing) { c.Meeting = on("") }
	impossible := func(c *Closing) { unmet(c); c.MeetingImpossible = "parti sans adresse" }
	const meeting, floor = "clôture: CLOTURE-RENCONTRE ", "clôture: DUREE-MINIMALE avertit date"
	judged(t, regulationOf("refugies"), []ruling{
		{"met, after six months", bare("2026-08-01", as), nil},
		{"met, a day before", bare("2026-07-31", as), []string{floor}},
		{"not met", bare("2026-08-01", unmet), []string{meeting + "refuse meeting"}},
		{"could not be met", bare("2026-08-01", impossible), nil},
		{"on the day of the move-in", bare("2026-02-02", unmet), []string{meeting + "refuse meeting", floor}},
		{"before the move-in, only conclusions", bare("2026-02-01", unmet), nil},
	})
	judged(t, regulationOf("ful"), []ruling{
		{"not met", bare("2026-03-01", unmet), []string{meeting + "avertit meeting"}},
		{"met", bare("2026-03-01", as), nil},
	})
}

func TestAHouseholdIsAccompaniedInItsDwellingFromTheMoveIn(t *testing.T) {
	at := func(x *tale, day string) State { return Fold(x.told()).Current().State(on(day)) }
	same(t, []State{
		at(movedIn(regulationOf("refugies")), "2026-02-01"),
		at(movedIn(regulationOf("refugies")), "2026-02-02"),
		at(movedIn(regulationOf("ful")), "2026-02-02"),
		at(movedIn(regulationOf("refugies"), departed("2026-10-02")), "2026-11-02"),
		at(signed(regulationOf("refugies")).then(&Lease{Signed: on("2026-02-01"), MoveIn: on("2026-02-02")}), "2026-02-02"),
	}, []State{StateReferred, StateHoused, StateReferred, StateEnded, StateRunning})
}

func TestAMeasureIsAskedForOnlyIfNeeded(t *testing.T) {
	bare := func(x *tale) *tale { x.intake.Regulation.DecisionNotified = false; return x }
	refused := &Decision{Date: on("2026-03-10"), Body: "ittl", Verdict: VerdictUnfavourable}
	same(t, last(bare(movedIn(regulationOf("refugies"))), "2026-03-01"), "envoyer la demande de mesure, si elle est nécessaire, avec le courrier signé du ménage → request months letter")
	asked := bare(movedIn(regulationOf("refugies"), &Request{Date: on("2026-02-10"), Months: 6}))
	same(t, first(asked, "2026-03-01"), "attendre la décision de l'instance « ITTL », puis l'enregistrer → decision")
	same(t, last(asked, "2026-03-01"), "finir l'accompagnement dans le logement par une rencontre avec le ménage (emménagement le 02/02/2026) → close reason meeting")
	same(t, first(bare(movedIn(regulationOf("ful"))), "2026-03-01"), "envoyer la demande de mesure → request months")
	same(t, first(bare(movedIn(regulationOf("refugies"), refused)), "2026-03-11"), "prendre contact avec l'assistante sociale de secteur (emménagement le 02/02/2026) → notice to=secteur subject=contact")
	x := signed(regulationOf("refugies"))
	x.contract, x.decision.Verdict = nil, VerdictUnfavourable
	same(t, first(bare(x), "2026-03-11"), "clore la saisine (décision défavorable du 26/01/2026), ou poursuivre l'accompagnement sans mesure → close reason")
}

func TestAHouseholdThatMovesInHasLeft(t *testing.T) {
	moved := func(act Act, told ...Circumstances) func(*tale) {
		return func(x *tale) {
			*x = *entering()
			x.then(&Guarantee{Date: on("2026-02-28"), Type: GuaranteeInsurance}, act)
			for _, c := range told {
				x.then(&Situation{Date: on("2026-03-20"), Circumstances: c})
			}
		}
	}
	lease := &Lease{Signed: on("2026-03-01"), MoveIn: on("2026-03-02")}
	const staying = " SORTIE-HEBERGEMENT avertit move_in"
	judged(t, regulationOf("ful"), []ruling{
		{"a lease, and no exit", moved(lease), []string{"bail:" + staying}},
		{"a situation, and no exit", moved(&Situation{Date: on("2026-03-01"), Circumstances: Circumstances{MoveIn: on("2026-03-02")}}), []string{"situation:" + staying}},
		{"an exit recorded later", moved(lease, Circumstances{Exit: on("2026-03-01")}), nil},
		{"a stay said to be without a mission", moved(lease, Circumstances{SupportMission: No}), nil},
		{"a lease without a move-in", moved(&Lease{Signed: on("2026-03-01")}), nil},
		{"a stay that begins after", moved(lease, Circumstances{Exit: on("2026-03-02")}, Circumstances{Accommodation: "CHU", AccommodatedSince: on("2026-05-01")}), nil},
	})
}
