package carnet

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/civil"
)

// states are those that a list can ask for.
var states = []asll.State{
	asll.StateReferred, asll.StateHoused, asll.StatePending, asll.StateRunning, asll.StateExpired, asll.StateEnded, asll.StateClosed,
}

// anyHistory draws acts in any order, whether the règlement allows them or not.
func anyHistory(t *rapid.T) []asll.Act {
	day := func(name string) string {
		return date("2026-01-01").AddDays(rapid.IntRange(0, 400).Draw(t, name)).String()
	}
	opening := intake("Diallo", "Awa", "2026-01-01")
	opening.Regulation = rapid.SampledFrom(asll.Regulations()).Draw(t, "regulation")
	acts := []asll.Act{opening}
	for range rapid.IntRange(0, 8).Draw(t, "acts") {
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			acts = append(acts, contract(day("signed"), day("start"), rapid.IntRange(0, 30).Draw(t, "months")))
		case 1:
			acts = append(acts, contract(day("signed"), "", rapid.IntRange(1, 6).Draw(t, "months")))
		case 2:
			acts = append(acts, &asll.Situation{Date: date(day("moved")), Circumstances: asll.Circumstances{MoveIn: date(day("move-in"))}})
		case 3:
			acts = append(acts, &asll.Situation{Date: date(day("stayed")), Circumstances: asll.Circumstances{
				Accommodation: "CHRS", SupportMission: asll.Yes, AccommodatedSince: date(day("since")), Exit: date(day("exit")),
			}})
		case 4:
			acts = append(acts, &asll.Renewal{Decided: date(day("decided")), Months: rapid.IntRange(1, 6).Draw(t, "months")})
		case 5:
			acts = append(acts, closing(day("closed")))
		case 6:
			acts = append(acts, intake("Diallo", "Awa", day("intake")))
		}
	}
	return acts
}

// The state that a row gives on a day, and the one by which a list chooses it,
// are those of the domain, for whatever history and any day.
func TestStatesAreTheDomainsOnAnyDay(t *testing.T) {
	b := newBook(t)
	rapid.Check(t, func(rt *rapid.T) {
		ref := b.open(anyHistory(rt)...)
		b.view(func(tx *Tx) error {
			entries, err := tx.Load(ref)
			if err != nil {
				return err
			}
			m := asll.Fold(entries).Current()
			found, err := tx.Find(ref.Label)
			if err != nil {
				return err
			}
			for day := date("2025-12-31"); day.Year() < 2029; day = day.AddDays(3) {
				if got, want := found[0].State(day), m.State(day); got != want {
					rt.Fatalf("on %s: state %s, want %s", day, got, want)
				}
			}
			other := date("2026-01-01").AddDays(rapid.IntRange(0, 700).Draw(rt, "any day"))
			for _, day := range []civil.Date{{}, m.Effect(), m.Effect().AddDays(-1), m.End(), m.End().AddDays(1), m.MoveIn, m.MoveIn.AddDays(-1), other} {
				if got, want := found[0].State(day), m.State(day); got != want {
					rt.Fatalf("on %s: state %s, want %s", day, got, want)
				}
				choosesBy(rt, tx, ref, day, m.State(day))
			}
			return nil
		})
	})
}

// choosesBy demands that lists choose a dossier by this state and by no other.
func choosesBy(t *rapid.T, tx *Tx, ref Ref, day civil.Date, want asll.State) {
	for _, s := range states {
		found, err := tx.List(Filter{Day: day, States: []asll.State{s}})
		if err != nil {
			t.Fatal(err)
		}
		chosen := slices.ContainsFunc(found, func(f Summary) bool { return f.Ref == ref })
		if chosen != (s == want) {
			t.Fatalf("on %s: chosen as %s is %v, want state %s", day, s, chosen, want)
		}
	}
}

// Whatever the history, the read model takes it, and is what Check expects.
func TestTheReadModelTakesAnyHistory(t *testing.T) {
	b := newBook(t)
	rapid.Check(t, func(rt *rapid.T) { b.open(anyHistory(rt)...) })
	r, err := b.Check(t.Context())
	if err != nil || len(r.Problems) > 0 || r.Dossiers == 0 {
		t.Errorf("%+v, %v", r.Problems, err)
	}
	if n, err := b.Rebuild(t.Context()); n != r.Dossiers || err != nil {
		t.Errorf("%d dossiers rebuilt, %v", n, err)
	}
	if r, err = b.Check(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("after a rebuild: %+v, %v", r.Problems, err)
	}
}
