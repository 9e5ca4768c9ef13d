package batch

import (
	"slices"
)

// A head is whose dossier it is.
type head struct {
	claim
	said string // the name, if the carnet says so
	row  int    // of the saisine that says so, or none
}

// heads notes whose dossier a saisine says it is, and refuses the rows of one of
// which two saisines say otherwise.
func (r *resolution) heads(id uint32) {
	c := &r.claims[id]
	if c.name == nothing {
		return
	}
	t := &r.targets[c.target]
	said := false
	for _, h := range r.headsOf(t) {
		said = said || h.row != none && h.name == c.name && h.born == c.born
		if t.reason == nothing && !samePerson(h.name, c.name, h.born, c.born) {
			t.reason = r.because(r.strangers(t, h, c)).reason
		}
	}
	switch {
	case t.head == nothing:
		t.head = id
	case !said && len(r.more[c.target]) < mostHeads:
		r.more[c.target] = append(r.more[c.target], id)
	}
	r.bears(c.name, c.target)
}

// mostHeads is of how many households one dossier is at most said to be: the
// second one is too many already.
const mostHeads = 10

// headsOf are whose dossier it is, as the carnet says, and as the saisines do.
func (r *resolution) headsOf(t *target) []head {
	var all []head
	if k := t.known; k != nil && !k.Gone {
		name := fullName(k.LastName, k.FirstName)
		all = append(all, head{claim{name: r.ofName(name), born: k.Born}, name, none})
	}
	if t.head == nothing {
		return all
	}
	for _, id := range append([]uint32{t.head}, r.more[r.claims[t.head].target]...) {
		c := &r.claims[id]
		all = append(all, head{claim: c.claim, row: int(c.row)})
	}
	return all
}

// strangers says why the rows cannot be of one dossier.
func (r *resolution) strangers(t *target, h head, c *claimed) string {
	row := int(c.row)
	var whose string
	if h.row == none { // it is the carnet's
		whose = "le dossier " + t.known.Label
	} else {
		whose = r.line(h.row, row) + " dit que ce dossier"
	}
	return whose + " est celui de " + bornName(r.saidOf(h), h.born) + ", et " + r.line(row, row) + " celle de " + bornName(r.householdOf(row), c.born)
}

// bears adds a dossier to those of a name.
func (r *resolution) bears(name, at uint32) {
	if all := r.brought[name]; len(all) < mostBearers && !slices.Contains(all, at) {
		r.brought[name] = append(all, at)
	}
}

// mostBearers is how many new households of one name are told apart.
const mostBearers = 200
