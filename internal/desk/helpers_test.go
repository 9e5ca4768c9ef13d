package desk

import (
	"context"
	"crypto/rand"
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// on is a day, written as it is stored; no day when empty.
func on(s string) (d civil.Date) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

func env() carnet.Env {
	return carnet.Env{
		Now:    func() time.Time { return time.Date(2028, time.June, 1, 9, 0, 0, 0, time.UTC) },
		Random: rand.Reader, Device: "poste-12", BusyTimeout: 20 * time.Second,
	}
}

// exactly compares whatever the domain is made of, what is unexported included.
var exactly = cmp.Exporter(func(reflect.Type) bool { return true })

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, exactly); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// newDesk is a desk of 01/06/2028 on a carnet of its own.
func newDesk(t *testing.T) *Desk {
	t.Helper()
	return deskAt(t, filepath.Join(t.TempDir(), "carnet.asll"))
}

func deskAt(t *testing.T, path string) *Desk {
	t.Helper()
	c, err := carnet.Create(t.Context(), path, env())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return &Desk{Carnet: c, By: "Claire Morel", Today: on("2028-06-01"), Command: "essai"}
}

// record records acts one after another in one dossier, the first one opening it.
func record(t *testing.T, d *Desk, acts ...asll.Act) (ref carnet.Ref, last Receipt) {
	t.Helper()
	for i, a := range acts {
		to := &ref
		if i == 0 {
			to = nil
		}
		r, err := d.Record(t.Context(), to, a)
		if err != nil {
			t.Fatal(err)
		}
		ref, last = r.Dossier, r
	}
	return ref, last
}

// refusal demands that an error is a refusal.
func refusal(t *testing.T, err error) *Refusal {
	t.Helper()
	var r *Refusal
	if !errors.As(err, &r) {
		t.Fatalf("%v is not a refusal", err)
	}
	return r
}

func rules(findings []asll.Finding) []asll.RuleID {
	var all []asll.RuleID
	for _, f := range findings {
		all = append(all, f.Rule)
	}
	return all
}

// A picture is all that a carnet shows: its list, and each dossier with what
// it asks for.
type picture struct {
	List        []carnet.Summary
	Dossiers    []*asll.Dossier
	Obligations [][]asll.Obligation
}

func pictured(ctx context.Context, d *Desk) (p picture, err error) {
	err = d.Carnet.View(ctx, func(tx *carnet.Tx) error {
		if p.List, err = tx.List(carnet.Filter{Day: d.Today}); err != nil {
			return err
		}
		for _, s := range p.List {
			entries, err := tx.Load(s.Ref)
			if err != nil {
				return err
			}
			dossier := asll.Fold(entries)
			p.Dossiers, p.Obligations = append(p.Dossiers, dossier), append(p.Obligations, asll.Obligations(dossier))
		}
		return nil
	})
	return p, err
}

func picturedBy(t *testing.T, d *Desk) picture {
	t.Helper()
	p, err := pictured(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
