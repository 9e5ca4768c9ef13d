package sheet

import (
	"cmp"
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
)

// A ruling is a commission's word, on the opening or on a renewal.
type ruling struct {
	day     civil.Date
	body    asll.Body
	verdict asll.Verdict
	months  int
}

func (p *paper) decisions() Block {
	columns := []Column{{"date", "Date"}, {"body", "Instance"}, {"verdict", "Avis"}, {"months", "Durée"}}
	var rows []Row
	for _, r := range p.rulings() {
		rows = append(rows, Row{date(r.day), p.body(r.body), coded(asll.Verdicts, r.verdict), months(r.months)})
	}
	return table("decisions", "Décisions", "aucune décision enregistrée", columns, rows)
}

// rulings lists the decisions in time. A renewal states its own, which may also have been recorded
// as a decision: it is listed once.
func (p *paper) rulings() []ruling {
	var all []ruling
	for _, d := range p.m.Decisions {
		all = append(all, ruling{d.Date, d.Body, d.Verdict, d.Months})
	}
	for _, r := range p.m.Renewals {
		body := cmp.Or(r.Body, p.m.Regulation.Body)
		recorded := slices.ContainsFunc(all, func(d ruling) bool { return d.day == r.Decided && d.body == body })
		if !recorded {
			all = append(all, ruling{r.Decided, body, asll.VerdictFavourable, r.Months})
		}
	}
	slices.SortStableFunc(all, func(a, b ruling) int { return a.day.Compare(b.day) })
	return all
}
