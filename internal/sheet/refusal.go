package sheet

import (
	"cmp"

	"asll/internal/asll"
)

const coordination = "Coordination logement d'accueil"

// Refusal is the sheet by which the accommodation structure explains a refusal that it validates:
// « cette dernière envoie une fiche explicative à la coordination logement d'accueil afin d'affiner
// la recherche sur de nouveaux critères ». Number is the offer's, or 0 for the last one that the
// household refused.
func Refusal(d *asll.Dossier, m *asll.Measure, h Header, number int) (Document, error) {
	h = h.usually(coordination)
	p := newPaper(d, m, h)
	o := p.offer(number, func(o *asll.Offer) bool { return o.Made(asll.StageRefused) != nil })
	switch {
	case o == nil:
		return Document{}, absent(which(number)+" été refusée par le ménage : il n'y a pas de refus à expliquer",
			asll.KindOffer, "step="+asll.OfferStages.Word(asll.StageRefused))
	case o.Made(asll.StageNotValidated) != nil:
		return Document{}, &Absent{Text: "le refus de la proposition n'a pas été validé par la structure d'hébergement : elle n'envoie pas de fiche explicative"}
	}
	refused, validated := o.Made(asll.StageRefused), o.Made(asll.StageValidated)
	p.correspondent = p.structure(validated)
	made := p.document(
		KindRefusal, "Fiche explicative d'un refus de logement",
		section("header", "En-tête", p.refusalHeader(validated)),
		section("household", "Ménage", p.family()...),
		section("offer", "Proposition refusée", fields("offer", "", p.offered(o)...)),
		section("refusal", "Refus du ménage", p.refused(refused, validated)...),
		section("criteria", "Nouveaux critères de recherche", p.criteria(refused, validated), p.wanted()),
		section(
			"signatures", "Signatures",
			p.signedAt(p.h.Day),
			signature("household", "Le ménage", p.name()),
			signature("referent", "Le référent « accès »", p.access()),
			signature("structure", "La structure d'hébergement", words(p.structure(validated))),
		),
	)
	made.Number = o.Number
	return made, nil
}

func (p *paper) refusalHeader(validated *asll.OfferStep) Block {
	b := p.roadHeader()
	b.Fields = append(b.Fields, field("structure", "Structure d'hébergement", words(p.structure(validated))).wanted())
	return b
}

// structure is the one that spoke, or else the last one where the household was accommodated.
func (p *paper) structure(validated *asll.OfferStep) string {
	if validated != nil && validated.With != "" {
		return validated.With
	}
	named := ""
	for i := range p.d.Household.Stays {
		named = cmp.Or(p.d.Household.Stays[i].Name, named)
	}
	return named
}

// refused gives the reason of the refusal and the word of the structure, or room for it.
func (p *paper) refused(refused, validated *asll.OfferStep) []Block {
	all := []Field{
		field("date", "Refus du ménage", date(refused.Date)),
		field("reason", "Motif du refus", words(refused.Reason)).wanted(),
	}
	if validated == nil {
		p.lacks("Refus du ménage", "Avis de la structure d'hébergement", asll.KindOffer, "step="+asll.OfferStages.Word(asll.StageValidated))
		return []Block{fields("refusal", "", all...), box("validation", "Avis de la structure d'hébergement", viewLines, Value{})}
	}
	all = append(
		all,
		field("validated", "Refus validé", date(validated.Date)),
		field("explained", "Fiche explicative", date(validated.Explained)),
	)
	b := fields("refusal", "", all...)
	if why := words(validated.Reason); why.Typed != nil {
		return []Block{b, box("validation", "Avis de la structure d'hébergement", 0, why)}
	}
	return []Block{b}
}

// criteria are those that the search goes on with, or room to write them.
func (p *paper) criteria(refused, validated *asll.OfferStep) Block {
	said := list(refused.Criteria)
	if validated != nil {
		said = list(validated.Criteria).or(said)
	}
	if said.Typed == nil {
		p.leaves("Nouveaux critères de recherche", "Critères")
		return box("criteria", "Critères retenus pour la suite de la recherche", viewLines, Value{})
	}
	return box("criteria", "Critères retenus pour la suite de la recherche", 0, said)
}
