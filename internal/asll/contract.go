package asll

import (
	"slices"

	"asll/internal/civil"
)

// Contract is the ASLL contract: objectives, actions, duration and signatures.
type Contract struct {
	Signed      civil.Date   `json:"signed"`
	Start       Start        `json:"start"`
	Months      int          `json:"months"`
	Objectives  []Objective  `json:"objective,omitempty"`
	Actions     []Action     `json:"action,omitempty"`
	Signatories []Signatory  `json:"signatory,omitempty"`
	Referent    string       `json:"referent,omitzero"`
	Frequency   string       `json:"frequency,omitzero"`
	Place       string       `json:"place,omitzero"`
	Commitments []string     `json:"commitment,omitempty"`
	ReviewDates []civil.Date `json:"review_date,omitempty"`
	Note        string       `json:"note,omitzero"`
}

// Kind implements Act.
func (*Contract) Kind() Kind { return KindContract }

// Day implements Act.
func (a *Contract) Day() civil.Date { return a.Signed }

func (a *Contract) facts() []fact {
	var days []fact
	for _, g := range a.Signatories {
		days = append(days, fact{"signatory", g.Date})
	}
	return days
}

func (a *Contract) fold(d *Dossier, _ *Entry) {
	m := d.Open()
	if m == nil || m.Contract != nil {
		return
	}
	m.Contract = a
	set(&m.Referent, a.Referent)
	m.agree(a.Objectives, a.Actions)
}

// Amendment changes objectives or actions under way.
type Amendment struct {
	Date       civil.Date  `json:"date"`
	Signed     civil.Date  `json:"signed,omitzero"`
	Objectives []Objective `json:"objective,omitempty"`
	Actions    []Action    `json:"action,omitempty"`
	Note       string      `json:"note,omitzero"`
}

// Kind implements Act.
func (*Amendment) Kind() Kind { return KindAmendment }

// Day implements Act.
func (a *Amendment) Day() civil.Date { return a.Date }

func (a *Amendment) facts() []fact { return []fact{{"signed", a.Signed}} }

func (a *Amendment) fold(d *Dossier, _ *Entry) {
	if m := d.Open(); m != nil {
		m.Amendments = append(m.Amendments, a)
		m.agree(a.Objectives, a.Actions)
	}
}

func (a *Amendment) judge(j *judge) {
	m := j.soFar.Open()
	if m == nil || m.Contract == nil {
		j.report(Finding{
			Rule: RuleOrder, Strength: Warn,
			Text:   "un avenant modifie un contrat, et il n'y a pas de contrat en cours",
			Advice: "enregistrer d'abord le contrat",
			Settle: &Settle{Kind: KindContract},
		})
		return
	}
	j.agreed(m, a.Objectives, a.Actions)
}

// agreed warns of objectives changed that do not exist, and of actions that
// serve none of the objectives, those that are added included.
func (j *judge) agreed(m *Measure, objectives []Objective, actions []Action) {
	for _, o := range objectives {
		j.objectives(m, "objective", o.Number)
	}
	after := Measure{Objectives: m.Objectives}
	after.agree(objectives, nil)
	for _, a := range actions {
		j.objectives(&after, "action", a.Objective)
	}
}

// agree adds objectives and actions to those of the measure.
func (m *Measure) agree(objectives []Objective, actions []Action) {
	m.Objectives = m.Agreed(objectives)
	m.Actions = append(slices.Clip(m.Actions), actions...)
}

// Agreed lists the objectives of the measure once these are added. One that
// names a number changes the one it names; the others are numbered on.
func (m *Measure) Agreed(objectives []Objective) []Objective {
	all := append([]Objective(nil), m.Objectives...)
	for _, o := range objectives {
		if n := o.Number; n >= 1 && n <= len(all) {
			all[n-1] = o
			continue
		}
		o.Number = len(all) + 1
		all = append(all, o)
	}
	return all
}
