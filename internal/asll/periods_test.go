package asll

import (
	"testing"

	"pgregory.net/rapid"

	"asll/internal/civil"
)

func spans(m *Measure) []string {
	var all []string
	for _, p := range m.Periods {
		all = append(all, p.Start.String()+" "+p.End.String())
	}
	return all
}

// begun is a contract of six months from 31/08/2024, and its renewals.
func begun(renewals ...*Renewal) *Measure {
	m := &Measure{Contract: &Contract{Start: Start{Day: on("2024-08-31")}, Months: 6}, Renewals: renewals}
	m.settle()
	return m
}

func starting(r *Renewal, day string) *Renewal {
	r.Start = on(day)
	return r
}

func TestEndsAreCountedFromTheFirstStart(t *testing.T) {
	same(t, spans(begun(renewed("2025-02-10", 6), renewed("2025-08-10", 6), renewed("2026-02-10", 6))), []string{
		"2024-08-31 2025-02-28", "2025-03-01 2025-08-30", "2025-08-31 2026-02-28", "2026-03-01 2026-08-30",
	})
}

func TestAStartAfterAGapIsANewAnchor(t *testing.T) {
	cases := []struct {
		promise string
		m       *Measure
		want    []string
	}{
		{"a start that is given", begun(starting(renewed("2025-02-10", 6), "2025-03-31"), renewed("2025-09-10", 6)), []string{
			"2024-08-31 2025-02-28", "2025-03-31 2025-09-30", "2025-10-01 2026-03-30",
		}},
		{"a decision after the end", begun(renewed("2025-03-10", 3), renewed("2025-05-10", 3)), []string{
			"2024-08-31 2025-02-28", "2025-03-10 2025-06-09", "2025-06-10 2025-09-09",
		}},
		{"a decision on the day after the end is no gap", begun(renewed("2025-03-01", 6)), []string{
			"2024-08-31 2025-02-28", "2025-03-01 2025-08-30",
		}},
		{"a start that is the day after the end is no gap", begun(starting(renewed("2025-02-10", 6), "2025-03-01")), []string{
			"2024-08-31 2025-02-28", "2025-03-01 2025-08-30",
		}},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, spans(c.m), c.want) })
	}
}

func TestPeriodsOfAContractThatWaitsHaveNoDays(t *testing.T) {
	m := Fold(entering().then(renewed("2026-07-20", 3)).told()).Current()
	same(t, m.Periods, []Period{{Months: 6}, {Months: 3}})
	same(t, m.End(), civil.Date{})
}

func TestPeriodsFollowOneAnotherWhateverTheMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := on("2023-01-01").AddDays(rapid.IntRange(0, 1500).Draw(t, "start"))
		months := rapid.SliceOfN(rapid.IntRange(1, 12), 1, 5).Draw(t, "months")
		m := &Measure{Contract: &Contract{Start: Start{Day: start}, Months: months[0]}}
		total := months[0]
		for _, n := range months[1:] {
			m.Renewals = append(m.Renewals, renewed("2022-12-01", n))
			total += n
		}
		m.settle()
		for i, p := range m.Periods {
			if p.End.Before(p.Start) || i > 0 && p.Start != m.Periods[i-1].End.AddDays(1) {
				t.Fatalf("%v", m.Periods)
			}
		}
		if got := m.End(); got != civil.PeriodEnd(start, total) || m.Granted() != total {
			t.Fatalf("%d months from %v end on %v", total, start, got)
		}
	})
}
