package carnet

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"asll/schema"
)

// old makes a carnet of an earlier version: its journal is that of a carnet of
// today, the scripts after it have not run.
func old(t *testing.T, version int) string {
	t.Helper()
	b := newBook(t)
	b.open(history()...)
	b.Close()
	path := filepath.Join(t.TempDir(), "old.asll")
	scripts := schema.Scripts()
	for _, script := range scripts[:version] {
		tamper(t, path, script)
	}
	tamper(t, path, fmt.Sprintf(`ATTACH '%s' AS new`, b.Path())+`;
		INSERT INTO registry SELECT * FROM new.registry;
		INSERT INTO batch SELECT * FROM new.batch;
		INSERT INTO act SELECT * FROM new.act;`+fmt.Sprintf(`
		PRAGMA main.application_id = %d;
		PRAGMA main.user_version = %d;`, schema.ApplicationID, version))
	return path
}

func TestEveryVersionIsBroughtUpToDate(t *testing.T) {
	for version := 1; version <= schema.Version; version++ {
		path := old(t, version)
		if version == schema.Version {
			tamper(t, path, schema.Views)
		}
		err := opened(t.Context(), path, func(c *Carnet) error {
			if version == schema.Version { // up to date: nothing is made again by itself
				if _, err := c.Rebuild(t.Context()); err != nil {
					return err
				}
			}
			r, err := c.Check(t.Context())
			if r.Acts != 30 || len(r.Problems) > 0 {
				t.Errorf("from version %d: %+v", version, r)
			}
			return err
		})
		if err != nil {
			t.Errorf("from version %d: %v", version, err)
		}
		if h, err := readHeader(path); err != nil || h.version != schema.Version {
			t.Errorf("from version %d: now %d, %v", version, h.version, err)
		}
		if got := query(t, path, "SELECT count(*), sum(compte) FROM journal"); got != "30|30" {
			t.Errorf("from version %d: the views say %s", version, got)
		}
	}
}

func openOnce(path string) error {
	return opened(context.Background(), path, func(*Carnet) error { return nil })
}

// Several processes may meet the same old carnet.
func TestMigrationsMayRace(t *testing.T) {
	path := old(t, 1)
	var all []*process
	for range 6 {
		all = append(all, start(t, "open", path))
	}
	for _, p := range all {
		if said, err := p.rest(); err != nil {
			t.Error(said, err)
		}
	}
	wantWhole(t, path, 1, 1)
}
