package carnet

import (
	"cmp"
	"fmt"
	"math"
)

// Batches lists the last batches, the newest first: at most limit, all of them
// when it is zero. Of each it gives the first acts, at most so many but one at
// least: a batch may have a million.
func (t *Tx) Batches(limit, acts int) ([]BatchInfo, error) {
	undone, err := t.undoneBatches()
	if err != nil {
		return nil, err
	}
	var all []BatchInfo
	err = t.rows(batchesQuery, []any{max(acts, 1), cmp.Or(limit, math.MaxInt32)},
		func(scan func(...any) error) error {
			b, err := scanBatch(scan)
			b.Undone = undone[b.Seq]
			all = withAct(all, b)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading batches: %w", err)
	}
	for i := range all {
		all[i].More = max(0, all[i].More-len(all[i].Acts))
	}
	return all, nil
}

// batchesQuery reads batches with their first acts. Neither batches nor the acts
// of one have gaps in their numbers: the last one tells how many there are.
const batchesQuery = `
	SELECT
		b.seq,
		b.id,
		b.recorded_at,
		b.by_whom,
		b.device,
		b.command,
		b.source,
		coalesce(b.undoes, 0),
		coalesce(CASE WHEN a.position = 1 THEN (SELECT max(position) FROM act WHERE batch = b.seq) END, 0),
		coalesce(r.id, 0),
		coalesce(r.label, ''),
		coalesce(a.number, 0),
		coalesce(a.kind, ''),
		a.day
	FROM batch b
	LEFT JOIN act a ON a.batch = b.seq AND a.position <= ?
	LEFT JOIN registry r ON r.id = a.dossier
	WHERE b.seq > (SELECT max(seq) FROM batch) - ?
	ORDER BY b.seq DESC, a.position`

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
	err := scan(&b.Seq, &b.ID, moment{&b.Recorded}, &b.By, &b.Device, &b.Command, &b.Source, &b.Undoes, &b.More,
		&a.Dossier.ID, &a.Dossier.Label, &a.Number, &a.Kind, day{&a.Day})
	if a.Number != 0 {
		b.Acts = []ActInfo{a}
	}
	return b, err
}

// A Part is what a batch holds of one dossier: acts that are numbered one after
// another, since the batch was written as a whole.
type Part struct {
	Dossier     Ref
	First, Last int // their numbers
}

// Holds tells whether an act of the dossier is one of the batch.
func (p *Part) Holds(number int) bool { return p.First <= number && number <= p.Last }

// Parts lists what a batch holds, dossier by dossier, in the order of their
// first acts.
func (t *Tx) Parts(seq int64) ([]Part, error) {
	var all []Part
	at := map[int64]int{} // the dossiers
	err := t.rows(`
		SELECT
			a.dossier,
			r.label,
			a.number
		FROM act a
		JOIN registry r ON r.id = a.dossier
		WHERE a.batch = ?
		ORDER BY a.position`,
		[]any{seq},
		func(scan func(...any) error) error {
			var p Part
			err := scan(&p.Dossier.ID, &p.Dossier.Label, &p.First)
			p.Last = p.First
			if i, met := at[p.Dossier.ID]; met {
				all[i].Last = p.Last
				return err
			}
			at[p.Dossier.ID] = len(all)
			all = append(all, p)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the acts of batch %d: %w", seq, err)
	}
	return all, nil
}
