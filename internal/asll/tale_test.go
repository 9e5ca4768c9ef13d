package asll

import (
	"testing"
)

// A tale is a measure that breaks no rule until a test changes it. An act that
// is taken away is nil.
type tale struct {
	intake     *Intake
	diagnostic *Diagnostic
	relay      *Visit
	request    *Request
	decision   *Decision
	contract   *Contract
	more       []Act
}

// signed is a measure of six months from 02/02/2026, asked for by the household.
func signed(r Regulation) *tale {
	return &tale{
		intake: &Intake{
			Date: on("2026-01-05"), LastName: "Diallo", FirstName: "Awa", Purpose: PurposeAccess, Origin: OriginHousehold,
			Circumstances: Circumstances{Occupancy: OccupancySeeking, Adhesion: on("2026-01-05")}, Regulation: r,
		},
		diagnostic: &Diagnostic{Date: on("2026-01-12"), Type: DiagnosticSocial},
		relay:      &Visit{Date: on("2026-01-14"), Type: VisitRelay},
		request:    &Request{Date: on("2026-01-19"), Months: 6, Letter: on("2026-01-18")},
		decision:   &Decision{Date: on("2026-01-26"), Body: r.Body, Verdict: VerdictFavourable, Months: 6},
		contract: &Contract{
			Signed: on("2026-02-02"), Start: Start{Day: on("2026-02-02")}, Months: 6,
			Objectives:  []Objective{{Theme: "search", Label: "trouver un T3"}},
			Actions:     []Action{{Objective: 1, Label: "déposer le dossier"}},
			Signatories: []Signatory{{Role: RoleHousehold}, {Role: RoleReferent}},
		},
	}
}

func (x *tale) acts() []Act {
	var all []Act
	add := func(present bool, a Act) {
		if present {
			all = append(all, a)
		}
	}
	add(x.intake != nil, x.intake)
	add(x.diagnostic != nil, x.diagnostic)
	add(x.relay != nil, x.relay)
	add(x.request != nil, x.request)
	add(x.decision != nil, x.decision)
	add(x.contract != nil, x.contract)
	return append(all, x.more...)
}

func (x *tale) told() []Entry { return history(x.acts()...) }

// then adds acts after the contract.
func (x *tale) then(acts ...Act) *tale {
	x.more = append(x.more, acts...)
	return x
}

// renewed adds a renewal that breaks no rule by itself.
func renewed(decided string, months int) *Renewal {
	return &Renewal{Decided: on(decided), Months: months, ProposedBy: "CCAS", Proposed: on(decided)}
}

// ended is a closing that breaks no rule of a measure with one objective.
func ended(day string) *Closing {
	return &Closing{
		Date: on(day), Reason: "reached", Meeting: on(day), Recommendations: "sans objet", Orientations: "sans objet",
		Outcomes: []Outcome[Result]{{Objective: 1, Result: "reached"}},
	}
}

// A ruling is a change of a measure and what it breaks then.
type ruling struct {
	promise string
	change  func(*tale)
	want    []string
}

// judged tells each measure anew, changes it, and compares all that it breaks.
func judged(t *testing.T, r Regulation, rulings []ruling) {
	t.Helper()
	for _, c := range rulings {
		t.Run(c.promise, func(t *testing.T) {
			x := signed(r)
			c.change(x)
			want := c.want
			if want == nil {
				want = []string{}
			}
			same(t, breaches(x.told()), want)
		})
	}
}

// unchanged leaves a measure as it is.
func unchanged(*tale) {}

func TestAMeasureInOrderBreaksNothing(t *testing.T) {
	for _, r := range []Regulation{regulationOf("ful"), regulationOf("refugies"), departement()} {
		t.Run(r.Code, func(t *testing.T) {
			judged(t, r, []ruling{
				{"a contract", unchanged, nil},
				{"a renewal", func(x *tale) { x.then(renewed("2026-07-20", 6)) }, nil},
				{"a closing", func(x *tale) { x.then(ended("2026-07-31")) }, nil},
			})
		})
	}
}
