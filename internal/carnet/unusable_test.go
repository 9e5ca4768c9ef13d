package carnet

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"asll/schema"
)

// A file that is not ours to read is refused, and not one byte of it changes.
func TestForeignFilesAreRefusedUntouched(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	whole := contents(t, b.Path())
	changed := func(at int, to ...byte) []byte {
		c := bytes.Clone(whole)
		copy(c[at:], to)
		return c
	}
	for name, c := range map[string]struct {
		bytes []byte
		words string
		cause error
	}{
		"empty":               {nil, "n'est pas un carnet", ErrForeign},
		"text":                {[]byte(strings.Repeat("nom;prénom\n", 100)), "n'est pas un carnet", ErrForeign},
		"short text":          {[]byte("nom"), "n'est pas un carnet", ErrForeign},
		"another application": {changed(68, 0, 0, 0, 1), "n'est pas un carnet", ErrForeign},
		"plain SQLite":        {changed(68, 0, 0, 0, 0), "n'est pas un carnet", ErrForeign},
		"from the future":     {changed(60, 0, 0, 0, schema.Version+1), "plus récente", ErrFuture},
		"far future":          {changed(60, 0xFF, 0xFF, 0xFF, 0xFF), "plus récente", ErrFuture},
		"no version":          {changed(60, 0, 0, 0, 0), "endommagé", nil},
		"header cut":          {whole[:80], "endommagé", nil},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.asll")
			if err := os.WriteFile(path, c.bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(t.Context(), path, testEnv())
			wantUnusable(t, err, c.words)
			if c.cause != nil && !errors.Is(err, c.cause) {
				t.Errorf("cause %v, want %v", errors.Unwrap(err), c.cause)
			}
			if !bytes.Equal(contents(t, path), c.bytes) {
				t.Error("the file has changed")
			}
			alone(t, path)
		})
	}
}

func TestWhatIsNotAFileIsRefused(t *testing.T) {
	_, err := Open(t.Context(), t.TempDir(), testEnv())
	wantUnusable(t, err, "n'est pas un fichier")
	nowhere := filepath.Join(t.TempDir(), "rien", "x.asll")
	_, err = Open(t.Context(), nowhere, testEnv())
	wantUnusable(t, err, "il n'y a pas de carnet")
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
	if _, err := os.Stat(filepath.Dir(nowhere)); err == nil {
		t.Error("opening has made a folder")
	}
}

// Damage found in the middle of work is told as such, and the bytes stay for
// whoever will repair them.
func TestDamageIsToldWhereverItIsFound(t *testing.T) {
	for name, spoil := range map[string]func([]byte) []byte{
		"cut in the middle":   func(b []byte) []byte { return b[:len(b)/2/pageSize*pageSize] },
		"cut in the header":   func(b []byte) []byte { return b[:2048] },
		"schema overwritten":  func(b []byte) []byte { copy(b[100:], bytes.Repeat([]byte{0xA5}, pageSize-100)); return b },
		"pages overwritten":   func(b []byte) []byte { copy(b[pageSize:], bytes.Repeat([]byte{0xA5}, len(b)-pageSize)); return b },
		"pages full of zeros": func(b []byte) []byte { clear(b[pageSize:]); return b },
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			ref := b.open(history()...)
			b.Close()
			spoilt := spoil(contents(t, b.Path()))
			if err := os.WriteFile(b.Path(), spoilt, 0o600); err != nil {
				t.Fatal(err)
			}
			for what, fn := range map[string]func(*Carnet) error{
				"Update": func(c *Carnet) error {
					return c.Update(t.Context(), func(tx *Tx) error { _, err := record(tx, ref, visit("2026-11-20")); return err })
				},
				"View": func(c *Carnet) error {
					return c.View(t.Context(), func(tx *Tx) error { _, err := tx.List(Filter{}); return err })
				},
				"Rebuild": func(c *Carnet) error { _, err := c.Rebuild(t.Context()); return err },
			} {
				if err := opened(t.Context(), b.Path(), fn); err == nil {
					t.Errorf("%s: no error", what)
				} else {
					wantUnusable(t, err, "endommagé")
				}
			}
			if !bytes.Equal(contents(t, b.Path()), spoilt) {
				t.Error("the file has changed")
			}
		})
	}
}

func TestNoRoomIsTold(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	var pages int
	if err := b.db.QueryRowContext(t.Context(), "PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := b.db.ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil { // SQLite takes the present size
		t.Fatal(err)
	}
	big := visit("2026-11-20")
	big.Note = strings.Repeat("très long ", 100_000)
	err := b.Update(t.Context(), func(tx *Tx) error { _, err := record(tx, ref, big); return err })
	wantUnusable(t, err, "plus de place")
	if r, err := b.Check(t.Context()); err != nil || r.Acts != 30 || len(r.Problems) > 0 {
		t.Errorf("after it: %+v, %v", r, err)
	}
}
