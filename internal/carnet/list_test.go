package carnet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"asll/internal/asll"
)

func TestASummarySaysWhereADossierStands(t *testing.T) {
	b := newBook(t)
	in := intake("Diallo", "Awa", "2026-01-05")
	in.Ref, in.Town, in.Born, in.Service = "R7", "Lille", date("1990-04-02"), "CCAS de Lille"
	acts := history()
	acts[0] = in
	ref := b.open(acts...)
	b.view(func(tx *Tx) error {
		all, err := tx.List(Filter{})
		if err != nil || len(all) != 1 {
			t.Fatalf("%d rows, %v", len(all), err)
		}
		entries, err := tx.Load(ref)
		if err != nil {
			return err
		}
		var next asll.Obligation
		for _, o := range asll.Obligations(asll.Fold(entries)) {
			if o.Settled.IsZero() {
				next = o
				break
			}
		}
		want := Summary{
			Ref: ref, Name: "Diallo", FirstName: "Awa", Born: date("1990-04-02"), ExternalRef: "R7", Town: "Lille",
			Measure: 1, Purpose: asll.PurposeAccess, Regulation: "ful", Referent: "Claire Morel", Service: "CCAS de Lille",
			Opened: date("2026-01-05"), Signed: date("2026-02-02"), Effect: date("2026-02-02"), End: date("2027-02-01"),
			Granted: 12, Counted: 12, Ceiling: 24,
			Due: next.Due, DueRule: next.Rule, DueText: next.Text,
		}
		if diff := cmp.Diff(want, all[0], sameDay, cmpopts.IgnoreUnexported(Summary{})); diff != "" {
			t.Error(diff)
		}
		if next.Text == "" {
			t.Error("nothing is due: this test does not test what comes next")
		}
		return nil
	})
}

// now is the day of the lists.
var now = date("2026-11-20")

// lists are filters, and the dossiers of the carnet below that each chooses.
var lists = map[string]struct {
	filter Filter
	want   string
}{
	"everything, by name":  {Filter{}, "2026-0006 2026-0005 2026-0002 2026-0004 2026-0001 2026-0003"},
	"the first":            {Filter{Limit: 2}, "2026-0006 2026-0005"},
	"referred":             {Filter{Day: now, States: []asll.State{asll.StateReferred}}, "2026-0003"},
	"pending":              {Filter{Day: now, States: []asll.State{asll.StatePending}}, "2026-0002"},
	"running":              {Filter{Day: now, States: []asll.State{asll.StateRunning}}, "2026-0001"},
	"running in July":      {Filter{Day: date("2026-07-01"), States: []asll.State{asll.StateRunning}}, "2026-0004 2026-0001"},
	"expired":              {Filter{Day: now, States: []asll.State{asll.StateExpired}}, "2026-0004"},
	"closed":               {Filter{Day: now, States: []asll.State{asll.StateClosed}}, "2026-0005"},
	"ended":                {Filter{Day: now, States: []asll.State{asll.StateEnded}}, ""},
	"two states":           {Filter{Day: now, States: []asll.State{asll.StateExpired, asll.StateRunning}}, "2026-0004 2026-0001"},
	"a state of later":     {Filter{Day: now, States: []asll.State{"paused"}}, ""},
	"référent":             {Filter{Referent: "petit jean-noel"}, "2026-0002"},
	"part of référent":     {Filter{Referent: "MOREL", Day: now, States: []asll.State{asll.StateRunning}}, "2026-0001"},
	"no such référent":     {Filter{Referent: "Durand"}, ""},
	"a name":               {Filter{Text: "eben"}, "2026-0003"},
	"head or member":       {Filter{Text: "awa"}, "2026-0002 2026-0001"},
	"two words":            {Filter{Text: "awa bern"}, "2026-0002"},
	"ending before August": {Filter{EndingBefore: date("2026-08-02")}, "2026-0004"},
	"not ending before":    {Filter{EndingBefore: date("2026-08-01")}, ""},
	"ending before March":  {Filter{EndingBefore: date("2027-03-01")}, "2026-0004 2026-0001"},
	"all at once": {
		Filter{Day: now, States: []asll.State{asll.StateRunning}, Referent: "claire", Text: "diallo", EndingBefore: date("2027-03-01"), Limit: 5},
		"2026-0001",
	},
}

func TestListChooses(t *testing.T) {
	b := newBook(t)
	other := intake("Bernard", "Zoé", "2026-01-05")
	other.Worker = "Jean-Noël Petit"
	other.Members = []asll.Member{{Name: "Awa", Relation: asll.RelationChild}}
	again := intake("Ébène", "Luc", "2026-06-01")
	b.open(history()...)                                                                  // 1 Diallo: from 02/02/2026 to 01/02/2027
	b.open(other, contract("2026-02-02", "", 6))                                          // 2 Bernard: waits for the entry
	b.open(intake("Ébène", "Luc", "2026-01-05"), closing("2026-03-01"), again)            // 3 Ébène: a second measure
	b.open(intake("Caron", "Ève", "2026-01-05"), contract("2026-02-02", "2026-02-02", 6)) // 4 Caron: until 01/08/2026
	b.open(intake("Abel", "Max", "2026-01-05"), contract("2026-02-02", "2026-02-02", 6), closing("2026-07-01"))
	b.open(visit("2026-01-05")) // 6: no measure
	for name, c := range lists {
		b.view(func(tx *Tx) error {
			all, err := tx.List(c.filter)
			if got := labels(all); got != c.want {
				t.Errorf("%s: %q, want %q", name, got, c.want)
			}
			return err
		})
	}
}

// The read model says how each objective ended.
func TestObjectivesHaveTheirResults(t *testing.T) {
	b := newBook(t)
	b.open(intake("Diallo", "Awa", "2026-01-05"), contract("2026-02-02", "2026-02-02", 6), closing("2026-07-01"))
	b.Close()
	if got := query(t, b.Path(), `SELECT group_concat(number || coalesce(result, '?')) FROM objective`); got != "1?,2reached" {
		t.Errorf("results %s", got)
	}
}
