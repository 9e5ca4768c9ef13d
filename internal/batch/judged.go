package batch

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/text"
)

// What a report lists at most: beyond, a file has one fault and not a hundred
// thousand.
const (
	mostProblems = 50_000
	mostWarnings = 10_000
	mostNamed    = 10_000 // new dossiers: of the others, the number alone
)

// placed is a problem with the row where it is.
type placed struct {
	row int
	Problem
}

// A reject is a row that was rejected, and why.
type reject struct {
	row    int
	reason string
}

// count is what became of the rows of a kind.
func (r *recording) count(kind asll.Kind) *Count {
	c := r.counts[kind]
	if c == nil {
		c = &Count{Kind: kind}
		r.counts[kind] = c
	}
	return c
}

// reject rejects a row.
func (r *recording) reject(row int, kind asll.Kind, problems []Problem) {
	r.count(kind).Rejected++
	r.rejects = append(r.rejects, row)
	for _, p := range problems {
		p.File = r.tables[r.tableOf(row)].mapping.Table.Name
		if len(r.problems) == mostProblems {
			r.unlisted++
			continue
		}
		r.problems = append(r.problems, placed{row, p})
	}
	if r.policy.KeepGood {
		reasons := make([]string, len(problems))
		for i := range problems {
			reasons[i] = problems[i].inCell()
		}
		r.rejected = append(r.rejected, reject{row, strings.Join(reasons, "\n")})
	}
}

// bareLines are the lines of a file that a reason names without it.
var bareLines = regexp.MustCompile(`la ligne \d+( de )?`)

// inCell is the reason as it stands in the column of errors, in a file that has
// other lines than the one it speaks of.
func (p *Problem) inCell() string {
	reason := bareLines.ReplaceAllStringFunc(p.Reason, func(line string) string {
		if strings.HasSuffix(line, " de ") {
			return line
		}
		return line + " de " + p.File
	})
	if p.Finding != nil {
		reason += fmt.Sprintf(" (règle %s ; %s)", p.Finding.Rule, p.Finding.Advice)
	}
	if p.Header != "" {
		return p.Header + " : " + reason
	}
	return reason
}

// rejectAll rejects all the rows of the dossier under way that are acts.
func (r *recording) rejectAll(reason string) error {
	return r.rejectSome(func(candidate) string { return reason })
}

// rejectSome rejects those of them for which there is a reason.
func (r *recording) rejectSome(reason func(candidate) string) error {
	kept := r.lines[:0]
	for _, l := range r.lines {
		why := reason(l)
		if why == "" {
			kept = append(kept, l)
			continue
		}
		row, err := r.Gathering.find(l.row)
		if err != nil {
			return err
		}
		r.reject(l.row, l.kind, []Problem{row.inDossier(why)})
	}
	r.lines = kept
	return nil
}

// judged takes what the desk says of the rows of the dossier under way.
func (r *recording) judged(o desk.Outcome) error {
	causes := slices.Clone(r.rejects)
	for i := range o.Verdicts {
		if v := &o.Verdicts[i]; len(v.Refused) > 0 && !v.Resting {
			causes = append(causes, r.lines[i].row)
		}
	}
	if slices.ContainsFunc(o.Verdicts, func(v desk.Verdict) bool { return v.Stands() }) {
		r.dossiers++
	}
	for i := range o.Verdicts {
		if err := r.verdict(r.lines[i], &o.Verdicts[i], causes); err != nil {
			return err
		}
	}
	if o.Opened {
		return r.open(o)
	}
	return nil
}

func (r *recording) verdict(l candidate, v *desk.Verdict, causes []int) error {
	c := r.count(l.kind)
	switch {
	case v.Known:
		c.Identical++
		return nil
	case v.Stray, len(v.Refused) > 0:
		row, err := r.Gathering.find(l.row)
		if err != nil {
			return err
		}
		var problems []Problem
		because := r.dueTo(l.row, causes)
		for i := range v.Refused {
			f := &v.Refused[i]
			if (v.Resting || len(r.rejects) > 0) && !f.Own() {
				problems = append(problems, row.breaks(f, because))
			} else {
				problems = append(problems, row.breaks(f, ""))
			}
		}
		if v.Stray {
			problems = append(problems, row.inDossier("aucune saisine n'ouvre ce dossier"+because))
		}
		r.reject(l.row, l.kind, problems)
		return nil
	}
	c.New++
	if v.Twin {
		r.twins++
	}
	if len(v.Warnings) == 0 {
		return nil
	}
	c.Warned++
	return r.warn(l.row, v.Warnings)
}

