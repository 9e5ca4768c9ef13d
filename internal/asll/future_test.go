package asll

import (
	"testing"

	"asll/internal/civil"
)

// dated are acts with one date that cannot be in the future, and its field.
var dated = []struct {
	field string
	act   func(d civil.Date) Act
}{
	{"date", func(d civil.Date) Act { return &Intake{Date: d} }},
	{"shuttle", func(d civil.Date) Act { return &Intake{Circumstances: Circumstances{Shuttle: d}} }},
	{"liaison", func(d civil.Date) Act { return &Intake{Circumstances: Circumstances{Liaison: d}} }},
	{"adhesion", func(d civil.Date) Act { return &Intake{Circumstances: Circumstances{Adhesion: d}} }},
	{"born", func(d civil.Date) Act { return &Intake{Born: d} }},
	{"received", func(d civil.Date) Act { return &Intake{Received: d} }},
	{"data_notice", func(d civil.Date) Act { return &Intake{DataNotice: d} }},
	{"refugee_since", func(d civil.Date) Act { return &Intake{RefugeeSince: d} }},
	{"date", func(d civil.Date) Act { return &Situation{Date: d} }},
	{"shuttle", func(d civil.Date) Act { return &Situation{Circumstances: Circumstances{Shuttle: d}} }},
	{"liaison", func(d civil.Date) Act { return &Situation{Circumstances: Circumstances{Liaison: d}} }},
	{"adhesion", func(d civil.Date) Act { return &Situation{Circumstances: Circumstances{Adhesion: d}} }},
	{"date", func(d civil.Date) Act { return &Diagnostic{Date: d} }},
	{"date", func(d civil.Date) Act { return &Request{Date: d} }},
	{"letter", func(d civil.Date) Act { return &Request{Letter: d} }},
	{"date", func(d civil.Date) Act { return &Decision{Date: d} }},
	{"notified", func(d civil.Date) Act { return &Decision{Notified: d} }},
	{"date", func(d civil.Date) Act { return &Contract{Signed: d} }},
	{"date", func(d civil.Date) Act { return &Amendment{Date: d} }},
	{"signed", func(d civil.Date) Act { return &Amendment{Signed: d} }},
	{"date", func(d civil.Date) Act { return &Visit{Date: d} }},
	{"date", func(d civil.Date) Act { return &Notice{Date: d} }},
	{"date", func(d civil.Date) Act { return &Formality{Date: d} }},
	{"date", func(d civil.Date) Act { return &Review{Date: d} }},
	{"date", func(d civil.Date) Act { return &Renewal{Decided: d} }},
	{"proposed", func(d civil.Date) Act { return &Renewal{Proposed: d} }},
	{"signed", func(d civil.Date) Act { return &Renewal{Signed: d} }},
	{"adhesion", func(d civil.Date) Act { return &Renewal{Adhesion: d} }},
	{"date", func(d civil.Date) Act { return &Closing{Date: d} }},
	{"meeting", func(d civil.Date) Act { return &Closing{Meeting: d} }},
}

// future lists the fields that are in the future on the day of recording.
func future(day string, a Act) []string {
	fields := []string{}
	for _, f := range Findings(historyOn(on(day), a)) {
		if f.Rule == RuleFuture {
			fields = append(fields, f.Fields...)
		}
	}
	return fields
}

func TestAFactIsNotInTheFuture(t *testing.T) {
	for _, c := range dated {
		a := c.act(on("2026-03-12"))
		t.Run(a.Kind().Noun()+" "+c.field, func(t *testing.T) {
			same(t, future("2026-03-11", a), []string{c.field})
			same(t, future("2026-03-12", a), []string{})
		})
	}
}

func TestASignatureIsNotInTheFuture(t *testing.T) {
	a := &Contract{Signatories: []Signatory{{Role: RoleHousehold, Date: on("2026-03-12")}}}
	same(t, future("2026-03-11", a), []string{"signatory"})
}

func TestWhatIsPlannedMayBeInTheFuture(t *testing.T) {
	later := on("2027-01-01")
	for _, a := range []Act{
		&Situation{Circumstances: Circumstances{Exit: later, MoveIn: later, Lease: later, SchemeUntil: later}},
		&Contract{Start: Start{Day: later}, ReviewDates: []civil.Date{later}, Actions: []Action{{Due: later}}},
		&Visit{Next: Moment{Day: later}},
		&Renewal{Start: later},
	} {
		t.Run(a.Kind().Noun(), func(t *testing.T) { same(t, future("2026-03-11", a), []string{}) })
	}
}

func TestTheRefusalOfTheFutureSaysBothDays(t *testing.T) {
	same(t, sentence(t, historyOn(on("2026-03-11"), &Visit{Date: on("2026-03-12")}), RuleFuture),
		"le 12/03/2026 est dans le futur (enregistré le 11/03/2026)")
}
