package form

import (
	"sync"

	"asll/internal/asll"
)

var contract = Form{
	Kind: asll.KindContract, Name: "contract", French: "contrat",
	Title: "enregistrer le contrat : durée, objectifs, actions et signatures",
	Examples: []string{
		`contrat 2026-0042 --signature 25/03/2026 --debut 01/04/2026 --mois 6 --objectif "recherche: trouver un T3" --action "1: referent: 30/06/2026: déposer le dossier" --signataire "menage: Awa Diallo" --signataire "referent: Claire Morel"`,
		`contrat 2026-0042 --signature 25/03/2026 --debut entree --mois 6 --objectif "installation: ouvrir les droits" --action "demander l'APL" --signataire menage --signataire referent`,
	},
	topics:  "Autres renseignements à noter",
	propose: proposeContract,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Contract
		return []Field{
			one("signed", "signature", "Date de la signature", func(a *A) *date { return &a.Signed }, day).required().also("date"),
			one("start", "debut", "Début de la mesure", func(a *A) *asll.Start { return &a.Start }, start).required(),
			one("months", "mois", "Durée", func(a *A) *int { return &a.Months }, months).required(),
			many("objective", "objectif", "Objectifs", func(a *A) *[]asll.Objective { return &a.Objectives }, objective).called("Objectif"),
			many("action", "action", "Actions à mettre en œuvre", func(a *A) *[]asll.Action { return &a.Actions }, action).called("Action"),
			many("signatory", "signataire", "Signataires", func(a *A) *[]asll.Signatory { return &a.Signatories }, signatory).called("Signataire"),
			one("referent", "referent", "Référent de la mesure", func(a *A) *string { return &a.Referent }, line),
			one("frequency", "frequence", "Fréquence des rendez-vous", func(a *A) *string { return &a.Frequency }, line).in(meetings),
			one("place", "lieu", "Lieu des rendez-vous", func(a *A) *string { return &a.Place }, line).in(meetings),
			many("commitment", "engagement", "Engagements réciproques", func(a *A) *[]string { return &a.Commitments }, line).called("Engagement").in(meetings),
			many("review-date", "date-bilan", "Bilans prévus", func(a *A) *[]date { return &a.ReviewDates }, day).called("Bilan prévu").in(meetings),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var amendment = Form{
	Kind: asll.KindAmendment, Name: "amendment", French: "avenant",
	Title:   "enregistrer un avenant : des objectifs ou des actions ajoutés ou modifiés",
	Nothing: "il manque ce que l'avenant change", Such: " : --objectif ou --action",
	Examples: []string{
		`avenant 2026-0042 --objectif "mediation: apaiser le conflit de voisinage" --action "3: partenaire: rencontrer le médiateur"`,
		`avenant 2026-0042 --objectif "1: recherche: trouver un T2"`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Amendment
		return []Field{
			one("date", "date", "Date de l'avenant", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("signed", "signature", "Date de la signature", func(a *A) *date { return &a.Signed }, day),
			many("objective", "objectif", "Objectifs ajoutés ou modifiés", func(a *A) *[]asll.Objective { return &a.Objectives }, changed).called("Changement"),
			many("action", "action", "Actions ajoutées", func(a *A) *[]asll.Action { return &a.Actions }, action).called("Action"),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var renewal = Form{
	Kind: asll.KindRenewal, Name: "renew", French: "renouveler", Also: []string{"renouvellement"},
	Title: "enregistrer un renouvellement décidé, sur proposition du service instructeur",
	Examples: []string{
		`renouveler 2026-0042 --mois 6 --decision 20/09/2026 --proposition-service "CCAS de Givors" --proposition 10/09/2026`,
	},
	propose: proposeRenewal,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Renewal
		return []Field{
			one("decided", "decision", "Date de la décision favorable", func(a *A) *date { return &a.Decided }, day).required().also("date"),
			one("months", "mois", "Durée accordée", func(a *A) *int { return &a.Months }, months).required(),
			one("proposed-by", "proposition-service", "Service instructeur qui propose", func(a *A) *string { return &a.ProposedBy }, line),
			one("proposed", "proposition", "Date de sa proposition", func(a *A) *date { return &a.Proposed }, day),
			one("body", "instance", "Instance qui a décidé", func(a *A) *asll.Body { return &a.Body }, word(asll.Bodies)),
			one("start", "debut", "Début, s'il n'est pas le lendemain de la période en cours", func(a *A) *date { return &a.Start }, day),
			one("signed", "signature", "Date de la signature", func(a *A) *date { return &a.Signed }, day),
			one("adhesion", "adhesion", "Adhésion renouvelée du ménage", func(a *A) *date { return &a.Adhesion }, day),
			many("objective", "objectif", "Objectifs ajoutés ou modifiés", func(a *A) *[]asll.Objective { return &a.Objectives }, changed).called("Changement"),
			many("action", "action", "Actions ajoutées", func(a *A) *[]asll.Action { return &a.Actions }, action).called("Action"),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}
