package asll

import (
	"slices"
	"testing"
)

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
	allocation := []OfferStage{StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageCommission}
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
		{"visited after a refusal", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageRefused, StageVisited), []string{refused}},
		{"a sheet after a refusal", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageRefused, StageSheet), []string{refused}},
		{"granted after a refusal", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageRefused, StageGranted), []string{refused}},
		{"withdrawn after a refusal", offered(StageConsulted, StageSent, StagePresented, StageRefused, StageWithdrawn), []string{refused}},
		{"another candidate after a refusal", offered(StageConsulted, StageSent, StagePresented, StageRefused, StagePassedOver), []string{refused}},
		{"refused twice", offered(StageConsulted, StageSent, StagePresented, StageRefused, StageRefused), []string{refused}},
		{"accepted twice", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageAccepted), []string{refused}},
		{"accepted twice, the sheet sent meanwhile", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageAccepted), []string{refused}},
		{"visited twice", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageCommission, StageVisited), []string{refused}},
		{"the household changes its mind", offered(StageConsulted, StageSent, StagePresented, StageRefused, StageAccepted, StageSheet, StageVisited, StageGranted), nil},
		{"and again", offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageRefused, StageAccepted, StageVisited, StageRefused, StageValidated), nil},
		{"a refusal taken back is not validated", offered(StageConsulted, StageSent, StagePresented, StageRefused, StageAccepted, StageNotValidated), []string{refused}},
		{"withdrawn once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageWithdrawn)...), nil},
		{"another candidate once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StagePassedOver)...), nil},
		{"withdrawn twice once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageWithdrawn, StagePassedOver)...), []string{refused}},
		{"withdrawn after the lease", func(x *tale) {
			offered(append(slices.Clip(allocation), StageGranted)...)(x)
			x.then(&Guarantee{Date: on("2026-03-01"), Type: GuaranteeInsurance}, &Lease{Signed: on("2026-03-02")})
			x.then(steps("2026-03-03", StageWithdrawn)...)
		}, []string{refused}},
		{"refused once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageRefused)...), []string{refused}},
		{"withdrawn at any time", offered(StageConsulted, StageWithdrawn), nil},
		{"another candidate", offered(StageConsulted, StageSent, StagePassedOver), nil},
		{"a sheet dated before the refusal", func(x *tale) {
			offered(StageConsulted, StageSent, StagePresented, StageRefused)(x)
			x.then(&OfferStep{Date: on("2026-02-20"), Stage: StageValidated, Explained: on("2026-02-12")})
		}, []string{"proposition: FICHE-EXPLICATIVE avertit explained"}},
		{"a sheet dated on the day of the refusal", func(x *tale) {
			offered(StageConsulted, StageSent, StagePresented, StageRefused)(x)
			x.then(&OfferStep{Date: on("2026-02-20"), Stage: StageValidated, Explained: on("2026-02-13")})
		}, nil},
		{"a validated refusal without its sheet", func(x *tale) {
			offered(StageConsulted, StageSent, StagePresented, StageRefused)(x)
			x.then(&OfferStep{Date: on("2026-02-20"), Stage: StageValidated})
		}, []string{"proposition: FICHE-EXPLICATIVE refuse explained"}},
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

func TestAnOfferEndsWithItsPriseEnCharge(t *testing.T) {
	again := func(of func(*tale), more ...Act) func(*tale) {
		return func(x *tale) {
			of(x)
			r := regulationOf("refugies")
			x.then(ended("2026-08-01"), &Intake{Date: on("2026-09-01"), Purpose: PurposeAccess, Origin: OriginHousehold, Regulation: r})
			x.then(more...)
		}
	}
	met := &Visit{Date: on("2026-09-02"), Type: "office", By: RoleAccess}
	prepared := &Preparation{Date: on("2026-09-03"), Themes: []PreparationTheme{"duties"}}
	accepted := offered(StageConsulted, StageSent, StagePresented, StageAccepted)
	left := offered(StageConsulted, StageSent, StagePresented, StageRefused, StageNotValidated)
	judged(t, regulationOf("refugies"), []ruling{
		{"it blocks no other", again(accepted, append([]Act{met, prepared}, steps("2026-09-10", StageConsulted, StageSent)...)...), nil},
		{"it does not go on", again(accepted, append([]Act{met, prepared}, steps("2026-09-10", StageSheet)...)...), []string{"proposition: PROPOSITION-ETAPES refuse step"}},
		{"the household is met and prepared anew", again(accepted, steps("2026-09-10", StageConsulted)...), []string{
			"proposition: RENCONTRE-ACCES refuse step", "proposition: PREPARATION avertit",
		}},
		{"the exit from the file holds", again(left, append([]Act{met, prepared}, steps("2026-09-10", StageConsulted)...)...), []string{
			"proposition: SORTIE-DU-FICHIER refuse channel",
		}},
	})
	x := signed(regulationOf("refugies"))
	again(offered(StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageGranted), met)(x)
	same(t, first(x, "2026-09-30"), "diagnostic logement → diagnostic type=logement")
	same(t, path(x, "2026-09-30")[:2], []string{"met 2026-09-02", "diagnostic next"})
	x.then(append([]Act{prepared}, steps("2026-09-10", StageConsulted)...)...)
	same(t, Fold(x.told()).OpenOffer().Number, 2)
	x.then(ended("2026-10-01"))
	if o := Fold(x.told()).OpenOffer(); o != nil {
		t.Errorf("open after the end: %s", o.Name())
	}
}

func TestAMissingStepIsNamed(t *testing.T) {
	advised := func(want string, acts ...Act) {
		t.Helper()
		x := signed(regulationOf("refugies"))
		ready(x)
		x.then(acts...)
		for _, f := range Findings(x.told()) {
			if f.Rule == RuleOffer {
				same(t, f.Text+" → "+f.Settle.Fields[0], want)
				return
			}
		}
		t.Error("no finding, want " + want)
	}
	accepted := steps("2026-02-10", StageConsulted, StageSent, StagePresented, StageAccepted)
	advised("l'étape « visite du logement par le ménage » vient après « fiche de diagnostic envoyée à la CIOD », qui n'est pas enregistrée → step=fiche-diagnostic",
		append(accepted, steps("2026-02-20", StageVisited)...)...)
	advised("l'étape « logement attribué par la commission » vient après « fiche de diagnostic envoyée à la CIOD » et « visite du logement par le ménage », qui ne sont pas enregistrées → step=fiche-diagnostic",
		append(accepted, steps("2026-02-20", StageGranted)...)...)
	advised("l'étape « logement attribué par la commission » vient après « visite du logement par le ménage », qui n'est pas enregistrée → step=visite",
		append(accepted, steps("2026-02-20", StageSheet, StageGranted)...)...)
	advised("aucune proposition n'est en cours → step=concertation", steps("2026-02-20", StageAccepted)...)
	advised("aucune proposition n'est en cours → step=présentation", &OfferStep{Date: on("2026-02-20"), Stage: StageAccepted, Channel: "landlord"})
}
