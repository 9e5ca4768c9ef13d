package carnet

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"asll/internal/asll"
)

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
	p.kill()
	p.died()
	if n := len(contents(t, b.Path())); n == size || !journalLeft(b.Path()) {
		t.Fatalf("the file has %d bytes, as before: this test no longer tests anything", n)
	}
	wantWhole(t, b.Path(), 1, 1)
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
		first := p.says()
		timer := time.AfterFunc(time.Duration(round)*1300*time.Microsecond, p.kill)
		for line := first; line != ""; line = p.says() {
			var err error
			if told, err = strconv.Atoi(line); err != nil {
				t.Fatal(line, err)
			}
		}
		timer.Stop()
		p.died()
		wantWhole(t, b.Path(), told, told+1)
	}
	if told < 12 {
		t.Errorf("%d batches written between 12 deaths", told)
	}
}
