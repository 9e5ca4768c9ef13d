package form

import (
	"slices"
	"strings"

	"asll/internal/asll"
)

// What the dossier lets one expect is proposed: the person confirms it, or not.

// proposeIntake proposes the household as its dossier knows it.
func proposeIntake(c Context) asll.Act {
	a := new(asll.Intake)
	if c.Dossier != nil {
		h := &c.Dossier.Household
		a.Members, a.Address, a.Postcode, a.Town, a.Phone, a.Occupancy = h.Members, h.Address, h.Postcode, h.Town, h.Phone, h.Occupancy
		a.AddressConfidential, a.Ref = confidential(h), c.Dossier.Ref
	}
	return a
}

func confidential(h *asll.Household) asll.YesNo {
	if h.AddressConfidential {
		return asll.Yes
	}
	return ""
}

func proposeDiagnostic(c Context) asll.Act {
	return &asll.Diagnostic{Budget: lastBudget(c.measure())}
}

func proposeRequest(c Context) asll.Act {
	a := new(asll.Request)
	if m := c.measure(); m != nil {
		a.Service = m.Service
	}
	return a
}

func proposeDecision(c Context) asll.Act {
	a := new(asll.Decision)
	if m := c.measure(); m != nil {
		a.Body = m.Regulation.Body
		if m.Request != nil {
			a.Months = m.Request.Months
		}
	}
	return a
}

func proposeContract(c Context) asll.Act {
	a := new(asll.Contract)
	m := c.measure()
	if m == nil {
		return a
	}
	head := c.Dossier.Head
	a.Signatories = []asll.Signatory{
		{Role: asll.RoleHousehold, Name: strings.TrimSpace(head.FirstName + " " + head.LastName)},
		{Role: asll.RoleReferent, Name: m.Referent},
	}
	a.Referent, a.Start.Entry = m.Referent, accommodated(c.Dossier)
	if d := m.LastDecision(c.Today); d != nil && d.Verdict == asll.VerdictFavourable {
		a.Months = d.Months
	}
	if m.Request != nil {
		a.Objectives = slices.Clone(m.Request.Objectives)
	}
	return a
}

// accommodated tells a household that a structure with a support mission
// accommodates: its contract waits for the entry into the dwelling.
func accommodated(d *asll.Dossier) bool {
	return slices.ContainsFunc(d.Household.Stays, func(s asll.Stay) bool { return s.Mission == asll.Yes && s.Exit.IsZero() })
}

func proposeVisit(Context) asll.Act {
	return &asll.Visit{By: asll.RoleReferent, Attended: asll.AttendedPresent}
}

func proposeRenewal(c Context) asll.Act {
	a := new(asll.Renewal)
	if m := c.measure(); m != nil {
		a.ProposedBy, a.Body = m.Service, m.Regulation.Body
		if months := min(m.Remaining(), m.Regulation.Renewal.Max); m.Regulation.Renewal.Holds(months) {
			a.Months = months
		}
	}
	return a
}

func proposeClosing(c Context) asll.Act {
	a := &asll.Closing{Budget: lastBudget(c.measure())}
	if c.Dossier != nil {
		a.Occupancy = c.Dossier.Household.Occupancy
	}
	return a
}

// proposeSituation proposes the household as it is, since its composition is
// stated anew as a whole.
func proposeSituation(c Context) asll.Act {
	a := new(asll.Situation)
	if c.Dossier != nil {
		h := &c.Dossier.Household
		a.Members, a.Address, a.Postcode, a.Town, a.Phone = h.Members, h.Address, h.Postcode, h.Town, h.Phone
		a.AddressConfidential = confidential(h)
		if n := len(h.Stays); n > 0 && h.Stays[n-1].Exit.IsZero() {
			a.Accommodation, a.SupportMission, a.AccommodatedSince = h.Stays[n-1].Name, h.Stays[n-1].Mission, h.Stays[n-1].Since
		}
		if n := len(h.Schemes); n > 0 && h.Schemes[n-1].Until.IsZero() {
			a.Scheme = h.Schemes[n-1].Name
		}
	}
	return a
}

// proposeOffer proposes what comes next in the journey of the offer that is open.
func proposeOffer(c Context) asll.Act {
	a := new(asll.OfferStep)
	if o := c.openOffer(); o != nil {
		a.Stage = o.Expected()
	}
	return a
}

// beginsOffer tells whether a step is the first one of an offer: what comes next
// in the journey of the one that is open is about the same dwelling.
func beginsOffer(a *asll.OfferStep, c Context) bool {
	switch a.Stage {
	case asll.StageConsulted:
		return true
	case asll.StageSent, asll.StagePresented:
		open := c.openOffer()
		return open == nil || open.Made(a.Stage) != nil
	default:
		return false
	}
}

// openOffer is the offer that has not come to an end, or nil.
func (c Context) openOffer() *asll.Offer {
	if c.Dossier == nil {
		return nil
	}
	return c.Dossier.OpenOffer()
}

// proposeLease proposes the dwelling that was allocated.
func proposeLease(c Context) asll.Act {
	a := new(asll.Lease)
	m := c.measure()
	if m == nil || len(m.Offers) == 0 {
		return a
	}
	if o := &m.Offers[len(m.Offers)-1]; o.Granted() {
		a.Landlord, a.Dwelling, a.Town, a.Rent = o.Landlord, o.Dwelling, o.Town, o.Rent
	}
	return a
}

// lastBudget is the last budget that the measure knows.
func lastBudget(m *asll.Measure) asll.Budget {
	switch {
	case m == nil:
		return asll.Budget{}
	case m.ExitBudget() != nil:
		return *m.ExitBudget()
	case m.EntryBudget() != nil:
		return *m.EntryBudget()
	default:
		return asll.Budget{}
	}
}
