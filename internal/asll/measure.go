package asll

import (
	"slices"

	"asll/internal/civil"
)

// A Measure is one prise en charge: from a saisine to its end, with a contract
// or without.
type Measure struct {
	Rank       int // 1 for the first of the dossier
	Act        int // the number of its saisine
	Intake     *Intake
	Regulation *Regulation // as the saisine froze it
	Household  Household   // as it is, or was at the end

	Referent string
	Service  string // the service instructeur
	Shuttle  civil.Date
	Liaison  civil.Date
	Adhesion civil.Date
	MoveIn   civil.Date
	Lease    civil.Date
	Landlord string
	Dwelling string

	Referents    []*Referent
	Files        []File // deposited with the SIAL and landlords
	Preparations []*Preparation
	Offers       []Offer // the dwellings offered, one after another
	Guarantees   []*Guarantee
	Leases       []*Lease

	Diagnostics []*Diagnostic
	Request     *Request
	Decisions   []*Decision
	Contract    *Contract
	Amendments  []*Amendment
	Renewals    []*Renewal
	Visits      []*Visit
	Notices     []*Notice
	Formalities []*Formality
	Reviews     []*Review
	Closing     *Closing

	Objectives     []Objective // numbered from 1
	Actions        []Action
	Periods        []Period // the contract's, then one for each renewal
	PreviousMonths int      // granted before this measure, in this dossier or elsewhere

	stays []Stay // all that the dossier knows, whenever it was learnt
	moved *Entry // the change of situation that last told the move-in
}

// A Period is a number of months granted, from a first to a last day. Both are
// unknown while the contract waits for the entry into the dwelling.
type Period struct {
	Months int
	Start  civil.Date
	End    civil.Date
}

// settle computes the periods. Ends are counted from the first start with the
// months cumulated, so that clamped month ends do not drift; a start after a
// gap is a new anchor.
func (m *Measure) settle() {
	m.Periods = nil
	if m.Contract == nil {
		return
	}
	anchor, months := m.Effect(), m.Contract.Months
	m.Periods = []Period{{Months: months, Start: anchor, End: civil.PeriodEnd(anchor, months)}}
	for _, r := range m.Renewals {
		p := Period{Months: r.Months}
		if !anchor.IsZero() {
			next := m.End().AddDays(1)
			p.Start = firstDay(r.Start, later(next, r.Decided))
			if months += r.Months; p.Start != next {
				anchor, months = p.Start, r.Months
			}
			p.End = civil.PeriodEnd(anchor, months)
		}
		m.Periods = append(m.Periods, p)
	}
}

// Effect is the day the contract takes effect. A contract that waits for the
// entry takes effect on the later of leaving the accommodation and moving in,
// and on no known day until both are.
func (m *Measure) Effect() civil.Date {
	if m.Contract == nil || !m.Contract.Start.Entry {
		if m.Contract == nil {
			return civil.Date{}
		}
		return m.Contract.Start.Day
	}
	if m.MoveIn.IsZero() {
		return civil.Date{}
	}
	day := m.MoveIn
	for i := range m.stays {
		if m.stays[i].holds(m.MoveIn) {
			return civil.Date{}
		}
		if m.stays[i].Mission == No || m.stays[i].Since.After(m.MoveIn) {
			continue
		}
		day = later(day, m.stays[i].Exit)
	}
	return day
}

// End is the last day of the last period, or no day.
func (m *Measure) End() civil.Date {
	if len(m.Periods) == 0 {
		return civil.Date{}
	}
	return m.Periods[len(m.Periods)-1].End
}

// Granted is the number of months granted to the measure in all.
func (m *Measure) Granted() int {
	months := 0
	if m.Contract != nil {
		months = m.Contract.Months
		for _, r := range m.Renewals {
			months += r.Months
		}
	}
	return months
}

// Counted is the number of months that count towards the ceiling.
func (m *Measure) Counted() int {
	if m.Regulation.CountsPrevious {
		return m.PreviousMonths + m.Granted()
	}
	return m.Granted()
}

// Remaining is the number of months that can still be granted.
func (m *Measure) Remaining() int { return max(0, m.Regulation.Ceiling-m.Counted()) }

// Partner tells whether somebody else than the household made the saisine.
func (m *Measure) Partner() bool { return m.Intake.Origin != OriginHousehold }

// LastDecision is the last word of the règlement's body on that day, or nil.
// Other commissions recommend; they never decide.
func (m *Measure) LastDecision(day civil.Date) *Decision {
	for _, d := range slices.Backward(m.Decisions) {
		if m.decides(d.Body) && !d.Date.After(day) {
			return d
		}
	}
	return nil
}

// diagnosticOf is the day of the first diagnosis of a kind.
func (m *Measure) diagnosticOf(kind DiagnosticKind) civil.Date {
	return earliest(m.Diagnostics, func(d *Diagnostic) civil.Date { return only(d.Type == kind, d.Date) })
}

// visitedFor is the day of the first meeting of a kind at which the household was.
func (m *Measure) visitedFor(kind VisitKind) civil.Date {
	return earliest(m.Visits, func(v *Visit) civil.Date { return only(v.Type == kind && v.Met(), v.Date) })
}
