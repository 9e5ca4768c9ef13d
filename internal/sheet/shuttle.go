package sheet

import (
	"fmt"

	"asll/internal/asll"
)

// Shuttle is the fiche navette by which a partner made the saisine, with the half that goes back to
// him. A landlord may be that partner.
func Shuttle(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) {
	p := newPaper(d, m, h)
	if !m.Partner() {
		return Document{}, &Absent{Text: "le ménage a saisi lui-même l'association : il n'y a pas de fiche navette"}
	}
	in := m.Intake
	if in.Origin != asll.OriginLandlord && (h.To == "" || h.To == asll.PartnerService) {
		p.correspondent = m.Service // which it goes back to
	}
	return p.document(
		KindShuttle, "Fiche navette",
		section("sender", "Émetteur", p.emitter()),
		section("household", "Ménage", p.referred(), p.composition()),
		section("purpose", "Objet de la saisine", fields("purpose", "", field("purpose", "Objet", coded(asll.Purposes, in.Purpose)))),
		section("grounds", "Motif et difficultés repérées", p.start()),
		section("schemes", "Accompagnements en cours", p.schemes()...),
		section("budget", "Ressources et charges connues", p.stated()),
		section(
			"expectation", "Démarches engagées et attente du service",
			box("steps_taken", "Démarches déjà engagées", room(in.StepsTaken), noted(in.StepsTaken)),
			box("expectation", "Attente du service", room(in.Expectation), noted(in.Expectation)),
		),
		section("agreement", "Accord du ménage", fields("agreement", "", field("adhesion", "Accord du ménage", date(m.Adhesion)).by(asll.KindSituation, "adhesion"))),
		section("return", "Retour au service", p.returned()...),
		section("signatures", "Signatures", p.signedAt(p.h.Day), signature("referent", "Le référent", words(p.h.Referent))),
	), nil
}

func (p *paper) emitter() Block {
	in := p.m.Intake
	return fields(
		"sender", "",
		field("origin", "Organisme", p.origin()),
		field("service", "Service", words(p.m.Service)).by(asll.KindSituation, "service"),
		field("name", "Travailleur social", words(in.Sender)).wanted(),
		field("phone", "Téléphone", words(in.SenderPhone)).wanted().when(in.SenderEmail == ""),
		field("email", "Courriel", words(in.SenderEmail)),
		field("date", "Date de la fiche", date(p.m.Shuttle)).by(asll.KindSituation, "shuttle"),
	)
}

// referred identifies the household to the service that knows it.
func (p *paper) referred() Block {
	return fields(
		"identity", "",
		field("name", "Nom et prénom", p.name()),
		field("born", "Date de naissance", date(p.d.Head.Born)).wanted(),
		field("address", "Adresse", p.address()).by(asll.KindSituation, "address"),
		field("phone", "Téléphone", words(p.m.Household.Phone)),
		field("occupancy", "Statut d'occupation", coded(asll.Occupancies, p.m.Intake.Occupancy)),
	)
}

// schemes lists what else follows the household. Where it is accommodated is not told of one that hides,
// nor of one whose path a landlord must not guess.
func (p *paper) schemes() []Block {
	var rows []Row
	for _, s := range p.m.Household.Stays {
		if s.Mission != asll.Yes {
			continue
		}
		name := words(s.Name)
		if p.discreet() || p.confidential() {
			name = remark(withheld)
		}
		rows = append(rows, Row{words("hébergement avec mission d'accompagnement"), name, date(s.Since), date(s.Exit)})
	}
	for _, s := range p.m.Household.Schemes {
		rows = append(rows, Row{words(covered(s)), words(s.Name), date(s.Since), date(s.Until)})
	}
	columns := []Column{{"kind", "Accompagnement"}, {"name", "Structure ou dispositif"}, {"start", "Depuis"}, {"end", "Jusqu'au"}}
	return []Block{table("schemes", "", "aucun accompagnement enregistré", columns, rows)}
}

// covered says what another scheme takes into account.
func covered(s asll.Scheme) string {
	switch {
	case s.Budget == asll.Yes && s.Social == asll.Yes:
		return "autre dispositif, budget et insertion sociale"
	case s.Budget == asll.Yes:
		return "autre dispositif, budget"
	case s.Social == asll.Yes:
		return "autre dispositif, insertion sociale"
	default:
		return "autre dispositif"
	}
}

// stated is the budget as the saisine gave it.
func (p *paper) stated() Block {
	b := &p.m.Intake.Budget
	r := reading{b, 0}
	return fields(
		"budget", "",
		field("resources", "Ressources mensuelles, hors aide au logement", amount(b.Resources)),
		field("housing_aid", "Aide au logement", amount(b.HousingAid)),
		field("rent", "Loyer", amount(b.Rent)),
		field("charges", "Charges", amount(b.Charges)),
		field("other_charges", "Autres charges", amount(b.OtherCharges)),
		field("rent_debt", "Dette locative", r.debt(asll.DebtRent)),
	)
}

// returned is what goes back to the service: what became of its saisine, and no more.
func (p *paper) returned() []Block {
	return []Block{
		fields(
			"return", "",
			field("received", "Fiche reçue le", date(p.m.Intake.Received)).wanted(),
			field("liaison", "Mise en relation", date(p.m.Liaison)).by(asll.KindSituation, "liaison"),
			field("outcome", "Suite donnée", p.followed()),
			field("referent", "Référent désigné", words(p.h.Referent)).wanted(),
			field("date", "Date du retour", date(p.h.Day)),
		),
		box("remarks", "Observations", viewLines, Value{}),
	}
}

// followed says what became of a saisine.
func (p *paper) followed() Value {
	decision := p.m.LastDecision(p.h.Day)
	switch {
	case p.m.Contract != nil && p.m.Closing != nil:
		return words("mesure ASLL, terminée le " + p.m.Closing.Date.French())
	case p.m.Contract != nil:
		return words("prise en charge : contrat signé le " + p.m.Contract.Signed.French())
	case p.m.Closing != nil:
		return words(fmt.Sprintf("sans mesure (%s), le %s", asll.EndReasons.Label(p.m.Closing.Reason), p.m.Closing.Date.French()))
	case decision != nil:
		return words(fmt.Sprintf("avis %s de l'instance le %s", asll.Verdicts.Label(decision.Verdict), decision.Date.French()))
	case p.m.Intake.FollowUp != "":
		return coded(asll.FollowUps, p.m.Intake.FollowUp)
	default:
		return words("saisine en cours d'instruction")
	}
}

// noted is a text for a box, where nothing is needed when there is none: there is room to write.
func noted(s string) Value {
	if v := words(s); v.Typed != nil {
		return v
	}
	return Value{}
}

func room(s string) int {
	if noted(s).Typed == nil {
		return viewLines
	}
	return 0
}
