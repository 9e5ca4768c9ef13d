package carnet

import (
	"fmt"

	"asll/internal/asll"
	"asll/internal/civil"
)

// Load reads every act of a dossier in the order of recording, those that no
// longer count included. An act that is not what was recorded makes the carnet
// unusable: nothing may be decided, nor recorded, upon it.
func (t *Tx) Load(ref Ref) ([]asll.Entry, error) {
	entries, changed, err := t.entries(ref)
	if err == nil && changed != 0 {
		err = altered(t.path, ref, changed, errSeal)
	}
	if err != nil {
		return nil, err
	}
	return entries, nil
}

// entries reads what Load reads, and names the last act whose content is not
// the one of its digest, or 0. Check has said so by itself and goes on, and the
// read model is made of whatever the acts now say.
func (t *Tx) entries(ref Ref) (entries []asll.Entry, changed int, err error) {
	undone, err := t.undoneBatches()
	if err != nil {
		return nil, 0, err
	}
	err = t.rows(`
		SELECT
			a.id,
			a.number,
			a.kind,
			coalesce(a.voids, 0),
			a.payload,
			a.batch,
			b.recorded_on,
			b.by_whom,
			a.salt,
			a.digest
		FROM act a
		JOIN batch b ON b.seq = a.batch
		WHERE a.dossier = ?
		ORDER BY a.number`,
		[]any{ref.ID},
		func(scan func(...any) error) error {
			e, whole, err := scanEntry(scan, undone)
			if err != nil {
				return altered(t.path, ref, e.Number, err)
			}
			if !whole {
				changed = e.Number
			}
			entries = append(entries, e)
			return nil
		})
	if err != nil {
		return nil, 0, fmt.Errorf("reading dossier %s: %w", ref.Label, err)
	}
	return entries, changed, nil
}

// scanEntry reads an act, and tells whether its content is whole.
func scanEntry(scan func(...any) error, undone map[int64]bool) (e asll.Entry, whole bool, err error) {
	var (
		kind         asll.Kind
		batch        int64
		recorded     civil.Date
		salt, digest []byte
	)
	err = scan(&e.ID, &e.Number, &kind, &e.Voids, &e.Payload, &batch, day{&recorded}, &e.By, &salt, &digest)
	if err != nil {
		return e, false, err
	}
	e.Recorded, e.Undone = recorded, undone[batch]
	e.Act, err = asll.Decode(kind, e.Payload)
	return e, intact(salt, e.Payload, digest), err
}
