package carnet

import (
	"context"
	"errors"
	"testing"

	"asll/internal/asll"
)

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
