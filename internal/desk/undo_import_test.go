package desk

import (
	"context"
	"errors"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// ofImport is a carnet with an import in the middle of other batches, and what
// it showed after each of them.
func ofImport(t *testing.T) (d *Desk, seen []picture) {
	t.Helper()
	d = newDesk(t)
	one, _ := record(t, d, agreed()...)
	two, _ := record(t, d, intake("Petit", "2026-01-05"))
	seen = append(seen, picturedBy(t, d))
	delivered(
		t, d,
		delivery{acts: []asll.Act{visit("2026-03-02"), intake("Roux", "2026-03-01")}},
		delivery{one, []asll.Act{visit("2026-03-02"), visit("2026-03-03"), visit("2026-02-27")}},
		delivery{two, []asll.Act{visit("2026-03-04")}},
		delivery{acts: []asll.Act{visit("2026-03-02")}}, // opens nothing
	)
	seen = append(seen, picturedBy(t, d))
	for _, a := range []asll.Act{visit("2026-04-01"), closing("2026-07-01")} {
		if _, err := d.Record(t.Context(), &one, a); err != nil {
			t.Fatal(err)
		}
		seen = append(seen, picturedBy(t, d))
	}
	return d, seen
}

func TestAnImportIsUndoneAndRedoneAsAWhole(t *testing.T) {
	d, seen := ofImport(t)
	for round := range 2 {
		undone(t, d)
		same(t, picturedBy(t, d), seen[2])
		undone(t, d)
		same(t, picturedBy(t, d), seen[1])
		u := undone(t, d)
		same(t, picturedBy(t, d), seen[0])
		told(t, u, true)
		u = redone(t, d)
		same(t, picturedBy(t, d), seen[1])
		told(t, u, false)
		redone(t, d)
		redone(t, d)
		same(t, picturedBy(t, d), seen[3])
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
	report, err := d.Carnet.Check(t.Context())
	same(t, []any{report.Problems, err}, []any{[]carnet.Problem(nil), nil})
}

// told demands that each dossier of the import be told of.
func told(t *testing.T, u reversal, undone bool) {
	t.Helper()
	same(t, []any{u.Acts(), u.Dossiers, u.Batch.Source}, []any{6, 3, "suivi.csv"})
	var labels []string
	var numbers []int
	for _, r := range u.Receipts {
		labels, numbers = append(labels, r.Dossier.Label), append(numbers, r.Entry.Number)
		same(t, r.Entry.Undone, undone)
	}
	same(t, labels, []string{"2026-0003", "2026-0001", "2026-0002"})
	same(t, numbers, []int{1, 5, 2})
}

// A visit after a closing is fine once a new saisine is there, and no longer
// without it.
func TestUndoingAnImportTellsWhatItBringsBack(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, append(agreed(), closing("2026-07-01"), visit("2026-09-02"))...)
	delivered(t, d, delivery{ref, []asll.Act{intake("Diallo", "2026-09-01")}})
	same(t, rules(undone(t, d).Receipts[0].Warnings), []asll.RuleID{asll.RuleAfterClosing})
	same(t, len(redone(t, d).Receipts[0].Warnings), 0)
}

func TestAnUndoingThatIsStoppedChangesNothing(t *testing.T) {
	d, seen := ofImport(t)
	undone(t, d)
	undone(t, d)
	ctx, stop := context.WithCancel(t.Context())
	_, err := d.Undo(ctx, func(_ Undoing, r Receipt) error {
		if r.Dossier.Label == "2026-0001" {
			stop()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	full := errors.New("no room for it")
	_, err = d.Undo(t.Context(), func(Undoing, Receipt) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("%v", err)
	}
	same(t, picturedBy(t, d), seen[1])
}

// Whatever was recorded and imported, each undoing goes back to what was shown
// before, and each redoing to what was shown after.
func TestUndoingGoesBackThroughImports(t *testing.T) {
	folder, tried := t.TempDir(), 0
	blank := blankCarnet(t, folder)
	rapid.Check(t, func(rt *rapid.T) {
		tried++
		u := newUser(rt, blank, filepath.Join(folder, strconv.Itoa(tried)+".asll"), map[asll.Kind]int{})
		defer u.Carnet.Close()
		seen, at := []picture{u.shown(rt)}, 0
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			recorded := false
			switch n := rapid.IntRange(0, 9).Draw(rt, "step"); {
			case n < 3 && at > 0:
				at--
				u.turns(rt, u.Undo)
			case n < 5 && at < len(seen)-1:
				at++
				u.turns(rt, u.Redo)
			case n < 7 && len(u.dossiers) > 0:
				recorded = u.act(rt) == nil
			default:
				recorded = u.imports(rt)
			}
			shown := u.shown(rt)
			if recorded {
				at++
				seen = append(seen[:at:at], shown)
			}
			if diff := cmp.Diff(seen[at], shown, exactly); diff != "" {
				rt.Fatalf("at %d of %d: -want +got\n%s", at, len(seen), diff)
			}
			u.remember(shown)
		}
	})
}
