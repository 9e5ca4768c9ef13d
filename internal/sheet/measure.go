package sheet

import (
	"cmp"
	"fmt"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

// atEntry is printed while a contract waits for the household to be in its dwelling.
const atEntry = "à l'entrée dans le logement"

func (p *paper) measure() []Block {
	return []Block{p.references(), p.decisions(), p.periods()}
}

func (p *paper) references() Block {
	m := p.m
	request := cmp.Or(m.Request, &asll.Request{})
	all := []Field{
		field("dossier", "Dossier", words(p.h.Label)),
		field("reference", "Référence de l'association", words(p.d.Ref)),
		field("measure", "Prise en charge", p.rank()),
		field("purpose", "Objet", coded(asll.Purposes, m.Intake.Purpose)),
		field("origin", "Origine de la saisine", p.origin()),
		field("service", "Service instructeur", words(m.Service)).by(asll.KindSituation, "service"),
		field("intake", "Saisine", date(m.Intake.Date)),
		field("request", "Demande", date(request.Date)),
		p.letter(request),
		field("adhesion", "Adhésion du ménage", date(m.Adhesion)).by(asll.KindSituation, "adhesion"),
	}
	all = append(all, p.contract()...)
	all = append(all, p.rules(
		field("regulation", "Règlement", p.regulation()),
		field("ceiling", "Plafond du règlement", months(m.Regulation.Ceiling)),
	)...)
	if m.PreviousMonths > 0 {
		all = append(all, field("previous_months", "Mois accordés avant cette mesure", p.previous()))
	}
	return fields("reference", "", all...)
}

func (p *paper) rank() Value {
	return Value{Typed: p.m.Rank, Text: fmt.Sprintf("n° %d du dossier", p.m.Rank)}
}

// regulation is the règlement by the name that anybody may read.
func (p *paper) regulation() Value {
	return words(cmp.Or(p.m.Regulation.PublicName, p.m.Regulation.Name))
}

// rules are what only some règlements say: a landlord who reads them of two households would tell one from the other.
func (p *paper) rules(all ...Field) []Field {
	if p.shared {
		return nil
	}
	return all
}

// body is the commission that decides or, for a landlord, whose it is: some only decide for households that were granted asylum.
func (p *paper) body(body asll.Body) Value {
	if p.shared {
		return words(p.council)
	}
	return coded(asll.Bodies, body)
}

// total is how many months are granted so far, out of those that the règlement allows.
func (p *paper) total(n int) Value {
	if p.shared {
		return months(n)
	}
	return Value{Typed: n, Text: fmt.Sprintf("%d sur %d", n, p.m.Regulation.Ceiling)}
}

// letter is wanted where the règlement demands it.
func (p *paper) letter(r *asll.Request) Field {
	return field("letter", "Courrier signé du ménage", date(r.Letter)).by(asll.KindRequest, "letter").when(p.m.Regulation.SignedLetter)
}

// origin keeps from a landlord who made a saisine that a discreet règlement covers, unless it is
// the household or a service that anybody may turn to.
func (p *paper) origin() Value {
	origin := p.m.Intake.Origin
	if p.shared && origin != asll.OriginHousehold && origin != asll.OriginLandlord || p.discreet() && (origin == "accommodation" || origin == "coordination" || strings.HasPrefix(string(origin), "other:")) {
		return Value{Typed: "partner", Text: "un partenaire"}
	}
	return coded(asll.Origins, origin)
}

func (p *paper) contract() []Field {
	m := p.m
	none := remark(p.withoutContract())
	signed, effect, end, granted := none, none, none, none
	if m.Contract != nil {
		signed, granted = date(m.Contract.Signed), months(m.Granted())
		effect, end = p.bounds(m.Effect(), m.End())
	}
	return []Field{
		field("signed", "Signature du contrat", signed),
		field("effect", "Date d'effet", effect),
		field("end", "Échéance", end),
		field("granted", "Durée accordée", granted),
	}
}

// bounds are the first and the last day of a period, or what they wait for.
func (p *paper) bounds(first, last civil.Date) (start, end Value) {
	if first.IsZero() && p.m.Contract.Start.Entry {
		return Value{Typed: "entry", Text: atEntry}, remark("selon la date d'entrée")
	}
	return date(first), date(last)
}

func (p *paper) previous() Value {
	v := months(p.m.PreviousMonths)
	switch {
	case p.shared:
	case p.m.Regulation.CountsPrevious:
		v.Text += " (comptés dans le plafond)"
	default:
		v.Text += " (non comptés dans le plafond)"
	}
	return v
}

func (p *paper) periods() Block {
	label := "Cumul / plafond"
	if p.shared {
		label = "Cumul"
	}
	columns := []Column{{"number", "N°"}, {"start", "Du"}, {"end", "Au"}, {"months", "Durée"}, {"total", label}}
	total := p.m.Counted() - p.m.Granted()
	var rows []Row
	for i, period := range p.m.Periods {
		total += period.Months
		start, end := p.bounds(period.Start, period.End)
		rows = append(rows, Row{
			count(i+1, ""), start, end, months(period.Months), p.total(total),
		})
	}
	return table("periods", "Périodes", p.withoutContract(), columns, rows)
}
