package sheet

import (
	"fmt"
	"slices"

	"asll/internal/asll"
)

// offer is the offer of that number in the prise en charge, or the last one that has made a step; nil when there is none.
func (p *paper) offer(number int, made func(*asll.Offer) bool) *asll.Offer {
	for i := range slices.Backward(p.m.Offers) {
		o := &p.m.Offers[i]
		if (number == 0 || number == o.Number) && made(o) {
			return o
		}
	}
	return nil
}

// which names an offer that was asked for by its number.
func which(number int) string {
	if number == 0 {
		return "aucune proposition de logement n'a"
	}
	return fmt.Sprintf("la proposition n° %d n'a pas", number)
}

// offered says what was offered, and when.
func (p *paper) offered(o *asll.Offer) []Field {
	return []Field{
		field("number", "Proposition", Value{Typed: o.Number, Text: fmt.Sprintf("n° %d du dossier", o.Number)}),
		field("channel", "Canal", coded(asll.Channels, o.Channel)),
		field("landlord", "Bailleur", words(o.Landlord)).wanted(),
		field("dwelling", "Type de logement", words(o.Dwelling)).wanted(),
		field("town", "Commune", p.offeredTown(o)).wanted(),
		field("rent", "Loyer", amount(o.Rent)).wanted(),
		field("consulted", "Concertation", on(o, asll.StageConsulted)),
		field("received", "Reçue par le référent « accès »", on(o, asll.StageSent)),
		field("presented", "Présentée au ménage", on(o, asll.StagePresented)),
	}
}

// offeredTown is not told of a household that hides: it may live there.
func (p *paper) offeredTown(o *asll.Offer) Value {
	if p.confidential() && o.Town != "" {
		return remark(secret)
	}
	return words(o.Town)
}

// access is who follows the household up to its dwelling.
func (p *paper) access() Value {
	if r := p.m.ReferentOf(asll.ReferentAccess); r != nil {
		return words(r.Name)
	}
	return words(p.h.Referent)
}

// roadHeader heads the papers of the road to a dwelling, which the référent « accès » sends.
func (p *paper) roadHeader() Block {
	return fields("header", "", slices.Concat(
		[]Field{field("recipient", "Destinataire", words(p.h.Recipient))},
		p.sender(),
		[]Field{
			field("referent", "Référent « accès »", p.access()).by(asll.KindReferent, "role="+asll.ReferentRoles.Word(asll.ReferentAccess), "name"),
			field("date", "Date du document", date(p.h.Day)),
		},
	)...)
}

// family names the household and counts it, without its address.
func (p *paper) family() []Block {
	adults, children := p.counts()
	return []Block{
		fields(
			"identity", "",
			field("name", "Nom et prénom", p.name()),
			field("dossier", "Dossier", words(p.h.Label)),
			field("adults", "Adultes", adults),
			field("children", "Enfants", children),
		),
		p.composition(),
	}
}

// wanted is what the diagnoses say of the dwelling to look for: what was last said of each point.
func (p *paper) wanted() Block {
	last := func(of func(*asll.Diagnostic) Value) Value {
		said := missing()
		for _, d := range p.m.Diagnostics {
			said = of(d).or(said)
		}
		return said
	}
	return fields(
		"wanted", "",
		field("needs", "Besoins", p.needs()).by(asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticHousing), "need"),
		field("job_area", "Secteur de l'emploi", last(func(d *asll.Diagnostic) Value { return words(d.JobArea) })),
		field("housing_need", "Le logement doit permettre", last(func(d *asll.Diagnostic) Value { return words(d.HousingNeed) })),
		field("schooling", "Scolarité à prendre en compte", last(func(d *asll.Diagnostic) Value { return words(d.Schooling) })),
		field("family_support", "Soutien familial", last(func(d *asll.Diagnostic) Value { return words(d.FamilySupport) })),
	)
}

// needs are those of the last housing diagnosis or, without one, of the last diagnosis.
func (p *paper) needs() Value {
	housing, all := missing(), missing()
	for _, d := range p.m.Diagnostics {
		all = list(d.Needs).or(all)
		if d.Type == asll.DiagnosticHousing {
			housing = list(d.Needs).or(housing)
		}
	}
	return housing.or(all)
}

// resources is the last budget known, or an empty one.
func (p *paper) resources() reading {
	for _, b := range []*asll.Budget{p.m.ExitBudget(), p.m.EntryBudget()} {
		if b != nil {
			return reading{b, 1 + len(p.m.Household.Members)}
		}
	}
	return reading{new(asll.Budget), 0}
}

// on is when a step was made, if it was.
func on(o *asll.Offer, stage asll.OfferStage) Value {
	if s := o.Made(stage); s != nil {
		return date(s.Date)
	}
	return missing()
}
