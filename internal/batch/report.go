package batch

import (
	"cmp"
	"slices"

	"asll/internal/asll"
	"asll/internal/form"
)

// A Report is what an import did, or would do.
type Report struct {
	Tables   []*Mapping // what was recognised of each table, in the order of the files
	Written  bool       // false for a rehearsal, when rows are rejected, or when nothing is new
	Acts     []Count    // in the order of a measure's life; rows of an unknown act come last
	Dossiers int        // in which acts are written, or would be
	Opened   []Opened   // the new dossiers, in the order of their numbers
	Problems []Problem  // all that rejects rows, in the order of the files
	Warnings []Problem  // what rows would warn of, households that may be known included; each has its Finding
	Twins    int        // rows that say the same as another row of the import, word for word
	Unlisted int        // the problems and the warnings beyond those listed
}

// A Count is what became of the rows of one kind of act.
type Count struct {
	Kind      asll.Kind // empty for rows that do not say it
	New       int
	Identical int // known already: nothing to do
	Warned    int // of the new ones
	Rejected  int
}

// An Opened dossier is one that the import begins.
type Opened struct {
	Label  string // the number it is given: 2026-0042
	Called string // how the rows called it, when that is not its number; may be empty
	Name   string // of the head of the household; of the first ten thousand
}

// Total adds the counts of all the kinds.
func (r *Report) Total() Count {
	var t Count
	for _, c := range r.Acts {
		t.New += c.New
		t.Identical += c.Identical
		t.Warned += c.Warned
		t.Rejected += c.Rejected
	}
	return t
}

// report is what is known so far, in the order of the files.
func (r *recording) report(written bool) *Report {
	made := &Report{Tables: r.Tables, Written: written, Dossiers: r.dossiers, Opened: r.opened, Twins: r.twins, Unlisted: r.unlisted}
	slices.SortFunc(made.Opened, func(a, b Opened) int {
		one, _ := numberOf(a.Label)
		other, _ := numberOf(b.Label)
		return cmp.Or(cmp.Compare(one.year, other.year), cmp.Compare(one.n, other.n))
	})
	for _, f := range form.All() {
		if c := r.counts[f.Kind]; c != nil {
			made.Acts = append(made.Acts, *c)
		}
	}
	if c := r.counts[""]; c != nil {
		made.Acts = append(made.Acts, *c)
	}
	made.Problems, made.Warnings = inFiles(r.problems), inFiles(r.warnings)
	slices.SortFunc(r.rejected, func(a, b reject) int { return cmp.Compare(a.row, b.row) })
	return made
}

// inFiles gives problems in the order of the files.
func inFiles(all []placed) []Problem {
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.Column, b.Column))
	})
	problems := make([]Problem, len(all))
	for i := range all {
		problems[i] = all[i].Problem
	}
	return problems
}
