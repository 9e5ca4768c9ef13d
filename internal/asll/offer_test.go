package asll

import "testing"

// offered makes the steps of one offer of the CIOD, a day after another, after
// the household was met and prepared.
func offered(stages ...OfferStage) func(*tale) {
	return func(x *tale) {
		ready(x)
		x.then(steps("2026-02-10", stages...)...)
	}
}

// ready presents the référent accès and prepares the household.
func ready(x *tale) {
	x.then(&Referent{Date: on("2026-01-06"), Role: ReferentAccess, Name: "Karim Benali", Presented: on("2026-01-06")}, &Preparation{Date: on("2026-01-07"), Themes: []PreparationTheme{"duties"}})
}

func steps(from string, stages ...OfferStage) []Act {
	var acts []Act
	for i, stage := range stages {
		s := &OfferStep{Date: on(from).AddDays(i), Stage: stage, Channel: ChannelCIOD}
		if stage == StageValidated {
			s.Explained = s.Date
		}
		acts = append(acts, s)
	}
	return acts
}

func TestAnOfferOfTheCIODGoesStepByStep(t *testing.T) {
	const refused = "proposition: PROPOSITION-ETAPES refuse step"
	judged(t, regulationOf("refugies"), []ruling{
		{"up to the allocation", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageCommission, StageGranted), nil},
		{"a visit before the sheet", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageVisited), []string{refused}},
		{"sent before the consultation", offered(StageSent), []string{refused}},
		{"presented before it was sent", offered(StageConsulted, StagePresented), []string{refused}},
		{"answered before it was presented", offered(StageConsulted, StageSent, StageAccepted), []string{refused}},
		{"refused before it was presented", offered(StageConsulted, StageSent, StageRefused), []string{refused}},
		{"a sheet before the answer", offered(StageConsulted, StageSent, StagePresented, StageSheet), []string{refused}},
		{"a visit before the answer", offered(StageConsulted, StageSent, StagePresented, StageVisited), []string{refused}},
		{"granted before the visit", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageGranted), []string{refused}},
		{"denied before the visit", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageDenied), []string{refused}},
		{"before the commission without a visit", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageCommission), []string{refused}},
		{"a commission before the sheet and the visit", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageCommission), []string{refused}},
		{"a validation of no refusal", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageValidated), []string{refused}},
		{"an answer to nothing", offered(StageAccepted), []string{refused}},
		{"denied by the commission", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageDenied), nil},
		{"withdrawn at any time", offered(StageConsulted, StageWithdrawn), nil},
		{"another candidate", offered(StageConsulted, StageSent, StagePassedOver), nil},
	})
}

func TestTheExitFromTheFileBindsTheCIODOnly(t *testing.T) {
	left := func(more ...Act) func(*tale) {
		return func(x *tale) {
			offered(StageConsulted, StageSent, StagePresented, StageRefused, StageNotValidated)(x)
			x.then(more...)
		}
	}
	judged(t, regulationOf("refugies"), []ruling{
		{"leaving it", left(), nil},
		{"another offer of the CIOD", left(steps("2026-03-10", StageConsulted)...), []string{"proposition: SORTIE-DU-FICHIER refuse channel"}},
		{"an offer of a landlord", left(&OfferStep{Date: on("2026-03-10"), Stage: StagePresented, Channel: "landlord"}), nil},
		{"a request for a measure", left(&Request{Date: on("2026-03-10"), Months: 6, Letter: on("2026-03-10")}), nil},
		{"after a validated refusal the search goes on", func(x *tale) {
			offered(StageConsulted, StageSent, StagePresented, StageRefused, StageValidated)(x)
			x.then(steps("2026-03-10", StageConsulted, StageSent)...)
		}, nil},
	})
}

func TestOneOfferAtATime(t *testing.T) {
	judged(t, regulationOf("refugies"), []ruling{
		{"a second one of the CIOD", func(x *tale) {
			offered(StageConsulted, StageSent)(x)
			x.then(&OfferStep{Date: on("2026-02-20"), Stage: StageConsulted})
		}, []string{"proposition: PROPOSITION-UNIQUE refuse step"}},
		{"one of a landlord meanwhile", func(x *tale) {
			offered(StageConsulted)(x)
			x.then(&OfferStep{Date: on("2026-02-20"), Stage: StagePresented, Channel: "landlord"})
		}, []string{"proposition: PROPOSITION-UNIQUE refuse step"}},
		{"another one after the first has ended", func(x *tale) {
			offered(StageConsulted, StageWithdrawn)(x)
			x.then(steps("2026-03-10", StageConsulted, StageSent, StagePresented)...)
		}, nil},
		{"a landlord's refused by the household is over", func(x *tale) {
			ready(x)
			x.then(&OfferStep{Date: on("2026-02-10"), Stage: StagePresented, Channel: "landlord"}, &OfferStep{Date: on("2026-02-11"), Stage: StageRefused})
			x.then(&OfferStep{Date: on("2026-02-12"), Stage: StagePresented, Channel: "private"})
		}, nil},
	})
}

