package form

import (
	"slices"
	"sync"

	"asll/internal/asll"
)

var referent = Form{
	Kind: asll.KindReferent, Name: "referent", French: "referent",
	Title: "enregistrer qui suit le ménage : référent « accès » ou « maintien », sa présentation, une passation",
	Examples: []string{
		`referent 2026-0042 --role acces --nom "Karim Benali"`,
		`referent 2026-0042 --role maintien --nom "Claire Morel" --presentation 12/03/2026`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Referent
		return []Field{
			one("date", "date", "Date à laquelle il prend le relais", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("role", "role", "Rôle", func(a *A) *asll.ReferentRole { return &a.Role }, word(asll.ReferentRoles)).required(),
			one("name", "nom", "Nom du référent", func(a *A) *string { return &a.Name }, line).required(),
			one("presented", "presentation", "Présenté au ménage le", func(a *A) *date { return &a.Presented }, day),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var deposit = Form{
	Kind: asll.KindDeposit, Name: "deposit", French: "depot-dossier",
	Title: "enregistrer un dossier déposé au SIAL ou auprès d'un bailleur, et sa suite",
	Examples: []string{
		`depot-dossier 2026-0042 --type sial --organisme "Préfecture du Rhône" --reference-depot S-2026-118`,
		`depot-dossier 2026-0042 --type bailleur --organisme "Ardèche Habitat" --resultat refuse`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Deposit
		return []Field{
			one("date", "date", "Date du dépôt, ou de la suite", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("type", "type", "Type de dossier", func(a *A) *asll.DepositKind { return &a.Type }, word(asll.DepositKinds)).required().also("kind"),
			one("with", "organisme", "Organisme", func(a *A) *string { return &a.With }, line).required(),
			one("file-reference", "reference-depot", "Référence du dossier déposé", func(a *A) *string { return &a.Reference }, line),
			one("result", "resultat", "Suite donnée", func(a *A) *asll.DepositResult { return &a.Result }, word(asll.DepositResults)).also("suite"),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var preparation = Form{
	Kind: asll.KindPreparation, Name: "prepare", French: "preparation",
	Title:    "enregistrer une préparation à l'entrée dans un logement",
	Examples: []string{`preparation 2026-0042 --theme droits-et-devoirs --theme budget`},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Preparation
		return []Field{
			one("date", "date", "Date de la préparation", func(a *A) *date { return &a.Date }, day).byDefault(today),
			many("theme", "theme", "Thèmes abordés", func(a *A) *[]asll.PreparationTheme { return &a.Themes }, word(asll.PreparationThemes)).called("Thème").required(),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var guarantee = Form{
	Kind: asll.KindGuarantee, Name: "guarantee", French: "garantie",
	Title: "enregistrer une garantie, une caution ou une assurance, demandée ou obtenue",
	Examples: []string{
		`garantie 2026-0042 --type acal --organisme ACAL --resultat accordee`,
		`garantie 2026-0042 --type assurance --organisme "MAIF" --montant 118,00`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Guarantee
		return []Field{
			one("date", "date", "Date", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("type", "type", "Type de garantie", func(a *A) *asll.GuaranteeKind { return &a.Type }, word(asll.GuaranteeKinds)).required().also("kind"),
			one("with", "organisme", "Organisme", func(a *A) *string { return &a.With }, line),
			one("result", "resultat", "Suite donnée", func(a *A) *asll.GuaranteeResult { return &a.Result }, word(asll.GuaranteeResults)).also("suite"),
			one("amount", "montant", "Montant", func(a *A) *cents { return &a.Amount }, cost),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var lease = Form{
	Kind: asll.KindLease, Name: "lease", French: "bail",
	Title: "enregistrer un bail ou une sous-location, l'état des lieux et l'emménagement",
	Examples: []string{
		`bail 2026-0042 --signature 02/04/2026 --type bail --bailleur "Ardèche Habitat" --logement T3 --loyer 480 --etat-des-lieux 02/04/2026 --emmenagement 03/04/2026`,
	},
	propose: proposeLease,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Lease
		return []Field{
			one("signed", "signature", "Date de la signature", func(a *A) *date { return &a.Signed }, day).required().also("date"),
			one("type", "type", "Bail ou sous-location", func(a *A) *asll.LeaseKind { return &a.Type }, word(asll.LeaseKinds)).also("kind"),
			one("landlord", "bailleur", "Bailleur", func(a *A) *string { return &a.Landlord }, line),
			one("dwelling", "logement", "Type de logement (T1, T2…)", func(a *A) *string { return &a.Dwelling }, line),
			one("address", "adresse", "Adresse du logement", func(a *A) *string { return &a.Address }, line),
			one("postcode", "code-postal", "Code postal", func(a *A) *string { return &a.Postcode }, postcode).also("cp"),
			one("town", "commune", "Commune", func(a *A) *string { return &a.Town }, line).also("ville"),
			one("rent", "loyer", "Loyer", func(a *A) *cents { return &a.Rent }, cost),
			one("charges", "charges", "Charges du logement", func(a *A) *cents { return &a.Charges }, cost),
			one("inventory", "etat-des-lieux", "État des lieux", func(a *A) *date { return &a.Inventory }, day),
			one("move-in", "emmenagement", "Emménagement, fait ou prévu", func(a *A) *date { return &a.MoveIn }, day),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var offer = Form{
	Kind: asll.KindOffer, Name: "offer", French: "proposition",
	Title: "enregistrer une étape d'une proposition de logement, de la concertation à l'attribution ou au refus",
	Examples: []string{
		`proposition 2026-0042 --etape concertation --canal ciod --bailleur "Ardèche Habitat" --logement T3 --commune Privas`,
		`proposition 2026-0042 --etape refus-valide --par "CADA de Privas" --fiche-explicative 20/03/2026 --critere "rez-de-chaussée"`,
	},
	propose: proposeOffer,
	fields:  sync.OnceValue(offerFields),
}

func offerFields() []Field {
	type A = asll.OfferStep
	at := func(stages ...asll.OfferStage) func(asll.Act, Context) bool {
		return of(func(a *A, _ Context) bool { return slices.Contains(stages, a.Stage) })
	}
	begins := of(beginsOffer)
	refused := at(asll.StageRefused, asll.StageValidated, asll.StageNotValidated, asll.StageDenied, asll.StageWithdrawn, asll.StagePassedOver)
	validated := at(asll.StageValidated)
	spoken := at(asll.StageValidated, asll.StageNotValidated, asll.StageCommission, asll.StageGranted, asll.StageDenied)
	return []Field{
		one("date", "date", "Date de l'étape", func(a *A) *date { return &a.Date }, day).byDefault(today),
		one("step", "etape", "Étape", func(a *A) *asll.OfferStage { return &a.Stage }, word(asll.OfferStages)).required(),
		one("channel", "canal", "D'où vient la proposition", func(a *A) *asll.Channel { return &a.Channel }, word(asll.Channels)).when(begins),
		one("landlord", "bailleur", "Bailleur", func(a *A) *string { return &a.Landlord }, line).when(begins),
		one("dwelling", "logement", "Type de logement (T1, T2…)", func(a *A) *string { return &a.Dwelling }, line).when(begins),
		one("town", "commune", "Commune", func(a *A) *string { return &a.Town }, line).also("ville").when(begins),
		one("rent", "loyer", "Loyer", func(a *A) *cents { return &a.Rent }, cost).when(begins),
		one("with", "par", "Structure ou commission qui s'est prononcée", func(a *A) *string { return &a.With }, line).also("by").when(spoken),
		one("reason", "motif", "Motif", func(a *A) *string { return &a.Reason }, note).when(refused),
		one("explained", "fiche-explicative", "Date de la fiche explicative", func(a *A) *date { return &a.Explained }, day).when(validated),
		many("criterion", "critere", "Nouveaux critères de recherche", func(a *A) *[]string { return &a.Criteria }, line).called("Critère").when(validated),
		one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
	}
}
