package carnet

import (
	"context"
	"sync"
	"testing"
	"time"
)

func TestACarnetInUseIsTold(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	b.Close()
	p := start(t, "hold", b.Path())
	if said := p.says(); said != "held" {
		t.Fatal(said)
	}
	env := testEnv()
	env.BusyTimeout = 30 * time.Millisecond
	c, err := Open(t.Context(), b.Path(), env)
	if err == nil {
		defer c.Close()
		wantUnusable(t, c.View(t.Context(), func(tx *Tx) error { _, err := tx.Load(ref); return err }), "utilisé par un autre programme")
		err = c.Update(t.Context(), func(tx *Tx) error { _, err := record(tx, ref, visit("2026-11-20")); return err })
	}
	wantUnusable(t, err, "utilisé par un autre programme")
	p.in.Close()
	if said, err := p.rest(); err != nil {
		t.Error(said, err)
	}
	if err := opened(t.Context(), b.Path(), func(*Carnet) error { return nil }); err != nil {
		t.Errorf("once it is free: %v", err)
	}
}

// many is how many acts each of several writers adds.
const many = 25

func appendMany(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	if err != nil {
		return err
	}
	defer c.Close()
	for range many {
		err := c.Update(context.Background(), func(t *Tx) error { _, err := record(t, Ref{1, "2026-0001"}, visit("2026-11-20")); return err })
		if err != nil {
			return err
		}
	}
	return nil
}

// Several processes, and several goroutines of each, write at once: nothing is
// lost, nothing is written twice under one number.
func TestWritersAtOnceLoseNothing(t *testing.T) {
	b := newBook(t)
	b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.Close()
	others := []*process{start(t, "append", b.Path()), start(t, "append", b.Path()), start(t, "append", b.Path())}
	for _, p := range others {
		if said, err := p.rest(); err != nil {
			t.Fatal(said, err)
		}
	}
	c, err := Open(t.Context(), b.Path(), testEnv())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range many {
				err := c.Update(t.Context(), func(tx *Tx) error { _, err := record(tx, Ref{1, "2026-0001"}, visit("2026-11-20")); return err })
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	want := 1 + (len(others)+4)*many
	if r, err := c.Check(t.Context()); err != nil || r.Acts != want || r.Batches != want || len(r.Problems) > 0 {
		t.Errorf("%+v, %v; want %d acts", r, err, want)
	}
}
