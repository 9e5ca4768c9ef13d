package asll

import (
	"cmp"
	"slices"
	"strings"

	"asll/internal/text"
)

// A Report is what the figures of an activity report come to.
type Report struct {
	Span
	Tallies []*Tally
}

// A Tally is a figure that has been counted.
type Tally struct {
	*Figure
	Groups []Group
	Total  int  // how many of the unit in all
	Summed bool // a total is told
	Rate   Rate // of its share, if it has one
	Hidden bool // masked, from the groups to the total
}

// A Group is one line of a figure.
type Group struct {
	Code   string
	Label  string
	N      int
	Length Spread // of lengths
	Hidden bool   // masked
}

// A Rate is so many in so many.
type Rate struct{ Of, In int }

// A Counting counts dossier after dossier.
type Counting struct {
	span  Span
	found []*found
}

// found is what has been counted for a figure.
type found struct {
	figure  *Figure
	at      map[string]int // places in groups, by key
	groups  []Group
	lengths map[string][]int
	total   int
}

// NewCounting begins to count over a span.
func NewCounting(s Span) *Counting {
	c := &Counting{span: s}
	for _, f := range Figures() {
		n := &found{figure: f, at: map[string]int{}, lengths: map[string][]int{}}
		if f.always {
			for _, code := range f.order {
				n.group(code)
			}
		}
		c.found = append(c.found, n)
	}
	return c
}

// Add counts a dossier, given all of its prises en charge that the span concerns.
func (c *Counting) Add(cases []Case) {
	for _, f := range c.found {
		f.figure.count(c.span, cases, f.add)
	}
}

func (f *found) add(code string, n int) {
	switch {
	case n == 0:
		return
	case code == whole:
		f.total += n
		return
	case f.figure.total == totalSum:
		f.total += n
	}
	g := f.group(code)
	if f.figure.spread {
		f.lengths[g.Code] = append(f.lengths[g.Code], n)
		n = 1
	}
	g.N += n
}

// group is the one of a code. Words of the référents are alike whatever their case and accents.
func (f *found) group(code string) *Group {
	key := code
	if folded := text.Fold(code); f.figure.free && folded != "" && f.figure.rank(code) == len(f.figure.order) && code != codeConfidential {
		key = folded
	}
	i, known := f.at[key]
	if !known {
		i = len(f.groups)
		f.at[key] = i
		f.groups = append(f.groups, Group{Code: code, Label: f.figure.labelOf(code)})
	}
	return &f.groups[i]
}

// Report is what has been counted.
func (c *Counting) Report() *Report {
	r := &Report{Span: c.span}
	for _, f := range c.found {
		r.Tallies = append(r.Tallies, f.tally())
	}
	return r
}

func (f *found) tally() *Tally {
	t := &Tally{Figure: f.figure, Groups: f.groups, Total: f.total, Summed: f.figure.total != totalNone}
	t.arrange()
	for i := range t.Groups {
		t.Groups[i].Length = spreadOf(f.lengths[t.Groups[i].Code])
	}
	if s := f.figure.Share; s != nil {
		for _, g := range t.Groups {
			if slices.Contains(s.Of, g.Code) {
				t.Rate.Of += g.N
			}
			if len(s.In) == 0 || slices.Contains(s.In, g.Code) {
				t.Rate.In += g.N
			}
		}
	}
	return t
}

// arrange puts the groups in the order of their figure; among words of the référents the largest come first, and those
// that are masked last, where nothing but their labels orders them.
func (t *Tally) arrange() {
	slices.SortStableFunc(t.Groups, func(a, b Group) int {
		order := t.place(a.Code) - t.place(b.Code)
		switch {
		case order != 0:
			return order
		case a.Hidden != b.Hidden && a.Hidden:
			return 1
		case a.Hidden != b.Hidden:
			return -1
		case !a.Hidden && a.N != b.N:
			return b.N - a.N
		}
		return cmp.Or(strings.Compare(text.Fold(a.Label), text.Fold(b.Label)), strings.Compare(a.Label, b.Label))
	})
}

// WholeLabel heads the total: groups that overlap add up to more.
func (f *Figure) WholeLabel() string {
	if f.total == totalWhole {
		return "total, chacune une fois"
	}
	return "total"
}

// OfLengths tells whether what is counted are lengths.
func (f *Figure) OfLengths() bool { return f.spread }

// place is the rank of a group in a table, where what is not told comes last.
func (f *Figure) place(code string) int {
	switch code {
	case codeConfidential:
		return len(f.order) + 1
	case codeUnknown:
		return len(f.order) + 2
	}
	return f.rank(code)
}
