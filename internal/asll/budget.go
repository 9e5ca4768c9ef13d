package asll

import "asll/internal/civil"

// A Budget is a household's monthly budget, in cents. An amount that is not
// known is nil: it is not zero, and nothing is computed from it.
type Budget struct {
	Resources    *civil.Cents `json:"resources,omitempty"`   // without the housing aid
	HousingAid   *civil.Cents `json:"housing_aid,omitempty"` // APL, AL
	Rent         *civil.Cents `json:"rent,omitempty"`
	Charges      *civil.Cents `json:"charges,omitempty"`
	OtherCharges *civil.Cents `json:"other_charges,omitempty"`
	Debts        []Debt       `json:"debt,omitempty"`
}

// IsZero tells whether nothing of the budget is known.
func (b *Budget) IsZero() bool {
	return b.Resources == nil && b.HousingAid == nil && b.Rent == nil &&
		b.Charges == nil && b.OtherCharges == nil && len(b.Debts) == 0
}

// known adds amounts up, and tells whether they are all known.
func known(amounts ...*civil.Cents) (total civil.Cents, ok bool) {
	for _, a := range amounts {
		if a == nil {
			return 0, false
		}
		total += *a
	}
	return total, true
}

// EffortRate is the « taux d'effort », (loyer + charges − aide au logement) ÷
// ressources hors aide, as a printed percentage; it is false when an amount is
// unknown, or when there are no resources to divide by.
func (b *Budget) EffortRate() (string, bool) {
	cost, ok := known(b.Rent, b.Charges)
	if !ok || b.HousingAid == nil || b.Resources == nil {
		return "", false
	}
	return civil.Percent(cost-*b.HousingAid, *b.Resources)
}

// Leftover is the « reste à vivre » of a month: ressources + aide − loyer −
// charges − autres charges − mensualités de dettes. It can be negative; it is
// false when an amount is unknown.
func (b *Budget) Leftover() (civil.Cents, bool) {
	in, okIn := known(b.Resources, b.HousingAid)
	out, okOut := known(b.Rent, b.Charges, b.OtherCharges)
	if !okIn || !okOut {
		return 0, false
	}
	for _, d := range b.Debts {
		if d.Monthly != nil {
			out += *d.Monthly
		}
	}
	return in - out, true
}

// Debt adds up the debts of one kind, and tells whether there are any.
func (b *Budget) Debt(kind DebtKind) (total civil.Cents, ok bool) {
	for _, d := range b.Debts {
		if d.Kind == kind {
			total, ok = total+d.Amount, true
		}
	}
	return total, ok
}

// EntryBudget is the last budget known when the measure began, or else the
// first one known.
func (m *Measure) EntryBudget() *Budget {
	var found *Budget
	if !m.Intake.Budget.IsZero() {
		found = &m.Intake.Budget
	}
	for _, d := range m.Diagnostics {
		if d.Budget.IsZero() || (found != nil && m.Contract != nil && d.Date.After(m.Contract.Signed)) {
			continue
		}
		found = &d.Budget
	}
	return found
}

// ExitBudget is the budget at the closing or, before it, the last one that a
// diagnosis made under way gives; nil when there is none.
func (m *Measure) ExitBudget() *Budget {
	if m.Closing != nil && !m.Closing.Budget.IsZero() {
		return &m.Closing.Budget
	}
	var found *Budget
	for _, d := range m.Diagnostics {
		if m.Contract != nil && d.Date.After(m.Contract.Signed) && !d.Budget.IsZero() && &d.Budget != m.EntryBudget() {
			found = &d.Budget
		}
	}
	return found
}
