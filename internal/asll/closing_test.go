package asll

import "testing"

// closed closes the measure on the last day of its period, 01/08/2026.
func closed(change func(*Closing)) func(*tale) {
	return func(x *tale) {
		c := ended("2026-08-01")
		change(c)
		x.then(c)
	}
}

func TestAClosingIsComplete(t *testing.T) {
	const warned = "clôture: "
	conclusions := "clôture: CLOTURE-VEILLE refuse "
	unmet := func(c *Closing) { c.Meeting = on("") }
	rulings := []ruling{
		{"with préconisations", closed(func(c *Closing) { c.Recommendations = "" }), []string{conclusions + "recommendations"}},
		{"with orientations", closed(func(c *Closing) { c.Orientations = "" }), []string{conclusions + "orientations"}},
		{"with the outcome of every objective", closed(func(c *Closing) { c.Outcomes = nil }), []string{"clôture: CLOTURE-RESULTATS refuse outcome"}},
		{"with the outcome of no other objective", closed(func(c *Closing) {
			c.Outcomes = append(c.Outcomes, Outcome[Result]{Objective: 2})
		}), []string{warned + "OBJECTIF-INCONNU avertit outcome"}},
		{"with a meeting or why there was none", closed(func(c *Closing) {
			unmet(c)
			c.MeetingImpossible = "parti sans adresse"
		}), nil},
	}
	judged(t, regulationOf("ful"), append(rulings, ruling{"a meeting is asked for", closed(unmet), []string{warned + "CLOTURE-RENCONTRE avertit meeting"}}))
	judged(t, regulationOf("refugies"), append(rulings, ruling{"a meeting is demanded", closed(unmet), []string{warned + "CLOTURE-RENCONTRE refuse meeting"}}))
	judged(t, departement(), append(rulings, ruling{"a meeting is asked for", closed(unmet), []string{warned + "CLOTURE-RENCONTRE avertit meeting"}}))
}

func TestAClosingWithoutAContractOnlyConcludes(t *testing.T) {
	bare := func(change func(*Closing)) func(*tale) {
		return func(x *tale) {
			x.contract = nil
			closed(func(c *Closing) { c.Meeting, c.Outcomes = on(""), nil; change(c) })(x)
		}
	}
	for _, r := range []Regulation{regulationOf("ful"), regulationOf("refugies"), departement()} {
		judged(t, r, []ruling{
			{"with both", bare(func(*Closing) {}), nil},
			{"with neither", bare(func(c *Closing) { c.Recommendations, c.Orientations = "", "" }), []string{
				"clôture: CLOTURE-VEILLE refuse recommendations", "clôture: CLOTURE-VEILLE refuse orientations",
			}},
		})
	}
}

func TestAnEndBeforeTheFloorIsSignalled(t *testing.T) {
	of := func(months int) func(*tale) {
		return func(x *tale) {
			x.contract.Months = months
			closed(func(*Closing) {})(x)
		}
	}
	judged(t, regulationOf("refugies"), []ruling{
		{"3 months", of(3), []string{"clôture: DUREE-MINIMALE avertit date"}},
		{"5 months", of(5), []string{"clôture: DUREE-MINIMALE avertit date"}},
		{"6 months", of(6), nil},
	})
	judged(t, regulationOf("ful"), []ruling{{"3 months, where there is no floor", of(3), nil}})
}

func TestTheMissingOutcomesAreNamed(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.contract.Objectives = append(x.contract.Objectives, Objective{Theme: "solvency", Label: "apurer la dette"}, Objective{Theme: "mediation", Label: "apaiser"})
	closed(func(c *Closing) { c.Outcomes[0].Objective = 3 })(x)
	same(t, sentence(t, x.told(), RuleOutcomes), "le résultat manque pour : objectif 1 (« trouver un T3 ») et 2 (« apurer la dette »)")
}

func TestWhatHappensAfterTheEndIsSignalled(t *testing.T) {
	const visit, review = "entretien: APRES-CLOTURE avertit date", "bilan: APRES-CLOTURE avertit date"
	both := func(day string) []Act { return []Act{&Visit{Date: on(day)}, &Review{Date: on(day)}} }
	judged(t, regulationOf("ful"), []ruling{
		{"on the last day of the period", func(x *tale) { x.then(both("2026-08-01")...) }, nil},
		{"the day after", func(x *tale) { x.then(both("2026-08-02")...) }, []string{visit, review}},
		{"in the period of a renewal recorded later", func(x *tale) {
			x.then(both("2026-08-02")...).then(renewed("2026-08-10", 6))
		}, nil},
		{"on the day of the closing", func(x *tale) { x.then(ended("2026-07-01")).then(both("2026-07-01")...) }, nil},
		{"after the closing", func(x *tale) { x.then(ended("2026-07-01")).then(both("2026-07-02")...) }, []string{visit, review}},
		{"after the closing of a saisine", func(x *tale) {
			x.contract = nil
			x.then(ended("2026-07-01")).then(both("2026-07-02")...)
		}, []string{visit, review}},
	})
}
