package asll

import "asll/internal/civil"

// A Case is what an activity report counts of one prise en charge. It names nobody of the household.
type Case struct {
	Rank     int // 1 for the first of the dossier
	Purpose  Purpose
	Origin   Origin
	Referent string

	Occupancy    Occupancy // as the saisine said
	Town         string
	Confidential bool // the address, and so the town
	Composition  Composition
	Births       []string     // of each person, the head first: an ISO date, a year, or UnknownBirth
	Resources    *civil.Cents // of a month, at the entry

	Opened  civil.Date // the saisine
	Signed  civil.Date
	Effect  civil.Date
	End     civil.Date // the last day of the last period
	Closed  civil.Date
	Reason  EndReason
	Watch   YesNo
	Granted int // months

	Renewed    []civil.Date // the days of the decisions
	Objectives []Objected
	Contacts   []Contact
	Duties     []Duty
}

// Objected is an objective as it is counted.
type Objected struct {
	Theme  Theme
	Result Result // empty until the closing tells
}

// A Contact is a meeting as it is counted.
type Contact struct {
	Day  civil.Date
	Type VisitKind
	Met  bool
}

// A Duty is an obligation as it is counted.
type Duty struct {
	Rule    RuleID
	Due     civil.Date
	Settled civil.Date
}

// CountedDuties are the rules of the obligations that a report counts.
var CountedDuties = []RuleID{RuleFirstVisit, RuleSheet}

// UnknownBirth stands where a birth is not known.
const UnknownBirth = "?"

// Cases are the prises en charge of a dossier as a report counts them, with what its Obligations say.
func (d *Dossier) Cases(obligations []Obligation) []Case {
	cases := make([]Case, len(d.Measures))
	for i := range d.Measures {
		cases[i] = d.Measures[i].counted(d)
	}
	for _, o := range obligations {
		for _, rule := range CountedDuties {
			if o.Rule == rule {
				c := &cases[o.Measure-1]
				c.Duties = append(c.Duties, Duty{o.Rule, o.Due, o.Settled})
			}
		}
	}
	return cases
}

func (m *Measure) counted(d *Dossier) Case {
	c := Case{
		Rank: m.Rank, Purpose: m.Intake.Purpose, Origin: m.Intake.Origin, Referent: m.Referent,
		Occupancy: m.Intake.Occupancy, Confidential: m.Household.AddressConfidential || d.Household.AddressConfidential, // since, too
		Composition: compositionOf(m.Household.Members), Births: births(d.Head, m.Household.Members),
		Opened: m.Intake.Date, Effect: m.Effect(), End: m.End(), Granted: m.Granted(),
	}
	if !c.Confidential {
		c.Town = m.Household.Town
	}
	if b := m.EntryBudget(); b != nil {
		c.Resources = b.Resources
	}
	if m.Contract != nil {
		c.Signed = m.Contract.Signed
		for _, r := range m.Renewals {
			c.Renewed = append(c.Renewed, r.Decided)
		}
	}
	if m.Closing != nil {
		c.Closed, c.Reason, c.Watch = m.Closing.Date, m.Closing.Reason, m.Closing.Watch
	}
	for i, o := range m.Objectives {
		c.Objectives = append(c.Objectives, Objected{o.Theme, m.ResultOf(i + 1)})
	}
	for _, v := range m.Visits {
		c.Contacts = append(c.Contacts, Contact{v.Date, v.Type, v.Met()})
	}
	return c
}

// ResultOf is what the closing says of the objective of that number, if it does.
func (m *Measure) ResultOf(number int) Result {
	if m.Closing != nil {
		for _, o := range m.Closing.Outcomes {
			if o.Objective == number {
				return o.Result
			}
		}
	}
	return ""
}
