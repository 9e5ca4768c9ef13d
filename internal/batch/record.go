package batch

import (
	"context"
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
	r := &recording{Gathering: g, policy: p, group: -1, counts: map[asll.Kind]*Count{}, taken: map[int64]uint32{}}
	g.rejected = nil
	var err error
	r.written, err = d.Import(ctx, desk.Import{
		Source: p.Source, DryRun: p.DryRun, KeepGood: p.KeepGood,
		Known: g.names.meet, Dossiers: g.dossiers, Acts: r.acts, Judged: r.judged,
		Check: func() error { return p.Check(r.report(!p.DryRun)) },
	})
	if err != nil {
		return nil, err
	}
	return r.report(r.written), nil
}

// A recording is an import under way. All of it happens beside the writing.
type recording struct {
	*Gathering
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
	taken    map[int64]uint32 // the first row of each dossier of the carnet
}

// A candidate is a row of the dossier under way that is an act.
type candidate struct {
	row  int
	kind asll.Kind
	act  asll.Act
}

// acts reads the rows of the next dossier.
func (r *recording) acts(found []desk.Found) (desk.Arrival, error) {
	r.group++
	r.lines, r.rejects = r.lines[:0], r.rejects[:0]
	rows := r.order[r.starts[r.group]:r.starts[r.group+1]]
	r.policy.Done(r.done)
	r.done += len(rows)
	at := &r.names.called[r.groups[r.group]]
	if err := r.read(rows, found, at.astray(r.groups[r.group])); err != nil {
		return desk.Arrival{}, err
	}
	chosen := r.choose(at, found)
	if err := r.doubtful(at, chosen); err != nil {
		return desk.Arrival{}, err
	}
	if err := r.once(chosen); err != nil {
		return desk.Arrival{}, err
	}
	if stranger := r.stranger(chosen); stranger != "" {
		if err := r.rejectAll(stranger); err != nil {
			return desk.Arrival{}, err
		}
	}
	acts := make([]asll.Act, len(r.lines))
	for i, l := range r.lines {
		acts[i] = l.act
	}
	return desk.Arrival{Dossier: chosen, Acts: acts, Refused: len(r.rejects)}, nil
}

// read makes acts of rows; reason is what rejects them all, if anything does.
func (r *recording) read(rows []uint32, found []desk.Found, reason string) error {
	var known form.Answers
	if at := &r.names.called[r.groups[r.group]]; at.is != nil && !at.torn {
		known = form.Identity(asll.Fold(found[0].Entries))
	}
	for _, n := range rows {
		row, err := r.find(int(n))
		if err != nil {
			return err
		}
		act, problems := row.act(known, r.policy.Context)
		if reason != "" && row.plan != nil {
			problems = append(problems, row.inDossier(reason))
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

// once rejects the rows under way when those of another dossier turned out to
// be of the same one: two ways of writing one household.
func (r *recording) once(chosen *desk.Found) error {
	if chosen == nil {
		return nil
	}
	first, ok := r.taken[chosen.ID]
	if !ok {
		r.taken[chosen.ID] = r.order[r.starts[r.group]]
		return nil
	}
	return r.rejectAll(r.lineText(int(first), none) + " est déjà du dossier " + chosen.Label + " : donnez aux deux le numéro du dossier")
}

const dateField = "date"
