package carnet

import (
	"context"
	"fmt"

	"asll/schema"
)

// migrate brings the file to the newest version, in one transaction that reads
// the version again: another process may be doing the same.
func (c *Carnet) migrate(ctx context.Context) error {
	var v int
	// Read first without the writing lock: a carnet that is up to date may well
	// be on a disk that cannot be written to.
	if err := c.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
		return c.unusable(fmt.Errorf("reading the version: %w", err))
	}
	if v == version {
		return nil
	}
	return c.Update(ctx, func(t *Tx) error { return t.migrate() })
}

func (t *Tx) migrate() error {
	var v int
	if _, err := t.row("PRAGMA user_version", nil, &v); err != nil {
		return fmt.Errorf("reading the version: %w", err)
	}
	if v >= version {
		return nil
	}
	scripts := schema.Scripts()
	for ; v < version; v++ {
		if err := t.script(scripts[v]); err != nil {
			return fmt.Errorf("moving to version %d: %w", v+1, err)
		}
	}
	if err := t.script(schema.Views); err != nil {
		return fmt.Errorf("making the views: %w", err)
	}
	// A script may have changed the form of the read model, which is disposable.
	if _, err := t.rebuild(); err != nil {
		return err
	}
	return t.script(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", schema.ApplicationID, version))
}

// script runs several statements that no cache needs to remember.
func (t *Tx) script(text string) error {
	_, err := t.sql.ExecContext(t.ctx, text)
	return err
}
