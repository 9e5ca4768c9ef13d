package form

import (
	"fmt"

	"asll/internal/asll"
	"asll/internal/text"
)

// What is read back to a person has its dates in full.

func showStart(s asll.Start) string {
	if s.Entry {
		return "à l'entrée dans le logement"
	}
	return s.Day.Long()
}

func showMoment(m asll.Moment) string {
	if m.Hour == "" {
		return m.Day.Long()
	}
	return m.Day.Long() + " à " + m.Hour
}

func showObjective(o asll.Objective) string {
	text := o.Label + " (" + asll.Themes.Label(o.Theme) + ")"
	if o.Number != 0 {
		text = fmt.Sprintf("l'objectif %d devient : %s", o.Number, text)
	}
	return text
}

func showAction(a asll.Action) string {
	facts := []string{a.Label}
	if a.Objective != 0 {
		facts = append(facts, fmt.Sprintf("objectif %d", a.Objective))
	}
	if a.By != "" {
		facts = append(facts, "par "+asll.Roles.Label(a.By))
	}
	if !a.Due.IsZero() {
		facts = append(facts, "avant le "+a.Due.Long())
	}
	return text.Listed(facts...)
}

func showDebt(d asll.Debt) string {
	monthly := ""
	if d.Monthly != nil {
		monthly = d.Monthly.String() + " remboursés par mois"
	}
	return text.Listed(asll.DebtKinds.Label(d.Kind), d.Amount.String(), monthly)
}

func showSignatory(g asll.Signatory) string {
	date := ""
	if !g.Date.IsZero() {
		date = "le " + g.Date.Long()
	}
	return text.Listed(asll.Roles.Label(g.Role), g.Name, date)
}
