package sheet

import (
	"cmp"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// Lines left for handwriting.
const (
	viewLines       = 3
	commissionLines = 6
)

func (p *paper) views() []Block {
	return []Block{
		p.view("household_view", "ménage", true, func(e *asll.Evaluation) string { return e.HouseholdView }),
		p.view("landlord_view", "bailleur", p.rents(), func(e *asll.Evaluation) string { return e.LandlordView }),
		p.view("service_view", "service instructeur", p.m.Service != "", func(e *asll.Evaluation) string { return e.ServiceView }),
	}
}

// view leaves room to write an opinion that the carnet does not hold. A measure wants it of those who are there to give it.
func (p *paper) view(key, who string, there bool, of func(*asll.Evaluation) string) Block {
	title := "Avis du " + who
	v := p.said(func(e *asll.Evaluation) Value { return words(of(e)) })
	if v.Typed != nil {
		return box(key, title, 0, v)
	}
	if there && p.m.Contract != nil {
		p.lacks("Avis", text.Capital(who), asll.KindReview, key)
	}
	return box(key, title, viewLines, v)
}

func (p *paper) signatures() []Block {
	return []Block{
		p.signedAt(p.h.Day),
		signature("household", "Le ménage", p.name()),
		signature("referent", "Le référent", words(p.h.Referent)),
		signature("manager", "Le responsable", words(cmp.Or(p.h.Manager, p.h.Association))),
		signature("service", "Le service instructeur", words(p.m.Service)),
	}
}

func (p *paper) dispatch() []Block {
	sent, copied := p.sent()
	return []Block{
		fields(
			"dispatch", "",
			field("sent", "Document envoyé le", date(sent)),
			field("copied", "Copie remise au ménage le", date(copied)),
		),
		box("commission", "Cadre réservé à la commission", commissionLines, Value{}),
	}
}

// sent is when the document went out, to the département first of all, and when the household got
// its copy. An interim review looks for itself since the last review.
func (p *paper) sent() (sent, copied civil.Date) {
	subject, since := asll.Subject("review"), civil.Date{}
	if c := p.m.Closing; c != nil {
		subject, since = asll.SubjectEvaluation, c.Date
	} else if n := len(p.m.Reviews); n > 0 {
		since = p.m.Reviews[n-1].Date
	}
	var elsewhere civil.Date
	for _, n := range p.m.Notices {
		if n.Subject != subject || n.Direction == asll.DirectionReceived || n.Date.Before(since) {
			continue
		}
		var at *civil.Date
		switch n.To {
		case "council":
			at = &sent
		case asll.PartnerHousehold:
			at = &copied
		default:
			at = &elsewhere
		}
		*at = n.Date // the last time: the one before was of another state of it
	}
	if sent.IsZero() {
		sent = elsewhere
	}
	return sent, copied
}
