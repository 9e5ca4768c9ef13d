package carnet

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"asll/internal/civil"
)

// raw opens a file as another program would, without any setting of ours.
func raw(tb testing.TB, path string) *sql.DB {
	tb.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { db.Close() })
	return db
}

// tamper runs SQL on a carnet as another program would.
func tamper(tb testing.TB, path string, statements ...string) {
	tb.Helper()
	db := raw(tb, path)
	defer db.Close()
	for _, s := range statements {
		if _, err := db.ExecContext(tb.Context(), s); err != nil {
			tb.Fatalf("%s: %v", s, err)
		}
	}
}

// contents reads a file that nothing has open.
func contents(tb testing.TB, path string) []byte {
	tb.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// wantUnusable demands an Unusable whose reason holds these words.
func wantUnusable(tb testing.TB, err error, words string) {
	tb.Helper()
	var u *Unusable
	if !errors.As(err, &u) {
		tb.Fatalf("error %v (%T), want an Unusable", err, err)
	}
	if !strings.Contains(u.Reason, words) || u.Error() != u.Reason {
		tb.Errorf("reason %q, want %q in it", u.Reason, words)
	}
	if u.Remedy == "" || u.Path == "" || u.Unwrap() == nil {
		tb.Errorf("an Unusable names its path, a remedy and a cause: %#v", u)
	}
}

// date reads a day as it is stored.
func date(s string) (d civil.Date) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

// opened runs fn on a carnet.
func opened(ctx context.Context, path string, fn func(*Carnet) error) error {
	c, err := Open(ctx, path, testEnv())
	if err != nil {
		return err
	}
	return errors.Join(fn(c), c.Close())
}

// alone demands that nothing has been left beside a file.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the file: %v, %v", entries, err)
	}
}

// wantWhole demands a sound carnet with that many batches.
func wantWhole(t *testing.T, path string, from, to int) {
	t.Helper()
	err := opened(t.Context(), path, func(c *Carnet) error {
		r, err := c.Check(t.Context())
		if r.Batches < from || r.Batches > to || len(r.Problems) > 0 {
			t.Errorf("%+v, want from %d to %d batches", r, from, to)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
