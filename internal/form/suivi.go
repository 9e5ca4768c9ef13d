package form

import (
	"slices"
	"sync"

	"asll/internal/asll"
)

var visit = Form{
	Kind: asll.KindVisit, Name: "visit", French: "entretien", Also: []string{"visite", "vad", "rdv", "appel"},
	Title: "enregistrer un entretien, une visite, un appel : tout contact avec le ménage",
	Examples: []string{
		`entretien 2026-0042 --type domicile --objectif 1 --action-faite "dossier APL complété" --prochain "12/04/2026 14:30"`,
		`vad Diallo`,
		`entretien 2026-0042 --type bureau --presence absent`,
	},
	Presets: map[string]Answers{
		"vad":   {"type": {"domicile"}},
		"rdv":   {"type": {"bureau"}},
		"appel": {"type": {"telephone"}},
	},
	propose: proposeVisit,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Visit
		return []Field{
			one("date", "date", "Date de l'entretien", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("type", "type", "Type d'entretien", func(a *A) *asll.VisitKind { return &a.Type }, word(asll.VisitKinds)).required().also("kind"),
			many("domain", "domaine", "Domaines abordés", func(a *A) *[]asll.Domain { return &a.Domains }, word(asll.Domains)),
			one("by", "par", "Qui a mené l'entretien", func(a *A) *asll.Role { return &a.By }, word(asll.Roles)),
			many("objective", "objectif", "Objectifs travaillés", func(a *A) *[]int { return &a.Objectives }, ordinal).choosing(objectivesOf).when(hasObjectives),
			many("done", "action-faite", "Actions faites", func(a *A) *[]string { return &a.Done }, line).called("Action faite"),
			one("attended", "presence", "Présence du ménage", func(a *A) *asll.Attendance { return &a.Attended }, word(asll.Attendances)).
				when(of(func(a *A, _ Context) bool { return a.Type != asll.VisitMessage && a.Type != asll.VisitPhone })),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
			one("next", "prochain", "Prochain rendez-vous", func(a *A) *asll.Moment { return &a.Next }, moment),
		}
	}),
}

