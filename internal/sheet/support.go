package sheet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

func (p *paper) support() []Block {
	met := func(of func(*asll.Visit) bool) int {
		return p.visits(func(v *asll.Visit) bool { return v.Met() && of(v) })
	}
	due, made := p.firstVisit()
	contact, tripartite := p.sector()
	return []Block{p.frieze(), fields(
		"support", "",
		field("meetings", "Rencontres avec le ménage", count(met(inPerson), "aucune")),
		field("remote", "Appels et messages", count(met(func(v *asll.Visit) bool { return !inPerson(v) }), "aucun")),
		field("missed", "Rendez-vous manqués", count(p.visits(func(v *asll.Visit) bool { return !v.Met() }), "aucun")),
		field("home_visits", "Visites à domicile", count(met(atHome), "aucune")),
		field("first_visit_due", "Première visite due le", due),
		field("first_visit_done", "Première visite faite le", made),
		field("partner_contacts", "Contacts partenaires", count(p.partnerContacts(), "aucun")),
		field("sector_contact", "Contact assistante sociale de secteur", date(contact).or(remark("aucun contact enregistré"))),
		field("tripartite", "Rencontre tripartite", date(tripartite).or(remark("aucune rencontre enregistrée"))),
	)}
}

func (p *paper) visits(is func(*asll.Visit) bool) int {
	n := 0
	for _, v := range p.m.Visits {
		if is(v) {
			n++
		}
	}
	return n
}

func atHome(v *asll.Visit) bool { return v.Type == asll.VisitHome }

// inPerson tells a meeting from a call or a message.
func inPerson(v *asll.Visit) bool { return v.Type != "phone" && v.Type != "message" }

// firstVisit is when the first home visit was due, and when it was made.
func (p *paper) firstVisit() (due, made Value) {
	due, made = missing(), remark("aucune visite enregistrée")
	if p.m.Regulation.FirstVisitMonths == 0 {
		due = remark("sans objet")
	}
	// A closing leaves what was not done without object; the reader of a sheet wants to see it.
	open := *p.m
	open.Closing = nil
	for _, o := range asll.Obligations(&asll.Dossier{Measures: []asll.Measure{open}}) {
		if o.Rule != asll.RuleFirstVisit {
			continue
		}
		due, made = date(o.Due), date(o.Settled).or(made)
		if o.Settled.After(o.Due) {
			made.Text += " (hors délai)"
		}
		return due, made
	}
	for _, v := range p.m.Visits {
		if atHome(v) && v.Met() {
			return due, date(v.Date)
		}
	}
	return due, made
}

func (p *paper) partnerContacts() int {
	n := 0
	for _, notice := range p.m.Notices {
		if notice.To != asll.PartnerHousehold {
			n++
		}
	}
	return n
}

// sector is the first contact with the sector's social worker, and the first meeting with her: to
// meet is to be in contact.
func (p *paper) sector() (contact, met civil.Date) {
	for _, v := range p.m.Visits {
		if v.Type == asll.VisitSector && v.Met() {
			met = v.Date
			break
		}
	}
	for _, n := range p.m.Notices {
		if n.To == asll.PartnerSector && (met.IsZero() || n.Date.Before(met)) {
			return n.Date, met
		}
	}
	return met, met
}
