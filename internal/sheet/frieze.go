package sheet

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// frieze is the measure on a line of time. It shows no meeting's place: some would say where the
// household comes from.
func (p *paper) frieze() Block {
	columns := []Column{{"lane", "Frise"}, {"what", "Fait"}, {"start", "Date"}, {"end", "Au"}}
	return figure("frieze", "Frise de la mesure", "aucune date à placer", DrawTimeline, columns, slices.Concat(
		p.granted(), p.milestones(),
		p.met("home_visits", "Visites à domicile", atHome),
		p.met("meetings", "Autres rencontres", func(v *asll.Visit) bool { return inPerson(v) && !atHome(v) }),
	))
}

func (p *paper) granted() []Row {
	var rows []Row
	for _, period := range p.m.Periods {
		if !period.Start.IsZero() && !period.End.IsZero() {
			rows = append(rows, Row{{"periods", "Périodes"}, months(period.Months), date(period.Start), date(period.End)})
		}
	}
	return rows
}

// A milestone is a day that counts in the life of a measure.
type milestone struct {
	day  civil.Date
	what string
}

func (p *paper) milestones() []Row {
	all := []milestone{{p.m.Intake.Date, "saisine"}, {p.m.MoveIn, "emménagement"}}
	if r := p.m.Request; r != nil {
		all = append(all, milestone{r.Date, "demande"})
	}
	for _, r := range p.rulings() {
		all = append(all, milestone{r.day, text.Line("avis " + asll.Verdicts.Label(r.verdict))})
	}
	if c := p.m.Contract; c != nil {
		all = append(all, milestone{c.Signed, "contrat"})
	}
	for _, r := range p.m.Reviews {
		all = append(all, milestone{r.Date, "bilan"})
	}
	if c := p.m.Closing; c != nil {
		all = append(all, milestone{c.Date, "fin"})
	}
	slices.SortStableFunc(all, func(a, b milestone) int { return a.day.Compare(b.day) })
	var rows []Row
	for _, m := range all {
		if !m.day.IsZero() {
			rows = append(rows, Row{{"milestones", "Étapes"}, words(m.what), date(m.day), {}})
		}
	}
	return rows
}

func (p *paper) met(key, lane string, is func(*asll.Visit) bool) []Row {
	var rows []Row
	for _, v := range p.m.Visits {
		if v.Met() && is(v) && !v.Date.IsZero() {
			rows = append(rows, Row{{key, printed(lane)}, {}, date(v.Date), {}})
		}
	}
	return rows
}
