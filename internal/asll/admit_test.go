package asll

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// arriving are acts that come to a history together.
func arriving(t *rapid.T, before []Entry) []Entry {
	n := rapid.IntRange(1, 6).Draw(t, "arriving")
	added := make([]Entry, n)
	for i := range added {
		act := arbitraryAct(t)
		for act.Kind() == KindVoid {
			act = arbitraryAct(t)
		}
		added[i] = Entry{ID: int64(len(before) + i + 1), Number: len(before) + i + 1, Recorded: arbitraryDay(t), Act: act}
	}
	return added
}

// standing are the numbers of the acts that were not refused.
func standing(added []Entry, admissions []Admission) []int {
	var numbers []int
	for i := range added {
		if len(admissions[i].Refused) == 0 {
			numbers = append(numbers, added[i].Number)
		}
	}
	slices.Sort(numbers)
	return numbers
}

// An act that comes alone is judged as if it was typed.
func TestAnActAloneIsAdmittedAsItIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := arbitraryHistory(t)
		added := arriving(t, before)[:1]
		v := Judge(before, slices.Concat(before, added), added)
		a := Admit(before, added)[0]
		if len(v.Refused) > 0 != (len(a.Refused) > 0) || a.Resting {
			t.Fatalf("judged %+v, admitted %+v", v, a)
		}
		if len(v.Refused) == 0 && len(v.Warnings) != len(a.Warnings) {
			t.Fatalf("judged with %+v, admitted with %+v", v.Warnings, a.Warnings)
		}
	})
}

func TestTheOrderOfWhatArrivesChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := arbitraryHistory(t)
		added := arriving(t, before)
		other := rapid.Permutation(added).Draw(t, "other order")
		one, two := standing(added, Admit(before, added)), standing(other, Admit(before, other))
		if !slices.Equal(one, two) {
			t.Fatalf("%v stand, or %v", one, two)
		}
	})
}

// What was left standing breaks nothing more, and neither does it when it comes
// again without the others.
func TestWhatIsAdmittedStandsByItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := arbitraryHistory(t)
		added := arriving(t, before)
		left := standing(added, Admit(before, added))
		added = slices.DeleteFunc(added, func(e Entry) bool { return !slices.Contains(left, e.Number) })
		if again := standing(added, Admit(before, added)); !slices.Equal(left, again) {
			t.Fatalf("%v stood, and of these only %v", left, again)
		}
	})
}

func TestTheRefusalOfAnActTakesAlongThoseThatRestOnIt(t *testing.T) {
	for name, c := range map[string]struct {
		change func(x *tale, met *Visit, more *Renewal)
		want   []string // what is refused
	}{
		"nothing":          {func(*tale, *Visit, *Renewal) {}, nil},
		"eight months":     {func(x *tale, _ *Visit, _ *Renewal) { x.contract.Months = 8 }, []string{"contract 2026-02-02", "renew 2026-07-20 resting"}},
		"no decision":      {func(x *tale, _ *Visit, _ *Renewal) { x.decision = nil }, []string{"contract 2026-02-02", "renew 2026-07-20 resting"}},
		"a visit to come":  {func(_ *tale, met *Visit, _ *Renewal) { met.Date = on("2036-01-01") }, []string{"visit 2036-01-01"}},
		"a longer renewal": {func(_ *tale, _ *Visit, more *Renewal) { more.Months = 7 }, []string{"renew 2026-07-20"}},
		"one renewal more": {func(x *tale, _ *Visit, _ *Renewal) { x.then(renewed("2026-07-21", 24)) }, []string{"renew 2026-07-21"}},
		"after the end":    {func(x *tale, _ *Visit, _ *Renewal) { x.then(ended("2026-08-31"), renewed("2026-09-15", 3)) }, []string{"renew 2026-09-15"}},
		"a second saisine": {func(x *tale, _ *Visit, _ *Renewal) {
			again := *x.intake
			again.Date = on("2026-02-03")
			x.then(&again)
		}, []string{"intake 2026-02-03"}},
	} {
		t.Run(name, func(t *testing.T) {
			met, more := &Visit{Date: on("2026-03-02"), Type: VisitHome}, renewed("2026-07-20", 6)
			x := signed(regulationOf("ful")).then(met, more)
			c.change(x, met, more)
			added := x.told()
			var refused []string
			for i, a := range Admit(nil, added) {
				if len(a.Refused) == 0 {
					continue
				}
				said := string(added[i].Act.Kind()) + " " + added[i].Act.Day().String()
				if a.Resting {
					said += " resting"
				}
				refused = append(refused, said)
			}
			same(t, refused, c.want)
		})
	}
}
