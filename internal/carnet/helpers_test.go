package carnet

import (
	"crypto/rand"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"asll/internal/asll"
)

// morning is when everything happens.
var morning = time.Date(2026, time.November, 20, 9, 30, 0, 0, time.FixedZone("CET", 3600))

func testEnv() Env {
	return Env{
		Now:         func() time.Time { return morning },
		Random:      rand.Reader,
		Device:      "poste-12",
		BusyTimeout: 10 * time.Second,
	}
}

// A book is a carnet under test.
type book struct {
	*Carnet
	tb testing.TB
}

func newBook(tb testing.TB) *book {
	tb.Helper()
	c, err := Create(tb.Context(), filepath.Join(tb.TempDir(), "carnet.asll"), testEnv())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { c.Close() })
	return &book{c, tb}
}

// Path is the file under test.
func (b *book) Path() string { return b.path }

func (b *book) update(fn func(*Tx) error) {
	b.tb.Helper()
	if err := b.Update(b.tb.Context(), fn); err != nil {
		b.tb.Fatal(err)
	}
}

func (b *book) view(fn func(*Tx) error) {
	b.tb.Helper()
	if err := b.View(b.tb.Context(), fn); err != nil {
		b.tb.Fatal(err)
	}
}

// open opens a dossier of 2026 with these acts.
func (b *book) open(acts ...asll.Act) (ref Ref) {
	b.tb.Helper()
	b.update(func(t *Tx) (err error) {
		if ref, err = t.NewDossier(2026); err != nil {
			return err
		}
		_, err = record(t, ref, acts...)
		return err
	})
	return ref
}

// record adds acts to a dossier in one batch.
func (b *book) record(ref Ref, acts ...asll.Act) (info BatchInfo) {
	b.tb.Helper()
	b.update(func(t *Tx) (err error) {
		info, err = record(t, ref, acts...)
		return err
	})
	return info
}

func record(t *Tx, ref Ref, acts ...asll.Act) (BatchInfo, error) {
	entries, err := t.Load(ref)
	if err != nil {
		return BatchInfo{}, err
	}
	batch := Batch{By: "Claire Morel", Command: "essai", Source: "test"}
	for i, a := range acts {
		payload, err := asll.Encode(a)
		if err != nil {
			return BatchInfo{}, err
		}
		n := NewAct{Dossier: ref, Number: len(entries) + i + 1, Kind: a.Kind(), Day: a.Day(), Payload: payload}
		if v, ok := a.(*asll.Void); ok {
			n.Voids = v.Act
		}
		batch.Acts = append(batch.Acts, n)
	}
	info, err := t.Append(batch)
	if err != nil {
		return BatchInfo{}, err
	}
	return info, project(t, ref)
}

func project(t *Tx, refs ...Ref) error {
	for _, ref := range refs {
		entries, err := t.Load(ref)
		if err != nil {
			return err
		}
		if err := t.Project(ref, entries); err != nil {
			return err
		}
	}
	return nil
}

// undo undoes a batch.
func (b *book) undo(seq int64) (info BatchInfo) {
	b.tb.Helper()
	b.update(func(t *Tx) (err error) {
		if info, err = t.Append(Batch{By: "Claire Morel", Command: "undo", Undoes: seq}); err != nil {
			return err
		}
		refs, err := t.dossiers()
		if err != nil {
			return err
		}
		return project(t, refs...)
	})
	return info
}

// find is the labels that Find finds.
func (b *book) find(words string) string {
	b.tb.Helper()
	var found []Summary
	b.view(func(t *Tx) (err error) {
		found, err = t.Find(words)
		return err
	})
	return labels(found)
}

func labels(all []Summary) string {
	var s []string
	for i := range all {
		s = append(s, all[i].Label)
	}
	return strings.Join(s, " ")
}
