package carnet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/civil"
)

// anySpan is some time around the year of anyHistory, of one day at least.
func anySpan(t *rapid.T) asll.Span {
	from := date("2025-12-01").AddDays(rapid.IntRange(0, 450).Draw(t, "from"))
	return asll.Span{From: from, To: from.AddDays(rapid.SampledFrom([]int{0, 1, 30, 90, 365}).Draw(t, "length"))}
}

// A report over the read model is the one over the acts themselves, whatever they are and whatever the time.
func TestReportsAreTheDomains(t *testing.T) {
	b := newBook(t)
	rapid.Check(t, func(rt *rapid.T) {
		acts := anyHistory(rt)
		for range rapid.IntRange(0, 3).Draw(rt, "visits") {
			v := visit(date("2026-01-01").AddDays(rapid.IntRange(0, 400).Draw(rt, "visited")).String())
			v.Attended = rapid.SampledFrom([]asll.Attendance{"", asll.AttendedAbsent}).Draw(rt, "attended")
			acts = append(acts, v)
		}
		ref := b.open(acts...)
		s := anySpan(rt)
		want, got := asll.NewCounting(s), asll.NewCounting(s)
		b.view(func(tx *Tx) error {
			entries, err := tx.Load(ref)
			if err != nil {
				return err
			}
			d := asll.Fold(entries)
			want.Add(d.Cases(asll.Obligations(d)))
			return tx.Cases(s, func(label string, cases []asll.Case) error {
				if label == ref.Label { // the carnet keeps those of the draws before
					got.Add(cases)
				}
				return nil
			})
		})
		if diff := cmp.Diff(numbers(want.Report()), numbers(got.Report())); diff != "" {
			rt.Fatalf("over %v: -acts +read model\n%s", s, diff)
		}
	})
}

// numbers are all that a report says.
func numbers(r *asll.Report) map[string]any {
	all := map[string]any{}
	for _, t := range r.Tallies {
		all[t.Name] = []any{t.Groups, t.Total, t.Rate}
	}
	return all
}

// A household is told in full, and its confidential town is not kept where reports are made.
func TestCasesSayWhatIsCounted(t *testing.T) {
	b := newBook(t)
	resources := civil.Cents(98_050)
	in := intake("Diallo", "Awa", "2026-01-05")
	in.Born, in.Town, in.Occupancy = date("1980-05-04"), "Privas", asll.OccupancySeeking
	in.Members = []asll.Member{{Relation: asll.RelationChild, Born: "2015"}, {Relation: asll.RelationChild}}
	in.Resources = &resources
	b.open(in, visit("2026-02-01"))
	hidden := intake("Petit", "Anne", "2026-01-05")
	hidden.Town, hidden.AddressConfidential = "Privas", asll.Yes
	b.open(hidden)
	got := map[string][]asll.Case{}
	b.view(func(tx *Tx) error {
		return tx.Cases(asll.Span{From: date("2026-01-01"), To: date("2026-12-31")}, func(label string, cases []asll.Case) error {
			got[label] = cases
			return nil
		})
	})
	one := asll.Case{
		Rank: 1, Purpose: in.Purpose, Origin: in.Origin, Referent: "Claire Morel", Occupancy: asll.OccupancySeeking, Town: "Privas",
		Composition: "single-parent", Births: []string{"1980-05-04", "2015", asll.UnknownBirth}, Resources: &resources, Opened: date("2026-01-05"),
		Contacts: []asll.Contact{{Day: date("2026-02-01"), Type: asll.VisitHome, Met: true}},
	}
	if diff := cmp.Diff([]asll.Case{one}, got["2026-0001"], cmp.AllowUnexported(civil.Date{})); diff != "" {
		t.Error(diff)
	}
	if c := got["2026-0002"][0]; c.Town != "" || !c.Confidential {
		t.Errorf("%q, %v", c.Town, c.Confidential)
	}
}
