package sheet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

// Request is the « dossier de demande auprès du Conseil Général pour une mesure d'ASLL accompagnée
// d'un courrier du ménage signé par celui-ci ».
func Request(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) {
	p := newPaper(d, m, h)
	if m.Request == nil {
		return Document{}, absent("il n'y a pas encore de demande", asll.KindRequest, "months")
	}
	return p.document(
		KindRequest, "Demande d'accompagnement social lié au logement",
		section("header", "En-tête", p.header()...),
		section("request", "Demande", p.asked()),
		section("household", "Ménage", p.claimant(), p.composition()),
		section("grounds", "Origine et motif", p.instructed(), p.start()),
		section("schemes", "Accompagnements en cours", p.schemes()...),
		section("diagnostics", "Diagnostic", p.diagnostics()),
		section("budget", "Situation budgétaire", p.startingBudget()...),
		section("objectives", "Objectifs proposés", p.proposed()),
		section("attached", "Pièces jointes", p.attached()),
		section(
			"signatures", "Signatures",
			p.signedAt(p.h.Day),
			signature("household", "Le ménage", p.name()),
			signature("referent", "Le référent", words(p.h.Referent)),
			signature("service", "Le service instructeur", words(m.Service)),
		),
		section("commission", "Décision", box("commission", "Cadre réservé à l'instance", commissionLines, Value{})),
	), nil
}

func (p *paper) asked() Block {
	r := p.m.Request
	all := []Field{
		field("date", "Date de la demande", date(r.Date)),
		field("months", "Durée demandée", months(r.Months)).by(asll.KindRequest, "months"),
		field("purpose", "Objet", coded(asll.Purposes, p.m.Intake.Purpose)),
		field("body", "Instance", p.body(p.m.Regulation.Body)),
		field("adhesion", "Adhésion du ménage", date(p.m.Adhesion)).by(asll.KindSituation, "adhesion"),
	}
	all = append(all, p.rules(field("regulation", "Règlement", p.regulation()))...)
	if p.m.PreviousMonths > 0 {
		all = append(all, field("previous_months", "Mois accordés avant cette demande", p.previous()))
	}
	return fields("request", "", all...)
}

func (p *paper) claimant() Block {
	adults, children := p.counts()
	b := p.referred()
	b.Fields = append(b.Fields, field("adults", "Adultes", adults), field("children", "Enfants", children))
	return b
}

func (p *paper) instructed() Block {
	return fields(
		"origin", "",
		field("origin", "Origine de la saisine", p.origin()),
		field("service", "Service instructeur", words(p.m.Service)).by(asll.KindSituation, "service"),
		field("intake", "Saisine", date(p.m.Intake.Date)),
		field("shuttle", "Fiche navette", date(p.m.Shuttle)).by(asll.KindSituation, "shuttle").when(p.m.Partner() && p.m.Regulation.ShuttleForm),
	)
}

// startingBudget is the budget when the measure is asked for.
func (p *paper) startingBudget() []Block {
	r := reading{p.m.EntryBudget(), p.atEntry()}
	if r.Budget == nil {
		p.lacks("Situation budgétaire", "Budget", asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial), "resources", "rent")
	}
	plain := func(of func(*asll.Budget) *civil.Cents) Value {
		return r.read(func(r reading) Value { return amount(of(r.Budget)) })
	}
	return []Block{
		fields(
			"budget", "",
			field("resources", "Ressources mensuelles, hors aide au logement", plain(func(b *asll.Budget) *civil.Cents { return b.Resources })),
			field("housing_aid", "Aide au logement", plain(func(b *asll.Budget) *civil.Cents { return b.HousingAid })),
			field("rent", "Loyer", plain(func(b *asll.Budget) *civil.Cents { return b.Rent })),
			field("charges", "Charges", plain(func(b *asll.Budget) *civil.Cents { return b.Charges })),
			field("other_charges", "Autres charges", plain(func(b *asll.Budget) *civil.Cents { return b.OtherCharges })),
			field("rent_debt", "Dette locative", r.read(func(r reading) Value { return r.debt(asll.DebtRent) })),
			field("energy_debt", "Dette d'énergie", r.read(func(r reading) Value { return r.debt(asll.DebtEnergy) })),
			field("other_debts", "Autres dettes", r.read(func(r reading) Value { return r.debt("") })),
			field("effort", "Taux d'effort", r.read(reading.effort)),
			field("left", "Reste à vivre par mois et par personne", r.read(func(r reading) Value { return r.leftover(r.persons) })),
		),
		paragraph("formulas", words(formulas)),
	}
}

// proposed are the objectives that the request puts forward.
func (p *paper) proposed() Block {
	var rows []Row
	for i, o := range p.m.Request.Objectives {
		rows = append(rows, Row{count(i+1, ""), coded(asll.Themes, o.Theme), words(o.Label)})
	}
	if len(rows) == 0 {
		p.lacks("Objectifs proposés", "Objectifs", asll.KindRequest, "objective")
	}
	columns := []Column{{"number", "N°"}, {"theme", "Thématique"}, {"label", "Objectif"}}
	return table("proposed", "", "aucun objectif proposé", columns, rows)
}

// attached lists what goes with the request, and what should.
func (p *paper) attached() Block {
	shuttle := remark("sans objet (saisine du ménage)")
	if p.m.Partner() {
		shuttle = date(p.m.Shuttle)
	}
	social := missing()
	for _, d := range p.m.Diagnostics {
		if d.Type == asll.DiagnosticSocial {
			social = date(d.Date)
		}
	}
	return fields(
		"attached", "",
		p.letter(p.m.Request),
		field("shuttle", "Fiche navette", shuttle),
		field("diagnostic", "Diagnostic social", social).by(asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial)),
	)
}
