package asll

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/civil"
)

func deepCopy(t *rapid.T, h []Entry) []Entry {
	all := make([]Entry, len(h))
	for i, e := range h {
		payload, err := Encode(e.Act)
		if err != nil {
			t.Fatal(err)
		}
		all[i] = e
		if all[i].Act, err = Decode(e.Act.Kind(), payload); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// shown is all that a history shows on a day.
func shown(h []Entry, day civil.Date) []any {
	d := Fold(h)
	all := []any{d, Findings(h), Obligations(d), Next(d, day), Road(d, day)}
	for i := range d.Measures {
		m := &d.Measures[i]
		all = append(all, m.State(day), m.Standing(1), m.Effect(), m.End(), m.Granted(), m.Counted(), m.EntryBudget(), m.ExitBudget())
	}
	return all
}

func TestAnyHistoryHasADossierWhateverItsActsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, day := arbitraryHistory(t), arbitraryDay(t)
		before := deepCopy(t, h)
		first := shown(h, day)
		if diff := cmp.Diff(before, h, exactly); diff != "" {
			t.Fatalf("showing a history changes it: -want +got\n%s", diff)
		}
		shuffled := rapid.Permutation(h).Draw(t, "order")
		if diff := cmp.Diff(first, shown(shuffled, day), exactly); diff != "" {
			t.Fatalf("the order of the slice changes what is shown: -want +got\n%s", diff)
		}
	})
}

func TestJudgingAnyChangeIsTotalAndExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := arbitraryHistory(t)
		at := rapid.IntRange(0, len(h)).Draw(t, "at")
		v := Judge(h[:at], h, h[at:])
		if at == len(h) && len(v.Refused)+len(v.Warnings) > 0 {
			t.Fatalf("nothing changes, yet %v", v)
		}
		for _, f := range v.Refused {
			if f.Strength != Refuse {
				t.Fatalf("%s does not refuse", f.Rule)
			}
		}
		for _, f := range append(v.Refused, v.Warnings...) {
			if f.Text == "" || f.Advice == "" || RuleOf(f.Rule).Sentence == "" || len(f.Acts) == 0 {
				t.Fatalf("%+v says too little", f)
			}
		}
	})
}

func TestObligationsOfAnyHistoryAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Fold(arbitraryHistory(t))
		for _, o := range Obligations(d) {
			if RuleOf(o.Rule).Strength != Remind || RuleOf(o.Rule).Sentence == "" || o.Text == "" || o.Settle.Kind.rank() == len(kinds) {
				t.Fatalf("%+v", o)
			}
			if o.Measure < 1 || o.Measure > len(d.Measures) {
				t.Fatalf("there is no measure %d", o.Measure)
			}
		}
	})
}
