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
			field("rent", "Dernier loyer connu", p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Rent })),
			field("charges", "Dernières charges connues", p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Charges })),
		),
		table("tenancy", "État du logement", "", p.thenAndNow(), []Row{
			p.tenancy("Logement décent", func(t *asll.Tenancy) Value { return coded(asll.YesNos, t.Decency) }),
			p.tenancy("Adapté au ménage", func(t *asll.Tenancy) Value { return words(t.Adequacy) }),
		}),
	}
}

// lastAmount is an amount of the last budget that gives it.
func (p *paper) lastAmount(of func(*asll.Budget) *civil.Cents) Value {
	last := missing()
	for _, b := range []*asll.Budget{p.m.EntryBudget(), p.m.ExitBudget()} {
		if b != nil {
			last = amount(of(b)).or(last)
		}
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
