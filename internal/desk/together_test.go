package desk

import (
	"path/filepath"
	"sync"
	"testing"

	"asll/internal/asll"
	"asll/internal/carnet"
)

func TestTwoDesksOnOneFileLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "carnet.asll")
	one := deskAt(t, path)
	c, err := carnet.Open(t.Context(), path, env())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	two := *one
	two.Carnet, two.By = c, "Paul Noir"
	ref, _ := record(t, one, intake("Diallo", "2026-01-05"))
	const each = 15
	var work sync.WaitGroup
	for _, d := range []*Desk{one, &two} {
		work.Go(func() {
			for range each {
				if _, err := d.Record(t.Context(), &ref, visit("2026-01-06")); err != nil {
					t.Error(err)
				}
				if _, err := d.Record(t.Context(), nil, intake("Martin", "2026-01-06")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	work.Wait()
	p := picturedBy(t, one)
	same(t, []int{len(p.List), len(p.Dossiers[0].Entries)}, []int{1 + 2*each, 1 + 2*each})
	labels, by := map[string]bool{}, map[string]int{}
	for i, e := range p.Dossiers[0].Entries {
		by[e.By]++
		same(t, e.Number, i+1)
	}
	for _, s := range p.List {
		labels[s.Label] = true
	}
	same(t, []int{len(labels), by["Claire Morel"], by["Paul Noir"]}, []int{1 + 2*each, each + 1, each})
	report, err := one.Carnet.Check(t.Context())
	same(t, []any{report.Acts, report.Problems, err}, []any{2 + 4*each - 1, []carnet.Problem(nil), nil})
}

func TestOnlyOneOfTwoDesksRenewsTheLastMonths(t *testing.T) {
	path := filepath.Join(t.TempDir(), "carnet.asll")
	one := deskAt(t, path)
	c, err := carnet.Open(t.Context(), path, env())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	two := *one
	two.Carnet = c
	ref, _ := record(t, one, append(agreed(), renewal("2026-07-20", 6), renewal("2027-01-20", 6))...)
	errs := make([]error, 2)
	var work sync.WaitGroup
	for i, d := range []*Desk{one, &two} {
		work.Go(func() { _, errs[i] = d.Record(t.Context(), &ref, renewal("2027-07-20", 6)) })
	}
	work.Wait()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("%v, %v: want one of them refused", errs[0], errs[1])
	}
	for _, err := range errs {
		if err != nil {
			same(t, rules(refusal(t, err).Findings), []asll.RuleID{asll.RuleCeiling})
		}
	}
}
