package sheet

import "asll/internal/asll"

// Evaluation is the evaluation sheet of a prise en charge or, as long as it is open, its interim review.
func Evaluation(d *asll.Dossier, m *asll.Measure, h Header) Document {
	p := newPaper(d, m, h)
	return p.document(
		p.kind(), p.title(),
		section("header", "En-tête", p.header()...),
		section("measure", "Mesure", p.measure()...),
		section("household", "Ménage", p.household()...),
		section("dwelling", "Logement", p.dwelling()...),
		section("budget", "Situation budgétaire", p.budget()...),
		section("objectives", "Objectifs", p.objectives()...),
		section("support", "Accompagnement", p.support()...),
		section("formalities", "Démarches", p.formalities()...),
		section("assessment", "Bilan", p.assessment()...),
		section("end", "Fin", p.end()...),
		section("recommendations", "Préconisations", p.recommendations()...),
		section("orientations", "Orientations", p.orientations()...),
		section("follow_up", "Suite", p.followUp()...),
		section("views", "Avis du ménage, du bailleur et du service instructeur", p.views()...),
		section("signatures", "Signatures", p.signatures()...),
		section("dispatch", "Envoi", p.dispatch()...),
	)
}

func (p *paper) kind() DocumentKind {
	if p.interim() {
		return KindReview
	}
	return KindEvaluation
}

func (p *paper) title() string {
	contract := p.m.Contract != nil
	switch {
	case p.interim() && contract:
		return "Bilan intermédiaire de la mesure ASLL"
	case p.interim():
		return "Bilan intermédiaire de la prise en charge"
	case contract:
		return "Fiche d'évaluation de la mesure ASLL"
	default:
		return "Fiche de fin de prise en charge"
	}
}

// withoutContract is printed for what only a contract gives.
func (p *paper) withoutContract() string {
	if p.interim() {
		return "sans objet (pas encore de contrat)"
	}
	return "sans objet (pas de contrat)"
}

// Review is the interim review of a prise en charge that is still open.
func Review(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) {
	if m.Closing != nil {
		return Document{}, &Absent{Text: "la prise en charge est close : le bilan est devenu la fiche d'évaluation (export fiche)"}
	}
	return Evaluation(d, m, h), nil
}
