package cmd

import (
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
}

type fileView struct {
	Type      asll.DepositKind `json:"type"`
	With      string           `json:"with"`
	Reference string           `json:"file_reference,omitempty"`
	Deposited civil.Date       `json:"deposited"`
}

// newOfferView is the last dwelling offered, or nil.
func newOfferView(d *asll.Dossier) *offerView {
	if len(d.Offers) == 0 {
		return nil
	}
	o := &d.Offers[len(d.Offers)-1]
	return &offerView{
		Number: o.Number, Channel: o.Channel, Landlord: o.Landlord, Dwelling: o.Dwelling, Town: o.Town, Rent: o.Rent,
		Step: o.Last().Stage, Date: o.Last().Date, Open: o.Open(),
	}
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

// showRoad shows how far the household is on its way to a dwelling.
func (s *session) showRoad(d *asll.Dossier, m *asll.Measure) {
	lines := roadLines(m)
	if o := newOfferView(d); o != nil {
		lines = append(lines, "proposition ("+text.Listed(asll.Channels.Label(o.Channel), o.Landlord, o.Dwelling, o.Town)+") : "+
			asll.OfferStages.Label(o.Step)+", le "+o.Date.French())
	}
	if l := lastLease(m); l != nil {
		line := "bail signé le " + l.Signed.French()
		if l.Type == asll.LeaseSub {
			line = "sous-location signée le " + l.Signed.French()
		}
		if !l.MoveIn.IsZero() {
			line += ", emménagement le " + l.MoveIn.French()
		}
		lines = append(lines, line)
	}
	if len(lines) > 0 {
		s.section("Vers le logement")
	}
	for _, line := range lines {
		s.out.Line("  %s", line)
	}
}

// roadLines are the lines of the référents and of the open files.
func roadLines(m *asll.Measure) (lines []string) {
	for _, r := range referentsOf(m) {
		line := asll.ReferentRoles.Label(r.Role) + " : " + r.Name
		if !r.Presented.IsZero() {
			line += ", présentation le " + r.Presented.French()
		}
		lines = append(lines, line)
	}
	for _, f := range openFiles(m) {
		lines = append(lines, asll.DepositKinds.Label(f.Type)+" : "+text.Listed(f.With, f.Reference)+", déposé le "+f.Deposited.French())
	}
	return lines
}
