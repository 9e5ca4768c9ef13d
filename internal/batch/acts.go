package batch

import (
	"cmp"
	"maps"
	"slices"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
)

// A sheaf is the rows of one dossier, which are read ahead of the judging of
// those before.
type sheaf struct {
	at      uint32 // its target
	lines   []candidate
	unfit   []unfit
	called  string // as its rows call it
	rejects []int  // the rows rejected so far, once it is judged
}

// A candidate is a row that is an act.
type candidate struct {
	row  int
	kind asll.Kind
	act  asll.Act
}

// An unfit row is not even an act.
type unfit struct {
	row      int
	kind     asll.Kind
	problems []Problem
}

// acts reads the rows of the next dossier.
func (r *recording) acts(found *desk.Found) (desk.Arrival, error) {
	rows := r.sorted.rows(r.ahead.group)
	s := &sheaf{at: r.sorted.targets[r.ahead.group], lines: make([]candidate, 0, len(rows))}
	at := &r.targets[s.at]
	r.policy.Done(r.ahead.rows)
	r.ahead.group++
	r.ahead.rows += len(rows)
	if err := r.read(s, rows, found); err != nil {
		return desk.Arrival{}, err
	}
	if at.person && s.unsure() {
		if err := r.refuse(s, "plusieurs saisines différentes au nom de « "+s.called+" », sans date de naissance : donnez-leur une référence"); err != nil {
			return desk.Arrival{}, err
		}
	}
	acts := make([]asll.Act, len(s.lines))
	for i, l := range s.lines {
		acts[i] = l.act
	}
	return desk.Arrival{
		Number: at.asked(), Acts: acts, Refused: len(s.unfit),
		Judged: func(o desk.Outcome) error { return r.judged(s, o) },
	}, nil
}

// unsure tells whether the saisines of a household that only its name tells may
// be of two households.
func (s *sheaf) unsure() bool {
	said := ""
	for _, l := range s.lines {
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

// refuse makes unfit all the rows of a dossier that are acts.
func (r *recording) refuse(s *sheaf, reason string) error {
	for _, l := range s.lines {
		row, err := r.findWith(r.ahead.finders, l.row)
		if err != nil {
			return err
		}
		s.unfit = append(s.unfit, unfit{l.row, l.kind, []Problem{row.inDossier(reason)}})
	}
	s.lines = nil
	return nil
}

const hasChanged = "le fichier a changé pendant sa lecture : rien n'est écrit, recommencez"

// read makes acts of rows.
func (r *recording) read(s *sheaf, rows []uint32, found *desk.Found) error {
	var known form.Answers
	if found != nil && !found.Gone {
		known = form.Identity(asll.Fold(found.Entries))
	}
	at := &r.targets[s.at]
	said := r.words[at.called]
	var before mention
	var claimed uint32
	for _, n := range rows {
		row, err := r.findWith(r.ahead.finders, int(n))
		if err != nil {
			return err
		}
		if n == said.row {
			s.called = said.in.of(row)
		}
		claim := r.rows.key(int(n))
		if m := row.mention(); m != before || claim != claimed { // most rows of a dossier say the same
			if !r.names.still(m, claim) {
				return &Problem{File: row.mapping.Table.Name, Line: row.Line, Row: row.Row, Reason: hasChanged}
			}
			before, claimed = m, claim
		}
		if row.Kind == asll.KindIntake && row.Reference == "" && at.isCalled() {
			row.Answers[referenceField] = []string{row.Dossier} // by which its rows name it
		}
		act, problems := row.act(known, r.policy.Context)
		if reason := cmp.Or(r.claims[claim].reason, at.reason); reason != nothing && row.plan != nil {
			problems = append(problems, row.inDossier(r.reasons[reason]))
		}
		if len(problems) > 0 {
			s.unfit = append(s.unfit, unfit{int(n), row.Kind, problems})
			continue
		}
		s.lines = append(s.lines, candidate{int(n), row.Kind, act})
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
	// Written from memory, an act is of today; in a file it is of the day that the
	// file says.
	if today := r.plan.today; today != none && len(r.Answers[dateField]) == 0 {
		wrong = append(wrong, form.Problem{Field: r.plan.fields[today], Missing: true})
	}
	act, err := r.plan.form.Fill(r.Answers, c)
	if p, ok := err.(form.Problems); ok { //nolint:errorlint // it is what Fill gives
		wrong = append(wrong, p...)
	}
	return act, append(problems, r.Locate(wrong, c)...)
}

const dateField = "date"
