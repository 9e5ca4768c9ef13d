package carnet

import (
	"context"
	"fmt"
)

// Rebuild makes the whole read model again from the journal, and tells how
// many dossiers it went through.
func (c *Carnet) Rebuild(ctx context.Context) (n int, err error) {
	err = c.Update(ctx, func(t *Tx) error {
		n, err = t.rebuild()
		return err
	})
	return n, err
}

func (t *Tx) rebuild() (int, error) {
	for i := range readModel {
		if err := t.exec("DELETE FROM " + readModel[i].name); err != nil {
			return 0, fmt.Errorf("clearing the read model: %w", err)
		}
	}
	refs, err := t.dossiers()
	if err != nil {
		return 0, err
	}
	return len(refs), t.projectAll(refs)
}

// atOnce is about how many acts are projected before their rows are written.
const atOnce = 1000

// projectAll makes the read model of dossiers of which it holds nothing.
func (t *Tx) projectAll(refs []Ref) error {
	var p Posting
	p.Take()
	projected := 0
	for _, ref := range refs {
		entries, _, err := t.entries(ref)
		if err != nil {
			return err
		}
		p.Project(ref, entries, true)
		if projected += len(entries); projected < atOnce {
			continue
		}
		projected = 0
		if err := t.Write(p.Take()); err != nil {
			return err
		}
	}
	return t.Write(p.Take())
}

// dossiers lists every dossier that was ever opened.
func (t *Tx) dossiers() ([]Ref, error) {
	var refs []Ref
	err := t.rows(`
		SELECT
			id,
			label
		FROM registry
		ORDER BY id`,
		nil,
		func(scan func(...any) error) error {
			var ref Ref
			err := scan(&ref.ID, &ref.Label)
			refs = append(refs, ref)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("listing the dossiers: %w", err)
	}
	return refs, nil
}
