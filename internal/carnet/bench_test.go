package carnet

import (
	"context"
	"os"
	"testing"
)

// BenchmarkOpen opens a carnet and reads one thing, as the shortest command does.
func BenchmarkOpen(b *testing.B) {
	k := newBook(b)
	k.open(history()...)
	k.Close()
	for b.Loop() {
		err := opened(b.Context(), k.Path(), func(c *Carnet) error {
			return c.View(b.Context(), func(tx *Tx) error { _, err := tx.Find("2026-1"); return err })
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRecord does all that recording an act asks of the carnet: opening
// it, finding the dossier of 30 acts, reading it, adding to the journal,
// rewriting the read model, closing. What is added is undone outside the clock.
func BenchmarkRecord(b *testing.B) {
	k := newBook(b)
	k.open(history()...)
	k.Close()
	whole := contents(b, k.Path())
	for b.Loop() {
		if err := recordOne(b.Context(), k.Path()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := os.WriteFile(k.Path(), whole, 0o600); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func recordOne(ctx context.Context, path string) error {
	return opened(ctx, path, func(c *Carnet) error {
		return c.Update(ctx, func(tx *Tx) error {
			found, err := tx.Find("2026-1")
			if err != nil {
				return err
			}
			_, err = record(tx, found[0].Ref, visit("2026-11-20"))
			return err
		})
	})
}