func TestAnOfferOutsideTheCIODIsFreer(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{
		{"presented and accepted", func(x *tale) {
			ready(x)
			x.then(&OfferStep{Date: on("2026-02-10"), Stage: StagePresented, Channel: "landlord"}, &OfferStep{Date: on("2026-02-11"), Stage: StageAccepted}, &OfferStep{Date: on("2026-02-12"), Stage: StageGranted})
		}, nil},
		{"a visit before any answer", func(x *tale) {
			ready(x)
			x.then(&OfferStep{Date: on("2026-02-10"), Stage: StageSent, Channel: "private"}, &OfferStep{Date: on("2026-02-11"), Stage: StageVisited})
		}, nil},
	})
}

func TestBeforeAnOfferTheHouseholdIsMetAndPrepared(t *testing.T) {
	const unmet, unprepared = "proposition: RENCONTRE-ACCES ", "proposition: PREPARATION avertit"
	after := func(channel Channel, acts ...Act) func(*tale) {
		return func(x *tale) {
			x.relay, x.contract, x.decision, x.request = nil, nil, nil, nil
			x.then(acts...)
			x.then(&Preparation{Date: on("2026-01-20"), Themes: []PreparationTheme{"duties"}}, &OfferStep{Date: on("2026-02-10"), Stage: StageConsulted, Channel: channel})
		}
	}
	visit := func(by Role, kind VisitKind, attended Attendance) Act {
		return &Visit{Date: on("2026-01-15"), Type: kind, By: by, Attended: attended}
	}
	referent := func(role ReferentRole, presented string) Act {
		return &Referent{Date: on("2026-01-15"), Role: role, Name: "Karim Benali", Presented: on(presented)}
	}
	judged(t, regulationOf("refugies"), []ruling{
		{"nobody met it, and the CIOD offers", after(ChannelCIOD), []string{unmet + "refuse step"}},
		{"nobody met it, and a landlord offers", after("landlord"), []string{unmet + "avertit step"}},
		{"met by the référent accès", after(ChannelCIOD, visit(RoleAccess, "office", "")), nil},
		{"met by the référent", after(ChannelCIOD, visit("", "office", "")), nil},
		{"met by both", after(ChannelCIOD, visit("both", VisitRelay, "")), nil},
		{"met by the référent maintien alone", after(ChannelCIOD, visit(RoleMaintenance, "office", "")), []string{unmet + "refuse step"}},
		{"it did not come", after(ChannelCIOD, visit(RoleAccess, "office", AttendedAbsent)), []string{unmet + "refuse step"}},
		{"a call is no meeting", after(ChannelCIOD, visit(RoleAccess, VisitPhone, "")), []string{unmet + "refuse step"}},
		{"a message is no meeting", after(ChannelCIOD, visit(RoleAccess, VisitMessage, "")), []string{unmet + "refuse step"}},
		{"a housing diagnosis is made at that meeting", after(ChannelCIOD, &Diagnostic{Date: on("2026-01-15"), Type: DiagnosticHousing}), nil},
		{"a référent accès presented", after(ChannelCIOD, referent(ReferentAccess, "2026-01-15")), nil},
		{"a référent accès named", after(ChannelCIOD, referent(ReferentAccess, "")), []string{unmet + "refuse step"}},
		{"a référent maintien presented", after(ChannelCIOD, referent(ReferentMaintenance, "2026-01-15")), []string{unmet + "refuse step"}},
		{"a meeting after the offer", after(ChannelCIOD, &Visit{Date: on("2026-02-11"), Type: "office"}), []string{unmet + "refuse step"}},
		{"not prepared", func(x *tale) { x.then(steps("2026-02-10", StageConsulted)...) }, []string{unprepared}},
		{"once only", func(x *tale) { x.then(steps("2026-02-10", StageConsulted, StageSent)...) }, []string{unprepared}},
	})
}
