package asll

import "testing"

// entering is a contract that waits for the entry of a household that a CHRS
// accommodates; circumstances are told one after another, from 01/03/2026.
func entering(told ...Circumstances) *tale {
	x := signed(regulationOf("ful"))
	housed("CHRS", Yes, "2025-06-01", "")(x)
	x.contract.Start = Start{Entry: true}
	for i, c := range told {
		x.then(&Situation{Date: on("2026-03-01").AddDays(i), Circumstances: c})
	}
	return x
}

func TestAContractThatWaitsForTheEntry(t *testing.T) {
	in := func(day string) Circumstances { return Circumstances{MoveIn: on(day)} }
	out := func(day string) Circumstances { return Circumstances{Exit: on(day)} }
	elsewhere := Circumstances{Accommodation: "chez un tiers", SupportMission: No, AccommodatedSince: on("2026-03-01")}
	staying := []string{"situation: SORTIE-HEBERGEMENT avertit move_in"}
	cases := []struct {
		promise     string
		told        []Circumstances
		effect, end string
		breaks      []string
	}{
		{"has no day before anything is known", nil, "", "", nil},
		{"has none when the exit is missing", []Circumstances{in("2026-03-15")}, "", "", staying},
		{"has none when the move-in is missing", []Circumstances{out("2026-03-15")}, "", "", nil},
		{"takes effect on the move-in", []Circumstances{out("2026-03-14"), in("2026-03-15")}, "2026-03-15", "2026-09-14", nil},
		{"takes effect on the exit when it is later", []Circumstances{in("2026-03-15"), out("2026-03-20")}, "2026-03-20", "2026-09-19", nil},
		{"takes effect on a day that is both", []Circumstances{in("2026-03-15"), out("2026-03-15")}, "2026-03-15", "2026-09-14", nil},
		{"follows a postponed entry", []Circumstances{out("2026-03-14"), in("2026-03-15"), in("2026-04-01")}, "2026-04-01", "2026-09-30", nil},
		{"follows a postponed exit", []Circumstances{out("2026-03-14"), in("2026-03-15"), out("2026-03-31")}, "2026-03-31", "2026-09-30", nil},
		{"does not wait to leave a stay without a mission", []Circumstances{elsewhere, in("2026-03-15")}, "2026-03-15", "2026-09-14", nil},
		{"does not wait to leave a stay that begins later", []Circumstances{
			out("2026-03-14"), in("2026-03-15"), {Accommodation: "CHU", SupportMission: Yes, AccommodatedSince: on("2026-05-01")},
		}, "2026-03-15", "2026-09-14", nil},
		{"waits to leave a stay that begins on the move-in", []Circumstances{
			out("2026-03-14"), in("2026-03-15"), {Accommodation: "CHU", SupportMission: Yes, AccommodatedSince: on("2026-03-15")},
		}, "", "", staying},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			x := entering(c.told...)
			m := Fold(x.told()).Current()
			same(t, []string{m.Effect().String(), m.End().String()}, []string{c.effect, c.end})
			same(t, breaches(x.told()), append([]string{}, c.breaks...))
		})
	}
}

func TestAnEntryBeforeTheDecisionIsRefused(t *testing.T) {
	x := entering(Circumstances{Exit: on("2026-01-24"), MoveIn: on("2026-01-25")})
	same(t, breaches(x.told()), []string{"contrat: DECISION refuse start"})
	x.decision.Date = on("2026-01-25")
	same(t, breaches(x.told()), []string{})
}

func TestARenewalWaitsForTheEntryToo(t *testing.T) {
	x := entering().then(renewed("2026-07-20", 6))
	same(t, breaches(x.told()), []string{"renouvellement: ORDRE refuse start"})
	x = entering(Circumstances{Exit: on("2026-03-14"), MoveIn: on("2026-03-15")}).then(renewed("2026-07-20", 6))
	same(t, breaches(x.told()), []string{})
}

func TestAContractThatWaitsIsNotExcludedMeanwhile(t *testing.T) {
	x := entering()
	x.intake.AccommodatedSince = on("")
	x.intake.Scheme, x.intake.SchemeBudget, x.intake.SchemeSocial = "MASP", Yes, Yes
	same(t, breaches(x.told()), []string{})
}
