package desk

import (
	"context"
	"errors"
	"testing"

	"asll/internal/asll"
)

// A reversal is an undoing with all that is told of it.
type reversal struct {
	Undoing
	Receipts []Receipt
}

func (r *reversal) told(u Undoing, receipt Receipt) error {
	r.Undoing, r.Receipts = u, append(r.Receipts, receipt)
	return nil
}

func untold(Undoing, Receipt) error { return nil }

func undone(t *testing.T, d *Desk) reversal {
	t.Helper()
	return reversed(t, d.Undo)
}

func redone(t *testing.T, d *Desk) reversal {
	t.Helper()
	return reversed(t, d.Redo)
}

func reversed(t *testing.T, turn func(context.Context, Told) (Undoing, error)) reversal {
	t.Helper()
	var r reversal
	u, err := turn(t.Context(), r.told)
	if err != nil {
		t.Fatal(err)
	}
	same(t, u, r.Undoing)
	same(t, len(r.Receipts), u.Dossiers)
	return r
}

func TestUndoingGoesBackOneBatchAfterAnother(t *testing.T) {
	d := newDesk(t)
	var seen []picture
	ref, _ := record(t, d, agreed()[:1]...)
	seen = append(seen, picture{}, picturedBy(t, d))
	for _, a := range agreed()[1:] {
		if _, err := d.Record(t.Context(), &ref, a); err != nil {
			t.Fatal(err)
		}
		seen = append(seen, picturedBy(t, d))
	}
	for i := len(seen) - 2; i >= 0; i-- {
		u := undone(t, d)
		same(t, []any{u.Batch.Acts[0].Number, u.Receipts[0].Entry.Number, u.Receipts[0].Dossier}, []any{i + 1, i + 1, ref})
		same(t, picturedBy(t, d), seen[i])
	}
	if _, err := d.Undo(t.Context(), untold); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("%v", err)
	}
	for i := 1; i < len(seen); i++ {
		u := redone(t, d)
		same(t, []any{u.Batch.Acts[0].Number, u.Receipts[0].Entry.Undone}, []any{i, false})
		same(t, picturedBy(t, d), seen[i])
	}
	if _, err := d.Redo(t.Context(), untold); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("%v", err)
	}
}

func TestWhatIsRecordedSinceForbidsRedoing(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, intake("Diallo", "2026-01-05"), visit("2026-01-06"))
	undone(t, d)
	if _, err := d.Record(t.Context(), &ref, visit("2026-01-07")); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Redo(t.Context(), untold); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("%v", err)
	}
	same(t, undone(t, d).Batch.Acts[0].Number, 3)
	same(t, undone(t, d).Batch.Acts[0].Number, 1)
	same(t, redone(t, d).Batch.Acts[0].Number, 1)
	same(t, undone(t, d).Batch.Acts[0].Number, 1)
}

func TestAnActTakesANewNumberAfterAnUndoing(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, intake("Diallo", "2026-01-05"), visit("2026-01-06"))
	undone(t, d)
	r, err := d.Record(t.Context(), &ref, visit("2026-01-07"))
	same(t, []any{r.Entry.Number, err}, []any{3, nil})
}

func TestALabelIsNotGivenTwice(t *testing.T) {
	d := newDesk(t)
	record(t, d, intake("Diallo", "2026-01-05"))
	undone(t, d)
	ref, _ := record(t, d, intake("Martin", "2026-01-06"))
	same(t, ref.Label, "2026-0002")
}

func TestUndoingAWithdrawalRestoresTheAct(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, append(agreed(), visit("2026-03-02"))...)
	before := picturedBy(t, d)
	if _, err := d.Void(t.Context(), ref, 5, "doublon"); err != nil {
		t.Fatal(err)
	}
	undone(t, d)
	same(t, picturedBy(t, d), before)
}

// The withdrawal of a contract that a fact learnt late puts in breach can be
// undone: the carnet goes back to what it was, breach included.
func TestUndoingIsNotRefusedForAnOldBreach(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, append(agreed(), housed("2026-01-20"))...)
	before := picturedBy(t, d)
	if _, err := d.Void(t.Context(), ref, 4, "erreur"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(t.Context(), untold); err != nil {
		t.Errorf("the last batch cannot be undone: %v", err)
	}
	same(t, picturedBy(t, d), before)
}

func TestUndoingTheOpeningOfADossierShowsAnEmptyOne(t *testing.T) {
	d := newDesk(t)
	record(t, d, intake("Diallo", "2026-01-05"))
	r := undone(t, d).Receipts[0]
	same(t, []any{len(r.Before.Measures), len(r.After.Measures), r.Entry.Act.Kind()}, []any{1, 0, asll.KindIntake})
}
