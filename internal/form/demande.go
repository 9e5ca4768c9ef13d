package form

import (
	"slices"
	"sync"

	"asll/internal/asll"
)

var diagnostic = Form{
	Kind: asll.KindDiagnostic, Name: "diagnostic", French: "diagnostic",
	Title: "enregistrer un diagnostic logement ou social, avec le budget du ménage",
	Examples: []string{
		`diagnostic 2026-0042 --type social --cadre rdv --evaluation "Impayé de trois mois après une séparation" --besoin "plan d'apurement" --orientation individuel`,
		`diagnostic 2026-0042 --type social --ressources 1234,56 --aide-logement 210 --loyer 540 --charges 60 --dette "locative: 1 250,00: 50"`,
	},
	topics:  "Autres renseignements à noter",
	propose: proposeDiagnostic,
	fields:  sync.OnceValue(diagnosticFields),
}

func diagnosticFields() []Field {
	type A = asll.Diagnostic
	return slices.Concat(
		[]Field{
			one("date", "date", "Date du diagnostic", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("type", "type", "Type de diagnostic", func(a *A) *asll.DiagnosticKind { return &a.Type }, word(asll.DiagnosticKinds)).required().also("kind"),
			one("setting", "cadre", "Cadre de l'entretien", func(a *A) *asll.Setting { return &a.Setting }, word(asll.Settings)),
			one("assessment", "evaluation", "Évaluation sociale", func(a *A) *string { return &a.Assessment }, note),
			many("need", "besoin", "Besoins", func(a *A) *[]string { return &a.Needs }, line).called("Besoin"),
			many("difficulty", "difficulte", "Difficultés à travailler", func(a *A) *[]string { return &a.Difficulties }, line).called("Difficulté"),
			one("orientation", "orientation", "Orientation", func(a *A) *asll.Orientation { return &a.Orientation }, word(asll.Orientations)),
			one("job-area", "lieu-emploi", "Secteur de l'emploi", func(a *A) *string { return &a.JobArea }, line).in(project),
			one("housing-need", "contrainte-logement", "Ce que le logement doit permettre (rez-de-chaussée…), sans diagnostic médical", func(a *A) *string { return &a.HousingNeed }, line).in(project),
			one("schooling", "scolarite", "Scolarité à prendre en compte", func(a *A) *string { return &a.Schooling }, line).in(project),
			one("family-support", "soutien-familial", "Soutien familial", func(a *A) *string { return &a.FamilySupport }, line).in(project),
			one("shelter", "orientation-foyer", "Orientation éventuelle vers un foyer", func(a *A) *string { return &a.Shelter }, line).in(project),
			one("autonomy", "autonomie", "Autonomie, de 1 à 4", func(a *A) *asll.Autonomy { return &a.Autonomy }, word(asll.Autonomies)),
		},
		inSection(monthly, budget(func(a *A) *asll.Budget { return &a.Budget })...),
		inSection(dwelling, tenancy(func(a *A) *asll.Tenancy { return &a.Tenancy })...),
		[]Field{one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast()},
	)
}

var request = Form{
	Kind: asll.KindRequest, Name: "request", French: "demande",
	Title: "enregistrer la demande de mesure adressée à l'instance",
	Examples: []string{
		`demande 2026-0042 --mois 6 --service-instructeur "CCAS de Givors" --objectif "solvabilite: apurer la dette locative"`,
		`demande 2026-0042 --mois 6 --courrier 10/03/2026`,
	},
	propose: proposeRequest,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Request
		return []Field{
			one("date", "date", "Date de la demande", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("months", "mois", "Durée demandée", func(a *A) *int { return &a.Months }, months),
			one("letter", "courrier", "Date du courrier signé du ménage", func(a *A) *date { return &a.Letter }, day).when(withLetter),
			one("service", "service-instructeur", "Service instructeur", func(a *A) *string { return &a.Service }, line),
			many("objective", "objectif", "Objectifs proposés", func(a *A) *[]asll.Objective { return &a.Objectives }, objective).called("Objectif"),
			one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
		}
	}),
}

var decision = Form{
	Kind: asll.KindDecision, Name: "decision", French: "decision",
	Title: "enregistrer la décision d'une commission : accord, refus ou ajournement",
	Examples: []string{
		`decision 2026-0042 --date 20/03/2026 --instance commission-asll --avis favorable --mois 6`,
		`decision 2026-0042 --instance ittl --avis ajourne --motif "budget à compléter"`,
	},
	propose: proposeDecision,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Decision
		return []Field{
			one("date", "date", "Date de la décision", func(a *A) *date { return &a.Date }, day).byDefault(today),
			one("body", "instance", "Instance", func(a *A) *asll.Body { return &a.Body }, word(asll.Bodies)).required(),
			one("verdict", "avis", "Avis", func(a *A) *asll.Verdict { return &a.Verdict }, word(asll.Verdicts)).required(),
			one("months", "mois", "Durée accordée", func(a *A) *int { return &a.Months }, months).
				when(of(func(a *A, _ Context) bool { return a.Verdict == asll.VerdictFavourable })),
			one("reason", "motif", "Motif", func(a *A) *string { return &a.Reason }, note).
				when(of(func(a *A, _ Context) bool { return a.Verdict != asll.VerdictFavourable })),
			one("notified", "notifiee", "Notifiée au ménage le", func(a *A) *date { return &a.Notified }, day),
		}
	}),
}
