package batch

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"maps"
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
		policy: p, resolution: newResolution(g), group: -1, counts: map[asll.Kind]*Count{},
	}
	g.rejected = nil
	var err error
	r.written, err = d.Import(ctx, desk.Import{
		Source: p.Source, DryRun: p.DryRun, KeepGood: p.KeepGood,
		Known: r.meet, Dossiers: r.concerned, Acts: r.acts, Judged: r.judged,
		Check: func() error { return p.Check(r.report(!p.DryRun)) },
	})
	if err != nil {
		return nil, err
	}
	return r.report(r.written), nil
}

// A recording is an import under way. All of it happens beside the writing.
type recording struct {
	*resolution
	sorted  *sorting
	policy  Policy
	written bool

	group    int // the dossier under way
	lines    []candidate
	rejects  []int // its rejected rows
	dossiers int   // in which rows stand
	opened   []Opened
	counts   map[asll.Kind]*Count
	problems []placed
	warnings []placed
	twins    int
	unlisted int
	done     int
}

// A candidate is a row of the dossier under way that is an act.
type candidate struct {
	row  int
	kind asll.Kind
	act  asll.Act
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
	r.sorted = r.sort(r.resolution)
	return func(yield func(*desk.Known) bool) {
		for _, at := range r.sorted.targets {
			if !yield(r.targets[at].known) {
				return
			}
		}
	}, r.asked(), err
}

// holds tells whether a saisine is among acts.
func holds(entries []asll.Entry, act asll.Act) bool {
	said := asll.Wording(act)
	return slices.ContainsFunc(entries, func(e asll.Entry) bool {
		return !e.Undone && e.Act.Kind() == asll.KindIntake && asll.Wording(e.Act) == said
	})
}

// under is the dossier under way.
func (r *recording) under() *target { return &r.targets[r.sorted.targets[r.group]] }

// acts reads the rows of the next dossier.
func (r *recording) acts(found *desk.Found) (desk.Arrival, error) {
	r.group++
	r.lines, r.rejects = r.lines[:0], r.rejects[:0]
	rows := r.sorted.rows(r.group)
	r.policy.Done(r.done)
	r.done += len(rows)
	at := r.under()
	if err := r.read(rows, found, at); err != nil {
		return desk.Arrival{}, err
	}
	if at.person && r.unsure() {
		if err := r.rejectAll("plusieurs saisines différentes au nom de " + r.quoted(at.called) + ", sans date de naissance : donnez-leur une référence"); err != nil {
			return desk.Arrival{}, err
		}
	}
	acts := make([]asll.Act, len(r.lines))
	for i, l := range r.lines {
		acts[i] = l.act
	}
	return desk.Arrival{Number: at.asked(), Acts: acts, Refused: len(r.rejects)}, nil
}

// unsure tells whether the saisines of a household that only its name tells may
// be of two households.
func (r *recording) unsure() bool {
	said := ""
	for _, l := range r.lines {
		in, ok := l.act.(*asll.Intake)
		if !ok || !in.Born.IsZero() {
			continue
		}
		if w := asll.Wording(in); said == "" {
			said = w
		} else if w != said {
			return true
		}
	}
	return false
}

// errChanged says that a file is not what it was a moment ago.
var errChanged = errors.New("le fichier a changé pendant sa lecture")

// read makes acts of rows.
func (r *recording) read(rows []uint32, found *desk.Found, at *target) error {
	var known form.Answers
	if found != nil && !found.Gone {
		known = form.Identity(asll.Fold(found.Entries))
	}
	for _, n := range rows {
		row, err := r.Gathering.find(int(n))
		if err != nil {
			return err
		}
		if !r.names.still(row, r.rows.key(int(n))) {
			return &Problem{File: row.mapping.Table.Name, Line: row.Line, Row: row.Row, Reason: errChanged.Error() + " : rien n'est écrit, recommencez"}
		}
		if row.Kind == asll.KindIntake && row.Reference == "" && at.known == nil && at.number == (number{}) && !at.person {
			row.Answers[referenceField] = []string{row.Dossier} // by which its rows name it
		}
		act, problems := row.act(known, r.policy.Context)
		if reason := cmp.Or(r.claims[r.rows.key(int(n))].reason, at.reason); reason != nothing && row.plan != nil {
			problems = append(problems, row.inDossier(r.reasons[reason]))
		}
		if len(problems) > 0 {
			r.reject(int(n), row.Kind, problems)
			continue
		}
		r.lines = append(r.lines, candidate{int(n), row.Kind, act})
	}
	return nil
}

// act reads a row into an act, or says what is wrong with it. A saisine that
// names nobody is that of the household known, as it is for the command; one
// that does stays as it is, and is the same when it comes again.
func (r *Row) act(known form.Answers, c form.Context) (asll.Act, []Problem) {
	problems := slices.Clone(r.Problems)
	if r.plan == nil {
		return nil, problems
	}
	if r.Kind == asll.KindIntake && len(r.Answers[lastNameField])+len(r.Answers[firstNameField]) == 0 {
		maps.Copy(r.Answers, known)
	}
	var wrong form.Problems
	for _, f := range r.plan.fields {
		// Written from memory, an act is of today; in a file it is of the day that the
		// file says.
		if f.Name == dateField && f.Default != nil && len(r.Answers[f.Name]) == 0 {
			wrong = append(wrong, form.Problem{Field: f, Missing: true})
		}
	}
	act, err := r.plan.form.Fill(r.Answers, c)
	if p, ok := err.(form.Problems); ok { //nolint:errorlint // it is what Fill gives
		wrong = append(wrong, p...)
	}
	return act, append(problems, r.Locate(wrong, c)...)
}

const dateField = "date"
