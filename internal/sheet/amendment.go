package sheet

import (
	"fmt"

	"asll/internal/asll"
	"asll/internal/civil"
)

// A change is what was agreed after the contract: at a renewal, which adds a period, or under way.
type change struct {
	renewal    *asll.Renewal   // nil for an amendment under way
	amendment  *asll.Amendment // nil for a renewal
	period     int             // of the renewal, from 0 for the contract's
	before     []asll.Objective
	objectives []asll.Objective
	actions    []asll.Action
}

// Amendment is an « avenant » to the contract: what a renewal or an amendment changed. Number counts
// them from 1; 0 stands for the last one.
func Amendment(d *asll.Dossier, m *asll.Measure, h Header, number int) (Document, error) {
	p := newPaper(d, m, h)
	p.shared = true
	changes := p.changes()
	switch {
	case m.Contract == nil:
		return Document{}, absent("il n'y a pas encore de contrat", asll.KindContract)
	case len(changes) == 0:
		return Document{}, absent("le contrat n'a été ni renouvelé ni modifié : il n'y a pas d'avenant", asll.KindAmendment)
	case number < 0 || number > len(changes):
		return Document{}, &Absent{Text: fmt.Sprintf("il n'y a pas d'avenant n° %d (de 1 à %d)", number, len(changes))}
	case number == 0:
		number = len(changes)
	}
	c := changes[number-1]
	sections := []Section{
		section("parties", "Parties", p.parties()),
		section("references", "Contrat modifié", p.modified(number)),
	}
	if c.renewal != nil {
		sections = append(
			sections,
			section("renewal", "Renouvellement", p.renewed(c.renewal)),
			section("duration", "Nouvelle période", p.duration(c.period)),
		)
	}
	sections = append(
		sections,
		section("objectives", "Objectifs et actions", p.changed(c)...),
		section("unchanged", "Autres clauses", paragraph("unchanged", words("Les autres clauses du contrat restent inchangées."))),
		section("signatures", "Signatures", p.signatories(c.signed(), nil)...),
	)
	made := p.document(KindAmendment, fmt.Sprintf("Avenant n° %d au contrat d'accompagnement social lié au logement", number), sections...)
	made.Number = number
	return made, nil
}

// changes lists the renewals and amendments in time, with the objectives that each of them found.
func (p *paper) changes() []change {
	if p.m.Contract == nil {
		return nil
	}
	var all []change
	agreed := asll.Measure{Objectives: new(asll.Measure).Agreed(p.m.Contract.Objectives)}
	renewals, amendments := p.m.Renewals, p.m.Amendments
	for _, e := range p.d.Entries {
		var c change
		switch {
		case len(renewals) > 0 && e.Act == asll.Act(renewals[0]):
			c = change{renewal: renewals[0], period: len(p.m.Renewals) - len(renewals) + 1, objectives: renewals[0].Objectives, actions: renewals[0].Actions}
			renewals = renewals[1:]
		case len(amendments) > 0 && e.Act == asll.Act(amendments[0]):
			c = change{amendment: amendments[0], objectives: amendments[0].Objectives, actions: amendments[0].Actions}
			amendments = amendments[1:]
		default:
			continue
		}
		c.before = agreed.Objectives
		agreed.Objectives = agreed.Agreed(c.objectives)
		all = append(all, c)
	}
	return all
}

// signed is the day of its signature, or of its decision.
func (c change) signed() civil.Date {
	if c.renewal != nil {
		return c.renewal.Signed
	}
	return c.amendment.Signed
}

func (p *paper) modified(number int) Block {
	return fields(
		"references", "",
		field("dossier", "Dossier", words(p.h.Label)),
		field("measure", "Prise en charge", p.rank()),
		field("amendment", "Avenant", Value{Typed: number, Text: fmt.Sprintf("n° %d", number)}),
		field("signed", "Contrat signé le", date(p.m.Contract.Signed)),
	)
}

func (p *paper) renewed(r *asll.Renewal) Block {
	body := r.Body
	if body == "" {
		body = p.m.Regulation.Body
	}
	return fields(
		"renewal", "",
		field("proposed_by", "Sur proposition de", words(r.ProposedBy)).wanted(),
		field("proposed", "Proposition du", date(r.Proposed)).wanted(),
		field("body", "Instance", p.body(body)),
		field("decided", "Décision favorable du", date(r.Decided)),
		field("adhesion", "Accord renouvelé du ménage", date(r.Adhesion)).wanted(),
	)
}

// changed sets out what becomes of the objectives, and the actions that are added.
func (p *paper) changed(c change) []Block {
	if len(c.objectives)+len(c.actions) == 0 {
		return []Block{paragraph("objectives", words("Les objectifs et les actions du contrat sont reconduits."))}
	}
	columns := []Column{{"number", "N°"}, {"change", "Changement"}, {"theme", "Thématique"}, {"label", "Objectif"}}
	var rows []Row
	after := (&asll.Measure{Objectives: c.before}).Agreed(c.objectives)
	for i, o := range after {
		what := words("ajouté")
		if i < len(c.before) {
			if o == c.before[i] {
				continue
			}
			what = words("modifié")
		}
		rows = append(rows, Row{count(i+1, ""), what, coded(asll.Themes, o.Theme), words(o.Label)})
	}
	all := []Block{table("changed", "Objectifs", "objectifs inchangés", columns, rows)}
	var actions []string
	for _, a := range c.actions {
		actions = append(actions, planFor(a))
	}
	if len(actions) > 0 {
		all = append(all, fields("added", "", field("actions", "Actions ajoutées", list(actions))))
	}
	return all
}

// planFor writes an action with the objective that it serves.
func planFor(a asll.Action) string {
	if a.Objective == 0 {
		return plan(a)
	}
	return fmt.Sprintf("objectif %d : %s", a.Objective, plan(a))
}
