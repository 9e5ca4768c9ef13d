package carnet

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"asll/internal/asll"
)

// A Draft is an interview that was not finished.
type Draft struct {
	ID      int64 // never given again, even when the draft is gone
	Kind    asll.Kind
	Dossier *Ref      // nil: a new household, or not chosen yet
	Title   string    // what a list of drafts shows; may be empty
	Started time.Time // in UTC, as Kept
	Kept    time.Time // the last time
	Turn    int       // how many times it was kept
	State   []byte    // JSON
}

// ErrNoDraft is the error when a draft is gone: its act was recorded, it was
// dropped, or another window went on with it.
var ErrNoDraft = errors.New("ce brouillon n'existe plus")

// Drafts reads the interviews that were not finished, the last kept first.
func (t *Tx) Drafts() ([]Draft, error) {
	all, err := t.drafts()
	slices.SortFunc(all, func(a, b Draft) int { return cmp.Or(b.Kept.Compare(a.Kept), cmp.Compare(b.ID, a.ID)) })
	return all, err
}

// KeepDraft writes a draft: a new one when it has no ID, which it then gets,
// or the one of its ID again. The error is ErrNoDraft when that one is gone.
func (t *Tx) KeepDraft(d *Draft) error {
	all, err := t.drafts()
	if err != nil {
		return err
	}
	kept := *d
	kept.Kept = t.env.Now().UTC().Truncate(time.Second)
	at := len(all)
	if d.ID == 0 {
		kept.Started, kept.Turn = kept.Kept, 1
		all = append(all, kept)
	} else {
		if at = draftAt(all, d); at < 0 {
			return fmt.Errorf("keeping draft %d: %w", d.ID, ErrNoDraft)
		}
		kept.Started, kept.Turn = all[at].Started, d.Turn+1
		all[at] = kept
	}
	if err := t.writeDrafts(all); err != nil {
		return err
	}
	// Whoever keeps it again must not take for written what was not.
	before := *d
	t.onFailure(func() { *d = before })
	*d = all[at]
	return nil
}

// DropDraft takes a draft away as it was last read or kept, and its text out of
// the file. The error is ErrNoDraft when it is gone already.
func (t *Tx) DropDraft(d *Draft) error {
	all, err := t.drafts()
	if err != nil {
		return err
	}
	at := draftAt(all, d)
	if at < 0 {
		return fmt.Errorf("dropping draft %d: %w", d.ID, ErrNoDraft)
	}
	return t.writeDrafts(slices.Delete(all, at, at+1))
}

// draftAt is the place of a draft, unless another window went on with it.
func draftAt(all []Draft, d *Draft) int {
	return slices.IndexFunc(all, func(other Draft) bool { return other.ID == d.ID && other.Turn == d.Turn })
}
