package sheet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

// Header is what a document says besides the dossier itself.
type Header struct {
	Label       string // of the dossier, « 2026-0042 »
	Recipient   string // « Conseil Général » when empty
	Association string
	Referent    string // the measure's when empty
	Department  string
	Day         civil.Date // of the document
}

// Evaluation is the evaluation sheet of a prise en charge or, as long as it is open, its interim review.
func Evaluation(d *asll.Dossier, m *asll.Measure, h Header) Document {
	if h.Recipient == "" {
		h.Recipient = "Conseil Général"
	}
	if h.Referent == "" {
		h.Referent = m.Referent
	}
	p := &paper{d: d, m: m, h: h}
	return Document{
		Kind:      p.kind(),
		Title:     p.title(),
		Subtitle:  p.subtitle(),
		Reference: p.reference(),
		Author:    printed(h.Association),
		Day:       h.Day,
		Sections: []Section{
			{1, "header", "En-tête", p.header()},
			{2, "measure", "Mesure", p.measure()},
			{3, "household", "Ménage", p.household()},
			{4, "dwelling", "Logement", p.dwelling()},
			{5, "budget", "Situation budgétaire", p.budget()},
			{6, "objectives", "Objectifs", p.objectives()},
			{7, "support", "Accompagnement", p.support()},
			{8, "formalities", "Démarches", p.formalities()},
			{9, "assessment", "Bilan", p.assessment()},
			{10, "end", "Fin", p.end()},
			{11, "recommendations", "Préconisations", p.recommendations()},
			{12, "orientations", "Orientations", p.orientations()},
			{13, "follow_up", "Suite", p.followUp()},
			{14, "views", "Avis du ménage, du bailleur et du service instructeur", p.views()},
			{15, "signatures", "Signatures", p.signatures()},
			{16, "dispatch", "Envoi", p.dispatch()},
		},
	}
}

// A paper is a document being written about one prise en charge.
type paper struct {
	d *asll.Dossier
	m *asll.Measure
	h Header
}

// interim tells whether the prise en charge is still open.
func (p *paper) interim() bool { return p.m.Closing == nil }

// discreet tells whether the règlement's own name is kept from a landlord, and with it all that
// would say as much.
func (p *paper) discreet() bool { return p.m.Regulation.PublicName != "" }

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

func (p *paper) subtitle() string {
	s := "Accompagnement social lié au logement"
	if p.h.Label != "" {
		s += " – dossier n° " + p.h.Label
	}
	return printed(s)
}

func (p *paper) reference() string {
	if p.h.Label == "" {
		return ""
	}
	return printed("Dossier n° " + p.h.Label)
}

func (p *paper) header() []Block {
	return []Block{fields(
		"header", "",
		field("recipient", "Destinataire", words(p.h.Recipient)),
		field("department", "Département", words(p.h.Department)),
		field("association", "Association", words(p.h.Association)),
		field("referent", "Référent", words(p.h.Referent)),
		field("date", "Date du document", date(p.h.Day)),
	)}
}

// withoutContract is printed for what only a contract gives.
func (p *paper) withoutContract() string {
	if p.interim() {
		return "sans objet (pas encore de contrat)"
	}
	return "sans objet (pas de contrat)"
}
