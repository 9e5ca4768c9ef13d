package asll

import "testing"

// decide adds a decision of the body of the règlement.
func decide(day string, v Verdict, months int) func(*tale) {
	return func(x *tale) {
		x.then(&Decision{Date: on(day), Body: x.intake.Regulation.Body, Verdict: v, Months: months})
	}
}

// The decision of 26/01/2026 grants six months; the contract is signed and
// takes effect on 02/02/2026.
func TestAContractRestsOnADecision(t *testing.T) {
	const onSigned, onMonths, onStart = "contrat: DECISION refuse signed", "contrat: DECISION refuse months", "contrat: DECISION refuse start"
	const recommends = "décision: DECISION avertit body"
	dated := func(day string) func(*tale) { return func(x *tale) { x.decision.Date = on(day) } }
	rulings := []ruling{
		{"none", func(x *tale) { x.decision = nil }, []string{onSigned}},
		{"of the very day", dated("2026-02-02"), nil},
		{"of the day after", dated("2026-02-03"), []string{onSigned}},
		{"of another body", func(x *tale) { x.decision.Body = "ful" }, []string{recommends, onSigned}},
		{"of another body, after the right one", func(x *tale) {
			x.then(&Decision{Date: on("2026-01-28"), Body: "ful", Verdict: VerdictUnfavourable})
		}, []string{recommends}},
		{"adjourned", func(x *tale) { x.decision.Verdict = "adjourned" }, []string{onSigned}},
		{"unfavourable", func(x *tale) { x.decision.Verdict = VerdictUnfavourable }, []string{onSigned}},
		{"unfavourable after a favourable one", decide("2026-01-27", VerdictUnfavourable, 0), []string{onSigned}},
		{"unfavourable after the signature", decide("2026-02-03", VerdictUnfavourable, 0), nil},
		{"favourable after an unfavourable one", func(x *tale) {
			x.decision.Verdict = VerdictUnfavourable
			decide("2026-01-27", VerdictFavourable, 6)(x)
		}, nil},
		{"for fewer months", func(x *tale) { x.decision.Months = 5 }, []string{onMonths}},
		{"for as many months at most", func(x *tale) { x.contract.Months = 5 }, nil},
		{"for fewer months than the one before", decide("2026-01-27", VerdictFavourable, 3), []string{onMonths}},
		{"for no number of months", func(x *tale) { x.decision.Months = 0 }, []string{"décision: DECISION-BORNES avertit months", onMonths}},
		{"on the day of effect", func(x *tale) { x.contract.Start.Day = on("2026-01-26") }, nil},
		{"after the effect", func(x *tale) { x.contract.Start.Day = on("2026-01-25") }, []string{onStart}},
	}
	judged(t, regulationOf("ful"), rulings)
	judged(t, regulationOf("refugies"), rulings)
}

func TestADecisionOutsideTheBoundsIsWarnedOf(t *testing.T) {
	const decided, asked = "décision: DECISION-BORNES avertit months", "demande: DECISION-BORNES avertit months"
	granted := func(months int) func(*tale) {
		return func(x *tale) { x.decision.Months, x.request.Months, x.contract = months, months, nil }
	}
	judged(t, regulationOf("ful"), []ruling{
		{"2 months", granted(2), []string{asked, decided}},
		{"3 months", granted(3), nil},
		{"6 months", granted(6), nil},
		{"7 months", granted(7), []string{asked, decided}},
		{"an unfavourable decision has none", func(x *tale) {
			granted(0)(x)
			x.decision.Verdict = VerdictUnfavourable
		}, nil},
	})
	judged(t, departement(), []ruling{
		{"5 months", granted(5), []string{asked, decided}},
		{"12 months", granted(12), nil},
		{"13 months", granted(13), []string{asked, decided}},
	})
}

func TestTheRefusalSaysWhatDecisionThereIs(t *testing.T) {
	cases := []struct {
		change func(*tale)
		want   string
	}{
		{func(x *tale) { x.decision = nil }, "aucune décision favorable de l'instance « commission ASLL » au 02/02/2026"},
		{func(x *tale) { x.decision.Body = "ful" }, "aucune décision favorable de l'instance « commission ASLL » au 02/02/2026 (« commission du FUL » recommande, et ne décide pas)"},
		{func(x *tale) { x.decision.Date = on("2026-02-05") }, "aucune décision favorable de l'instance « commission ASLL » au 02/02/2026 (celle du 05/02/2026 est postérieure)"},
		{func(x *tale) { x.decision.Verdict = "adjourned" }, "la dernière décision de l'instance « commission ASLL » (26/01/2026) est : ajourné"},
		{func(x *tale) { x.decision.Months = 0 }, "la décision favorable du 26/01/2026 ne dit pas combien de mois elle accorde"},
		{func(x *tale) { x.decision.Months = 3 }, "la décision du 26/01/2026 accorde 3 mois, le contrat en demande 6"},
		{func(x *tale) { x.contract.Start.Day = on("2026-01-25") }, "l'effet (25/01/2026) précède la décision (26/01/2026)"},
	}
	for _, c := range cases {
		t.Run(c.want, func(t *testing.T) {
			x := signed(regulationOf("ful"))
			c.change(x)
			for _, f := range Findings(x.told()) {
				if f.Rule == RuleDecision && f.Strength == Refuse {
					same(t, f.Text, c.want)
					return
				}
			}
			t.Error("nothing is refused")
		})
	}
}

func TestABodyIsNamedWithOrWithoutAccents(t *testing.T) {
	x := signed(departement())
	x.decision.Body = "other: Commission  Locâle"
	same(t, breaches(x.told()), []string{})
}
