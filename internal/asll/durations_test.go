package asll

import (
	"fmt"
	"testing"
)

// granting signs a contract of so many months, then renews it on the last day
// of each period, whatever the rules say.
func granting(x *tale, months ...int) {
	x.contract.Months, x.decision.Months, x.request.Months = months[0], max(months[0], 6), 0
	for _, n := range months[1:] {
		x.then(renewed(folded(x.acts()...).Current().End().String(), n))
	}
}

func TestMonthsGranted(t *testing.T) {
	const period, ceiling = " DUREE-PERIODE refuse months", " DUREE-TOTALE refuse months"
	const contract, renewal, bounds = "contrat:", "renouvellement:", "décision: DECISION-BORNES avertit months"
	cases := []struct {
		regulation string
		months     []int
		want       []string
	}{
		{"ful", []int{2}, []string{contract + period}},
		{"ful", []int{3}, nil},
		{"ful", []int{6}, nil},
		{"ful", []int{7}, []string{bounds, contract + period}},
		{"ful", []int{25}, []string{bounds, contract + ceiling, contract + period}},
		{"ful", []int{6, 2}, []string{renewal + period}},
		{"ful", []int{6, 7}, []string{renewal + period}},
		{"ful", []int{6, 6, 6, 6}, nil},
		{"ful", []int{6, 6, 6, 6, 3}, []string{renewal + ceiling}},
		{"ful", []int{6, 6, 6, 4}, nil},
		{"ful", []int{6, 6, 6, 4, 2}, []string{renewal + ceiling}},
		{"ful", []int{6, 6, 6, 4, 3}, []string{renewal + ceiling}},
		{"ful", []int{6, 6, 6, 3, 3}, nil},
		{"ful", []int{6, 6, 6, 3, 4}, []string{renewal + ceiling}},
		{"refugies", []int{6, 6}, nil},
		{"refugies", []int{6, 3, 3}, nil},
		{"refugies", []int{6, 3, 4}, []string{renewal + ceiling}},
		{"refugies", []int{6, 6, 3}, []string{renewal + ceiling}},
		{"departement", []int{5}, []string{contract + period}},
		{"departement", []int{6, 12, 12, 6}, nil},
		{"departement", []int{12, 12, 12}, nil},
		{"departement", []int{12, 13}, []string{renewal + period}},
		{"departement", []int{12, 12, 7, 6}, []string{renewal + ceiling}},
	}
	for _, c := range cases {
		t.Run(fmt.Sprint(c.regulation, c.months), func(t *testing.T) {
			r := departement()
			if c.regulation != r.Code {
				r = regulationOf(c.regulation)
			}
			judged(t, r, []ruling{{"", func(x *tale) { granting(x, c.months...) }, c.want}})
		})
	}
}

func TestTheRefusalOfMonthsSaysWhatRemains(t *testing.T) {
	cases := []struct {
		months       []int
		text, advice string
		settle       Kind
	}{
		{[]int{6, 6, 6, 4, 3}, "22 mois déjà accordés, il reste 2 mois sur 24, et une période compte au moins 3 mois", "clore la mesure", KindClosing},
		{[]int{6, 6, 6, 3, 4}, "21 mois déjà accordés, il reste 3 mois sur 24 (demandé : 4)", "demander au plus 3 mois", ""},
		{[]int{6, 6, 6, 6, 3}, "24 mois déjà accordés, il reste 0 mois sur 24, et une période compte au moins 3 mois", "clore la mesure", KindClosing},
		{[]int{6, 30}, "6 mois déjà accordés, il reste 18 mois sur 24 (demandé : 30)", "demander au plus 6 mois", ""},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			x := signed(regulationOf("ful"))
			granting(x, c.months...)
			for _, f := range Findings(x.told()) {
				if f.Rule != RuleCeiling {
					continue
				}
				var settle Kind
				if f.Settle != nil {
					settle = f.Settle.Kind
				}
				same(t, []any{f.Text, f.Advice, settle}, []any{c.text, c.advice, c.settle})
				return
			}
			t.Error("nothing is refused")
		})
	}
}

func TestTheRefusalOfAPeriodSaysTheBounds(t *testing.T) {
	x := signed(departement())
	granting(x, 5)
	same(t, sentence(t, x.told(), RulePeriod), "une période va de 6 à 12 mois (demandé : 5)")
}

func TestRenewalsHaveBoundsOfTheirOwn(t *testing.T) {
	r := departement()
	r.Renewal = Bounds{2, 4}
	of := func(months int) func(*tale) { return func(x *tale) { x.then(renewed("2026-07-20", months)) } }
	judged(t, r, []ruling{
		{"1 month", of(1), []string{"renouvellement: DUREE-PERIODE refuse months"}},
		{"2 months", of(2), nil},
		{"4 months", of(4), nil},
		{"5 months", of(5), []string{"renouvellement: DUREE-PERIODE refuse months"}},
	})
}
