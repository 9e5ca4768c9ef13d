package form

import (
	"strconv"

	"asll/internal/asll"
)

// measure is the prise en charge that an interview is about, or nil.
func (c Context) measure() *asll.Measure {
	if c.Dossier == nil {
		return nil
	}
	return c.Dossier.Current()
}

// agreement are the objectives of the dossier and of the act under way.
func agreement(a asll.Act, c Context) []asll.Objective {
	m := c.measure()
	if m == nil {
		m = new(asll.Measure)
	}
	switch a := a.(type) {
	case *asll.Contract:
		return new(asll.Measure).Agreed(a.Objectives)
	case *asll.Amendment:
		return m.Agreed(a.Objectives)
	case *asll.Renewal:
		return m.Agreed(a.Objectives)
	default:
		return m.Objectives
	}
}

// objectivesOf offers the objectives by their numbers.
func objectivesOf(a asll.Act, c Context) []Choice {
	var all []Choice
	for _, o := range agreement(a, c) {
		number := strconv.Itoa(o.Number)
		all = append(all, Choice{Word: number, Label: o.Label})
	}
	return all
}

// newOrNumber offers a new objective, or one to change.
func newOrNumber(a asll.Act, c Context) []Choice {
	all := []Choice{{Word: newObjective, Label: "un nouvel objectif"}}
	if m := c.measure(); m != nil {
		for _, o := range agreement(a, c)[:len(m.Objectives)] {
			number := strconv.Itoa(o.Number)
			all = append(all, Choice{Word: number, Label: "l'objectif " + number + " : " + o.Label})
		}
	}
	return all
}

func hasObjectives(a asll.Act, c Context) bool { return len(agreement(a, c)) > 0 }

// objectives asks about each objective of the measure.
func objectives(c Context) []item {
	m := c.measure()
	if m == nil {
		return nil
	}
	items := make([]item, len(m.Objectives))
	for i, o := range m.Objectives {
		items[i] = item{number: o.Number, label: o.Label}
	}
	return items
}

// regulationsOf offers the règlements of the carnet.
func regulationsOf(_ asll.Act, c Context) []Choice {
	var all []Choice
	for _, r := range c.regulations() {
		all = append(all, Choice{Word: r.Code, Label: r.Name})
	}
	return all
}

// withLetter tells a règlement under which a request comes with the household's
// signed letter.
func withLetter(_ asll.Act, c Context) bool {
	m := c.measure()
	return m != nil && m.Regulation.SignedLetter
}
