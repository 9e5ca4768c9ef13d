package carnet

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
)

// changedActs are what somebody may have done to the sixth act: its words, its
// salt, its form under a digest made anew.
func changedActs() map[string]string {
	const unreadable = `{"date": 7}`
	return map[string]string{
		"a payload":          `UPDATE act SET payload = replace(payload, 'domicile', 'bureau') WHERE id = 6`,
		"a salt":             `UPDATE act SET salt = zeroblob(16) WHERE id = 6`,
		"no salt":            `UPDATE act SET salt = NULL WHERE id = 6`,
		"a digest":           `UPDATE act SET digest = zeroblob(32) WHERE id = 6`,
		"unreadable":         `UPDATE act SET payload = '` + unreadable + `' WHERE id = 6`,
		"unreadable, sealed": fmt.Sprintf(`UPDATE act SET salt = zeroblob(16), payload = '%s', digest = x'%x' WHERE id = 6`, unreadable, sealed(make([]byte, 16), []byte(unreadable))),
	}
}

// Nothing is read, hence nothing recorded, upon an act that is not what it was.
func TestAnActThatWasChangedIsNotLoaded(t *testing.T) {
	for name, change := range changedActs() {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			ref := b.open(history()...)
			other := b.open(intake("Petit", "Anne", "2026-01-05"))
			b.Close()
			tamper(t, b.Path(), unguarded+change)
			before := contents(t, b.Path())
			err := opened(t.Context(), b.Path(), func(c *Carnet) error {
				return c.Update(t.Context(), func(tx *Tx) error {
					if _, err := tx.Load(other); err != nil {
						t.Errorf("the other dossier: %v", err)
					}
					_, loading := tx.Load(ref)
					wantUnusable(t, loading, "l'acte 2026-0001.6 n'est plus tel qu'il a été enregistré")
					_, err := record(tx, ref, visit("2026-11-20"))
					return err
				})
			})
			wantUnusable(t, err, "l'acte 2026-0001.6 n'est plus tel qu'il a été enregistré")
			if !errors.Is(err, errDamaged) || !bytes.Equal(contents(t, b.Path()), before) {
				t.Errorf("%v; the file is to stay as it is", errors.Unwrap(err))
			}
		})
	}
}

// A check goes on beyond the act, and a rebuild makes what can be made of it.
func TestAChangedActStopsNeitherCheckNorRebuild(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.open(intake("Petit", "Anne", "2026-01-05"))
	b.Close()
	tamper(t, b.Path(), unguarded+changedActs()["a payload"]+`; UPDATE dossier SET town = 'Lille'`)
	err := opened(t.Context(), b.Path(), func(c *Carnet) error {
		for _, want := range []int{3, 1} { // the act and both read models, then the act alone
			if r, err := c.Check(t.Context()); err != nil || len(r.Problems) != want {
				t.Errorf("%q, %v; want %d problems", r.Problems, err, want)
			}
			if n, err := c.Rebuild(t.Context()); n != 2 || err != nil {
				t.Errorf("%d dossiers rebuilt, %v", n, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
