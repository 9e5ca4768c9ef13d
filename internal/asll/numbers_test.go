package asll

import "testing"

func TestObjectivesAreNumberedOn(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.contract.Objectives = []Objective{{Number: 7, Label: "a"}, {Label: "b"}}
	x.then(
		&Amendment{Date: on("2026-03-02"), Objectives: []Objective{{Number: 2, Label: "b changed"}, {Label: "c"}}},
		&Amendment{Date: on("2026-03-03"), Objectives: []Objective{{Number: 1, Label: "a changed"}, {Number: 9, Label: "d"}}},
	)
	r := renewed("2026-07-20", 6)
	r.Objectives, r.Actions = []Objective{{Number: 3, Label: "c changed"}, {Label: "e"}}, []Action{{Label: "f"}}
	m := Fold(x.then(r).told()).Current()
	same(t, m.Objectives, []Objective{
		{Number: 1, Label: "a changed"}, {Number: 2, Label: "b changed"}, {Number: 3, Label: "c changed"}, {Number: 4, Label: "d"}, {Number: 5, Label: "e"},
	})
	same(t, m.Actions, []Action{{Objective: 1, Label: "déposer le dossier"}, {Label: "f"}})
	same(t, x.contract.Objectives, []Objective{{Number: 7, Label: "a"}, {Label: "b"}})
}

func TestANumberIsThatOfAnObjective(t *testing.T) {
	warned := func(noun, field string) []string { return []string{noun + ": OBJECTIF-INCONNU avertit " + field} }
	act := func(a Act) func(*tale) { return func(x *tale) { x.then(a) } }
	renewal := renewed("2026-07-20", 6)
	renewal.Objectives = []Objective{{Number: 2, Label: "a"}}
	known := renewed("2026-07-20", 6)
	known.Objectives = []Objective{{Number: 1, Label: "a"}, {Label: "b"}}
	day := on("2026-03-02")
	judged(t, regulationOf("ful"), []ruling{
		{"of an action", func(x *tale) { x.contract.Actions[0].Objective = 2 }, warned("contrat", "action")},
		{"of an action of the last objective", func(x *tale) {
			x.contract.Actions[0].Objective, x.contract.Objectives = 2, append(x.contract.Objectives, Objective{Label: "b"})
		}, nil},
		{"of a visit", act(&Visit{Date: day, Objectives: []int{1, 2}}), warned("entretien", "objective")},
		{"of a review", act(&Review{Date: day, Progress: []Outcome[Progress]{{Objective: 1}, {Objective: 2}}}), warned("bilan", "progress")},
		{"of an amendment", act(&Amendment{Date: day, Objectives: []Objective{{Number: 1}, {Number: 2}}}), warned("avenant", "objective")},
		{"of a renewal", act(renewal), warned("renouvellement", "objective")},
		{"of a renewal that knows them", act(known), nil},
		{"of a new objective there is none", act(&Amendment{Date: day, Objectives: []Objective{{Label: "b"}}}), nil},
	})
}

func TestTheObjectivesThatThereAreAreCounted(t *testing.T) {
	x := signed(regulationOf("ful")).then(&Visit{Date: on("2026-03-02"), Objectives: []int{3}})
	same(t, sentence(t, x.told(), RuleNumber), "il n'y a pas d'objectif 3 : 1\u00a0objectif dans la mesure")
	x.contract.Objectives = append(x.contract.Objectives, Objective{Label: "b"})
	same(t, sentence(t, x.told(), RuleNumber), "il n'y a pas d'objectif 3 : 2\u00a0objectifs dans la mesure")
}

func TestAnActionOfAnAmendmentServesAnObjective(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{{"unknown", func(x *tale) {
		x.then(&Amendment{Date: on("2026-03-02"), Actions: []Action{{Objective: 3, Label: "rencontrer le médiateur"}}})
	}, []string{"avenant: OBJECTIF-INCONNU avertit action"}}})
}

func TestTheStandingOfAnObjective(t *testing.T) {
	x := signed(regulationOf("ful"))
	standing := func() string { return Fold(x.told()).Current().Standing(1) }
	same(t, standing(), "")
	x.then(&Review{Date: on("2026-05-04"), Progress: []Outcome[Progress]{{Objective: 2, Result: "dropped"}, {Objective: 1, Result: "not-started"}}})
	same(t, standing(), "non commencé")
	x.then(&Review{Date: on("2026-06-04"), Progress: []Outcome[Progress]{{Objective: 1, Result: "under-way"}}}, &Review{Date: on("2026-06-05")})
	same(t, standing(), "en cours")
	x.then(ended("2026-07-31"))
	x.more[len(x.more)-1].(*Closing).Outcomes = []Outcome[Result]{{Objective: 2, Result: "partly"}}
	same(t, standing(), "en cours")
	x.more[len(x.more)-1].(*Closing).Outcomes = []Outcome[Result]{{Objective: 1, Result: "partly"}}
	same(t, standing(), "partiellement atteint")
}
