package sheet

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

// daysInMonth divides a month's reste à vivre, as the trade does.
const daysInMonth = 30

const formulas = "Taux d'effort = (loyer + charges − aide au logement) ÷ ressources hors aide au logement. " +
	"Reste à vivre = ressources + aide au logement − loyer − charges − autres charges − mensualités de dettes ; " +
	"par personne : divisé par le nombre de personnes ; par jour et par personne : divisé encore par 30. " +
	"Ces chiffres sont donnés pour information."

func (p *paper) budget() []Block {
	then := reading{p.m.EntryBudget(), p.atEntry()}
	now := reading{p.m.ExitBudget(), 1 + len(p.m.Household.Members)}
	p.lacksBudgets(then, now)
	row := func(label string, of func(reading) Value) Row {
		return Row{words(label), then.read(of), now.read(of)}
	}
	plain := func(label string, of func(*asll.Budget) *civil.Cents) Row {
		return row(label, func(r reading) Value { return amount(of(r.Budget)) })
	}
	monthly := []Row{
		plain("Ressources mensuelles, hors aide au logement", func(b *asll.Budget) *civil.Cents { return b.Resources }),
		plain("Aide au logement", func(b *asll.Budget) *civil.Cents { return b.HousingAid }),
		plain("Loyer", func(b *asll.Budget) *civil.Cents { return b.Rent }),
		plain("Charges", func(b *asll.Budget) *civil.Cents { return b.Charges }),
		plain("Autres charges", func(b *asll.Budget) *civil.Cents { return b.OtherCharges }),
	}
	debts := []Row{
		row("Dette locative", func(r reading) Value { return r.debt(asll.DebtRent) }),
		row("Dette d'énergie", func(r reading) Value { return r.debt(asll.DebtEnergy) }),
		row("Autres dettes", func(r reading) Value { return r.debt("") }),
	}
	p.lacksAmounts(now, monthly)
	repayments := row("Mensualités de dettes", reading.repayments)
	left := row("Reste à vivre par mois", func(r reading) Value { return r.leftover(1) })
	rest := []Row{
		row("Taux d'effort", reading.effort),
		left,
		row("Personnes comptées", func(r reading) Value { return count(r.persons, "") }),
		row("Reste à vivre par mois et par personne", func(r reading) Value { return r.leftover(r.persons) }),
		row("Reste à vivre par jour et par personne", func(r reading) Value { return r.leftover(r.persons * daysInMonth) }),
		p.paid(),
		p.tenancy("Plan d'apurement", func(t *asll.Tenancy) Value { return words(t.RepaymentPlan) }),
	}
	return []Block{
		table("budget", "Budget du ménage", "", p.thenAndNow(), slices.Concat(monthly, debts, []Row{repayments}, rest)),
		paragraph("formulas", words(formulas)),
		compared(p.thenAndNow(), append(monthly, repayments, left)),
	}
}

// paid tells how the rent is.
func (p *paper) paid() Row {
	row := p.tenancy("Paiement du loyer", func(t *asll.Tenancy) Value { return coded(asll.Regularities, t.RentPayment) })
	if p.rents() && p.m.Contract != nil && !filled(row) {
		p.lacks("Situation budgétaire", "Paiement du loyer", asll.KindReview, "rent_payment")
	}
	return row
}

// compared draws what comes in and goes out in a month, at one time and the other.
func compared(columns []Column, rows []Row) Block {
	if !filled(rows...) {
		rows = nil
	}
	return figure("budget_compared", "Le budget d'un mois, en image", "aucun montant à comparer", DrawBars, columns, rows)
}

// lacksBudgets notes which of the two budgets nothing tells.
func (p *paper) lacksBudgets(then, now reading) {
	const section = "Situation budgétaire"
	if then.Budget == nil {
		p.lacks(section, "Budget à l'entrée", asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial), "resources", "rent")
	}
	if now.Budget == nil && !p.interim() && p.m.Contract != nil {
		p.lacks(section, "Budget à la sortie", asll.KindClosing)
	}
}

// lacksAmounts notes what keeps the budget at the exit from being worked out.
func (p *paper) lacksAmounts(now reading, monthly []Row) {
	if p.interim() || p.m.Contract == nil || now.Budget == nil {
		return
	}
	var untold []string
	for _, row := range monthly {
		if row[2].Missing() {
			untold = append(untold, row[0].Text)
		}
	}
	if len(untold) > 0 {
		p.leaves("Situation budgétaire", "Budget à la sortie ("+strings.Join(untold, " ; ")+")")
	}
}

// atEntry is the number of persons when the measure began, as the acts of that time tell it.
func (p *paper) atEntry() int {
	began := p.m.Intake.Date
	if p.m.Contract != nil {
		began = p.m.Contract.Signed
	}
	persons := 1
	for _, e := range p.d.Entries {
		var members []asll.Member
		switch a := e.Act.(type) {
		case *asll.Intake:
			members = a.Members
		case *asll.Situation:
			members = a.Members
		}
		if len(members) > 0 && !e.Act.Day().After(began) {
			persons = 1 + len(members)
		}
	}
	return persons
}
