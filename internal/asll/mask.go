package asll

import "slices"

// smallest is the number under which a group is masked.
const smallest = 5

// Mask hides the groups that are so small that they could tell of somebody, and what would give them away. In a table
// whose total is told, one hidden group would be known from the others, as would groups whose sum leaves no choice: the
// next smallest are hidden with them, as long as it takes. When that is not enough, all the table is hidden, its total
// included, and so is a total that is itself too small. What is worked out from hidden groups is hidden too. Where groups
// are told from one another (en cours au début + ouvertes − closes = en cours à la fin), all are hidden or none.
//
// Groups of nobody are shown, and tables are looked at one by one.
func (r *Report) Mask() {
	for _, t := range r.Tallies {
		t.mask()
	}
}

func small(n int) bool { return n > 0 && n < smallest }

func (t *Tally) mask() {
	hidden := 0
	for i := range t.Groups {
		if g := &t.Groups[i]; small(g.N) {
			g.Hidden = true
			hidden++
		}
	}
	switch {
	case t.spread || t.Summed && small(t.Total):
		t.Hidden = small(t.Total)
	case hidden > 0 && t.flow:
		t.Hidden = true
	case hidden > 0 && t.total == totalSum:
		t.complete()
	}
	if t.Hidden {
		t.Groups = nil // their very names would tell
	}
}

// complete hides groups until what is hidden can no longer be told from the rest. Groups of one size go together: which of
// them was chosen would tell.
func (t *Tally) complete() {
	for {
		groups, sum, next := 0, 0, 0
		for i := range t.Groups {
			g := &t.Groups[i]
			switch {
			case g.Hidden:
				groups, sum = groups+1, sum+g.N
			case g.N > 0 && (next == 0 || g.N < next):
				next = g.N
			}
		}
		switch {
		case groups > 1 && sum > groups && sum != groups*(smallest-1):
			return
		case next == 0:
			t.Hidden = true
			return
		}
		for i := range t.Groups {
			if g := &t.Groups[i]; g.N == next {
				g.Hidden = true
			}
		}
	}
}

// Masked tells whether something of the figure is hidden.
func (t *Tally) Masked() bool {
	return t.Hidden || slices.ContainsFunc(t.Groups, func(g Group) bool { return g.Hidden })
}
