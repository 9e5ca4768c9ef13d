package desk

import (
	"context"
	"errors"
	"iter"
	"testing"

	"asll/internal/asll"
)

var errStop = errors.New("stop")

// An incoming import brings acts to dossiers: to those of the carnet that have these numbers, to new ones otherwise.
type incoming struct {
	labels   []string
	acts     [][]asll.Act
	known    map[string]*Known
	outcomes []Outcome
	fails    string // which of the callbacks fails
}

func (in *incoming) fail(where string) error {
	if in.fails == where {
		return errStop
	}
	return nil
}

func (in *incoming) dossiers(func(*Known) ([]asll.Entry, error)) (iter.Seq[*Known], []Number, error) {
	return func(yield func(*Known) bool) {
		for _, label := range in.labels {
			if !yield(in.known[label]) {
				return
			}
		}
	}, nil, nil
}

func (in *incoming) into(ctx context.Context, d *Desk, im Import) (bool, error) {
	in.known, in.outcomes = map[string]*Known{}, nil
	next := 0
	im.Known = func(k *Known) {
		kept := *k
		in.known[k.Label] = &kept
	}
	im.Dossiers = in.dossiers
	im.Acts = func(*Found) (Arrival, error) {
		a := Arrival{Acts: in.acts[next], Judged: func(o Outcome) error {
			in.outcomes = append(in.outcomes, o)
			return in.fail("judged")
		}}
		next++
		return a, in.fail("acts")
	}
	if im.Check == nil {
		im.Check = func() error { return in.fail("check") }
	}
	return d.Import(ctx, im)
}

func batches(t *testing.T, d *Desk) int {
	t.Helper()
	r, err := d.Carnet.Check(t.Context())
	if err != nil || len(r.Problems) > 0 {
		t.Fatal(r.Problems, err)
	}
	return r.Batches
}

func TestAnImportIsOneBatch(t *testing.T) {
	d := newDesk(t)
	record(t, d, agreed()[:1]...)
	before := picturedBy(t, d)
	in := &incoming{labels: []string{"2026-0001", "", ""}, acts: [][]asll.Act{
		{agreed()[3], visit("2026-03-01"), agreed()[2], agreed()[1]}, {intake("Martin", "2027-02-01")}, {intake("Roux", "2026-02-01"), visit("2026-02-02")},
	}}
	written, err := in.into(t.Context(), d, Import{Source: "suivi.csv"})
	same(t, []any{written, err, batches(t, d)}, []any{true, nil, 2})
	var labels []string
	for _, o := range in.outcomes {
		labels = append(labels, o.Dossier.Label)
	}
	same(t, labels, []string{"2026-0001", "2027-0001", "2026-0002"})
	undone(t, d)
	same(t, picturedBy(t, d), before)
	redone(t, d)
	again := picturedBy(t, d)
	written, err = in.into(t.Context(), d, Import{})
	same(t, []any{written, err, len(again.List)}, []any{true, nil, 3}) // the new ones are new again: who they are is batch's to tell
}

func TestWhateverFailsInAnImportNothingIsWritten(t *testing.T) {
	for _, where := range []string{"acts", "judged", "check"} {
		for _, keep := range []bool{false, true} {
			d := newDesk(t)
			in := &incoming{labels: []string{"", ""}, acts: [][]asll.Act{agreed(), {visit("2026-01-01")}}, fails: where}
			if !keep {
				in.acts[1] = []asll.Act{intake("Martin", "2027-02-01")}
			}
			written, err := in.into(t.Context(), d, Import{KeepGood: keep})
			if !errors.Is(err, errStop) || written {
				t.Errorf("%s: %t, %v", where, written, err)
			}
			same(t, []any{len(picturedBy(t, d).List), batches(t, d)}, []any{0, 0})
		}
	}
}

func TestWhatStandsIsWrittenOnlyIfAsked(t *testing.T) {
	for _, c := range []struct {
		im       Import
		written  bool
		dossiers int
	}{{Import{}, false, 0}, {Import{KeepGood: true}, true, 1}, {Import{DryRun: true, KeepGood: true}, false, 0}} {
		d := newDesk(t)
		in := &incoming{labels: []string{"", ""}, acts: [][]asll.Act{agreed(), {visit("2026-01-01")}}}
		written, err := in.into(t.Context(), d, c.im)
		same(t, []any{written, err, len(picturedBy(t, d).List)}, []any{c.written, nil, c.dossiers})
		same(t, []any{len(in.outcomes), in.outcomes[1].Verdicts[0].Stray, in.outcomes[1].Opened}, []any{2, true, false})
	}
}
