package asll

import "testing"

func TestAContractIsComplete(t *testing.T) {
	const contract = "contrat: "
	rulings := []ruling{
		{"with an objective", func(x *tale) { x.contract.Objectives, x.contract.Actions[0].Objective = nil, 0 }, []string{contract + "CONTRAT-OBJECTIF refuse objective"}},
		{"with an action", func(x *tale) { x.contract.Actions = nil }, []string{contract + "CONTRAT-ACTION refuse action"}},
		{"with both", func(x *tale) { x.contract.Objectives, x.contract.Actions = nil, nil }, []string{
			contract + "CONTRAT-OBJECTIF refuse objective", contract + "CONTRAT-ACTION refuse action",
		}},
		{"signed by the household", func(x *tale) { x.contract.Signatories = x.contract.Signatories[1:] }, []string{contract + "CONTRAT-SIGNATURES refuse signatory"}},
		{"signed by the référent", func(x *tale) { x.contract.Signatories = x.contract.Signatories[:1] }, []string{contract + "CONTRAT-SIGNATURES refuse signatory"}},
		{"with the adhesion", func(x *tale) { x.intake.Adhesion = on("") }, []string{contract + "ADHESION refuse adhesion"}},
		{"with the adhesion of the very day", func(x *tale) { x.intake.Adhesion = on("2026-02-02") }, nil},
		{"with the adhesion of no later day", func(x *tale) { x.intake.Adhesion = on("2026-02-03") }, []string{contract + "ADHESION refuse adhesion"}},
		{"with the adhesion told later", func(x *tale) {
			x.intake.Adhesion = on("")
			x.then(&Situation{Date: on("2026-03-01"), Circumstances: Circumstances{Adhesion: on("2026-02-01")}})
		}, nil},
	}
	judged(t, regulationOf("ful"), rulings)
	judged(t, regulationOf("refugies"), rulings)
	judged(t, departement(), rulings)
}

func TestAPartnerComesWithAShuttleFormAndAService(t *testing.T) {
	shuttle, service, liaison := "saisine: FICHE-NAVETTE avertit shuttle", "saisine: SERVICE-INSTRUCTEUR avertit service", "saisine: MISE-EN-RELATION avertit liaison"
	noShuttle, noService := "contrat: FICHE-NAVETTE refuse shuttle", "contrat: SERVICE-INSTRUCTEUR refuse service"
	from := func(origin Origin, change func(c *Circumstances)) func(*tale) {
		return func(x *tale) {
			c := &x.intake.Circumstances
			x.intake.Origin, c.Shuttle, c.Service, c.Liaison = origin, on("2026-01-04"), "CCAS", on("2026-01-05")
			change(c)
		}
	}
	none := func(c *Circumstances) { c.Shuttle, c.Service, c.Liaison = on(""), "", on("") }
	judged(t, regulationOf("ful"), []ruling{
		{"both", from("ccas", func(*Circumstances) {}), nil},
		{"no shuttle form", from("ccas", func(c *Circumstances) { c.Shuttle = on("") }), []string{shuttle, noShuttle}},
		{"no service", from("ccas", func(c *Circumstances) { c.Service = "" }), []string{service, noService}},
		{"no liaison", from("ccas", func(c *Circumstances) { c.Liaison = on("") }), []string{liaison}},
		{"nothing", from("other: un voisin", none), []string{shuttle, service, liaison, noShuttle, noService}},
		{"nothing, from the household", from(OriginHousehold, none), nil},
		{"all told later", func(x *tale) {
			from("ccas", none)(x)
			x.then(&Situation{Date: on("2026-03-01"), Circumstances: Circumstances{Shuttle: on("2026-01-04"), Service: "CCAS", Liaison: on("2026-01-05")}})
		}, nil},
	})
	for _, r := range []Regulation{regulationOf("refugies"), departement()} {
		judged(t, r, []ruling{{"nothing where the règlement has no shuttle form", from("ccas", none), nil}})
	}
}

func TestARequestComesWithTheSignedLetter(t *testing.T) {
	without := func(x *tale) { x.request.Letter = on("") }
	never := func(x *tale) { x.request = nil }
	judged(t, regulationOf("refugies"), []ruling{
		{"without", without, []string{"demande: COURRIER refuse letter", "contrat: COURRIER avertit letter"}},
		{"without any request", never, []string{"contrat: COURRIER avertit letter"}},
	})
	for _, r := range []Regulation{regulationOf("ful"), departement()} {
		judged(t, r, []ruling{{"without, elsewhere", without, nil}, {"without any request, elsewhere", never, nil}})
	}
}

func TestTheMissingSignaturesAreNamed(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.contract.Signatories = []Signatory{{Role: "service"}}
	same(t, sentence(t, x.told(), RuleSignatures), "il manque au contrat la signature du ménage et du référent")
}

func TestALateAdhesionIsTold(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.intake.Adhesion = on("2026-02-03")
	same(t, sentence(t, x.told(), RuleAdhesion), "l'adhésion du ménage (03/02/2026) est postérieure à la signature (02/02/2026)")
	x.intake.Adhesion = on("")
	same(t, sentence(t, x.told(), RuleAdhesion), "l'adhésion du ménage n'est pas enregistrée")
}
