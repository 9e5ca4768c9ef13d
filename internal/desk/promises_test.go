package desk

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/carnet"
)

func digest(t *rapid.T, path string) [sha256.Size]byte {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(b)
}

// kept demands, of every dossier, what no command may undo.
func (u *user) kept(t *rapid.T) {
	for _, d := range u.shown(t).Dossiers {
		open := 0
		for i := range d.Measures {
			m := &d.Measures[i]
			if m.Closing == nil {
				open++
			}
			if m.Counted() > m.Regulation.Ceiling {
				t.Fatalf("%d months of %d", m.Counted(), m.Regulation.Ceiling)
			}
			inOrder(t, m)
		}
		if open > 1 {
			t.Fatalf("%d prises en charge stand open", open)
		}
	}
}

// inOrder demands periods within the bounds, one after another.
func inOrder(t *rapid.T, m *asll.Measure) {
	for i, p := range m.Periods {
		bounds := m.Regulation.Renewal
		if i == 0 {
			bounds = m.Regulation.Period
		}
		if p.Months < bounds.Min || p.Months > bounds.Max {
			t.Fatalf("a period of %d months", p.Months)
		}
		if i > 0 && !p.Start.IsZero() && !p.Start.After(m.Periods[i-1].End) {
			t.Fatalf("%v begins before the end of %v", p, m.Periods[i-1])
		}
	}
}

// expected tells the answers that a user may get from an error.
func expected(err error) bool {
	return errors.As(err, new(*Refusal)) || errors.Is(err, ErrNoSuchAct) || errors.Is(err, ErrAlreadyVoid) || errors.As(err, new(*Supporting)) ||
		errors.Is(err, ErrNothingToUndo) || errors.Is(err, ErrNothingToRedo)
}

// blankCarnet is the content of a carnet in which nothing is recorded.
func blankCarnet(t *testing.T, folder string) []byte {
	t.Helper()
	empty := filepath.Join(folder, "empty.asll")
	deskAt(t, empty)
	blank, err := os.ReadFile(empty)
	if err != nil {
		t.Fatal(err)
	}
	return blank
}

// newUser opens a copy of a blank carnet, which is quicker than making one.
func newUser(t *rapid.T, blank []byte, path string, accepted map[asll.Kind]int) *user {
	if err := os.WriteFile(path, blank, 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := carnet.Open(t.Context(), path, env())
	if err != nil {
		t.Fatal(err)
	}
	desk := &Desk{Carnet: c, By: "Claire Morel", Today: on("2032-06-01"), Command: "essai"}
	return &user{Desk: desk, path: path, day: on("2026-01-05"), last: map[carnet.Ref]*asll.Dossier{}, accepted: accepted}
}

func TestWhateverIsTypedTheCarnetHoldsItsPromises(t *testing.T) {
	folder, tried, accepted := t.TempDir(), 0, map[asll.Kind]int{}
	blank := blankCarnet(t, folder)
	rapid.Check(t, func(rt *rapid.T) {
		tried++
		u := newUser(rt, blank, filepath.Join(folder, strconv.Itoa(tried)+".asll"), accepted)
		defer u.Carnet.Close()
		for range rapid.IntRange(1, 20).Draw(rt, "commands") {
			before := digest(rt, u.path)
			err := u.command(rt)
			if err != nil && !expected(err) {
				rt.Fatal(err)
			}
			if after := digest(rt, u.path); err != nil && !u.moved && before != after {
				rt.Fatalf("%v, yet the file has changed", err)
			}
			u.kept(rt)
		}
		report, err := u.Carnet.Check(rt.Context())
		if err != nil || len(report.Problems) > 0 {
			rt.Fatalf("%v %v", report.Problems, err)
		}
	})
	if testing.Short() {
		return // too few draws for each of them
	}
	for _, k := range []asll.Kind{asll.KindIntake, asll.KindContract, asll.KindRenewal, asll.KindClosing, asll.KindSituation} {
		if accepted[k] == 0 {
			t.Errorf("no %s was ever recorded", k)
		}
	}
}
