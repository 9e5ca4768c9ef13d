package asll

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// masked is a figure as it is masked: « 12 * 0 | 20 ».
func masked(t *Tally) string {
	if t.Hidden {
		return "*"
	}
	var all []string
	for _, g := range t.Groups {
		if g.Hidden {
			all = append(all, "*")
		} else {
			all = append(all, strconv.Itoa(g.N))
		}
	}
	return strings.Join(all, " ") + fmt.Sprintf(" | %d", t.Total)
}

func counts(f *Figure, groups ...int) *Tally {
	t := &Tally{Figure: f, Summed: f.total != totalNone}
	for _, n := range groups {
		t.Groups = append(t.Groups, Group{N: n})
		t.Total += n
	}
	return t
}

func TestSmallGroupsAreMasked(t *testing.T) {
	sum, whole, none, flow := &Figure{}, &Figure{total: totalWhole}, &Figure{total: totalNone}, &Figure{total: totalNone, flow: true}
	for _, c := range []struct {
		promise string
		tally   *Tally
		want    string
	}{
		{"large groups stay", counts(sum, 5, 6, 0), "5 6 0 | 11"},
		{"the next smallest goes with a single one", counts(sum, 12, 4, 30, 9, 0), "12 * 30 * 0 | 55"},
		{"two hide each other", counts(sum, 2, 4, 30), "* * 30 | 36"},
		{"but not two ones", counts(sum, 1, 1, 30, 40), "* * * 40 | 72"},
		{"a total that is too small hides all", counts(sum, 4, 0), "*"},
		{"as does what cannot be hidden otherwise", counts(sum, 1, 1, 1, 1, 1), "*"},
		{"of groups that overlap, each for itself", counts(whole, 4, 30), "* 30 | 34"},
		{"of groups without a total too", counts(none, 4, 30), "* 30 | 34"},
		{"of a movement, all or none", counts(flow, 20, 3, 10, 13), "*"},
		{"of a movement, none or all", counts(flow, 20, 5, 10, 15), "20 5 10 15 | 50"},
	} {
		r := &Report{Tallies: []*Tally{c.tally}}
		if r.Mask(); masked(c.tally) != c.want {
			t.Errorf("%s: got %s, want %s", c.promise, masked(c.tally), c.want)
		}
	}
}

// Nobody who reads a table, its total and how it is masked can tell a group of less than five: at least two tables that
// differ in that group look the same.
func TestMaskedGroupsCannotBeToldFromTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups := rapid.SliceOfN(rapid.IntRange(0, 7), 1, 4).Draw(t, "groups")
		own := counts(&Figure{}, groups...)
		(&Report{Tallies: []*Tally{own}}).Mask()
		seen := make([]map[int]bool, len(groups))
		for i := range seen {
			seen[i] = map[int]bool{}
		}
		look := masked(own)
		for _, other := range alike(len(groups), own.Total, own.Hidden) {
			x := counts(&Figure{}, other...)
			if (&Report{Tallies: []*Tally{x}}).Mask(); masked(x) == look {
				for i, n := range other {
					seen[i][n] = true
				}
			}
		}
		for i, n := range groups {
			if small(n) && len(seen[i]) < 2 {
				t.Fatalf("%v is shown as %s: the %d is given away", groups, look, n)
			}
		}
	})
}

// alike lists the tables of so many groups and of that total, or of any total when it is hidden.
func alike(groups, total int, hidden bool) [][]int {
	if groups == 0 {
		if total == 0 || hidden {
			return [][]int{nil}
		}
		return nil
	}
	most := total
	if hidden {
		most = 7
	}
	var all [][]int
	for n := 0; n <= most; n++ {
		for _, rest := range alike(groups-1, total-n, hidden) {
			all = append(all, append([]int{n}, rest...))
		}
	}
	return all
}
