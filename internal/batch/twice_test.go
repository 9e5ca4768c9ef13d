package batch

import (
	"context"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/desk"
)

// ref finds a dossier by its number.
func (o *office) ref(label string) (ref carnet.Ref) {
	o.tb.Helper()
	err := o.Carnet.View(context.Background(), func(tx *carnet.Tx) error {
		return tx.Roll(func(k *carnet.Known) {
			if k.Label == label {
				ref = k.Ref
			}
		})
	})
	if err != nil || ref.ID == 0 {
		o.tb.Fatal(label, err)
	}
	return ref
}

func (o *office) void(label string, number int) {
	o.tb.Helper()
	if _, err := o.Void(context.Background(), o.ref(label), number, "erreur"); err != nil {
		o.tb.Fatal(err)
	}
}

func (o *office) undo() {
	o.tb.Helper()
	if _, err := o.Undo(context.Background(), func(desk.Undoing, desk.Receipt) error { return nil }); err != nil {
		o.tb.Fatal(err)
	}
}

// twoMeasures are rows of two dossiers, one of which only its name tells.
func twoMeasures() []string {
	return slices.Concat(opening("EX-1", awa), []string{entry(saisine + elodie)}, to("Lefèvre Élodie", diagnostique, recue))
}

func TestTheSameFileAgainChangesNothing(t *testing.T) {
	o, f := newOffice(t), file("a.csv", twoMeasures()...)
	if got := counted(o.told(f)); got != "written true: 8 new, 0 identical, 0 warned, 0 rejected, in 2 dossiers, 0 twins" {
		t.Fatal(got)
	}
	for _, p := range []Policy{o.policy, o.keeping(), o.rehearsing(o.policy)} {
		o.unchanged(func() {
			if got := counted(o.toldBy(p, f)); got != "written false: 0 new, 8 identical, 0 warned, 0 rejected, in 0 dossiers, 0 twins" {
				t.Error(got)
			}
		})
	}
	if n := o.batches(); n != 1 {
		t.Errorf("%d batches", n)
	}
}

func TestWhatWasUndoneIsWrittenAgain(t *testing.T) {
	o, f := newOffice(t), file("a.csv", twoMeasures()...)
	first := counted(o.told(f))
	told := func() string { return strings.ReplaceAll(o.journal(), "2026-0003", "2026-0001") }
	before := strings.ReplaceAll(told(), "2026-0002", "2026-0004")
	o.undo()
	if again := counted(o.told(f)); again != first {
		t.Errorf("got %s, want %s", again, first)
	}
	if after := told(); after != before {
		t.Errorf("got %s, want %s", after, before)
	}
	o.checked()
}

func TestAnUndoneRowIsWrittenAgainInItsDossier(t *testing.T) {
	o := newOffice(t)
	o.told(file("a.csv", opening("EX-1", awa)...))
	f := file("b.csv", to("2026-0001", "acte=entretien;type=bureau;date=05/03/2026")...)
	for range 3 {
		if got := counted(o.told(f)); got != "written true: 1 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins" {
			t.Error(got)
		}
		o.undo()
	}
	o.checked()
}

func TestAWithdrawnActDoesNotComeBack(t *testing.T) {
	o, f := newOffice(t), file("a.csv", opening("EX-1", awa)...)
	o.told(f)
	o.void("2026-0001", 5)
	before := o.journal()
	if got := counted(o.told(f)); got != "written false: 0 new, 5 identical, 0 warned, 0 rejected, in 0 dossiers, 0 twins" {
		t.Error(got)
	}
	if after := o.journal(); after != before || strings.Contains(after, "visit") {
		t.Errorf("before %s, after %s", before, after)
	}
}

func TestARowMoreIsAloneNew(t *testing.T) {
	o, lines := newOffice(t), opening("EX-1", awa)
	o.told(file("a.csv", lines...))
	for i, more := range []string{recue + ";note=rappel", "acte=entretien;type=bureau;date=10/01/2026", recue} {
		lines = append(to("EX-1", more), lines...)
		f := file("a.csv", lines...)
		told := o.told(f)
		if !strings.HasPrefix(told, "written true: 1 new, "+string(rune('5'+i))+" identical, 0 warned, 0 rejected, in 1 dossiers") {
			t.Error(told)
		}
	}
	o.checked()
}

func TestTwoIdenticalRowsAreTwoActs(t *testing.T) {
	o, f := newOffice(t), file("a.csv", append(opening("EX-1", awa), to("2026-0001", recue, recue)...)...)
	o.told(file("b.csv", opening("EX-1", awa)...))
	if got := counted(o.told(f)); got != "written true: 2 new, 5 identical, 0 warned, 0 rejected, in 1 dossiers, 2 twins" {
		t.Error(got)
	}
	if n := strings.Count(o.journal(), "visit 2026-03-02"); n != 3 {
		t.Errorf("%d visits", n)
	}
	o.unchanged(func() {
		if got := counted(o.told(f)); got != "written false: 0 new, 7 identical, 0 warned, 0 rejected, in 0 dossiers, 0 twins" {
			t.Error(got)
		}
	})
}

func TestASaisineIsKnownWhateverItsRèglementHasBecome(t *testing.T) {
	o, f := newOffice(t), file("a.csv", twoMeasures()...)
	o.told(f)
	o.policy.Context.Regulations = func() []asll.Regulation {
		all := slices.Clone(asll.Regulations())
		all[0].Ceiling++
		return all
	}
	o.unchanged(func() {
		if got := counted(o.told(f)); got != "written false: 0 new, 8 identical, 0 warned, 0 rejected, in 0 dossiers, 0 twins" {
			t.Error(got)
		}
	})
}
