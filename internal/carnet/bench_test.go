package carnet

import (
	"context"
	"fmt"
	"os"
	"testing"

	"asll/internal/asll"
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

// BenchmarkKeepDraft keeps an interview after each of its answers, in a carnet
// of 5,000 dossiers: it writes some 2 KB, and waits for the disk.
func BenchmarkKeepDraft(b *testing.B) {
	for _, others := range []int{0, 10} {
		b.Run(fmt.Sprintf("others=%d", others), func(b *testing.B) {
			k := newBook(b)
			k.update(func(tx *Tx) error {
				for range 5000 {
					ref, err := tx.NewDossier(2026)
					if err != nil {
						return err
					}
					if _, err := record(tx, ref, history()[:5]...); err != nil {
						return err
					}
				}
				return nil
			})
			state := answers(70)
			for range others {
				k.keep(&Draft{Kind: asll.KindVisit, State: state})
			}
			d := Draft{Kind: asll.KindVisit, Title: "Diallo Awa", State: state}
			for b.Loop() {
				k.keep(&d)
			}
		})
	}
}
