package carnet

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
	"asll/internal/civil"
)

var sameDay = cmp.Comparer(func(a, b civil.Date) bool { return a == b })

// load is the numbers of the acts of a dossier; those that no longer count are
// between brackets.
func (b *book) load(ref Ref) string {
	b.tb.Helper()
	var all []string
	b.view(func(t *Tx) error {
		entries, err := t.Load(ref)
		for _, e := range entries {
			s := strconv.Itoa(e.Number)
			if e.Undone {
				s = "(" + s + ")"
			}
			all = append(all, s)
		}
		return err
	})
	return strings.Join(all, " ")
}

func TestWhatIsAppendedIsLoaded(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	info := b.record(ref, visit("2026-11-20"), &asll.Void{Date: date("2026-11-20"), Act: 7, Reason: "erreur"})
	b.view(func(tx *Tx) error {
		entries, err := tx.Load(ref)
		if err != nil || len(entries) != 32 {
			t.Fatalf("%d entries, %v", len(entries), err)
		}
		last := entries[31]
		want := asll.Entry{
			ID: 32, Number: 32, Recorded: date("2026-11-20"), By: "Claire Morel", Voids: 7,
			Act:     &asll.Void{Date: date("2026-11-20"), Act: 7, Reason: "erreur"},
			Payload: []byte(`{"date":"2026-11-20","act":7,"reason":"erreur"}`),
		}
		if diff := cmp.Diff(want, last, sameDay); diff != "" {
			t.Error(diff)
		}
		stored, err := tx.Batches(1, 2)
		if diff := cmp.Diff([]BatchInfo{info}, stored, sameDay); diff != "" {
			t.Error(diff)
		}
		return err
	})
	if info.Device != "poste-12" || !info.Recorded.Equal(morning) || info.Source != "test" || len(info.Acts) != 2 || info.Acts[1].Number != 32 {
		t.Errorf("%+v", info)
	}
}

// An act recorded after midnight here is of the day it is here.
func TestTheDayOfRecordingIsTheLocalOne(t *testing.T) {
	b := newBook(t)
	b.env.Now = func() time.Time { return time.Date(2026, 3, 13, 0, 30, 0, 0, time.FixedZone("CET", 3600)) }
	ref := b.open(intake("Diallo", "Awa", "2026-03-12"))
	b.view(func(tx *Tx) error {
		entries, err := tx.Load(ref)
		if len(entries) != 1 || entries[0].Recorded != date("2026-03-13") {
			t.Errorf("%+v, %v", entries, err)
		}
		return err
	})
}

func TestBatchesGiveTheFirstActsAndCountTheOthers(t *testing.T) {
	b := newBook(t)
	one := b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.record(one, visit("2026-01-06"), visit("2026-01-07"), visit("2026-01-08"))
	b.undo(2)
	for _, c := range []struct {
		limit, acts int
		want        string
	}{
		{0, 3, "3 [] 0; 2 [2 3 4] 0; 1 [1] 0; "},
		{0, 2, "3 [] 0; 2 [2 3] 1; 1 [1] 0; "},
		{2, 1, "3 [] 0; 2 [2] 2; "},
		{1, 1, "3 [] 0; "},
	} {
		var got strings.Builder
		b.view(func(tx *Tx) error {
			all, err := tx.Batches(c.limit, c.acts)
			for _, i := range all {
				numbers := []int{}
				for _, a := range i.Acts {
					numbers = append(numbers, a.Number)
				}
				fmt.Fprint(&got, i.Seq, " ", numbers, " ", i.More, "; ")
			}
			return err
		})
		if got.String() != c.want {
			t.Errorf("%d batches, %d acts: got %s, want %s", c.limit, c.acts, &got, c.want)
		}
	}
}

func TestABatchIsListedDossierByDossier(t *testing.T) {
	b := newBook(t)
	one := b.open(intake("Diallo", "Awa", "2026-01-05"))
	two := b.open(intake("Petit", "Anne", "2026-01-05"), visit("2026-01-06"))
	var got []Part
	b.update(func(tx *Tx) error {
		batch := Batch{}
		for i, ref := range []Ref{two, one, two, one, two} { // as no import would write it
			batch.Acts = append(batch.Acts, NewAct{Dossier: ref, Number: []int{3, 2, 4, 3, 5}[i], Kind: "visit", Payload: []byte("{}")})
		}
		_, err := tx.Append(batch)
		if err == nil {
			got, err = tx.Parts(3)
		}
		return err
	})
	if diff := cmp.Diff([]Part{{two, 3, 5}, {one, 2, 3}}, got); diff != "" {
		t.Error(diff)
	}
}
