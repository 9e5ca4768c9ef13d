package sheet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

func (p *paper) dwelling() []Block {
	housed := p.m.Household.Occupancy != asll.OccupancySeeking
	return []Block{
		fields(
			"dwelling", "",
			field("landlord", "Bailleur", words(p.m.Landlord)).by(asll.KindSituation, "landlord").when(housed),
			field("dwelling", "Type de logement", words(p.m.Dwelling)).by(asll.KindSituation, "dwelling").when(housed),
			field("lease", "Bail", date(p.m.Lease)),
			field("move_in", "Emménagement", date(p.m.MoveIn)),
			field("rent", "Dernier loyer connu", p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Rent }, func(l *asll.Lease) *civil.Cents { return l.Rent })),
			field("charges", "Dernières charges connues", p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Charges }, func(l *asll.Lease) *civil.Cents { return l.Charges })),
		),
		table("tenancy", "État du logement", "", p.thenAndNow(), []Row{
			p.tenancy("Logement décent", func(t *asll.Tenancy) Value { return coded(asll.YesNos, t.Decency) }),
			p.tenancy("Adapté au ménage", func(t *asll.Tenancy) Value { return words(t.Adequacy) }),
		}),
	}
}

// lastAmount is an amount of the last budget or, when none was told at the exit, of the last lease that gives it.
func (p *paper) lastAmount(budget func(*asll.Budget) *civil.Cents, lease func(*asll.Lease) *civil.Cents) Value {
	last := missing()
	if b := p.m.EntryBudget(); b != nil {
		last = amount(budget(b))
	}
	for _, l := range p.m.Leases {
		last = amount(lease(l)).or(last)
	}
	if b := p.m.ExitBudget(); b != nil {
		last = amount(budget(b)).or(last)
	}
	return last
}

// thenAndNow heads a table that compares the entry with the exit or, under way, with now.
func (p *paper) thenAndNow() []Column {
	if p.interim() {
		return []Column{{"item", "Rubrique"}, {"entry", "À l'entrée"}, {"current", "À ce jour"}}
	}
	return []Column{{"item", "Rubrique"}, {"entry", "À l'entrée"}, {"exit", "À la sortie"}}
}

// tenancy is a row of such a table: what was last said before the measure began, then what was
// last said since.
func (p *paper) tenancy(label string, of func(*asll.Tenancy) Value) Row {
	then, now := missing(), missing()
	for _, d := range p.m.Diagnostics {
		if c := p.m.Contract; c != nil && d.Date.After(c.Signed) {
			now = of(&d.Tenancy).or(now)
		} else {
			then = of(&d.Tenancy).or(then)
		}
	}
	said := p.said(func(e *asll.Evaluation) Value { return of(&e.Tenancy) })
	return Row{words(label), then, said.or(now)}
}
