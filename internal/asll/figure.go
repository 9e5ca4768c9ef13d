package asll

import (
	"slices"

	"asll/internal/text"
)

// A Figure is one thing that an activity report counts, and what is meant by it.
type Figure struct {
	Name       string // as --explain takes it
	French     string
	Title      string
	Unit       string // what is counted, in the plural: saisines, mesures, ménages, personnes…
	Definition string // a sentence
	Share      *Share

	count  func(Span, []Case, counter)
	label  func(code string) string
	order  []string // the codes of its groups, in their order
	always bool     // groups of nothing are shown as well
	free   bool     // codes are words of the référents, alike whatever their case and accents
	total  totalling
	spread bool // what is counted are lengths, of which the mean and the median are told
	flow   bool // its groups tell of one another: added and taken away, or one in another
}

// A Share is the part of a figure that some of its groups make.
type Share struct {
	Label string
	Of    []string // the codes of these groups
	In    []string // of these, all of them when empty
}

// totalling tells what the total of a figure is.
type totalling int

const (
	totalSum   totalling = iota // of its groups, which share nothing
	totalWhole                  // counted by itself, as groups overlap
	totalNone                   // it would say nothing
)

// whole is the code under which a figure counts what its groups share.
const whole = "whole"

// A counter adds n to a group.
type counter func(code string, n int)

// A Part is what a dossier adds to a group of a figure.
type Part struct {
	Code  string
	Label string
	N     int // of a length, the length itself
}

// Of is what a dossier adds to a figure, in the order of its groups: what is behind the figure is all that adds to it.
func (f *Figure) Of(s Span, cases []Case) []Part {
	var parts []Part
	f.count(s, cases, func(code string, n int) {
		if code == whole || n == 0 {
			return
		}
		at := slices.IndexFunc(parts, func(p Part) bool { return p.Code == code })
		if at < 0 || f.spread {
			parts = append(parts, Part{Code: code, Label: f.labelOf(code)})
			at = len(parts) - 1
		}
		parts[at].N += n
	})
	slices.SortStableFunc(parts, func(a, b Part) int { return f.rank(a.Code) - f.rank(b.Code) })
	return parts
}

// rank is the place of a group; those of no place come last.
func (f *Figure) rank(code string) int {
	if i := slices.Index(f.order, code); i >= 0 {
		return i
	}
	return len(f.order)
}

// Codes that no vocabulary has.
const (
	codeUnknown      = ""
	codeConfidential = "(confidential)"
)

func (f *Figure) labelOf(code string) string {
	switch code {
	case codeUnknown:
		return "non renseigné"
	case codeConfidential:
		return "adresse confidentielle"
	}
	return f.label(code)
}

// FigureOf finds a figure by one of its names; near is the nearest name when there is none.
func FigureOf(name string) (f *Figure, near string) {
	key := text.Key(name)
	var names []string
	for i := range figures {
		if f := &figures[i]; key == f.Name || key == text.Key(f.French) {
			return f, ""
		}
		names = append(names, figures[i].French, figures[i].Name)
	}
	return nil, text.Nearest(name, names)
}

// Figures lists what an activity report counts.
func Figures() []*Figure {
	all := make([]*Figure, len(figures))
	for i := range figures {
		all[i] = &figures[i]
	}
	return all
}
