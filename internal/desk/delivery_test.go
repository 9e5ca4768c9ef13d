package desk

import (
	"context"
	"iter"
	"slices"
	"testing"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// A delivery is what an import under test brings to one dossier.
type delivery struct {
	to   carnet.Ref // a new one when it has no label
	acts []asll.Act
}

// deliver imports what stands of deliveries, as one batch.
func deliver(ctx context.Context, d *Desk, all ...delivery) (written bool, err error) {
	known := map[carnet.Ref]*Known{}
	left := slices.Clone(all)
	return d.Import(ctx, Import{
		Source: "suivi.csv", KeepGood: true,
		Known: func(k *Known) {
			same := *k
			known[k.Ref] = &same
		},
		Dossiers: func(func(*Known) ([]asll.Entry, error)) (iter.Seq[*Known], []Number, error) {
			return func(yield func(*Known) bool) {
				for _, one := range all {
					if !yield(known[one.to]) {
						return
					}
				}
			}, nil, nil
		},
		Acts: func(*Found) (a Arrival, _ error) {
			a.Acts, left = left[0].acts, left[1:]
			a.Judged = func(Outcome) error { return nil }
			return a, nil
		},
		Check: func() error { return nil },
	})
}

func delivered(t *testing.T, d *Desk, all ...delivery) {
	t.Helper()
	if written, err := deliver(t.Context(), d, all...); !written || err != nil {
		t.Fatal(written, err)
	}
}
