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
// Groups of nobody are shown. Tables are masked one by one, and in such a way that a total which another one tells does not
// help.
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
	case t.Summed && small(t.Total):
		t.Hidden = true
	case hidden > 0 && (t.flow || t.spread):
		t.Hidden = true
	case hidden > 0 && t.total == totalSum:
		t.complete()
	case t.total == totalWhole && !t.spread:
		t.Hidden = t.overlapTells()
	}
	if t.Hidden {
		t.Groups = nil // their very names would tell
	}
	t.arrange()
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
		case next == 0 && sum <= groups+1: // groups of one and at most a two
			t.Hidden = true
			return
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

// overlapTells tells whether the total gives a hidden group away. Whoever is counted is in one group at least, and in no
// other when it is the one of what is not known. So what is left by those that are shown may ask for all that hidden
// groups can hold, and the largest of them leaves no more than the rest to what is not known.
func (t *Tally) overlapTells() bool {
	rest, largest, hidden := t.Total, 0, 0
	unknown := Group{}
	for _, g := range t.Groups {
		switch {
		case g.Code == codeUnknown:
			unknown = g
		case g.Hidden:
			hidden++
		default:
			rest, largest = rest-g.N, max(largest, g.N)
		}
	}
	if unknown.Hidden {
		return max(1, rest-hidden*(smallest-1)) >= min(smallest-1, t.Total-largest)
	}
	return unknown.N > 0 && small(t.Total-unknown.N) || hidden > 0 && rest-unknown.N >= hidden*(smallest-1)
}

// Masked tells whether something of the figure is hidden.
func (t *Tally) Masked() bool {
	return t.Hidden || slices.ContainsFunc(t.Groups, func(g Group) bool { return g.Hidden })
}
