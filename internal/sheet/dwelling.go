package sheet

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
)

func (p *paper) dwelling() []Block {
	rents := p.rents()
	rent := p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Rent }, func(l *asll.Lease) *civil.Cents { return l.Rent })
	charges := p.lastAmount(func(b *asll.Budget) *civil.Cents { return b.Charges }, func(l *asll.Lease) *civil.Cents { return l.Charges })
	state := []Row{
		p.tenancy("Logement décent", func(t *asll.Tenancy) Value { return coded(asll.YesNos, t.Decency) }),
		p.tenancy("Adapté au ménage", func(t *asll.Tenancy) Value { return words(t.Adequacy) }),
	}
	if rents && p.m.Contract != nil && !filled(state...) {
		p.lacks("Logement", "État du logement", asll.KindReview, "decency", "adequacy")
	}
	return []Block{
		fields(
			"dwelling", "",
			field("landlord", "Bailleur", words(p.m.Landlord)).by(asll.KindSituation, "landlord").when(rents),
			field("dwelling", "Type de logement", words(p.m.Dwelling)).by(asll.KindSituation, "dwelling").when(rents),
			field("lease", "Bail", date(p.m.Lease)).by(asll.KindSituation, "lease").when(rents),
			field("move_in", "Emménagement", date(p.m.MoveIn)).by(asll.KindSituation, "move_in").when(rents && p.m.Intake.Purpose == asll.PurposeAccess),
			field("rent", "Dernier loyer connu", rent).by(asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial), "rent").when(rents && p.m.EntryBudget() != nil),
			field("charges", "Dernières charges connues", charges),
		),
		table("tenancy", "État du logement", "", p.thenAndNow(), state),
	}
}

// rents tells whether the household has the dwelling that the measure is about, and it is not its own. One that looks for
// it may be a tenant elsewhere.
func (p *paper) rents() bool {
	if p.m.Intake.Purpose == asll.PurposeAccess {
		return !p.m.Lease.IsZero() || !p.m.MoveIn.IsZero()
	}
	occupancy := p.m.Household.Occupancy
	return occupancy != asll.OccupancySeeking && occupancy != "owner"
}

// filled tells whether rows say anything besides what heads them.
func filled(rows ...Row) bool {
	return slices.ContainsFunc(rows, func(r Row) bool {
		return slices.ContainsFunc(r[1:], func(v Value) bool { return v.Typed != nil })
	})
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
