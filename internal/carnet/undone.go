package carnet

import "fmt"

// undoings are the batches that undo, the last one first. The plus keeps SQLite
// from going through all the batches in the order of seq, rather than through
// the index of the few that undo.
const undoings = `
	SELECT
		seq,
		undoes
	FROM batch
	WHERE undoes IS NOT NULL
	ORDER BY +seq DESC`

// undoneBatches tells which batches no longer count: a batch is undone when a
// later one that itself stands undoes it.
func (t *Tx) undoneBatches() (map[int64]bool, error) {
	if t.undone != nil {
		return t.undone, nil
	}
	undone := map[int64]bool{}
	err := t.rows(undoings, nil,
		func(scan func(...any) error) error {
			var seq, undoes int64
			if err := scan(&seq, &undoes); err != nil {
				return err
			}
			if !undone[seq] { // what could undo it is later, hence known already
				undone[undoes] = true
			}
			return nil
		})
	if err != nil {
		return nil, fmt.Errorf("reading what is undone: %w", err)
	}
	t.undone = undone
	return undone, nil
}
