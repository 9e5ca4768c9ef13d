package asll

import (
	"testing"

	"asll/internal/civil"
)

func TestTheEffortRate(t *testing.T) {
	full := func(resources int64) Budget {
		return Budget{Resources: euros(resources), HousingAid: euros(100), Rent: euros(350), Charges: euros(50)}
	}
	cases := []struct {
		promise string
		change  func(*Budget)
		want    string
		ok      bool
	}{
		{"of what is left of the rent", func(*Budget) {}, "33,3\u202f%", true},
		{"not without resources", func(b *Budget) { b.Resources = euros(0) }, "", false},
		{"not of unknown resources", func(b *Budget) { b.Resources = nil }, "", false},
		{"not of an unknown aid", func(b *Budget) { b.HousingAid = nil }, "", false},
		{"not of an unknown rent", func(b *Budget) { b.Rent = nil }, "", false},
		{"not of unknown charges", func(b *Budget) { b.Charges = nil }, "", false},
		{"with an aid over the rent", func(b *Budget) { b.HousingAid = euros(490) }, "-10,0\u202f%", true},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			b := full(900)
			c.change(&b)
			got, ok := b.EffortRate()
			same(t, []any{got, ok}, []any{c.want, c.ok})
		})
	}
}

func TestWhatIsLeftToLiveOn(t *testing.T) {
	b := Budget{
		Resources: euros(900), HousingAid: euros(100), Rent: euros(350), Charges: euros(50), OtherCharges: euros(30),
		Debts: []Debt{{Kind: DebtRent, Amount: 125000, Monthly: euros(50)}, {Kind: DebtRent, Amount: 5000}, {Kind: "other", Amount: 100}},
	}
	got, ok := b.Leftover()
	same(t, []any{got, ok}, []any{civil.Cents(52000), true})
	owed, some := b.Debt(DebtRent)
	same(t, []any{owed, some}, []any{civil.Cents(130000), true})
	owed, some = b.Debt(DebtEnergy)
	same(t, []any{owed, some}, []any{civil.Cents(0), false})
	for _, unknown := range []func(*Budget){
		func(b *Budget) { b.Resources = nil }, func(b *Budget) { b.HousingAid = nil }, func(b *Budget) { b.Rent = nil },
		func(b *Budget) { b.Charges = nil }, func(b *Budget) { b.OtherCharges = nil },
	} {
		partial := b
		unknown(&partial)
		if left, ok := partial.Leftover(); ok {
			t.Errorf("%v left of what is not known", left)
		}
	}
}

func TestTheBudgetsOfAMeasure(t *testing.T) {
	of := func(n int64) Budget { return Budget{Resources: euros(n)} }
	x := signed(regulationOf("ful"))
	budgets := func() []any {
		var all []any
		m := Fold(x.told()).Current()
		for _, b := range []*Budget{m.EntryBudget(), m.ExitBudget()} {
			if b == nil {
				all = append(all, "none")
			} else {
				all = append(all, b.Resources.Plain())
			}
		}
		return all
	}
	same(t, budgets(), []any{"none", "none"})
	after := &Diagnostic{Date: on("2026-02-03"), Budget: of(3)}
	x.then(after)
	same(t, budgets(), []any{"3,00", "none"})
	x.intake.Budget = of(1)
	same(t, budgets(), []any{"1,00", "3,00"})
	x.diagnostic.Budget = of(2)
	same(t, budgets(), []any{"2,00", "3,00"})
	after.Date = on("2026-02-02")
	same(t, budgets(), []any{"3,00", "none"})
	closing := ended("2026-07-31")
	x.then(closing)
	same(t, budgets(), []any{"3,00", "none"})
	closing.Budget = of(4)
	same(t, budgets(), []any{"3,00", "4,00"})
}

func TestABudgetOfWhichNothingIsKnown(t *testing.T) {
	if b := new(Budget); !b.IsZero() {
		t.Error("nothing is something")
	}
	for _, b := range []Budget{{Resources: euros(0)}, {HousingAid: euros(0)}, {Rent: euros(0)}, {Charges: euros(0)}, {OtherCharges: euros(0)}, {Debts: []Debt{{}}}} {
		if b.IsZero() {
			t.Errorf("%+v is nothing", b)
		}
	}
}
