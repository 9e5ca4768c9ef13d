package batch

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/text"
)

// judged takes what the desk says of the rows of a dossier.
func (r *recording) judged(s *sheaf, o desk.Outcome) error {
	for _, u := range s.unfit {
		r.reject(s, u.row, u.kind, u.problems)
	}
	causes := slices.Clone(s.rejects)
	for i := range o.Verdicts {
		if v := &o.Verdicts[i]; len(v.Refused) > 0 && !v.Resting {
			causes = append(causes, s.lines[i].row)
		}
	}
	if slices.ContainsFunc(o.Verdicts, func(v desk.Verdict) bool { return v.Stands() }) {
		r.dossiers++
	}
	for i := range o.Verdicts {
		if err := r.verdict(s, s.lines[i], &o.Verdicts[i], causes); err != nil {
			return err
		}
	}
	if o.Opened {
		return r.open(s, o)
	}
	return nil
}

func (r *recording) verdict(s *sheaf, l candidate, v *desk.Verdict, causes []int) error {
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
			if (v.Resting || len(s.rejects) > 0) && !f.Own() {
				problems = append(problems, row.breaks(f, because))
			} else {
				problems = append(problems, row.breaks(f, ""))
			}
		}
		if v.Stray {
			problems = append(problems, row.inDossier("aucune saisine n'ouvre ce dossier"+because))
		}
		r.reject(s, l.row, l.kind, problems)
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
func (r *recording) open(s *sheaf, o desk.Outcome) error {
	at := &r.targets[s.at]
	for i, l := range s.lines {
		in, ok := l.act.(*asll.Intake)
		if !ok || !o.Verdicts[i].Stands() {
			continue
		}
		opened := Opened{Label: o.Dossier.Label}
		if len(r.opened) < mostNamed {
			opened.Name = fullName(in.LastName, in.FirstName)
			if at.isCalled() {
				opened.Called = strings.Clone(s.called) // of its whole row
			}
		}
		r.opened = append(r.opened, opened)
		at.opened, _ = numberOf(opened.Label)
		alike := r.similar(s.at, in)
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
