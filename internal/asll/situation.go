package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Circumstances are what a saisine states of the household's situation and
// what a later change says anew. What is left empty does not change.
type Circumstances struct {
	Members             []Member   `json:"member,omitempty"` // the whole composition, besides the head
	Address             string     `json:"address,omitzero"`
	Postcode            string     `json:"postcode,omitzero"`
	Town                string     `json:"town,omitzero"`
	AddressConfidential YesNo      `json:"address_confidential,omitzero"`
	Phone               string     `json:"phone,omitzero"`
	Occupancy           Occupancy  `json:"occupancy,omitzero"`
	Accommodation       string     `json:"accommodation,omitzero"`
	SupportMission      YesNo      `json:"support_mission,omitzero"`
	AccommodatedSince   civil.Date `json:"accommodated_since,omitzero"`
	Exit                civil.Date `json:"exit,omitzero"`
	Scheme              string     `json:"scheme,omitzero"`
	SchemeBudget        YesNo      `json:"scheme_budget,omitzero"`
	SchemeSocial        YesNo      `json:"scheme_social,omitzero"`
	SchemeSince         civil.Date `json:"scheme_since,omitzero"`
	SchemeUntil         civil.Date `json:"scheme_until,omitzero"`
	MoveIn              civil.Date `json:"move_in,omitzero"`
	Lease               civil.Date `json:"lease,omitzero"`
	Landlord            string     `json:"landlord,omitzero"`
	Dwelling            string     `json:"dwelling,omitzero"` // its type, as in « T3 »
	Service             string     `json:"service,omitzero"`
	Shuttle             civil.Date `json:"shuttle,omitzero"`
	Liaison             civil.Date `json:"liaison,omitzero"`
	Adhesion            civil.Date `json:"adhesion,omitzero"`
	Sharing             []Sharing  `json:"sharing,omitempty"`
}

func (c *Circumstances) facts() []fact {
	return []fact{{"shuttle", c.Shuttle}, {"liaison", c.Liaison}, {"adhesion", c.Adhesion}}
}

// apply folds what the circumstances say of the measure itself.
func (m *Measure) apply(c *Circumstances) {
	set(&m.Service, c.Service)
	set(&m.Shuttle, c.Shuttle)
	set(&m.Liaison, c.Liaison)
	m.adhere(c.Adhesion)
	set(&m.MoveIn, c.MoveIn)
	set(&m.Lease, c.Lease)
	set(&m.Landlord, c.Landlord)
	set(&m.Dwelling, c.Dwelling)
}

// adhere keeps the adhesion under which the contract was signed: one given
// again later, at a renewal, does not take its place.
func (m *Measure) adhere(day civil.Date) {
	if m.Contract == nil || m.Adhesion.IsZero() {
		set(&m.Adhesion, day)
	}
}

// Situation is a dated change in the household's circumstances.
type Situation struct {
	Date civil.Date `json:"date"`
	Circumstances
	Note string `json:"note,omitzero"`
}

// Kind implements Act.
func (*Situation) Kind() Kind { return KindSituation }

// Day implements Act.
func (a *Situation) Day() civil.Date { return a.Date }

func (a *Situation) fold(d *Dossier, e *Entry) {
	d.Household.apply(&a.Circumstances, a.Date)
	m := d.Open()
	if m == nil {
		return
	}
	m.apply(&a.Circumstances)
	if !a.MoveIn.IsZero() {
		m.moved = e
	}
}

// judge warns of a stay or a scheme that would end before it began: taken at
// its word, it would exclude nobody.
func (c *Circumstances) judge(j *judge) {
	backwards := func(rule RuleID, field, what string, from, to civil.Date) {
		if !from.IsZero() && !to.IsZero() && to.Before(from) {
			j.report(Finding{
				Rule: rule, Strength: Warn, Fields: []string{field},
				Text:   fmt.Sprintf("%s finit le %s, avant d'avoir commencé le %s", what, to.French(), from.French()),
				Advice: "vérifier les deux dates",
			})
		}
	}
	j.left(c.MoveIn)
	backwards(RuleAccommodation, "exit", "l'hébergement", c.AccommodatedSince, c.Exit)
	backwards(RuleScheme, "scheme_until", "l'accompagnement par l'autre dispositif", c.SchemeSince, c.SchemeUntil)
}

func (a *Situation) judge(j *judge) {
	a.Circumstances.judge(j)
	m := j.soFar.Open()
	if m == nil || m.Contract == nil {
		return
	}
	if a.SchemeBudget == Yes && a.SchemeSocial == Yes {
		j.report(Finding{
			Rule: RuleScheme, Strength: Warn, Fields: []string{"scheme"},
			Text:   fmt.Sprintf("un autre dispositif%s accompagne désormais le ménage sur le budget et l'insertion sociale", named(a.Scheme)),
			Advice: "en parler avec le service instructeur : la mesure ne pourra pas être renouvelée tant qu'il dure",
		})
	}
}

// named gives a name between guillemets after a space, or nothing.
func named(name string) string {
	if name == "" {
		return ""
	}
	return " « " + name + " »"
}
