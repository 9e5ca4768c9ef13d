package carnet

import (
	"fmt"
	"time"
)

// drafts reads the drafts in the order of their numbers.
func (t *Tx) drafts() ([]Draft, error) {
	var all []Draft
	err := t.rows(`
		SELECT
			d.id,
			d.kind,
			coalesce(r.id, 0),
			coalesce(r.label, ''),
			d.title,
			d.started_at,
			d.kept_at,
			d.turn,
			d.state
		FROM draft d
		LEFT JOIN registry r ON r.id = d.dossier
		ORDER BY d.id`,
		nil,
		func(scan func(...any) error) error {
			d, err := scanDraft(scan)
			all = append(all, d)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the drafts: %w", err)
	}
	return all, nil
}

func scanDraft(scan func(...any) error) (Draft, error) {
	var d Draft
	var ref Ref
	err := scan(&d.ID, &d.Kind, &ref.ID, &ref.Label, &d.Title, moment{&d.Started}, moment{&d.Kept}, &d.Turn, &d.State)
	if ref.ID != 0 {
		d.Dossier = &ref
	}
	return d, err
}

// writeDrafts makes the table anew with these drafts, in the order of their
// numbers; a new one comes last and gets its own.
//
// Changing one row would leave old text in the file: when SQLite moves rows
// from a full page to another, it does not wipe where they were, in spite of
// secure_delete. It does wipe the pages of a table that it empties, and there
// are never many drafts.
func (t *Tx) writeDrafts(all []Draft) error {
	if err := t.exec(`DELETE FROM draft`); err != nil {
		return fmt.Errorf("clearing the drafts: %w", err)
	}
	for i := range all {
		if err := t.insertDraft(&all[i]); err != nil {
			return fmt.Errorf("writing a draft: %w", err)
		}
	}
	return nil
}

func (t *Tx) insertDraft(d *Draft) error {
	var dossier any
	if d.Dossier != nil {
		dossier = d.Dossier.ID
	}
	done, err := t.write(`
		INSERT INTO draft (
			id,
			kind,
			dossier,
			title,
			started_at,
			kept_at,
			turn,
			state
		)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		orNull(d.ID), string(d.Kind), dossier, d.Title, d.Started.Format(time.RFC3339), d.Kept.Format(time.RFC3339), d.Turn, string(d.State))
	if err != nil {
		return err
	}
	d.ID, err = done.LastInsertId()
	return err
}
