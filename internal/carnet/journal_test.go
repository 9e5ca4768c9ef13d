package carnet

import (
	"context"
	"errors"
	"fmt"
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
			s := fmt.Sprint(e.Number)
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
		stored, err := tx.Batch(info.Seq)
		if diff := cmp.Diff(info, stored, sameDay); diff != "" || err != nil {
			t.Errorf("%v\n%s", err, diff)
		}
		return nil
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

func TestUndoingAnUndoingRedoes(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	second := b.record(ref, visit("2026-01-06"), visit("2026-01-07"))
	for i, want := range []string{"1 (2) (3)", "1 2 3", "1 (2) (3)", "1 2 3"} {
		second = b.undo(second.Seq)
		if got := b.load(ref); got != want {
			t.Errorf("after %d undoings: %s, want %s", i+1, got, want)
		}
	}
	b.record(ref, visit("2026-01-08"))
	b.undo(1)
	if got := b.load(ref); got != "(1) 2 3 4" {
		t.Errorf("after undoing the first batch: %s", got)
	}
	b.view(func(tx *Tx) error {
		all, err := tx.Batches(&ref, 0)
		var got []string
		for _, i := range all {
			got = append(got, fmt.Sprint(i.Seq, i.Undoes, i.Undone, len(i.Acts)))
		}
		want := []string{"8 1 false 0", "7 0 false 1", "6 5 false 0", "5 4 true 0", "4 3 false 0", "3 2 true 0", "2 0 false 2", "1 0 true 1"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		return err
	})
}

func TestBatchesOfADossierAreItsOwn(t *testing.T) {
	b := newBook(t)
	one := b.open(intake("Diallo", "Awa", "2026-01-05"))
	two := b.open(intake("Petit", "Anne", "2026-01-05"))
	b.record(one, visit("2026-01-06"))
	b.undo(3)
	b.undo(2)
	seqs := func(ref *Ref, limit int) (s string) {
		b.view(func(tx *Tx) error {
			all, err := tx.Batches(ref, limit)
			for _, i := range all {
				s += fmt.Sprint(i.Seq)
			}
			return err
		})
		return s
	}
	for _, c := range []struct{ got, want string }{
		{seqs(nil, 0), "54321"},
		{seqs(nil, 2), "54"},
		{seqs(&one, 0), "431"},
		{seqs(&one, 1), "4"},
		{seqs(&two, 0), "52"},
		{seqs(&Ref{9, "x"}, 0), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestLabelsAreNeverGivenTwice(t *testing.T) {
	b := newBook(t)
	first := b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.undo(1)
	second := b.open(intake("Petit", "Anne", "2026-01-05"))
	var third, before, big Ref
	b.update(func(tx *Tx) (err error) {
		third, err = tx.NewDossier(2027)
		if err == nil {
			before, err = tx.NewDossier(2026)
		}
		return err
	})
	gone := errors.New("given up")
	if err := b.Update(t.Context(), func(tx *Tx) error { big, _ = tx.NewDossier(2026); return gone }); !errors.Is(err, gone) {
		t.Error(err)
	}
	if got := labels([]Summary{{Ref: first}, {Ref: second}, {Ref: third}, {Ref: before}, {Ref: big}}); got != "2026-0001 2026-0002 2027-0001 2026-0003 2026-0004" {
		t.Error(got)
	}
	for n, want := range map[int]string{9999: "2026-9999", 10000: "2026-10000", 123456: "2026-123456"} {
		if got := label(2026, n); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestLabelsGrowAfter9999(t *testing.T) {
	b := newBook(t)
	b.update(func(tx *Tx) error {
		var last Ref
		for range 10_001 {
			var err error
			if last, err = tx.NewDossier(2026); err != nil {
				return err
			}
		}
		if last.Label != "2026-10001" {
			t.Errorf("%s", last.Label)
		}
		return nil
	})
	if got := b.find("2026-10001"); got != "2026-10001" {
		t.Errorf("found %q", got)
	}
}

func TestNothingIsWrittenWhenTheFunctionFails(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	wrong := errors.New("no")
	err := b.Update(t.Context(), func(tx *Tx) error {
		if _, err := record(tx, ref, visit("2026-01-06")); err != nil {
			return err
		}
		return wrong
	})
	if !errors.Is(err, wrong) || b.load(ref) != "1" {
		t.Errorf("%v, acts %s", err, b.load(ref))
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = b.Update(ctx, func(tx *Tx) error { defer cancel(); _, err := record(tx, ref, visit("2026-01-06")); return err })
	if !errors.Is(err, context.Canceled) || b.load(ref) != "1" {
		t.Errorf("%v, acts %s", err, b.load(ref))
	}
}

func TestAppendRefusesWhatDoesNotFollow(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	act := func(ref Ref, number int) []NewAct {
		return []NewAct{{Dossier: ref, Number: number, Kind: asll.KindVisit, Payload: []byte("{}")}}
	}
	for name, batch := range map[string]Batch{
		"a number taken":         {Acts: act(ref, 1)},
		"a number too far":       {Acts: act(ref, 3)},
		"another label":          {Acts: act(Ref{ref.ID, "2026-0099"}, 2)},
		"an unknown dossier":     {Acts: act(Ref{99, "2026-0099"}, 1)},
		"nothing":                {By: "Claire"},
		"undoing what is not":    {Undoes: 99},
		"undoing itself":         {Undoes: 2},
		"no payload":             {Acts: []NewAct{{Dossier: ref, Number: 2, Kind: asll.KindVisit}}},
		"no kind":                {Acts: []NewAct{{Dossier: ref, Number: 2, Payload: []byte("{}")}}},
		"withdrawing what isn't": {Acts: []NewAct{{Dossier: ref, Number: 2, Kind: asll.KindVoid, Payload: []byte("{}"), Voids: 9}}},
	} {
		if err := b.Update(t.Context(), func(tx *Tx) error { _, err := tx.Append(batch); return err }); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if err := b.View(t.Context(), func(tx *Tx) error { _, err := tx.Append(Batch{Acts: act(ref, 2)}); return err }); !errors.Is(err, errReading) {
		t.Errorf("in a view: %v", err)
	}
	if got := b.load(ref); got != "1" {
		t.Errorf("acts %s", got)
	}
}
