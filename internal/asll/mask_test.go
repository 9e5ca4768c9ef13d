package asll

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
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

// counts makes a tally of groups that have their places.
func counts(f *Figure, groups ...int) *Tally {
	f.order = strings.Split("abcdefgh", "")
	t := &Tally{Figure: f, Summed: f.total != totalNone}
	for i, n := range groups {
		t.Groups = append(t.Groups, Group{Code: f.order[i], N: n})
		t.Total += n
	}
	return t
}

// overlapping makes a tally of groups that overlap, the last of which is of what is not known.
func overlapping(total int, groups ...int) *Tally {
	t := counts(&Figure{total: totalWhole}, groups...)
	t.Total, t.Groups[len(groups)-1].Code = total, codeUnknown
	return t
}

func TestSmallGroupsAreMasked(t *testing.T) {
	sum, none, flow := &Figure{}, &Figure{total: totalNone}, &Figure{total: totalNone, flow: true}
	lengths := &Figure{total: totalWhole, spread: true}
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
		{"ones and a two leave too little choice", counts(sum, 1, 2, 1, 1), "*"},
		{"of groups that overlap, each for itself", overlapping(32, 4, 31, 0), "* 31 0 | 32"},
		{"unless the total asks for all that it can hold", overlapping(34, 4, 30, 0), "*"},
		{"even together", overlapping(40, 4, 32, 4, 0), "*"},
		{"or leaves one to what is not known", overlapping(30, 29, 8, 1), "*"},
		{"or leaves few outside of it", overlapping(30, 2, 2, 28), "*"},
		{"of lengths, all or none", counts(lengths, 4, 6), "*"},
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

// How many measures were renewed is known from as many renewals as they can have.
func TestRenewalsAreMaskedTogether(t *testing.T) {
	f, _ := FigureOf("renewals")
	tally := &Tally{Figure: f, Groups: []Group{{Code: "measures", N: 4}, {Code: "periods", N: 16}}}
	if tally.mask(); masked(tally) != "*" {
		t.Errorf("four measures renewed sixteen times are shown as %s", masked(tally))
	}
}

// Nobody who reads a table, its total, be it in another table, and how it is masked can tell what is hidden: for each
// hidden group, at least two tables that differ in it look the same.
func TestMaskedGroupsCannotBeToldFromTheRest(t *testing.T) {
	for groups := 1; groups <= 6; groups++ {
		for total := range 11 {
			notTold(t, tables(groups, total, total), func(n ...int) *Tally { return counts(&Figure{}, n...) })
		}
	}
	for _, total := range []int{16, 20, 24} {
		notTold(t, tables(4, total, total), func(n ...int) *Tally { return counts(&Figure{}, n...) })
	}
}

func TestMaskedGroupsThatOverlapCannotBeTold(t *testing.T) {
	for total := range 11 {
		var all [][]int
		for unknown := range total + 1 {
			known := total - unknown
			for sum := known; sum <= 3*known; sum++ {
				for _, themes := range tables(3, sum, known) {
					all = append(all, append(themes, unknown))
				}
			}
		}
		notTold(t, all, func(n ...int) *Tally { return overlapping(total, n...) })
	}
}

// notTold masks all the tables that a reader may think of.
func notTold(t *testing.T, all [][]int, tally func(...int) *Tally) {
	t.Helper()
	type place struct {
		look  string
		group int
	}
	seen := map[place]map[int]bool{}
	example := map[place][]int{}
	for _, groups := range all {
		x := tally(groups...)
		(&Report{Tallies: []*Tally{x}}).Mask()
		for i, n := range groups {
			if !x.Hidden && !x.Groups[i].Hidden {
				continue
			}
			at := place{masked(x), i}
			if seen[at] == nil {
				seen[at] = map[int]bool{}
			}
			seen[at][n], example[at] = true, groups
		}
	}
	for at, numbers := range seen {
		// a total of four at most is never told
		if groups := example[at]; len(numbers) < 2 && !small(tally(groups...).Total) {
			t.Errorf("%v is shown as %s: the %d is given away", groups, at.look, groups[at.group])
		}
	}
}

// tables lists the tables of so many groups, of at most so many each, that add up to a sum.
func tables(groups, sum, most int) [][]int {
	if groups == 0 {
		if sum == 0 {
			return [][]int{nil}
		}
		return nil
	}
	var all [][]int
	for n := range min(sum, most) + 1 {
		for _, rest := range tables(groups-1, sum-n, most) {
			all = append(all, append([]int{n}, rest...))
		}
	}
	return all
}

// The order of masked words says nothing of how many they are.
func TestMaskedWordsAreInTheirOwnOrder(t *testing.T) {
	count := func(towns map[string]int) string {
		var labels []string
		c := NewCounting(Span{From: on("2026-01-01"), To: on("2026-12-31")})
		for town, n := range towns {
			for range n {
				c.Add([]Case{{Rank: 1, Opened: on("2026-01-01"), Effect: on("2026-01-01"), Town: town}})
			}
		}
		r := c.Report()
		r.Mask()
		for _, tally := range r.Tallies {
			for _, g := range tally.Groups {
				if tally.Name == "towns" {
					labels = append(labels, g.Label)
				}
			}
		}
		return strings.Join(labels, ", ")
	}
	for _, towns := range []map[string]int{
		{"Privas": 4, "Aubenas": 1, "Évian": 3, "Lyon": 9, "Nice": 12},
		{"Privas": 1, "Aubenas": 3, "Évian": 4, "Lyon": 9, "Nice": 12},
	} {
		if got := count(towns); got != "Nice, Lyon, Aubenas, Évian, Privas" {
			t.Errorf("%v: %s", towns, got)
		}
	}
}
