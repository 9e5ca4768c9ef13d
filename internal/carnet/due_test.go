package carnet

import (
	"slices"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

// What is due first, and how many dossiers stand where, are those of the list.
func TestWhatIsDueIsThatOfTheList(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	for _, day := range []string{"2026-03-01", "2026-01-05", "2026-02-01", "2026-01-05"} {
		b.open(intake("Diallo", "Awa", day), contract(day, day, 6))
		b.open(intake("Caron", "Ève", day), contract(day, day, 6), closing(day))
		b.open(intake("Abel", "Max", day))
	}
	b.open(visit("2026-01-05")) // no measure
	for _, by := range []string{"2025-12-31", "2026-02-20", "2026-11-20", "2028-01-01"} {
		for _, limit := range []int{1, 3, 50} {
			b.view(func(tx *Tx) error {
				wantDue(t, tx, date(by), limit)
				return nil
			})
		}
	}
}

func wantDue(t *testing.T, tx *Tx, by civil.Date, limit int) {
	t.Helper()
	rows, err := tx.List(Filter{Day: by})
	if err != nil {
		t.Fatal(err)
	}
	states := []asll.State{asll.StateReferred, asll.StatePending, asll.StateExpired}
	n, err := tx.Count(by, states...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if slices.Contains(states, rows[i].State(by)) {
			n--
		}
	}
	first, all, err := tx.Due(by, limit)
	rows = slices.DeleteFunc(rows, func(r Summary) bool { return r.Due.IsZero() || r.Due.After(by) })
	slices.SortStableFunc(rows, func(a, b Summary) int { return a.Due.Compare(b.Due) })
	want := labels(rows[:min(limit, len(rows))])
	if got := labels(first); got != want || all != len(rows) || n != 0 || err != nil {
		t.Errorf("by %v: %s of %d, want %s of %d; %d too many are counted; %v", by, got, all, want, len(rows), n, err)
	}
}
