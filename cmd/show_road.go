package cmd

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

type offerView struct {
	Number   int             `json:"number"`
	Channel  asll.Channel    `json:"channel"`
	Landlord string          `json:"landlord,omitempty"`
	Dwelling string          `json:"dwelling,omitempty"`
	Town     string          `json:"town,omitempty"`
	Rent     *civil.Cents    `json:"rent,omitempty"`
	Step     asll.OfferStage `json:"step"`
	Date     civil.Date      `json:"date"`
	Open     bool            `json:"open"`
	Steps    []stageView     `json:"steps"`
}

type stageView struct {
	Step asll.OfferStage `json:"step"`
	Date civil.Date      `json:"date"`
}

type milestoneView struct {
	Phase asll.ReferentRole `json:"phase"`
	Step  string            `json:"step"`
	Text  string            `json:"text"`
	By    string            `json:"by,omitempty"`
	Done  civil.Date        `json:"done,omitzero"`
	Due   civil.Date        `json:"due,omitzero"`
	Next  bool              `json:"next"`
	Offer int               `json:"offer,omitempty"`
}

func roadViews(d *asll.Dossier, day civil.Date) (views []milestoneView) {
	for _, step := range asll.Road(d, day) {
		v := milestoneView{Phase: step.Phase, Step: step.Step, Text: step.Text, By: step.By, Done: step.Done, Due: step.Due, Next: step.Next}
		if step.Offer != nil {
			v.Offer = step.Offer.Number
		}
		views = append(views, v)
	}
	return views
}

type fileView struct {
	Type      asll.DepositKind `json:"type"`
	With      string           `json:"with"`
	Reference string           `json:"file_reference,omitempty"`
	Deposited civil.Date       `json:"deposited"`
}

// newOfferView is the last dwelling offered in the current prise en charge, or nil.
func newOfferView(d *asll.Dossier) *offerView {
	m := d.Current()
	if m == nil || len(m.Offers) == 0 {
		return nil
	}
	o := &m.Offers[len(m.Offers)-1]
	v := &offerView{
		Number: o.Number, Channel: o.Channel, Landlord: o.Landlord, Dwelling: o.Dwelling, Town: o.Town, Rent: o.Rent,
		Step: o.Last().Stage, Date: o.Last().Date, Open: o == d.OpenOffer(),
	}
	for _, step := range o.Steps {
		v.Steps = append(v.Steps, stageView{step.Stage, step.Date})
	}
	return v
}

// referentsOf are those who follow the household now: « accès », « maintien ».
func referentsOf(m *asll.Measure) (all []*asll.Referent) {
	for _, role := range []asll.ReferentRole{asll.ReferentAccess, asll.ReferentMaintenance} {
		if r := m.ReferentOf(role); r != nil {
			all = append(all, r)
		}
	}
	return all
}

// openFiles are the deposited files that wait for their result.
func openFiles(m *asll.Measure) (all []fileView) {
	for _, f := range m.Files {
		if f.Open() {
			all = append(all, fileView{Type: f.Type, With: f.With, Reference: f.Reference, Deposited: f.Deposited})
		}
	}
	return all
}

// lastLease is the last lease signed under a measure, or nil.
func lastLease(m *asll.Measure) *asll.Lease {
	if len(m.Leases) == 0 {
		return nil
	}
	return m.Leases[len(m.Leases)-1]
}

// showRoad shows how far the household is on its way to a dwelling and in it:
// what is done, what is next, and who does it.
func (s *session) showRoad(d *asll.Dossier, m *asll.Measure) {
	var phase asll.ReferentRole
	for _, step := range asll.Road(d, s.today()) {
		if phase == "" {
			s.section("Le chemin du logement")
		}
		if step.Phase != phase {
			phase = step.Phase
			s.out.Title("  %s", phaseTitle(m, phase))
		}
		s.out.Line("    %s", milestoneText(&step, s.today()))
		if step.Offer != nil {
			s.out.Line("                  %s", journey(step.Offer))
		}
	}
}

// phaseTitle names a phase and those who followed the household in it.
func phaseTitle(m *asll.Measure, phase asll.ReferentRole) string {
	title, none := text.Capital(asll.ReferentRoles.Word(phase)), " — référent non renseigné"
	if phase == asll.ReferentMaintenance && m.Referent != "" {
		none = " — référent : " + m.Referent
	}
	for _, r := range m.Referents {
		if r.Role != phase {
			continue
		}
		if none != "" {
			title, none = title+" — référent : "+r.Name, ""
		} else {
			title += ", puis " + r.Name
		}
		title += " depuis le " + r.Date.French()
		if !r.Presented.IsZero() {
			title += " (présenté le " + r.Presented.French() + ")"
		}
	}
	return title + none
}

// milestoneText says a step on one line, its date first.
func milestoneText(step *asll.Milestone, today civil.Date) string {
	when, late := step.Done.French(), !step.Due.IsZero() && step.Due.Before(today)
	switch {
	case step.Done.IsZero() && (step.Next || late):
		when = "ensuite   "
	case step.Done.IsZero():
		when = "à venir   "
	}
	line := when + "  " + step.Text
	if step.Done.IsZero() {
		line = stepText(asll.Step{Text: line, Due: step.Due, Late: late})
	}
	if step.Done.IsZero() && step.By != "" {
		line += " — " + step.By
	}
	return line
}

// journey draws the steps of an offer.
func journey(o *asll.Offer) string {
	var steps []string
	for _, step := range o.Steps {
		steps = append(steps, asll.OfferStages.Word(step.Stage)+" "+step.Date.French())
	}
	return strings.Join(steps, " → ")
}
