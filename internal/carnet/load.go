package carnet

import (
	"fmt"

	"asll/internal/asll"
	"asll/internal/civil"
)

// Load reads every act of a dossier in the order of recording, those that no
// longer count included.
func (t *Tx) Load(ref Ref) ([]asll.Entry, error) {
	undone, err := t.undoneBatches()
	if err != nil {
		return nil, err
	}
	var entries []asll.Entry
	err = t.rows(`
		SELECT
			a.id,
			a.number,
			a.kind,
			coalesce(a.voids, 0),
			a.payload,
			a.batch,
			b.recorded_on,
			b.by_whom
		FROM act a
		JOIN batch b ON b.seq = a.batch
		WHERE a.dossier = ?
		ORDER BY a.number`,
		[]any{ref.ID},
		func(scan func(...any) error) error {
			e, err := scanEntry(scan, undone)
			entries = append(entries, e)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading dossier %s: %w", ref.Label, err)
	}
	return entries, nil
}

func scanEntry(scan func(...any) error, undone map[int64]bool) (asll.Entry, error) {
	var (
		e        asll.Entry
		kind     asll.Kind
		batch    int64
		recorded civil.Date
	)
	err := scan(&e.ID, &e.Number, &kind, &e.Voids, &e.Payload, &batch, day{&recorded}, &e.By)
	if err != nil {
		return e, err
	}
	e.Recorded, e.Undone = recorded, undone[batch]
	e.Act, err = asll.Decode(kind, e.Payload)
	return e, err
}

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