// dueTo names the rejected rows without which this one may be refused.
func (r *recording) dueTo(row int, causes []int) string {
	const most = 3
	var lines []string
	for _, c := range causes {
		if len(lines) == most {
			break
		}
		if c != row {
			lines = append(lines, r.line(c, row))
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return " ; corriger d'abord " + text.Join(lines, "et") + ", dont cette ligne peut dépendre"
}

// warn lists what a row would have warned of.
func (r *recording) warn(row int, findings []asll.Finding) error {
	if len(r.warnings) >= mostWarnings {
		r.unlisted += len(findings)
		return nil
	}
	at, err := r.Gathering.find(row)
	if err != nil {
		return err
	}
	for i := range findings {
		p := at.breaks(&findings[i], "")
		p.File = r.tables[r.tableOf(row)].mapping.Table.Name
		r.warnings = append(r.warnings, placed{row, p})
	}
	return nil
}

// breaks places a finding in the cell of the field that is at fault.
func (r *Row) breaks(f *asll.Finding, because string) Problem {
	field := ""
	if own, ok := form.Of(r.Kind); ok && f.Kind == r.Kind && len(f.Fields) > 0 {
		if stored, ok := own.Stored(f.Fields[0]); ok {
			field = stored.Name
		}
	}
	p := r.At(field, f.Text+because)
	p.Finding = f
	return p
}

// inDossier places a reason in the cell that names the dossier.
func (r *Row) inDossier(reason string) Problem {
	for _, column := range []int{r.plan.dossier, r.plan.reference} {
		if column != none && r.cell(column) != "" {
			return r.at(column, reason)
		}
	}
	return r.At("ref", reason)
}

// open notes a dossier that the import opens.
func (r *recording) open(o desk.Outcome) error {
	at := r.under()
	for i, l := range r.lines {
		in, ok := l.act.(*asll.Intake)
		if !ok || !o.Verdicts[i].Stands() {
			continue
		}
		opened := Opened{Label: o.Dossier.Label}
		if len(r.opened) < mostNamed {
			opened.Name = fullName(&asll.Person{LastName: in.LastName, FirstName: in.FirstName})
			if at.known == nil && at.number == (number{}) && !at.person {
				opened.Called = strings.Clone(r.saidAs(at.called)) // of its whole row
			}
		}
		r.opened = append(r.opened, opened)
		at.opened, _ = numberOf(opened.Label)
		alike := r.similar(r.sorted.targets[r.group], in)
		if len(alike) == 0 {
			return nil
		}
		if len(o.Verdicts[i].Warnings) == 0 {
			r.count(l.kind).Warned++
		}
		return r.warn(l.row, alike)
	}
	return nil
}

// report is what is known so far, in the order of the files.
func (r *recording) report(written bool) *Report {
	made := &Report{Tables: r.Tables, Written: written, Dossiers: r.dossiers, Opened: r.opened, Twins: r.twins, Unlisted: r.unlisted}
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

// Rejected tells whether rows of a table were rejected.
func (g *Gathering) Rejected(m *Mapping) bool {
	return slices.ContainsFunc(g.rejected, func(r reject) bool { return g.Tables[g.tableOf(r.row)] == m })
}

// WriteRejected writes the rows of a table that were rejected, in their order,
// as they were, with a column « erreur ».
func (g *Gathering) WriteRejected(w io.Writer, m *Mapping) error {
	out, err := NewWriter(w)
	if err != nil {
		return err
	}
	if err := out.WriteHeaders(m); err != nil {
		return err
	}
	for _, rejected := range g.rejected {
		if g.Tables[g.tableOf(rejected.row)] != m {
			continue
		}
		row, err := g.find(rejected.row)
		if err != nil {
			return err
		}
		if err := out.WriteRejected(row, rejected.reason); err != nil {
			return err
		}
	}
	return out.Flush()
}
