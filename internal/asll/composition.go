package asll

import (
	"strconv"

	"asll/internal/civil"
)

// Composition sorts households by the ties of their members (« typologie »).
type Composition string

// Compositions are the four types that reports tell apart, and the rest.
var Compositions = Vocabulary[Composition]{Name: "composition", Terms: []Term{
	{"single", "personne-seule", "personne seule", nil},
	{"couple", "couple", "couple sans enfant", nil},
	{"couple-children", "couple-enfants", "couple avec enfant", nil},
	{"single-parent", "monoparentale", "famille monoparentale", nil},
	{"larger", "autre", "autre composition", nil},
}}

// compositionOf goes by the ties to the head of the household.
func compositionOf(members []Member) Composition {
	spouse, children := false, false
	for _, m := range members {
		switch m.Relation {
		case RelationSpouse:
			spouse = true
		case RelationChild:
			children = true
		default:
			return "larger"
		}
	}
	switch {
	case spouse && children:
		return "couple-children"
	case spouse:
		return "couple"
	case children:
		return "single-parent"
	default:
		return "single"
	}
}

// births tells when the persons of a household were born, as far as it is known.
func births(head Person, members []Member) []string {
	all := make([]string, 0, 1+len(members))
	for _, m := range append([]Member{{Born: head.Born.String()}}, members...) {
		var day civil.Date
		switch year := m.BirthYear(); {
		case year <= 0:
			all = append(all, UnknownBirth)
		case day.UnmarshalText([]byte(m.Born)) == nil && !day.IsZero():
			all = append(all, day.String())
		default:
			all = append(all, strconv.Itoa(year))
		}
	}
	return all
}
