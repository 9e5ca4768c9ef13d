package sheet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

// A reading is a budget, or none, and the persons who live on it.
type reading struct {
	*asll.Budget
	persons int
}

// read gives a value of the budget, unknown without one.
func (r reading) read(of func(reading) Value) Value {
	if r.Budget == nil {
		return missing()
	}
	return of(r)
}

// debt adds up the debts of a kind; those of no kind of their own go together, under "".
func (r reading) debt(kind asll.DebtKind) Value {
	var found []*civil.Cents
	for i := range r.Debts {
		d := &r.Debts[i]
		own := d.Kind == asll.DebtRent || d.Kind == asll.DebtEnergy
		if d.Kind == kind || kind == "" && !own {
			found = append(found, &d.Amount)
		}
	}
	return sum(found)
}

func (r reading) repayments() Value {
	var found []*civil.Cents
	for _, d := range r.Debts {
		found = append(found, d.Monthly)
	}
	return sum(found)
}

// sum adds up the amounts that are known; it is unknown when none is.
func sum(amounts []*civil.Cents) Value {
	var total *civil.Cents
	for _, a := range amounts {
		if a == nil {
			continue
		}
		if total == nil {
			total = new(civil.Cents)
		}
		*total += *a
	}
	return amount(total)
}

// effort is the « taux d'effort »; without resources there is nothing to divide by.
func (r reading) effort() Value {
	if rate, ok := r.EffortRate(); ok {
		return percentage(rate)
	}
	known := r.Rent != nil && r.Charges != nil && r.HousingAid != nil && r.Resources != nil
	if known {
		return remark("non calculable")
	}
	return missing()
}

// leftover is the « reste à vivre » of a month, divided.
func (r reading) leftover(by int) Value {
	left, ok := r.Leftover()
	if !ok {
		return missing()
	}
	share := left.Div(int64(by))
	return amount(&share)
}
