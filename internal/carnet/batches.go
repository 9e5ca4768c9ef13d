package carnet

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Batches lists batches, the newest first: those of one dossier, or all of
// them; at most limit, all when it is zero. A batch that undoes another is one
// of its dossiers'.
func (t *Tx) Batches(dossier *Ref, limit int) ([]BatchInfo, error) {
	limit = cmp.Or(limit, math.MaxInt32)
	if dossier == nil {
		return t.batches(`SELECT seq FROM batch ORDER BY seq DESC LIMIT ?`, limit)
	}
	// An undoing has no act of its own: it is followed back to the batch that had.
	return t.batches(`
		WITH RECURSIVE concerned (seq) AS (
			SELECT batch FROM act WHERE dossier = ?
			UNION
			SELECT b.seq
			FROM concerned c
			JOIN batch b ON b.undoes = c.seq
		)
		SELECT seq FROM concerned ORDER BY seq DESC LIMIT ?`,
		dossier.ID, limit)
}

// batches reads the batches that a query names, with their acts.
func (t *Tx) batches(which string, args ...any) ([]BatchInfo, error) {
	undone, err := t.undoneBatches()
	if err != nil {
		return nil, err
	}
	var all []BatchInfo
	err = t.rows(`
		SELECT
			b.seq,
			b.id,
			b.recorded_at,
			b.by_whom,
			b.device,
			b.command,
			b.source,
			coalesce(b.undoes, 0),
			coalesce(r.id, 0),
			coalesce(r.label, ''),
			coalesce(a.number, 0),
			coalesce(a.kind, ''),
			a.day
		FROM batch b
		LEFT JOIN act a ON a.batch = b.seq
		LEFT JOIN registry r ON r.id = a.dossier
		WHERE b.seq IN (`+which+`)
		ORDER BY b.seq, a.position`,
		args,
		func(scan func(...any) error) error {
			b, err := scanBatch(scan)
			b.Undone = undone[b.Seq]
			all = withAct(all, b)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading batches: %w", err)
	}
	slices.Reverse(all)
	return all, nil
}

// withAct adds a batch with one act, or its act to the same batch.
func withAct(all []BatchInfo, b BatchInfo) []BatchInfo {
	if n := len(all); n > 0 && all[n-1].Seq == b.Seq {
		all[n-1].Acts = append(all[n-1].Acts, b.Acts...)
		return all
	}
	return append(all, b)
}

// scanBatch reads a batch with one of its acts, if it has any.
func scanBatch(scan func(...any) error) (BatchInfo, error) {
	var b BatchInfo
	var a ActInfo
	err := scan(&b.Seq, &b.ID, moment{&b.Recorded}, &b.By, &b.Device, &b.Command, &b.Source, &b.Undoes,
		&a.Dossier.ID, &a.Dossier.Label, &a.Number, &a.Kind, day{&a.Day})
	if a.Number != 0 {
		b.Acts = []ActInfo{a}
	}
	return b, err
}
