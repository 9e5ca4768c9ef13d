package batch

import (
	"slices"
	"strings"

	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/text"
)

// A target is a dossier that rows name: one of the carnet, or a new one.
type target struct {
	known  *desk.Known // nil for a new one
	number number      // that a new one is to have, when the rows say so
	called uint32      // the words that call a new one
	person bool        // only the name of its household calls a new one
	head   uint32      // the claim of a saisine that says whose it is, or nothing
	reason uint32      // why nothing can be written in it, or nothing
	opened number      // that a new one is given
}

// asked is the number that the rows give to a new dossier, or nothing.
func (t *target) asked() string {
	if t.number == (number{}) {
		return ""
	}
	return t.number.String()
}

// isCalled tells whether words call a new dossier, and not a number or a name.
func (t *target) isCalled() bool { return t.known == nil && t.number == (number{}) && !t.person }

// fullName is a name as lists have it.
func fullName(last, first string) string { return text.Line(last + " " + first) }

// bornName is what tells two homonyms apart.
func bornName(name string, born civil.Date) string {
	if born.IsZero() {
		return name
	}
	return name + ", naissance le " + born.French()
}

// mayBe tells whether two days of birth may be one.
func mayBe(a, b civil.Date) bool { return a.IsZero() || b.IsZero() || a == b }

// samePerson tells whether two households may be one: one name, or one day of
// birth when a name has changed.
func samePerson(oneName, otherName uint32, one, other civil.Date) bool {
	return mayBe(one, other) && (oneName == otherName || !one.IsZero() && one == other)
}

// isNamed tells whether all the words of a name are in another.
func isNamed(whole, name string) bool {
	all := strings.Fields(text.Fold(whole))
	for word := range strings.FieldsSeq(text.Fold(name)) {
		if !slices.Contains(all, word) {
			return false
		}
	}
	return true
}
