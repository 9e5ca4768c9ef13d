package carnet

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Every connection has every setting, also the one that the pool opens when
// the first is lost.
func TestEveryConnectionHasItsSettings(t *testing.T) {
	b := newBook(t)
	b.db.SetMaxIdleConns(0) // each use opens a connection of its own
	for range 3 {
		for pragma, want := range map[string]string{
			"journal_mode":    "delete",
			"synchronous":     "3", // EXTRA
			"foreign_keys":    "1",
			"trusted_schema":  "0",
			"secure_delete":   "1",
			"cell_size_check": "1",
			"temp_store":      "2", // memory
			"busy_timeout":    "10000",
			"mmap_size":       "0",
		} {
			var got string
			if err := b.db.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Errorf("%s = %s, want %s", pragma, got, want)
			}
		}
		if _, err := b.db.ExecContext(t.Context(), `SELECT "not a column"`); err == nil {
			t.Error("a name between double quotes is taken for a string")
		}
		if _, err := b.db.ExecContext(t.Context(), `PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = sql`); err == nil {
			t.Error("the connection is not defensive")
		}
	}
	if n := b.db.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("%d connections at most, want 1", n)
	}
}

// An update takes the writing lock before it reads.
func TestUpdateBeginsImmediately(t *testing.T) {
	b := newBook(t)
	other, err := connect(b.Path(), Env{BusyTimeout: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	b.update(func(*Tx) error {
		err := other.Update(t.Context(), func(*Tx) error { return nil })
		wantUnusable(t, err, "utilisé par un autre programme")
		return other.View(t.Context(), func(*Tx) error { return nil })
	})
}

func TestPatienceIsFiveSecondsUnlessSaid(t *testing.T) {
	for busy, want := range map[time.Duration]string{0: "5000", 40 * time.Millisecond: "40"} {
		dsn, err := dataSource("x", busy)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(dsn, "_busy_timeout="+want) {
			t.Errorf("%s, want %s ms", dsn, want)
		}
	}
}

func TestAnyPathIsTheFileItNames(t *testing.T) {
	for _, name := range []string{"a?b.asll", "a#b.asll", "100%.asll", "été à l'école.asll", "a%20b&mode=ro.asll", "a:b"} {
		path := fmt.Sprintf("%s/%s/%s", t.TempDir(), "dossier ?", name)
		c, err := Create(t.Context(), path, testEnv())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		err = c.Update(t.Context(), func(t *Tx) error { return t.SetSetting("who", "Claire") })
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		c.Close()
		if _, err := readHeader(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Another program may have left the file in another mode.
func TestTheJournalModeIsPutRight(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	tamper(t, b.Path(), `PRAGMA journal_mode = WAL`)
	if mode := contents(t, b.Path())[18]; mode != 2 {
		t.Fatalf("the file's mode is %d: this test no longer tests anything", mode)
	}
	wantWhole(t, b.Path(), 1, 1)
	if mode := contents(t, b.Path())[18]; mode != 1 {
		t.Errorf("the file's mode is %d", mode)
	}
}
