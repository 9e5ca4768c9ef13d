package desk

import (
	"context"
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// An Undoing is what defaire or refaire did.
type Undoing struct {
	Batch    carnet.BatchInfo // the batch undone, or restored
	Receipts []Receipt        // one for each dossier
}

// lastBatches is among how many batches the one to undo is looked for first.
const lastBatches = 50

// Undo withdraws the last batch that stands, by a batch that names it.
func (d *Desk) Undo(ctx context.Context) (Undoing, error) {
	return d.reverse(ctx, ErrNothingToUndo, func(batches []carnet.BatchInfo) (target, restored int) {
		i := slices.IndexFunc(batches, func(b carnet.BatchInfo) bool { return b.Undoes == 0 && !b.Undone })
		return i, i
	})
}

// Redo withdraws the last undoing, unless something was recorded since.
func (d *Desk) Redo(ctx context.Context) (Undoing, error) {
	return d.reverse(ctx, ErrNothingToRedo, func(batches []carnet.BatchInfo) (target, restored int) {
		for i, b := range batches {
			if b.Undoes == 0 {
				break
			}
			original := slices.IndexFunc(batches, func(o carnet.BatchInfo) bool { return o.Seq == b.Undoes })
			if !b.Undone && original >= 0 && batches[original].Undoes == 0 {
				return i, original
			}
		}
		return -1, -1
	})
}

// reverse chooses a batch among the last ones and undoes it. The acts
// concerned are those of the restored batch: the target itself, or the batch
// that the target had undone.
func (d *Desk) reverse(ctx context.Context, none error, choose func([]carnet.BatchInfo) (target, restored int)) (Undoing, error) {
	var u Undoing
	err := d.Carnet.Update(ctx, func(tx *carnet.Tx) error {
		batches, err := tx.Batches(nil, lastBatches)
		if err != nil {
			return err
		}
		target, concerned := choose(batches)
		if target < 0 && len(batches) == lastBatches {
			if batches, err = tx.Batches(nil, 0); err != nil {
				return err
			}
			target, concerned = choose(batches)
		}
		if target < 0 {
			return none
		}
		u.Batch = batches[concerned]
		u.Receipts, err = d.turn(tx, batches[concerned], target == concerned)
		if err != nil {
			return err
		}
		_, err = tx.Append(carnet.Batch{By: d.By, Command: d.Command, Undoes: batches[target].Seq})
		return err
	})
	return u, err
}

// turn projects each dossier of a batch with its acts undone, or
// standing again.
func (d *Desk) turn(tx *carnet.Tx, batch carnet.BatchInfo, undone bool) ([]Receipt, error) {
	var receipts []Receipt
	for _, act := range batch.Acts {
		if slices.ContainsFunc(receipts, func(r Receipt) bool { return r.Dossier.ID == act.Dossier.ID }) {
			continue
		}
		c, err := d.change(tx, &act.Dossier, 0)
		if err != nil {
			return nil, err
		}
		after, first := c.turned(batch, undone)
		receipts = append(receipts, Receipt{
			Dossier: c.ref, Entry: first, Before: asll.Fold(c.entries), After: asll.Fold(after),
			// Going back to what was is never refused: it is said what it brings back.
			Warnings: asll.Judge(c.entries, after, nil).Warnings,
		})
		if err := tx.Project(c.ref, after); err != nil {
			return nil, err
		}
	}
	return receipts, nil
}

// turned gives the entries with those of the batch marked, and the first one.
func (c *change) turned(batch carnet.BatchInfo, undone bool) (after []asll.Entry, first asll.Entry) {
	after = slices.Clone(c.entries)
	for i := range slices.Backward(after) {
		if slices.ContainsFunc(batch.Acts, func(a carnet.ActInfo) bool { return a.Dossier.ID == c.ref.ID && a.Number == after[i].Number }) {
			after[i].Undone = undone
			first = after[i]
		}
	}
	return after, first
}
