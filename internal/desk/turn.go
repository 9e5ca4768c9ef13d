package desk

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// A turning is an undoing in its transaction: the acts of a batch no longer
// count, or count again. It goes from one dossier to the next and keeps none of
// them, since an import may be of a hundred thousand.
type turning struct {
	*Desk
	tx      *carnet.Tx
	told    Told
	undone  bool
	undoing Undoing
	posting *carnet.Posting
	waiting int // entries projected whose rows are not written
}

// run writes a batch that undoes another one, and what the dossiers become.
func (t *turning) run(undoes int64) error {
	parts, err := t.tx.Parts(t.undoing.Batch.Seq)
	if err != nil {
		return err
	}
	t.undoing.Dossiers = len(parts)
	t.posting, err = t.tx.Post(carnet.Batch{By: t.By, Command: t.Command, Undoes: undoes})
	if err != nil {
		return err
	}
	for i := range parts {
		if err := t.dossier(&parts[i]); err != nil {
			return err
		}
	}
	return t.tx.Finish(t.posting)
}

// dossier projects a dossier with its acts of the batch undone, or standing again.
func (t *turning) dossier(part *carnet.Part) error {
	before, err := t.tx.Load(part.Dossier)
	if err != nil {
		return err
	}
	after, first := turned(before, part, t.undone)
	err = t.told(t.undoing, Receipt{
		Dossier: part.Dossier, Entry: first, Before: asll.Fold(before), After: asll.Fold(after),
		// Going back to what was is never refused: it is said what it brings back.
		Warnings: asll.Judge(before, after, nil).Warnings,
	})
	if err != nil {
		return err
	}
	t.posting.Project(part.Dossier, after, false)
	if t.waiting += len(after); t.waiting < chunk {
		return nil
	}
	t.waiting = 0
	return t.tx.Write(t.posting.Take())
}

// turned gives the entries with those of the batch marked, and the first one.
func turned(entries []asll.Entry, part *carnet.Part, undone bool) (after []asll.Entry, first asll.Entry) {
	after = slices.Clone(entries)
	for i := range slices.Backward(after) {
		if part.Holds(after[i].Number) {
			after[i].Undone = undone
			first = after[i]
		}
	}
	return after, first
}
