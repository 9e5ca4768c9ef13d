package asll

import (
	"slices"

	"asll/internal/civil"
)

// A Dossier is what the acts about one household amount to.
type Dossier struct {
	Head      Person
	Ref       string    // the association's own reference
	Household Household // as it is now
	Measures  []Measure // the prises en charge, one after another
	Entries   []Entry   // the acts that count, in fold order

	elsewhere []*Diagnostic // made before the saisine that they prepare
}

// A Person is the head of a household.
type Person struct {
	LastName  string
	FirstName string
	Born      civil.Date
}

// Fold turns acts into a dossier. It is total: whatever the acts say, there is
// a dossier; what is wrong with it is for Findings to say. The dossier may hold
// on to the history, which must not change any more.
func Fold(history []Entry) *Dossier {
	d := new(Dossier)
	entries := InTime(history)
	for i := range entries {
		d.add(entries[:i+1])
	}
	d.settle()
	return d
}

// add folds the last of these entries: the others were folded before.
func (d *Dossier) add(entries []Entry) {
	d.Entries = slices.Clip(entries)
	last := &entries[len(entries)-1]
	last.Act.fold(d, last)
	if m := d.Open(); m != nil {
		m.Household = d.Household
	}
}

// settle computes what depends on the whole: a date learnt late can move a
// period that was agreed before.
func (d *Dossier) settle() {
	before, elsewhere := 0, 0
	for i := range d.Measures {
		m := &d.Measures[i]
		set(&elsewhere, m.Intake.PreviousMonths) // as it was last stated
		m.PreviousMonths = before + elsewhere
		m.stays = d.Household.Stays
		m.settle()
		before += m.Granted()
	}
}

// Current is the last prise en charge, open or not, or nil.
func (d *Dossier) Current() *Measure {
	if len(d.Measures) == 0 {
		return nil
	}
	return &d.Measures[len(d.Measures)-1]
}

// Open is the prise en charge that is not closed, or nil.
func (d *Dossier) Open() *Measure {
	if m := d.Current(); m != nil && m.Closing == nil {
		return m
	}
	return nil
}
