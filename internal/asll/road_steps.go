package asll

import (
	"cmp"

	"asll/internal/civil"
	"asll/internal/text"
)

// search is the way to an allocated dwelling.
func (r *road) search() {
	m := r.m
	if day := m.Intake.RefugeeSince; !day.IsZero() {
		r.step("refugee", "obtention du statut de réfugié", "", day)
	}
	r.before("met", "rencontre avec le référent « accès »", byAccess, m.metOn())
	r.before("diagnostic", "diagnostic logement", byAccess, m.diagnosticOf(DiagnosticHousing))
	r.files()
	r.before("prepare", "préparation à l'entrée dans un logement", byAccess, earliest(m.Preparations, (*Preparation).Day))
	r.offers()
	r.before("guarantee", "garantie et caution (ACAL, Locapass)", byAccess, m.secured(false))
	r.before("insurance", "assurance habitation", byAccess, m.secured(true))
}

// files are those deposited, with what became of them. Once a dwelling is
// allocated, there is none left to deposit.
func (r *road) files() {
	if o := r.m.lastOffer(); len(r.m.Files) == 0 && (o == nil || !o.Granted()) {
		r.before("deposit", "dossiers au SIAL et auprès des bailleurs", byAccess, civil.Date{})
	}
	for i := range r.m.Files {
		f := &r.m.Files[i]
		label := DepositKinds.Label(f.Type) + " : " + text.Listed(f.With, f.Reference)
		if !f.Open() {
			label += ", " + DepositResults.Label(f.Result) + " le " + f.Ended.French()
		}
		r.step("deposit", label, byAccess, f.Deposited)
	}
}

// offers are the dwellings offered. What comes next in the journey of the last
// one is next on the road, whatever else is missing.
func (r *road) offers() {
	m, found := r.m, false
	for i := range m.Offers {
		o := &m.Offers[i]
		if found = o.Granted(); found || !o.Open() || r.arrived || m.Closing != nil {
			r.step("offer", o.Name(), "", o.Last().Date).Offer = o
		}
	}
	switch {
	case found || r.arrived || m.Closing != nil:
	case len(m.Offers) == 0:
		r.step("offer", "proposition de logement", "CIOD, SIAL, bailleur ou propriétaire", civil.Date{})
	default:
		o := m.lastOffer()
		goes := o.next()
		if o.Open() {
			goes.text = o.Name() + " : " + goes.text
		} else {
			o = nil
		}
		at := r.step("offer", goes.text, goes.by, civil.Date{})
		at.Next, at.Offer = true, o
	}
}

// relay is the meeting with the référent maintien, and the measure, if needed.
func (r *road) relay() {
	m := r.m
	r.before("social-diagnostic", "diagnostic social", byBoth, m.diagnosticOf(DiagnosticSocial))
	presented := sooner(m.visitedFor(VisitRelay),
		earliest(m.Referents, func(a *Referent) civil.Date { return only(a.Role == ReferentMaintenance, a.Presented) }))
	if !presented.IsZero() || m.Regulation.ReferentPresented {
		r.before("presentation", "présentation du référent « maintien » au ménage", byBoth, presented)
	}
	r.measure()
}

// measure is the request, the decision or the contract, wherever it stands. It
// is asked for only if it is needed: nothing waits for it.
func (r *road) measure() {
	m := r.m
	add := func(code, text, by string, done civil.Date) {
		r.steps = append(r.steps, Milestone{Phase: r.phase, Step: code, Text: text, By: by, Done: done})
	}
	switch {
	case m.Contract != nil:
		add("contract", "contrat d'ASLL", byMaintenance, m.Contract.Signed)
	case len(m.Decisions) > 0:
		d := m.Decisions[len(m.Decisions)-1]
		add("decision", "décision sur la mesure d'ASLL : "+Verdicts.Label(d.Verdict), Bodies.Label(d.Body), d.Date)
	case m.Request != nil:
		add("request", "demande d'une mesure d'ASLL", byMaintenance, m.Request.Date)
	case m.Closing == nil:
		add("request", "demande d'une mesure d'ASLL, si elle est nécessaire", byMaintenance, civil.Date{})
	}
}

// entry is the lease, the move and what goes with it.
func (r *road) entry() {
	m := r.m
	r.before("lease", m.leaseText(), byAccess, m.Lease)
	if r.arrived {
		r.step("move-in", "emménagement", byAccess, m.MoveIn)
	} else if m.Closing == nil {
		r.step("move-in", "emménagement", byAccess, civil.Date{}).Due = m.MoveIn
	}
	if formality := earliest(m.Formalities, (*Formality).Day); !formality.IsZero() || m.Closing == nil {
		r.step("formality", "démarches liées à l'entrée (APL, compteurs, mobilier…)", byBoth, formality)
	}
}

// leaseText tells the last lease that was signed.
func (m *Measure) leaseText() string {
	if len(m.Leases) == 0 {
		return "bail et état des lieux"
	}
	l := m.Leases[len(m.Leases)-1]
	label, facts := LeaseKinds.Label(cmp.Or(l.Type, "lease")), text.Listed(l.Landlord, l.Dwelling)
	if l.Rent != nil {
		facts = text.Listed(facts, "loyer "+l.Rent.String())
	}
	if !l.Inventory.IsZero() {
		facts = text.Listed(facts, "état des lieux le "+l.Inventory.French())
	}
	if facts == "" {
		return label
	}
	return label + " (" + facts + ")"
}

// maintenance is the accompaniment in the dwelling, up to its end.
func (r *road) maintenance() {
	m := r.m
	contact, met := m.sectorMet()
	var visited, ended, sent civil.Date
	if !m.MoveIn.IsZero() {
		visited = m.visited(m.MoveIn)
	}
	end, rule := "rencontre de fin de l'accompagnement", RuleHoused
	if m.Contract != nil {
		end, rule = "renouvellement, ou fin de la mesure", RuleEnd
	}
	if m.Closing != nil {
		end, ended = "fin de l'accompagnement", m.Closing.Date
	}
	r.waiting = !r.arrived
	r.due(RuleSectorContact, m.Regulation.SectorWorker, "sector-contact", "prise de contact avec l'assistante sociale de secteur", contact)
	r.due(RuleFirstVisit, m.Regulation.FirstVisitMonths > 0, "first-visit", "première visite à domicile", visited)
	r.due(RuleSectorMeeting, m.Regulation.SectorWorker, "sector-meeting", "rencontre de l'assistante sociale de secteur, du ménage et du référent", met)
	r.due(rule, true, "end", end, ended)
	for _, o := range m.sheet() {
		sent = o.Settled
	}
	r.due(RuleSheet, m.Contract != nil && m.Regulation.EvaluationSheet, "sheet", "fiche d'évaluation au Conseil Général", sent)
}

// due adds a step that the règlement asks for, with the day when it is due. A
// closing leaves without object all that was not done, but for the sheet.
func (r *road) due(rule RuleID, asked bool, code, text string, done civil.Date) {
	if !asked || done.IsZero() && r.m.Closing != nil && rule != RuleSheet {
		return
	}
	at := r.step(code, text, byMaintenance, done)
	for _, o := range Obligations(r.dossier) {
		if o.Rule == rule && o.Measure == r.m.Rank {
			at.Due = o.Due // of the last period
		}
	}
	at.Next = at.Next || rule == RuleSheet && done.IsZero() && r.m.Closing != nil
}
