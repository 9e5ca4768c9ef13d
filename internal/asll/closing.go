package asll

import (
	"fmt"
	"slices"
	"strconv"

	"asll/internal/civil"
	"asll/internal/text"
)

// Closing is the end of a prise en charge, with a contract or without.
type Closing struct {
	Date              civil.Date        `json:"date"`
	Reason            EndReason         `json:"reason"`
	Meeting           civil.Date        `json:"meeting,omitzero"`
	MeetingImpossible string            `json:"meeting_impossible,omitzero"` // why
	Outcomes          []Outcome[Result] `json:"outcome,omitempty"`
	Recommendations   string            `json:"recommendations,omitzero"` // préconisations
	Orientations      string            `json:"orientations,omitzero"`
	Occupancy         Occupancy         `json:"occupancy,omitzero"`
	Autonomy          Autonomy          `json:"autonomy,omitzero"`
	Watch             YesNo             `json:"watch,omitzero"`
	Evaluation
	Budget
	Note string `json:"note,omitzero"`
}

// Kind implements Act.
func (*Closing) Kind() Kind { return KindClosing }

// Day implements Act.
func (a *Closing) Day() civil.Date { return a.Date }

func (a *Closing) facts() []fact { return []fact{{"meeting", a.Meeting}} }

func (a *Closing) fold(d *Dossier, _ *Entry) {
	if m := d.Open(); m != nil {
		m.Closing = a
	}
	set(&d.Household.Occupancy, a.Occupancy)
}

func (a *Closing) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	j.lacks(RuleConclusions, a.Recommendations == "", "recommendations", "les préconisations manquent", "les renseigner, ou répondre « sans objet »", KindClosing)
	j.lacks(RuleConclusions, a.Orientations == "", "orientations", "les orientations manquent", "les renseigner, ou répondre « sans objet »", KindClosing)
	if m.Contract == nil {
		a.housed(j, m)
		return
	}
	a.outcomes(j, m)
	a.meeting(j, m)
	if months := m.Granted(); months < m.Regulation.Floor {
		j.report(Finding{
			Rule: RuleFloor, Fields: []string{"date"},
			Text:   fmt.Sprintf("la mesure se termine après %d mois accordés ; ce parcours en prévoit au moins %d", months, m.Regulation.Floor),
			Advice: "expliquer cette fin dans le bilan",
		})
	}
}

// housed judges the end of an accompaniment in the dwelling without a contract:
// it holds to the closing meeting and to the least duration too.
func (a *Closing) housed(j *judge, m *Measure) {
	if !m.movedIn() || a.Date.Before(m.MoveIn) {
		return
	}
	a.meeting(j, m)
	if m.accompanied() && a.Date.Before(civil.PeriodEnd(m.MoveIn, m.Regulation.Floor)) {
		j.report(Finding{
			Rule: RuleFloor, Fields: []string{"date"},
			Text: fmt.Sprintf("l'accompagnement se termine moins de %d mois après l'emménagement (%s) ; ce parcours en prévoit au moins %d",
				m.Regulation.Floor, m.MoveIn.French(), m.Regulation.Floor),
			Advice: "expliquer cette fin dans les préconisations",
		})
	}
}

// outcomes demands the result of every objective, and no other.
func (a *Closing) outcomes(j *judge, m *Measure) {
	var missing []string
	for _, o := range m.Objectives {
		if !slices.ContainsFunc(a.Outcomes, func(r Outcome[Result]) bool { return r.Objective == o.Number }) {
			missing = append(missing, strconv.Itoa(o.Number)+" (« "+o.Label+" »)")
		}
	}
	if len(missing) > 0 {
		j.lacks(RuleOutcomes, true, "outcome", "le résultat manque pour : objectif "+text.Join(missing, "et"), "donner le résultat de chaque objectif", KindClosing)
	}
	seen := map[int]bool{}
	for _, r := range a.Outcomes {
		j.objectives(m, "outcome", r.Objective)
		j.lacks(RuleOutcomes, seen[r.Objective], "outcome", fmt.Sprintf("l'objectif %d a plusieurs résultats", r.Objective),
			"n'en donner qu'un", KindClosing)
		seen[r.Objective] = true
	}
}

// meeting asks for the closing meeting, or why it was impossible.
func (a *Closing) meeting(j *judge, m *Measure) {
	if !a.Meeting.IsZero() || a.MeetingImpossible != "" {
		return
	}
	strength := Warn
	if m.Regulation.ClosingMeeting {
		strength = Refuse
	}
	j.report(Finding{
		Rule: RuleMeeting, Strength: strength, Fields: []string{"meeting"},
		Text:   "la date de la rencontre de fin avec le ménage manque",
		Advice: "donner sa date, ou dire pourquoi elle a été impossible",
		Settle: &Settle{Kind: KindClosing, Fields: []string{"meeting", "meeting_impossible"}},
	})
}
