package asll

import (
	"slices"
	"testing"
)

func TestOnlyTheStructureOrTheHouseholdAnswersARefusal(t *testing.T) {
	const refused = "proposition: PROPOSITION-ETAPES refuse step"
	judged(t, regulationOf("refugies"), []ruling{
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
	})
}

func TestAnAllocatedDwellingCanComeToNothing(t *testing.T) {
	const refused = "proposition: PROPOSITION-ETAPES refuse step"
	allocation := []OfferStage{StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageCommission}
	judged(t, regulationOf("refugies"), []ruling{
		{"withdrawn once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageWithdrawn)...), nil},
		{"another candidate once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StagePassedOver)...), nil},
		{"withdrawn twice once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageWithdrawn, StagePassedOver)...), []string{refused}},
		{"withdrawn after the lease", func(x *tale) {
			offered(append(slices.Clip(allocation), StageGranted)...)(x)
			x.then(&Guarantee{Date: on("2026-03-01"), Type: GuaranteeInsurance}, &Lease{Signed: on("2026-03-02")})
			x.then(steps("2026-03-03", StageWithdrawn)...)
		}, []string{refused}},
		{"refused once it is allocated", offered(append(slices.Clip(allocation), StageGranted, StageRefused)...), []string{refused}},
	})
}

func TestAValidatedRefusalIsExplained(t *testing.T) {
	judged(t, regulationOf("refugies"), []ruling{
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
