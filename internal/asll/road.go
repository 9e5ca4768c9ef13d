package asll

import (
	"asll/internal/civil"
)

// A Milestone is one step on the road to a dwelling and in it, as « Les étapes
// de l'accompagnement logement » lays it out.
type Milestone struct {
	Phase ReferentRole // « accès » up to the entry, « maintien » after
	Step  string       // its code
	Text  string
	By    string     // who does it, in French
	Done  civil.Date // or no day
	Due   civil.Date // the last day to do it, or no day
	Next  bool       // not done, and nothing before it is missing
	Offer *Offer     // the one that the step is about, if it is
}

// recording are the acts that record the steps before the lease.
var recording = map[string]Settle{
	"met":               {KindVisit, []string{"type", "by=" + Roles.Word(RoleAccess)}},
	"diagnostic":        {KindDiagnostic, []string{"type=" + DiagnosticKinds.Word(DiagnosticHousing)}},
	"deposit":           {KindDeposit, []string{"type", "with"}},
	"prepare":           {KindPreparation, []string{"theme"}},
	"offer":             {KindOffer, []string{"step", "channel"}},
	"guarantee":         {KindGuarantee, []string{"type"}},
	"insurance":         {KindGuarantee, []string{"type=" + GuaranteeKinds.Word(GuaranteeInsurance)}},
	"social-diagnostic": {KindDiagnostic, []string{"type=" + DiagnosticKinds.Word(DiagnosticSocial)}},
}

// nextToSearch is what comes next on the road of a household that looks for a
// dwelling, before anything is decided on a measure.
func (d *Dossier) nextToSearch(day civil.Date) (steps []Step) {
	for _, s := range Road(d, day) {
		if settle, known := recording[s.Step]; s.Next && known {
			steps = append(steps, Step{Measure: len(d.Measures), Text: s.Text, Settle: &settle})
		}
	}
	return steps
}

// Road lists the steps of the two phases, done or to come: those of the accès
// that were not made are left out once the household has moved in. There is
// none for a household that nobody accompanies to a dwelling.
func Road(d *Dossier, day civil.Date) []Milestone {
	m := d.Current()
	if m == nil || !m.onRoad() {
		return nil
	}
	r := &road{dossier: d, m: m, phase: ReferentAccess, arrived: !m.MoveIn.IsZero() && !day.Before(m.MoveIn)}
	r.search()
	r.relay()
	r.entry()
	r.phase = ReferentMaintenance
	r.maintenance()
	return r.steps
}

// onRoad tells whether a household is accompanied to a dwelling: by its
// règlement, or by what was done.
func (m *Measure) onRoad() bool {
	if m.keeps() {
		return m.ReferentOf(ReferentAccess) != nil || len(m.Offers)+len(m.Files)+len(m.Leases) > 0
	}
	return m.Regulation.ReferentPresented || len(m.Offers)+len(m.Referents)+len(m.Files)+len(m.Preparations)+len(m.Guarantees)+len(m.Leases) > 0
}

// keeps tells whether a household is accompanied to keep the dwelling in which
// it lives, rather than to find one.
func (m *Measure) keeps() bool {
	occupancy := m.Household.Occupancy
	return m.Intake.Purpose == PurposeMaintenance && occupancy != "" && occupancy != OccupancySeeking
}

// A road under way.
type road struct {
	dossier *Dossier
	m       *Measure
	arrived bool // in the dwelling
	phase   ReferentRole
	waiting bool // something of the phase is next already
	steps   []Milestone
}

// Who does what.
const (
	byStructure   = "structure d'hébergement"
	byCommission  = "commission d'attribution"
	byAccess      = "référent « accès »"
	byMaintenance = "référent « maintien »"
	byBoth        = "référents « accès » et « maintien »"
)

// step adds a step. The first one of a phase that is not done is next.
func (r *road) step(code, text, by string, done civil.Date) *Milestone {
	r.steps = append(r.steps, Milestone{Phase: r.phase, Step: code, Text: text, By: by, Done: done})
	last := &r.steps[len(r.steps)-1]
	if done.IsZero() && r.m.Closing == nil {
		last.Next, r.waiting = !r.waiting, true
	}
	return last
}

// before adds a step of the accès: what was not done before the entry, or the
// end, has no object after it.
func (r *road) before(code, text, by string, done civil.Date) {
	if !done.IsZero() || !r.arrived && r.m.Closing == nil {
		r.step(code, text, by, done)
	}
}
