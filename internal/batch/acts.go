package batch

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
)

// acts reads the rows of the next dossier.
func (r *recording) acts(found *desk.Found) (desk.Arrival, error) {
	r.group++
	r.lines, r.rejects, r.called = r.lines[:0], r.rejects[:0], ""
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
	said := r.words[at.called]
	for _, n := range rows {
		row, err := r.Gathering.find(int(n))
		if err != nil {
			return err
		}
		if n == said.row {
			r.called = said.in.of(row)
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
