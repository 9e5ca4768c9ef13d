package cmd

import (
	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// openStates are those of a prise en charge that is not over.
var openStates = []asll.State{asll.StateReferred, asll.StateHoused, asll.StatePending, asll.StateRunning, asll.StateExpired}

// soon is how many days ahead the board looks.
const soon = 30

// board says how things stand today: the prises en charge that are open, what
// is late or coming, the interviews left under way. It gives their number.
func (s *session) board(file *carnet.Carnet) (drafts int, err error) {
	var open, due int
	var first []carnet.Summary
	var left []carnet.Draft
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		if open, err = tx.Count(s.today(), openStates...); err != nil {
			return err
		}
		if first, due, err = tx.Due(s.today().AddDays(soon), shownDue); err != nil {
			return err
		}
		left, err = tx.Drafts()
		return err
	})
	if err != nil {
		return 0, err
	}
	s.err.Title("asll — %s", s.today().Long())
	if open == 0 {
		s.err.Line("Aucune prise en charge ouverte")
	} else {
		s.err.Line("%s", civil.Plural(open, "prise en charge ouverte", "prises en charge ouvertes"))
	}
	s.due(first, due)
	for i := range left {
		s.err.Line("brouillon : %s", s.draftLabel(&left[i]))
	}
	s.err.Blank()
	return len(left), nil
}

// shownDue is how many duties the board shows.
const shownDue = 5

// due shows the first duties that are late or come soon, and counts the others.
func (s *session) due(first []carnet.Summary, all int) {
	for i := range first {
		r := &first[i]
		step := asll.Step{Text: r.DueText, Due: r.Due, Late: r.Due.Before(s.today())}
		s.err.Line("%s  %s : %s", r.Label, fullName(r.Name, r.FirstName), stepText(step))
	}
	if others := all - len(first); others > 0 {
		s.err.Line("… et %s", civil.Plural(others, "autre échéance", "autres échéances"))
	}
}
