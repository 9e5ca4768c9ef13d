package asll

import (
	"asll/internal/civil"
)

// Evaluation is what a review and a closing say of the measure.
type Evaluation struct {
	Evolution     string   `json:"evolution,omitzero"`
	Strengths     []string `json:"strength,omitempty"`
	Remaining     []string `json:"remaining,omitempty"`
	HouseholdView string   `json:"household_view,omitzero"`
	LandlordView  string   `json:"landlord_view,omitzero"`
	ServiceView   string   `json:"service_view,omitzero"`
	Tenancy
}

// Review is an interim evaluation (bilan).
type Review struct {
	Date     civil.Date          `json:"date"`
	Progress []Outcome[Progress] `json:"progress,omitempty"`
	Proposal Proposal            `json:"proposal,omitzero"`
	Evaluation
	Note string `json:"note,omitzero"`
}

// Kind implements Act.
func (*Review) Kind() Kind { return KindReview }

// Day implements Act.
func (a *Review) Day() civil.Date { return a.Date }

func (a *Review) fold(d *Dossier, _ *Entry) {
	if m := d.Current(); m != nil {
		m.Reviews = append(m.Reviews, a)
	}
}

func (a *Review) judge(j *judge) {
	if m := j.soFar.Current(); m != nil {
		j.afterEnd(m, a.Date)
		for _, p := range a.Progress {
			j.objectives(m, "progress", p.Objective)
		}
	}
}
