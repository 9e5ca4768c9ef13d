package cmd

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// openStates are those of a prise en charge that is not over.
var openStates = []asll.State{asll.StateReferred, asll.StatePending, asll.StateRunning, asll.StateExpired}

// soon is how many days ahead the board looks.
const soon = 30

// board says how things stand today: the prises en charge that are open, what
// is late or coming, the interviews left under way. It gives their number.
func (s *session) board(file *carnet.Carnet) (drafts int, err error) {
	var rows []carnet.Summary
	var left []carnet.Draft
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		if rows, err = tx.List(carnet.Filter{Day: s.today()}); err == nil {
			left, err = tx.Drafts()
		}
		return err
	})
	if err != nil {
		return 0, err
	}
	s.err.Title("asll — %s", s.today().Long())
	open := 0
	for i := range rows {
		if slices.Contains(openStates, rows[i].State(s.today())) {
			open++
		}
	}
	if open == 0 {
		s.err.Line("Aucune prise en charge ouverte")
	} else {
		s.err.Line("%s", civil.Plural(open, "prise en charge ouverte", "prises en charge ouvertes"))
	}
	s.due(rows)
	for i := range left {
		s.err.Line("brouillon : %s", s.draftLabel(&left[i]))
	}
	s.err.Blank()
	return len(left), nil
}

// shownDue is how many duties the board shows.
const shownDue = 5

// due shows the first duties that are late or come soon.
func (s *session) due(rows []carnet.Summary) {
	today := s.today()
	rows = slices.DeleteFunc(rows, func(r carnet.Summary) bool { return r.Due.IsZero() || r.Due.After(today.AddDays(soon)) })
	slices.SortStableFunc(rows, func(a, b carnet.Summary) int { return a.Due.Compare(b.Due) })
	for i := range rows {
		if i == shownDue {
			s.err.Line("… et %s", civil.Plural(len(rows)-shownDue, "autre échéance", "autres échéances"))
			return
		}
		r := &rows[i]
		step := asll.Step{Text: r.DueText, Due: r.Due, Late: r.Due.Before(today)}
		s.err.Line("%s  %s : %s", r.Label, fullName(r.Name, r.FirstName), stepText(step))
	}
}
