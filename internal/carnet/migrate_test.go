package carnet

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"asll/schema"
)

// importing is the version whose script has acts written before their batch,
// and the digests that go with it.
const importing = 5

// old makes a carnet of an earlier version: its journal is that of a carnet of
// today, the scripts after it have not run.
func old(t *testing.T, version int) string {
	t.Helper()
	b := newBook(t)
	b.open(history()...)
	digest := "digest"
	if version < importing {
		digest = fmt.Sprintf("x'%x'", firstDigest(b))
	}
	b.Close()
	path := filepath.Join(t.TempDir(), "old.asll")
	scripts := schema.Scripts()
	for _, script := range scripts[:min(version, importing-1)] {
		tamper(t, path, script)
	}
	tamper(t, path, fmt.Sprintf(`ATTACH '%s' AS new`, b.Path())+`;
		INSERT INTO registry SELECT * FROM new.registry;
		INSERT INTO batch SELECT seq, id, recorded_at, recorded_on, by_whom, device, command, source, undoes, previous, `+digest+` FROM new.batch;
		INSERT INTO act SELECT * FROM new.act;`+fmt.Sprintf(`
		PRAGMA main.application_id = %d;
		PRAGMA main.user_version = %d;`, schema.ApplicationID, version))
	for _, script := range scripts[min(version, importing-1):version] {
		tamper(t, path, script)
	}
	return path
}

// firstDigest is what the only batch of a carnet had for digest before imports.
func firstDigest(b *book) []byte {
	b.tb.Helper()
	var d digester
	b.view(func(tx *Tx) error {
		return tx.rows(linksQuery, nil, func(scan func(...any) error) error {
			l, err := scanLink(scan)
			if l.act.position == 1 {
				d = chainFirst(&l.batch, l.acts)
			}
			d.act(&l.act)
			return err
		})
	})
	return d.sum()
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

// A later version may take the file over between two readings of its version.
func TestALaterVersionIsNeverTakenBack(t *testing.T) {
	b := newBook(t)
	tamper(t, b.Path(), `PRAGMA user_version = 99`)
	wantUnusable(t, b.migrate(t.Context()), "plus récente")
	if got := query(t, b.Path(), `PRAGMA user_version`); got != "99" {
		t.Errorf("the version is now %s", got)
	}
}

// migrateHalf dies when the first pages of a migration are on the disk.
func migrateHalf(path string) error {
	c, err := connect(path, testEnv())
	if err != nil {
		return err
	}
	if _, err := c.db.ExecContext(context.Background(), "PRAGMA cache_size = 10"); err != nil {
		return err
	}
	return c.Update(context.Background(), func(t *Tx) error {
		if err := t.migrate(1); err != nil {
			return err
		}
		fmt.Println("migrated")
		select {}
	})
}

// A process may die while the first page, with its new version, is already on
// the disk: the header then tells of a migration that SQLite takes back.
func TestAMigrationThatDiedIsDoneAgain(t *testing.T) {
	path := old(t, 1)
	p := start(t, "migrate", path)
	if said := p.says(); said != "migrated" {
		t.Fatal(said)
	}
	p.kill()
	p.died()
	file := contents(t, path)
	file[63] = schema.Version
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link.asll")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if !journalLeft(link) {
		t.Fatal("no journal is left: this test no longer tests anything")
	}
	wantWhole(t, link, 1, 1)
	if h, err := readHeader(path); err != nil || h.version != schema.Version {
		t.Errorf("now version %d, %v", h.version, err)
	}
}
