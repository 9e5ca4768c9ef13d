package carnet

import (
	"context"
	"fmt"

	"asll/schema"
)

// migrate brings the file to the newest version, in one transaction.
func (c *Carnet) migrate(ctx context.Context) error {
	var v int
	read := func(t *Tx) (err error) {
		v, err = c.version(t)
		return err
	}
	// Without the writing lock at first: a carnet that is up to date may well be
	// on a disk that cannot be written to.
	if err := c.View(ctx, read); err != nil || v == version {
		return err
	}
	return c.Update(ctx, func(t *Tx) error {
		// Once more under the lock: another process may have done it meanwhile.
		if err := read(t); err != nil || v == version {
			return err
		}
		return t.migrate(v)
	})
}

// version reads the version of the file, which may be newer than its header
// was a moment ago.
func (c *Carnet) version(t *Tx) (v int, err error) {
	if _, err := t.row("PRAGMA user_version", nil, &v); err != nil {
		return 0, fmt.Errorf("reading the version: %w", err)
	}
	if v > version {
		return 0, fromTheFuture(c.path, v)
	}
	return v, nil
}

// migrate runs the scripts that the file has not seen yet.
func (t *Tx) migrate(v int) error {
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
