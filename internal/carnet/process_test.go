package carnet

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"asll/internal/asll"
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

// stall dies in the middle of an update too big for memory, so that the file
// itself is half written.
func stall(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	if err != nil {
		return err
	}
	return c.Update(context.Background(), func(t *Tx) error {
		big := visit("2026-11-20")
		big.Note = strings.Repeat("x", 50_000)
		if _, err := record(t, Ref{1, "2026-0001"}, slices.Repeat([]asll.Act{big}, 200)...); err != nil {
			return err
		}
		fmt.Println("written")
		select {}
	})
}

func TestAKilledUpdateLeavesNothing(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	size := len(contents(t, b.Path()))
	p := start(t, "stall", b.Path())
	if said := p.says(); said != "written" {
		t.Fatal(said)
	}
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	p.Wait()
	if n := len(contents(t, b.Path())); n == size || !journalLeft(b.Path()) {
		t.Fatalf("the file has %d bytes, as before: this test no longer tests anything", n)
	}
	wantWhole(t, b.Path(), 1, 1)
}

// wantWhole demands a sound carnet with that many batches.
func wantWhole(t *testing.T, path string, from, to int) {
	t.Helper()
	err := opened(t.Context(), path, func(c *Carnet) error {
		r, err := c.Check(t.Context())
		if r.Batches < from || r.Batches > to || len(r.Problems) > 0 {
			t.Errorf("%+v, want from %d to %d batches", r, from, to)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// recordForEver says the number of each batch once it is written.
func recordForEver(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	if err != nil {
		return err
	}
	for err == nil {
		var info BatchInfo
		err = c.Update(context.Background(), func(t *Tx) (err error) {
			info, err = record(t, Ref{1, "2026-0001"}, visit("2026-11-20"), visit("2026-11-20"))
			return err
		})
		fmt.Println(info.Seq)
	}
	return err
}

// Whenever a process dies, what it has been told is written is there, and
// nothing is there by half.
func TestKilledAnywhereLosesNothing(t *testing.T) {
	b := newBook(t)
	b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.Close()
	told := 1
	for round := range 12 {
		p := start(t, "record", b.Path())
		timer := time.AfterFunc(time.Duration(20+3*round)*time.Millisecond, func() { p.Process.Kill() })
		for line := p.says(); line != ""; line = p.says() {
			var err error
			if told, err = strconv.Atoi(line); err != nil {
				t.Fatal(line, err)
			}
		}
		timer.Stop()
		p.Wait()
		wantWhole(t, b.Path(), told, told+1)
	}
	if told == 1 {
		t.Error(errors.New("nothing was written between the deaths"))
	}
}
