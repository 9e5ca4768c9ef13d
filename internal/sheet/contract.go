package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"asll/internal/asll"
)

// Contract is the ASLL contract as it was signed: « Signature du contrat d'ASLL qui définit les
// objectifs et les actions à mettre en œuvre ». What was agreed since is in its amendments.
func Contract(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) {
	p := newPaper(d, m, h)
	p.shared = true
	c := m.Contract
	if c == nil {
		return Document{}, absent("il n'y a pas encore de contrat", asll.KindContract)
	}
	return p.document(
		KindContract, "Contrat d'accompagnement social lié au logement",
		section("parties", "Parties", p.parties()),
		section("references", "Références", p.grounds()),
		section("duration", "Durée", p.duration(0)),
		section("objectives", "Objectifs et actions", p.agreed(new(asll.Measure).Agreed(c.Objectives), c.Actions)...),
		section("meetings", "Modalités", p.meetings()),
		section("commitments", "Engagements réciproques", p.commitments()),
		section("reviews", "Évaluation", p.reviews()),
		section("end", "Renouvellement et fin", paragraph("end", words(p.terms()))),
		section("data", "Informations sur le ménage", p.dataNotice()...),
		section("signatures", "Signatures", p.signatories(c.Signed, c.Signatories)...),
	), nil
}

// parties are those who sign.
func (p *paper) parties() Block {
	all := append(
		[]Field{field("household", "Le ménage", p.adults())},
		p.sender()...,
	)
	return fields("parties", "", append(
		all,
		field("referent", "Référent", words(cmp.Or(p.m.Contract.Referent, p.h.Referent))).wanted(),
		field("service", "Service instructeur", words(p.m.Service)).by(asll.KindSituation, "service"),
	)...)
}

// adults names the head of the household and the adults who signed with it.
func (p *paper) adults() Value {
	names := []string{p.d.Head.FirstName + " " + p.d.Head.LastName}
	for _, s := range p.m.Contract.Signatories {
		known := func(name string) bool { return sameWords(name, s.Name) }
		if s.Role == asll.RoleHousehold && s.Name != "" && !slices.ContainsFunc(names, known) {
			names = append(names, s.Name)
		}
	}
	return words(strings.Join(names, ", "))
}

// grounds are what the contract rests on.
func (p *paper) grounds() Block {
	decided := missing()
	if d := p.granting(); d != nil {
		decided = words(fmt.Sprintf("%s, le %s, %s", p.body(d.Body).Text, d.Date.French(), months(d.Months).Text))
	}
	return fields(
		"references", "",
		field("dossier", "Dossier", words(p.h.Label)),
		field("measure", "Prise en charge", p.rank()),
		field("purpose", "Objet", coded(asll.Purposes, p.m.Intake.Purpose)),
		field("decision", "Décision favorable", decided).by(asll.KindDecision),
		field("adhesion", "Adhésion du ménage", date(p.m.Adhesion)).by(asll.KindSituation, "adhesion"),
	)
}

// granting is the decision on which the contract was signed.
func (p *paper) granting() *asll.Decision {
	d := p.m.LastDecision(p.m.Contract.Signed)
	if d == nil || d.Verdict != asll.VerdictFavourable {
		return nil
	}
	return d
}

// duration says what a period grants, and how much of the ceiling is granted with it.
func (p *paper) duration(i int) Block {
	total := p.m.Counted() - p.m.Granted()
	for _, period := range p.m.Periods[:i+1] {
		total += period.Months
	}
	start, end := p.bounds(p.m.Periods[i].Start, p.m.Periods[i].End)
	return fields(
		"duration", "",
		field("period", "Période", count(i+1, "")),
		field("months", "Durée", months(p.m.Periods[i].Months)),
		field("start", "Date d'effet", start),
		field("end", "Échéance", end),
		field("total", "Cumul", months(total)),
	)
}

