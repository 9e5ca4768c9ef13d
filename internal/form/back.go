package form

import "slices"

// Back goes back one question, whose answer is then proposed again; it tells
// whether there was one.
func (i *Interview) Back() bool {
	f, _, asking := i.current()
	i.State.Typed = ""
	if asking && (i.backWithin(f) || i.unchanged(f)) {
		return true
	}
	name, ok := i.preceding(f, asking)
	if !ok {
		return false
	}
	i.State.Done = slices.DeleteFunc(slices.Clone(i.State.Done), func(done string) bool { return done == name })
	i.recall = nil
	f, known := i.form.Field(name)
	switch {
	case !known: // the sections: those picked are proposed
	case f.several():
		i.State.Before[name] = i.State.Answers[name]
		delete(i.State.Answers, name)
	case !f.Repeated || len(i.items(f)) > 0:
		i.reopen(f)
	}
	return true
}

// Leave keeps what was typed of an answer that is not finished, to propose it
// again; a social security number is kept nowhere.
func (i *Interview) Leave(typed []string) {
	if len(typed) == 1 && secret(typed[0]) == nil {
		i.State.Typed = typed[0]
	}
}

// preceding is the question asked before another one, or the last of all.
func (i *Interview) preceding(f Field, asking bool) (name string, ok bool) {
	fields, _ := i.sequence()
	for _, before := range fields {
		if asking && before.Name == f.Name {
			break
		}
		if slices.Contains(i.State.Done, before.Name) {
			name, ok = before.Name, true
		}
	}
	return name, ok
}

// backWithin goes back inside the answers of a field: one part, or the last
// part of the answer before.
func (i *Interview) backWithin(f Field) bool {
	s := &i.State
	switch {
	case f.Name == picking:
		return false
	case len(s.Parts) > 0:
		i.recall = slices.Concat(s.Parts, i.recall[min(len(s.Parts), len(i.recall)):])
		i.drop(f)
		return true
	case f.several() && len(s.Answers[f.Name]) > 0:
		s.Before[f.Name] = s.Answers[f.Name]
		delete(s.Answers, f.Name)
		return true
	case f.Repeated && len(s.Answers[f.Name]) > 0:
		i.reopen(f)
		return true
	default:
		return false
	}
}

// unchanged leaves as it was an answer that was to be changed.
func (i *Interview) unchanged(f Field) bool {
	if i.State.Changed != f.Name {
		return false
	}
	if before := i.State.Before[f.Name]; f.Name != picking && len(before) > 0 {
		i.State.Answers[f.Name] = before
	}
	i.done(f)
	return true
}

// reopen asks again for the last part of a field's last answer.
func (i *Interview) reopen(f Field) {
	s := &i.State
	answers := s.Answers[f.Name]
	if len(answers) == 0 {
		return // it was passed
	}
	last := len(answers) - 1
	answer := answers[last]
	s.Answers[f.Name] = slices.Clone(answers[:last])
	if last == 0 {
		delete(s.Answers, f.Name)
	}
	before := slices.Clone(s.Before[f.Name])
	for len(before) <= last {
		before = append(before, answers[len(before)])
	}
	before[last] = answer
	s.Before[f.Name], i.recall = before, nil
	if parts := f.asking.split(answer, i.context); len(parts) > 1 {
		i.recall = parts
		s.Parts, s.PartsOf = slices.Clone(parts), f.Name
		i.drop(f)
	}
}

// drop takes back the last part that was asked for.
func (i *Interview) drop(f Field) {
	s := &i.State
	for len(s.Parts) > 0 {
		last := len(s.Parts) - 1
		s.Parts = slices.Clone(s.Parts[:last])
		if !i.pointless(f, last) {
			return
		}
	}
}

// Change asks again for one answer, or for the sections. The former answer is
// proposed.
func (i *Interview) Change(name string) {
	s := &i.State
	same := func(other string) bool { return other == name }
	s.Done, s.Given = slices.DeleteFunc(slices.Clone(s.Done), same), slices.DeleteFunc(slices.Clone(s.Given), same)
	s.Parts, s.Changed, i.recall = nil, name, nil
	if name != picking {
		s.Before[name] = s.Answers[name]
		delete(s.Answers, name)
	}
}
