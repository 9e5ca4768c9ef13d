package batch

import (
	"context"
	"iter"
	"slices"
	"sync"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
)

// A Policy says how an import goes.
type Policy struct {
	DryRun   bool // say what would be done, and write nothing
	KeepGood bool // write the good rows though others are rejected
	Context  form.Context
	Source   string              // where the rows come from, for the journal
	Done     func(rows int)      // is told of the progress
	Check    func(*Report) error // is called before anything is kept: with an error, nothing is
}

// Record has the desk record the rows, dossier by dossier, in one batch.
func (g *Gathering) Record(ctx context.Context, d *desk.Desk, p Policy) (*Report, error) {
	if of := p.Context.Regulations; of != nil {
		p.Context.Regulations = sync.OnceValue(of)
	}
	r := &recording{
		policy: p, resolution: newResolution(g), counts: map[asll.Kind]*Count{},
	}
	g.rejected = nil
	var err error
	if r.ahead.finders, err = g.newFinders(); err != nil {
		return nil, err
	}
	r.written, err = d.Import(ctx, desk.Import{
		Source: p.Source, DryRun: p.DryRun, KeepGood: p.KeepGood,
		Known: r.meet, Dossiers: r.concerned, Acts: r.acts,
		Check: func() error { return p.Check(r.report(!p.DryRun)) },
	})
	if err != nil {
		return nil, err
	}
	return r.report(r.written), nil
}

// A recording is an import under way.
type recording struct {
	*resolution
	sorted  *sorting
	policy  Policy
	written bool

	ahead struct { // the reading, which nothing below belongs to
		finders []*Finder
		group   int // the next dossier
		rows    int // read
	}

	dossiers int // in which rows stand
	opened   []Opened
	counts   map[asll.Kind]*Count
	problems []placed
	warnings []placed
	twins    int
	unlisted int
}

// concerned gives the dossiers that the rows name, and the numbers that new ones
// are to have.
func (r *recording) concerned(load func(*desk.Known) ([]asll.Entry, error)) (iter.Seq[*desk.Known], []desk.Number, error) {
	err := r.resolve(func(c *claimed, among []*desk.Known) (*desk.Known, error) {
		row, err := r.Gathering.find(int(c.row))
		if err != nil {
			return nil, err
		}
		act, problems := row.act(nil, r.policy.Context)
		if len(problems) > 0 {
			return nil, nil
		}
		for _, k := range among {
			entries, err := load(k)
			if err != nil || holds(entries, act) {
				return k, err
			}
		}
		return nil, nil
	})
	if err != nil {
		return nil, nil, err
	}
	r.sorted = r.sort(r.resolution)
	return func(yield func(*desk.Known) bool) {
		for _, at := range r.sorted.targets {
			if !yield(r.targets[at].known) {
				return
			}
		}
	}, r.asked(), nil
}

// holds tells whether a saisine is among acts.
func holds(entries []asll.Entry, act asll.Act) bool {
	said := asll.Wording(act)
	return slices.ContainsFunc(entries, func(e asll.Entry) bool {
		return !e.Undone && e.Act.Kind() == asll.KindIntake && asll.Wording(e.Act) == said
	})
}