var notice = Form{
	Kind: asll.KindNotice, Name: "notice", French: "liaison",
	Title: "enregistrer une information reçue d'un partenaire ou envoyée, et l'envoi d'un document",
	Examples: []string{
		`liaison 2026-0042 --destinataire secteur --mode courrier --objet contact`,
		`liaison 2026-0042 --destinataire conseil-general --objet fiche-evaluation --mode courrier`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Notice
		return []Field{
			one("date", "date", "Date", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("to", "destinataire", "Destinataire, ou qui a écrit", func(a *A) *asll.Partner { return &a.To }, word(asll.Partners)).required(),
			one("direction", "sens", "Envoyé ou reçu", func(a *A) *asll.Direction { return &a.Direction }, word(asll.Directions)),
			one("mode", "mode", "Mode", func(a *A) *asll.Mode { return &a.Mode }, word(asll.Modes)),
			one("subject", "objet", "Objet", func(a *A) *asll.Subject { return &a.Subject }, word(asll.Subjects)),
			one("copy", "exemplaire", "Empreinte du document envoyé", func(a *A) *asll.Copy { return &a.Copy }, copied).
				when(func(asll.Act, Context) bool { return false }),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var formality = Form{
	Kind: asll.KindFormality, Name: "formality", French: "demarche",
	Title: "enregistrer une démarche liée au logement : APL, compteurs, assurance, FSL, plan d'apurement…",
	Examples: []string{
		`demarche 2026-0042 --type apl --par maintien --resultat "accordée à partir d'avril"`,
		`demarche 2026-0042 --type fsl --montant 450 --resultat "dépôt de garantie"`,
	},
	fields: sync.OnceValue(func() []Field {
		type A = asll.Formality
		return []Field{
			one("date", "date", "Date de la démarche", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("type", "type", "Type de démarche", func(a *A) *asll.FormalityKind { return &a.Type }, word(asll.FormalityKinds)).required().also("kind"),
			one("by", "par", "Qui l'a faite", func(a *A) *asll.Role { return &a.By }, word(asll.Roles)),
			one("result", "resultat", "Résultat", func(a *A) *string { return &a.Result }, line).also("suite"),
			one("amount", "montant", "Montant de l'aide obtenue", func(a *A) *cents { return &a.Amount }, cost),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var review = Form{
	Kind: asll.KindReview, Name: "review", French: "bilan",
	Title:   "enregistrer un bilan intermédiaire de la mesure",
	Nothing: "il manque ce que dit le bilan", Such: ", par exemple --evolution, --avancement ou --suite-proposee",
	Examples: []string{
		`bilan 2026-0042 --avancement "1: en-cours: deux visites faites" --evolution "loyer payé depuis mai" --suite-proposee renouvellement`,
	},
	topics: "Autres renseignements à noter",
	fields: sync.OnceValue(func() []Field {
		type A = asll.Review
		return slices.Concat(
			[]Field{
				one("date", "date", "Date du bilan", func(a *A) *date { return &a.Date }, day).byDefault(today),
				many("progress", "avancement", "Avancement de chaque objectif", func(a *A) *[]asll.Outcome[asll.Progress] { return &a.Progress }, outcome(asll.ProgressLevels)).aboutEach(objectives),
				one("proposal", "suite-proposee", "Suite proposée", func(a *A) *asll.Proposal { return &a.Proposal }, word(asll.Proposals)),
			},
			evaluation(func(a *A) *asll.Evaluation { return &a.Evaluation }),
			[]Field{one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast()},
		)
	}),
}

var closing = Form{
	Kind: asll.KindClosing, Name: "close", French: "clore", Also: []string{"cloture"},
	Title: "enregistrer la fin d'une prise en charge, avec un contrat ou sans",
	Examples: []string{
		`clore 2026-0042 --motif objectifs-atteints --rencontre 28/09/2026 --resultat "1: atteint: bail signé" --preconisations "suivre le paiement du loyer" --orientations "MDD de Givors"`,
		`clore 2026-0042 --motif desistement --preconisations "sans objet" --orientations "sans objet"`,
	},
	topics:  "Autres renseignements à noter",
	propose: proposeClosing,
	fields:  sync.OnceValue(closingFields),
}

func closingFields() []Field {
	type A = asll.Closing
	return slices.Concat(
		[]Field{
			one("date", "date", "Date de la fin", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("reason", "motif", "Motif de la fin", func(a *A) *asll.EndReason { return &a.Reason }, word(asll.EndReasons)).required(),
			one("meeting", "rencontre", "Rencontre de fin avec le ménage", func(a *A) *date { return &a.Meeting }, day),
			one("meeting-impossible", "rencontre-impossible", "Pourquoi la rencontre a été impossible", func(a *A) *string { return &a.MeetingImpossible }, line).
				when(of(func(a *A, _ Context) bool { return a.Meeting.IsZero() })),
			many("outcome", "resultat", "Résultat de chaque objectif", func(a *A) *[]asll.Outcome[asll.Result] { return &a.Outcomes }, outcome(asll.Results)).aboutEach(objectives).expected(),
			one("recommendations", "preconisations", "Préconisations, ou « sans objet »", func(a *A) *string { return &a.Recommendations }, note).expected(),
			one("orientations", "orientations", "Orientations, ou « sans objet »", func(a *A) *string { return &a.Orientations }, note).expected(),
			one("occupancy", "statut-occupation", "Statut d'occupation à la sortie", func(a *A) *asll.Occupancy { return &a.Occupancy }, word(asll.Occupancies)),
			one("autonomy", "autonomie", "Autonomie à la sortie, de 1 à 4", func(a *A) *asll.Autonomy { return &a.Autonomy }, word(asll.Autonomies)),
			one("watch", "veille", "Mise en veille après la fin", func(a *A) *asll.YesNo { return &a.Watch }, word(asll.YesNos)),
		},
		evaluation(func(a *A) *asll.Evaluation { return &a.Evaluation }),
		inSection(monthly, budget(func(a *A) *asll.Budget { return &a.Budget })...),
		[]Field{one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast()},
	)
}
