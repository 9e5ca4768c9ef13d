package carnet

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
		all, err := tx.Batches(0, 2)
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

// What a transaction has read before it undoes is read anew.
func TestAnUndoingIsSeenByItsOwnTransaction(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.update(func(tx *Tx) error {
		before, err := tx.Load(ref)
		if err != nil {
			return err
		}
		if _, err = tx.Append(Batch{Undoes: 1}); err != nil {
			return err
		}
		after, err := tx.Load(ref)
		if before[0].Undone || !after[0].Undone {
			t.Errorf("undone %v before, %v after", before[0].Undone, after[0].Undone)
		}
		return err
	})
}
