package asll

import "testing"

func followed(budget, social YesNo, since, until string) func(*tale) {
	return func(x *tale) {
		c := &x.intake.Circumstances
		c.Scheme, c.SchemeBudget, c.SchemeSocial, c.SchemeSince, c.SchemeUntil = "MASP", budget, social, on(since), on(until)
	}
}

// The contract takes effect on 02/02/2026.
func TestAnotherSchemeExcludesOnTheDayOfEffect(t *testing.T) {
	refused := []string{"contrat: EXCLUSION-DISPOSITIF refuse start"}
	rulings := []ruling{
		{"on the budget and on social insertion", followed(Yes, Yes, "2025-06-01", ""), refused},
		{"on the budget only, it does not", followed(Yes, No, "2025-06-01", ""), nil},
		{"on social insertion only, it does not", followed(No, Yes, "2025-06-01", ""), nil},
		{"on what nobody told, it does not", followed(Yes, "", "2025-06-01", ""), nil},
		{"ended the day before, it does not", followed(Yes, Yes, "2025-06-01", "2026-02-01"), nil},
		{"on its last day, it does", followed(Yes, Yes, "2025-06-01", "2026-02-02"), refused},
		{"on its first day, it does", followed(Yes, Yes, "2026-02-02", ""), refused},
		{"begun the day after, it does not", followed(Yes, Yes, "2026-02-03", ""), nil},
		{"begun on an unknown day, it does", followed(Yes, Yes, "", ""), refused},
	}
	judged(t, regulationOf("ful"), rulings)
	judged(t, regulationOf("refugies"), rulings)
	judged(t, departement(), rulings)
}

func TestASchemeBegunDuringTheMeasure(t *testing.T) {
	scheme := func(budget, social YesNo, acts ...Act) func(*tale) {
		return func(x *tale) {
			x.then(&Situation{Date: on("2026-05-04"), Circumstances: Circumstances{
				Scheme: "MASP", SchemeBudget: budget, SchemeSocial: social, SchemeSince: on("2026-05-04"),
			}}).then(acts...)
		}
	}
	const warned = "situation: EXCLUSION-DISPOSITIF avertit scheme"
	judged(t, regulationOf("ful"), []ruling{
		{"is warned of", scheme(Yes, Yes), []string{warned}},
		{"is not when it covers one aspect", scheme(Yes, No), nil},
		{"is not when it covers the other aspect", scheme(No, Yes), nil},
		{"forbids a renewal", scheme(Yes, Yes, renewed("2026-07-20", 6)), []string{warned, "renouvellement: EXCLUSION-DISPOSITIF refuse start"}},
		{"is no matter before the contract", func(x *tale) {
			scheme(Yes, Yes)(x)
			x.contract = nil
		}, nil},
		{"is no matter after the closing", func(x *tale) {
			x.then(ended("2026-05-03"))
			scheme(Yes, Yes)(x)
		}, nil},
	})
}

func TestTheRefusalOfASchemeNamesIt(t *testing.T) {
	x := signed(regulationOf("ful"))
	followed(Yes, Yes, "2025-06-01", "2026-12-31")(x)
	same(t, sentence(t, x.told(), RuleScheme),
		"au 02/02/2026, un autre dispositif « MASP » accompagne le ménage sur le budget et l'insertion sociale (depuis le 01/06/2025, jusqu'au 31/12/2026)")
}
