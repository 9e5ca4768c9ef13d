package desk

import (
	"context"
	"slices"

	"asll/internal/carnet"
)

// An Undoing is what defaire or refaire does.
type Undoing struct {
	Batch    carnet.BatchInfo // the batch undone, or restored; of its acts, the first one
	Dossiers int              // how many it is about
}

// Acts is how many acts it is about.
func (u *Undoing) Acts() int { return len(u.Batch.Acts) + u.Batch.More }

// Told is told of each dossier of an undoing, before any of it is kept: nothing
// is when it fails.
type Told = func(Undoing, Receipt) error

// lastBatches is among how many batches the one to undo is looked for first.
const lastBatches = 50

// Undo withdraws the last batch that stands, by a batch that names it.
func (d *Desk) Undo(ctx context.Context, told Told) (Undoing, error) {
	return d.reverse(ctx, told, ErrNothingToUndo, func(batches []carnet.BatchInfo) (target, restored int) {
		i := slices.IndexFunc(batches, func(b carnet.BatchInfo) bool { return b.Undoes == 0 && !b.Undone })
		return i, i
	})
}

// Redo withdraws the last undoing, unless something was recorded since.
func (d *Desk) Redo(ctx context.Context, told Told) (Undoing, error) {
	return d.reverse(ctx, told, ErrNothingToRedo, func(batches []carnet.BatchInfo) (target, restored int) {
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
func (d *Desk) reverse(ctx context.Context, told Told, none error, choose func([]carnet.BatchInfo) (target, restored int)) (Undoing, error) {
	var t turning
	err := d.Carnet.Update(ctx, func(tx *carnet.Tx) error {
		batches, err := tx.Batches(lastBatches, 1)
		if err != nil {
			return err
		}
		target, concerned := choose(batches)
		if target < 0 && len(batches) == lastBatches {
			if batches, err = tx.Batches(0, 1); err != nil {
				return err
			}
			target, concerned = choose(batches)
		}
		if target < 0 {
			return none
		}
		t = turning{Desk: d, tx: tx, told: told, undone: target == concerned, undoing: Undoing{Batch: batches[concerned]}}
		return t.run(batches[target].Seq)
	})
	return t.undoing, err
}
