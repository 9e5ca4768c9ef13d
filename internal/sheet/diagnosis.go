package sheet

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

const ciod = "Cellule Interface Offre-Demande (CIOD)"

const consent = "Le ménage accepte cette proposition de logement, et que cette fiche soit transmise à la CIOD, " +
	"qui propose sa candidature au bailleur."

const shareOfRent = "Part du loyer = loyer proposé ÷ ressources mensuelles hors aide au logement, sans les charges ni l'aide au logement " +
	"du futur logement. Ce chiffre est donné pour information."

// Diagnosis is the sheet that follows the household's agreement to an offer: « Envoi d'une fiche de
// diagnostic à la CIOD qui propose la candidature au bailleur ». The landlord may read it: it tells
// what the dwelling must suit, not what led the household there. Number is the offer's, or 0 for the
// last one that the household accepted.
func Diagnosis(d *asll.Dossier, m *asll.Measure, h Header, number int) (Document, error) {
	h = h.usually(ciod)
	p := newPaper(d, m, h)
	o := p.offer(number, func(o *asll.Offer) bool { return o.Channel == asll.ChannelCIOD && o.Made(asll.StageAccepted) != nil })
	if o == nil {
		return Document{}, absent(
			which(number)+" reçu l'accord du ménage par le canal de la CIOD : la fiche de diagnostic s'envoie après cet accord",
			asll.KindOffer, "step="+asll.OfferStages.Word(asll.StageAccepted),
		)
	}
	made := p.document(
		KindDiagnosis, "Fiche de diagnostic pour une proposition de logement",
		section("header", "En-tête", p.roadHeader()),
		section("offer", "Proposition de logement", p.accepted(o)),
		section("household", "Ménage", p.family()...),
		section("budget", "Ressources et charges", p.means(o)...),
		section("wanted", "Ce que le logement doit prendre en compte", p.wanted()),
		section("preparation", "Préparation à l'entrée dans le logement", p.preparation()),
		section("support", "Accompagnement prévu", p.follow()),
		section("consent", "Accord du ménage", paragraph("consent", words(consent))),
		section(
			"signatures", "Signatures",
			p.signedAt(p.h.Day),
			signature("household", "Le ménage", p.name()),
			signature("referent", "Le référent « accès »", p.access()),
		),
	)
	made.Number = o.Number
	return made, nil
}

func (p *paper) accepted(o *asll.Offer) Block {
	all := append(p.offered(o), field("accepted", "Accord du ménage", on(o, asll.StageAccepted)))
	return fields("offer", "", all...)
}

// means sets the last budget known against the rent that is offered.
func (p *paper) means(o *asll.Offer) []Block {
	r := p.resources()
	share := missing()
	if o.Rent != nil && r.Resources != nil {
		share = remark("non calculable")
		if rate, ok := civil.Percent(*o.Rent, *r.Resources); ok {
			share = percentage(rate)
		}
	}
	return []Block{
		fields(
			"budget", "",
			field("resources", "Ressources mensuelles, hors aide au logement", amount(r.Resources)).by(asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial), "resources"),
			field("other_charges", "Autres charges mensuelles", amount(r.OtherCharges)),
			field("rent_debt", "Dette locative", r.debt(asll.DebtRent)),
			field("repayments", "Mensualités de dettes", r.repayments()),
			field("rent", "Loyer proposé", amount(o.Rent)),
			field("share", "Part du loyer dans les ressources", share),
		),
		paragraph("formula", words(shareOfRent)),
	}
}

// preparation lists the sessions that prepared the household to be a tenant.
func (p *paper) preparation() Block {
	var rows []Row
	for _, s := range p.m.Preparations {
		labels := make([]string, len(s.Themes))
		for i, theme := range s.Themes {
			labels[i] = asll.PreparationThemes.Label(theme)
		}
		rows = append(rows, Row{date(s.Date), words(strings.Join(labels, ", "))})
	}
	return table("preparations", "", "aucune séance enregistrée", []Column{{"date", "Date"}, {"themes", "Thèmes"}}, rows)
}

// follow says who follows the household now and in its dwelling.
func (p *paper) follow() Block {
	maintenance, presented := remark("à désigner"), missing()
	if r := p.m.ReferentOf(asll.ReferentMaintenance); r != nil {
		maintenance, presented = words(r.Name), date(r.Presented)
	}
	return fields(
		"support", "",
		field("access", "Référent « accès »", p.access()),
		field("maintenance", "Référent « maintien »", maintenance),
		field("presented", "Présenté au ménage le", presented),
		field("measure", "Mesure ASLL", p.progress()),
	)
}

// progress is how far the measure is on its way.
func (p *paper) progress() Value {
	decision := p.m.LastDecision(p.h.Day)
	switch {
	case p.m.Contract != nil:
		return remark("contrat signé le " + p.m.Contract.Signed.French())
	case decision != nil && decision.Verdict == asll.VerdictFavourable:
		return remark("accordée le " + decision.Date.French())
	case p.m.Request != nil:
		return remark("demandée le " + p.m.Request.Date.French())
	default:
		return remark("non demandée à ce jour")
	}
}
