package desk

import (
	"cmp"
	"context"
	"errors"
	"hash/maphash"
	"iter"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// An Import is many acts of many dossiers, recorded as one batch. They are read
// ahead of being judged, and judged ahead of being written: three goroutines pass
// one dossier after another on.
type Import struct {
	Source   string // where the acts come from, for the journal
	DryRun   bool   // judge all of it, and write nothing
	KeepGood bool   // write the acts that stand, though others are refused

	// Known is told of every dossier of the carnet, before anything else.
	Known func(*Known)
	// Dossiers gives the dossiers concerned: those of the carnet, or nil for new
	// ones, and the numbers that some of these are to have. It may look into
	// dossiers of the carnet.
	Dossiers func(load func(*Known) ([]asll.Entry, error)) (iter.Seq[*Known], []Number, error)
	// Acts gives the acts of a dossier; it is nil for a new one.
	Acts func(*Found) (Arrival, error)
	// Check is called before anything is kept: with an error, nothing is.
	Check func() error
}

// A Known dossier is one of the carnet, with what it may be called by.
type Known = carnet.Known

// A Found dossier is one of the carnet, with its acts.
type Found struct {
	*Known
	Entries []asll.Entry
}

// A Number is that of a dossier in a year: the 42 of 2026-0042.
type Number struct{ Year, Number int }

// An Arrival is what an import brings to one dossier.
type Arrival struct {
	Number  string // that a new dossier is to have, among those of Dossiers; or empty
	Acts    []asll.Act
	Refused int // rows that are not even acts

	// Judged is told what becomes of them, while Acts is called for the next ones.
	Judged func(Outcome) error
}

// An Outcome is what becomes of the acts of one dossier.
type Outcome struct {
	Dossier  carnet.Ref
	New      bool
	Opened   bool      // a new dossier is opened: one of the acts is a saisine that stands
	Verdicts []Verdict // of each act, in the order they were given
}

// A Verdict is what becomes of one act.
type Verdict struct {
	asll.Admission
	Known bool // the dossier holds it already
	Twin  bool // another act of the import says the same
	Stray bool // it belongs to a new dossier that no saisine opens
}

// Stands tells whether the act is one more of its dossier.
func (v *Verdict) Stands() bool { return !v.Known && !v.Stray && len(v.Refused) == 0 }

// errUnwritten ends a transaction of which nothing is kept.
var errUnwritten = errors.New("nothing is to be written")

// Import records an import, and tells whether anything was written.
func (d *Desk) Import(ctx context.Context, im Import) (written bool, err error) {
	run := d.Carnet.Update
	if im.DryRun {
		run = d.Carnet.View
	}
	err = run(ctx, func(tx *carnet.Tx) error {
		i := importing{Desk: d, Import: im, tx: tx}
		return i.run(ctx)
	})
	if errors.Is(err, errUnwritten) {
		return false, nil
	}
	return err == nil, err
}

// importing is an import in its transaction.
type importing struct {
	*Desk
	Import
	tx      *carnet.Tx
	posting *carnet.Posting
	refused bool // an act was
	posted  int  // acts
}

func (i *importing) run(ctx context.Context) error {
	if err := i.tx.Roll(i.Known); err != nil {
		return err
	}
	var err error
	if i.posting, err = i.tx.Post(carnet.Batch{By: i.By, Command: i.Command, Source: i.Source}); err != nil {
		return err
	}
	if err := i.tx.Numbers(i.posting); err != nil {
		return err
	}
	dossiers, numbers, err := i.Dossiers(func(k *Known) ([]asll.Entry, error) { return i.tx.Load(k.Ref) })
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if err := i.posting.Reserve(n.Year, n.Number); err != nil {
			return err
		}
	}
	if err := i.record(ctx, dossiers); err != nil {
		return err
	}
	if !i.keeps() {
		return errUnwritten
	}
	if err := i.Check(); err != nil {
		return err
	}
	if i.posted == 0 {
		return errUnwritten
	}
	return i.tx.Finish(i.posting)
}

// keeps tells whether what is posted is to be written.
func (i *importing) keeps() bool { return !i.DryRun && (i.KeepGood || !i.refused) }

// record passes dossiers to the judge, and writes what comes out.
func (i *importing) record(ctx context.Context, dossiers iter.Seq[*Known]) error {
	beside, cancel := context.WithCancel(ctx)
	j := &judge{importing: i, in: make(chan []*Found, ahead), out: make(chan *carnet.Rows, 1), seed: maphash.MakeSeed()}
	go j.run(beside)
	err := i.pump(ctx, j, dossiers)
	cancel()
	for range j.out { // until the judge has stopped
	}
	return cmp.Or(err, j.err, ctx.Err())
}

// together is how many dossiers go from one goroutine to another at once: to
// wake one takes as long as to judge a few acts.
const together = 32

// ahead is how many times as many are loaded before they are judged.
const ahead = 8

// pump loads dossiers, and writes rows, until there are none left.
func (i *importing) pump(ctx context.Context, j *judge, dossiers iter.Seq[*Known]) error {
	next, stop := iter.Pull(dossiers)
	defer stop()
	in := j.in
	defer func() {
		if in != nil {
			close(in) // the judge is not to wait for more
		}
	}()
	some, err := i.load(next)
	for err == nil {
		if len(some) == 0 && in != nil {
			close(in)
			in = nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case in <- some:
			some, err = i.load(next)
		case rows, more := <-j.out:
			if !more {
				return nil
			}
			err = i.tx.Write(rows)
		}
	}
	return err
}

// load reads the next dossiers, nil for those that are new, and none when there
// are none left.
func (i *importing) load(next func() (*Known, bool)) ([]*Found, error) {
	var some []*Found
	for len(some) < together {
		known, more := next()
		if !more {
			break
		}
		if known == nil {
			some = append(some, nil)
			continue
		}
		entries, err := i.tx.Load(known.Ref)
		if err != nil {
			return nil, err
		}
		some = append(some, &Found{known, entries})
	}
	return some, nil
}
