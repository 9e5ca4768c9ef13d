package batch

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/text"
)

// A target is a dossier that rows name: one of the carnet, or a new one.
type target struct {
	known  *desk.Known // nil for a new one
	number string      // that a new one is to have, when the rows say so
	called uint32      // the words that call a new one
	person bool        // only the name of its household calls a new one
	heads  []head
	reason string // why nothing can be written in it

	opened string // the number that a new one is given
}

// A head is whose dossier it is, as the carnet says, or a saisine.
type head struct {
	asll.Person
	claim uint32 // of the saisine, or nothing
}

// fullName is the name of a person.
func fullName(p *asll.Person) string { return text.Line(p.LastName + " " + p.FirstName) }

// bornName is what tells two homonyms apart.
func bornName(p *asll.Person) string {
	if p.Born.IsZero() {
		return fullName(p)
	}
	return fullName(p) + ", naissance le " + p.Born.French()
}

// mayBe tells whether two days of birth may be one.
func mayBe(a, b civil.Date) bool { return a.IsZero() || b.IsZero() || a == b }

// samePerson tells whether two heads may be one person: one name, either way
// round, or one day of birth when a name has changed.
func samePerson(a, b *asll.Person) bool {
	if !mayBe(a.Born, b.Born) {
		return false
	}
	name := text.Fold(fullName(a))
	return !a.Born.IsZero() && a.Born == b.Born || name == text.Fold(fullName(b)) || name == text.Fold(b.FirstName+" "+b.LastName)
}

// isNamed tells whether all the words of a name are in that of a person.
func isNamed(p *asll.Person, name string) bool {
	all := strings.Fields(text.Fold(fullName(p)))
	for word := range strings.FieldsSeq(text.Fold(name)) {
		if !slices.Contains(all, word) {
			return false
		}
	}
	return true
}

// whose says whose a dossier is.
func (t *target) whose() string {
	if len(t.heads) == 0 {
		return "celui d'un autre ménage"
	}
	return "celui de " + bornName(&t.heads[0].Person)
}

// strangers finds two saisines of a dossier that are not of one household, or
// one that is not of the household whose dossier it is.
func (t *target) strangers() (first, second *head) {
	for j := range t.heads {
		for i := range j {
			if !samePerson(&t.heads[i].Person, &t.heads[j].Person) {
				return &t.heads[i], &t.heads[j]
			}
		}
	}
	return nil, nil
}

// adds notes what a saisine says, once.
func (t *target) adds(h head) {
	if !slices.ContainsFunc(t.heads, func(o head) bool { return o.Person == h.Person }) && len(t.heads) < mostHeads {
		t.heads = append(t.heads, h)
	}
}

// mostHeads is of how many households one dossier is at most said to be: the
// second one is too many already.
const mostHeads = 10
