package asll

import "testing"

func TestTheSIALHasOneOpenFile(t *testing.T) {
	at := func(day, reference string, result DepositResult) *Deposit {
		return &Deposit{Date: on(day), Type: DepositSIAL, With: "Préfecture", Reference: reference, Result: result}
	}
	judged(t, regulationOf("refugies"), []ruling{
		{"a file", func(x *tale) { x.then(at("2026-02-10", "S-1", "")) }, nil},
		{"a second one", func(x *tale) { x.then(at("2026-02-10", "S-1", ""), at("2026-02-11", "S-2", "")) }, []string{"dépôt de dossier: SIAL-UNIQUE avertit type"}},
		{"the same one again", func(x *tale) { x.then(at("2026-02-10", "S-1", ""), at("2026-02-11", "s-1", "")) }, nil},
		{"after the first has ended", func(x *tale) {
			x.then(at("2026-02-10", "S-1", ""), at("2026-02-11", "S-1", "expired"), at("2026-02-12", "S-2", ""))
		}, nil},
		{"and landlords meanwhile", func(x *tale) {
			x.then(at("2026-02-10", "S-1", ""), &Deposit{Date: on("2026-02-11"), Type: "landlord", With: "Ardèche Habitat"}, &Deposit{Date: on("2026-02-11"), Type: "landlord", With: "Vivarais Habitat"})
		}, nil},
	})
	d := folded(signed(regulationOf("ful")).then(at("2026-02-10", "", ""), at("2026-02-11", "S-1", ""), at("2026-03-11", "", "housed")).acts()...)
	same(t, d.Current().Files, []File{{Type: DepositSIAL, With: "Préfecture", Reference: "S-1", Deposited: on("2026-02-10"), Result: "housed", Ended: on("2026-03-11")}})
}

func TestALeaseComesWithAnInsuranceAndBeforeTheMove(t *testing.T) {
	insured := &Guarantee{Date: on("2026-03-01"), Type: GuaranteeInsurance}
	judged(t, regulationOf("refugies"), []ruling{
		{"insured", func(x *tale) { x.then(insured, &Lease{Signed: on("2026-03-02"), MoveIn: on("2026-03-02")}) }, nil},
		{"by a formality", func(x *tale) {
			x.then(&Formality{Date: on("2026-03-01"), Type: "insurance"}, &Lease{Signed: on("2026-03-02")})
		}, nil},
		{"not insured", func(x *tale) { x.then(&Lease{Signed: on("2026-03-02")}) }, []string{"bail: ASSURANCE avertit signed"}},
		{"a move before", func(x *tale) { x.then(insured, &Lease{Signed: on("2026-03-02"), MoveIn: on("2026-03-01")}) }, []string{"bail: BAIL avertit move_in"}},
	})
}

func TestAGuaranteeIsAskedForOnceTheDwellingIsAllocated(t *testing.T) {
	at := func(kind GuaranteeKind, stages ...OfferStage) func(*tale) {
		return func(x *tale) {
			offered(stages...)(x)
			x.then(&Guarantee{Date: on("2026-03-20"), Type: kind})
		}
	}
	judged(t, regulationOf("refugies"), []ruling{
		{"while the offer is open", at("acal", StageConsulted, StageSent), []string{"garantie: GARANTIE avertit type"}},
		{"an insurance at any time", at("insurance", StageConsulted, StageSent), nil},
		{"once it is allocated", at("acal", StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageGranted), nil},
		{"without any offer of the CIOD", at("acal"), nil},
	})
}

func TestALeaseMovesTheHousehold(t *testing.T) {
	planned := &Lease{Signed: on("2026-03-02"), Dwelling: "T3", Address: "3 place du Foiral", Town: "Privas"}
	h := folded(signed(regulationOf("ful")).then(planned).acts()...).Household
	if h.Address != "" || h.Occupancy != OccupancyTenant {
		t.Errorf("%+v", h)
	}
	moved := *planned
	moved.MoveIn, moved.Type = on("2026-03-05"), LeaseSub
	d := folded(signed(regulationOf("ful")).then(&moved).acts()...)
	if h := d.Household; h.Address != "3 place du Foiral" || h.Town != "Privas" || h.Occupancy != OccupancySubtenant {
		t.Errorf("%+v", h)
	}
	if m := d.Current(); m.Lease != on("2026-03-02") || m.MoveIn != on("2026-03-05") || m.Dwelling != "T3" {
		t.Errorf("%+v", m)
	}
}

func TestReferentsAreHandedOver(t *testing.T) {
	x := signed(regulationOf("refugies")).then(
		&Referent{Date: on("2026-01-06"), Role: ReferentAccess, Name: "Karim Benali"},
		&Referent{Date: on("2026-01-20"), Role: ReferentMaintenance, Name: "Claire Morel", Presented: on("2026-01-20")},
		&Referent{Date: on("2026-06-20"), Role: ReferentMaintenance, Name: "Paul Roche"},
	)
	x.relay = nil
	m := folded(x.acts()...).Current()
	if m.Referent != "Paul Roche" || m.ReferentOf(ReferentAccess).Name != "Karim Benali" || !m.presented() {
		t.Errorf("%s, %+v, presented %v", m.Referent, m.ReferentOf(ReferentAccess), m.presented())
	}
	if got := breaches(x.told()); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