// agreed sets out objectives with the actions that serve each of them.
func (p *paper) agreed(objectives []asll.Objective, actions []asll.Action) []Block {
	serving := func(number int) Value {
		var all []string
		for _, a := range actions {
			if serves(objectives, number, a.Objective) {
				all = append(all, plan(a))
			}
		}
		return list(all)
	}
	columns := []Column{{"number", "N°"}, {"theme", "Thématique"}, {"label", "Objectif"}, {"actions", "Actions à mettre en œuvre"}}
	var rows []Row
	var unplanned []int
	for _, o := range objectives {
		planned := serving(o.Number)
		if planned.Typed == nil {
			unplanned = append(unplanned, o.Number)
		}
		rows = append(rows, Row{count(o.Number, ""), coded(asll.Themes, o.Theme), words(o.Label), planned})
	}
	if len(unplanned) > 0 {
		p.leaves("Objectifs et actions", "Actions "+objectivesOf(unplanned))
	}
	all := []Block{table("agreed", "", "aucun objectif", columns, rows)}
	if others := serving(0); others.Typed != nil {
		all = append(all, fields("other_actions", "", field("actions", "Autres actions", others)))
	}
	return all
}

func (p *paper) meetings() Block {
	c := p.m.Contract
	visit := remark("non prévue par le règlement")
	if n := p.m.Regulation.FirstVisitMonths; n > 0 {
		visit = words(fmt.Sprintf("une au moins dans les %d mois qui suivent l'emménagement", n))
	}
	return fields(
		"meetings", "",
		field("frequency", "Rendez-vous", words(c.Frequency)).wanted(),
		field("place", "Lieu", words(c.Place)).wanted(),
		field("home_visit", "Visite à domicile", visit),
	)
}

// commitments are those that were agreed, or room to write them.
func (p *paper) commitments() Block {
	if said := list(p.m.Contract.Commitments); said.Typed != nil {
		return box("commitments", "Le ménage et l'association s'engagent à", 0, said)
	}
	p.leaves("Engagements réciproques", "Engagements du ménage et de l'association")
	return box("commitments", "Le ménage et l'association s'engagent à", viewLines, Value{})
}

func (p *paper) reviews() Block {
	var days []string
	for _, d := range p.m.Contract.ReviewDates {
		days = append(days, d.French())
	}
	before := remark("avant l'échéance")
	if n := p.m.Regulation.ReviewMonthsBefore; n > 0 {
		before = words(fmt.Sprintf("au plus tard %d mois avant l'échéance", n))
	}
	return fields(
		"reviews", "",
		field("planned", "Bilans prévus", list(days)).wanted(),
		field("last", "Bilan de la période", before),
	)
}

// terms are how the measure goes on or ends, as its règlement has it.
func (p *paper) terms() string {
	r := p.m.Regulation
	return fmt.Sprintf("L'accompagnement ne se renouvelle pas de lui-même : un renouvellement (de %d à %d mois) suppose la proposition du service "+
		"instructeur, l'accord du ménage et la décision favorable de l'instance compétente (%s), dans la limite que fixe le règlement. Il peut prendre "+
		"fin avant son échéance ; le référent rencontre alors le ménage pour en faire le bilan.", r.Renewal.Min, r.Renewal.Max, p.body(r.Body).Text)
}

const rights = "Les informations recueillies servent à l'accompagnement du ménage. Elles ne sont communiquées qu'aux services qui y concourent, " +
	"dans la limite de ce qui leur est nécessaire. Le ménage peut à tout moment en demander communication, les faire rectifier ou s'opposer " +
	"à leur usage, en s'adressant à l'association."

// dataNotice tells the household its rights on what is kept about it.
func (p *paper) dataNotice() []Block {
	all := []Block{paragraph("rights", words(rights))}
	if told := p.m.Intake.DataNotice; !told.IsZero() {
		all = append(all, fields("data", "", field("data_notice", "Ménage informé le", date(told))))
	}
	return all
}
