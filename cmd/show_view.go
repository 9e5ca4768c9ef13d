package cmd

import (
	"encoding/json"

	"asll/internal/asll"
	"asll/internal/civil"
)

type dossierView struct {
	Dossier   string          `json:"dossier"`
	LastName  string          `json:"last_name"`
	FirstName string          `json:"first_name"`
	Born      civil.Date      `json:"born,omitzero"`
	Ref       string          `json:"ref,omitempty"`
	State     asll.State      `json:"state,omitempty"`
	Measures  []measureView   `json:"measures"`
	Offer     *offerView      `json:"offer,omitempty"`
	Road      []milestoneView `json:"road,omitempty"`
	Findings  []findingView   `json:"findings"`
	Next      []stepView      `json:"next"`
	Acts      []entryView     `json:"acts"`
}

type measureView struct {
	Rank       int              `json:"rank"`
	Purpose    asll.Purpose     `json:"purpose"`
	Origin     asll.Origin      `json:"origin"`
	Service    string           `json:"service,omitempty"`
	Referent   string           `json:"referent,omitempty"`
	Regulation string           `json:"regulation"`
	State      asll.State       `json:"state"`
	Opened     civil.Date       `json:"opened"`
	Effect     civil.Date       `json:"effect,omitzero"`
	End        civil.Date       `json:"end,omitzero"`
	Closed     civil.Date       `json:"closed,omitzero"`
	Granted    int              `json:"granted"`
	Ceiling    int              `json:"ceiling"`
	Previous   int              `json:"previous_months,omitempty"`
	Periods    []periodView     `json:"periods"`
	Objectives []objectiveView  `json:"objectives"`
	Referents  []*asll.Referent `json:"referents,omitempty"`
	Files      []fileView       `json:"open_files,omitempty"`
	Lease      *asll.Lease      `json:"lease,omitempty"`
}

type objectiveView struct {
	asll.Objective
	Standing string `json:"standing,omitempty"`
}

type periodView struct {
	Months int        `json:"months"`
	Start  civil.Date `json:"start,omitzero"`
	End    civil.Date `json:"end,omitzero"`
}

type entryView struct {
	Act      string          `json:"act"`
	Kind     asll.Kind       `json:"kind"`
	Day      civil.Date      `json:"day,omitzero"`
	Recorded civil.Date      `json:"recorded"`
	By       string          `json:"by,omitempty"`
	Standing string          `json:"standing"`
	Content  json.RawMessage `json:"content,omitempty"`
}

func newDossierView(t *target, day civil.Date) dossierView {
	d := t.dossier
	v := dossierView{
		Dossier: t.Label, LastName: d.Head.LastName, FirstName: d.Head.FirstName, Born: d.Head.Born, Ref: d.Ref,
		Measures: []measureView{}, Acts: entryViews(t),
		Findings: findingViews(asll.Findings(t.entries), t.Label), Next: stepViews(asll.Next(d, day), t.Label),
		Offer: newOfferView(d), Road: roadViews(d, day),
	}
	for i := range d.Measures {
		m := newMeasureView(&d.Measures[i], day)
		v.Measures, v.State = append(v.Measures, m), m.State
	}
	return v
}

func newMeasureView(m *asll.Measure, day civil.Date) measureView {
	v := measureView{
		Rank: m.Rank, Purpose: m.Intake.Purpose, Origin: m.Intake.Origin, Service: m.Service, Referent: m.Referent,
		Regulation: m.Regulation.Code, State: m.State(day), Opened: m.Intake.Date, Effect: m.Effect(), End: m.End(),
		Granted: m.Granted(), Ceiling: m.Regulation.Ceiling, Previous: m.PreviousMonths,
		Periods: []periodView{}, Objectives: []objectiveView{},
		Referents: referentsOf(m), Files: openFiles(m), Lease: lastLease(m),
	}
	for _, p := range m.Periods {
		v.Periods = append(v.Periods, periodView(p))
	}
	for _, o := range m.Objectives {
		v.Objectives = append(v.Objectives, objectiveView{Objective: o, Standing: m.Standing(o.Number)})
	}
	if m.Closing != nil {
		v.Closed = m.Closing.Date
	}
	return v
}
