package form

import (
	"slices"
	"strconv"

	"asll/internal/asll"
)

// An Interview asks for one act, a question after another.
type Interview struct {
	State State

	form    Form
	context Context
	order   []Field  // as they are asked
	recall  []string // the parts of the answer just gone back to
}

// A State is all that an interview holds: what is kept after every answer.
type State struct {
	Answers Answers  `json:"answers,omitempty"`
	Given   []string `json:"given,omitempty"`  // the fields answered otherwise, which are not asked
	Done    []string `json:"done,omitempty"`   // the fields asked, in that order
	Picked  []string `json:"picked,omitempty"` // the sections asked for
	Parts   []string `json:"parts,omitempty"`  // of the answer under way
	Before  Answers  `json:"before,omitempty"` // what was answered before a change, proposed again
}

// Interview begins an interview, with answers that are not asked again.
func (f Form) Interview(c Context, given Answers) *Interview {
	i := f.Resume(c, State{})
	for _, field := range f.fields() {
		if len(given[field.Name]) > 0 {
			i.State.Answers[field.Name] = given[field.Name]
			i.State.Given = append(i.State.Given, field.Name)
		}
	}
	if f.propose != nil {
		i.State.Before = f.Answers(f.propose(c))
	}
	return i
}

// Resume goes on with an interview where it was left.
func (f Form) Resume(c Context, s State) *Interview {
	for _, answers := range []*Answers{&s.Answers, &s.Before} {
		if *answers == nil {
			*answers = Answers{}
		}
	}
	return &Interview{State: s, form: f, context: c, order: f.inOrder()}
}

// picking stands for the question that picks sections, among names of fields.
const picking = "+"

// sequence lists the fields that the answers so far call for, in the order of
// the questions, and reads these answers into the act.
func (i *Interview) sequence() ([]Field, asll.Act) {
	act := asll.New(i.form.Kind)
	var asked []Field
	for _, field := range i.order {
		if i.relevant(field, act) {
			asked = append(asked, field)
			field.asking.fill(field, act, i.State.Answers[field.Name], i.context)
		}
	}
	return asked, act
}

// fill reads what can be read of the answers.
func (asking) fill(f Field, act asll.Act, answers []string, c Context) {
	if f.Name != picking {
		f.read(act, given(answers), c)
	}
}

// relevant tells whether a field is asked for, or answered otherwise.
func (i *Interview) relevant(f Field, act asll.Act) bool {
	if slices.Contains(i.State.Given, f.Name) {
		return true
	}
	a := f.asking
	return (a.section == nil || slices.Contains(i.State.Picked, a.section.label)) &&
		(a.when == nil || a.when(act, i.context)) &&
		(a.about == nil || len(a.about(i.context)) > 0)
}

// inOrder lists the fields as they are asked: those of sections after the
// others, once these are picked, and the last ones last.
func (f Form) inOrder() []Field {
	var first, sections, last []Field
	for _, f := range f.fields() {
		switch {
		case f.asking.last:
			last = append(last, f)
		case f.asking.section != nil:
			sections = append(sections, f)
		default:
			first = append(first, f)
		}
	}
	if len(sections) > 0 {
		first = append(first, Field{Name: picking})
	}
	return slices.Concat(first, sections, last)
}

// current is the field to ask for next, with the act as far as it is known.
func (i *Interview) current() (Field, asll.Act, bool) {
	fields, act := i.sequence()
	for _, f := range fields {
		if !slices.Contains(i.State.Given, f.Name) && !slices.Contains(i.State.Done, f.Name) {
			return f, act, true
		}
	}
	return Field{}, act, false
}

// Answer takes the answer to the question asked last.
func (i *Interview) Answer(answers []string) {
	f, _, ok := i.current()
	if !ok {
		return
	}
	switch {
	case f.Name == picking:
		i.State.Picked = answers
		i.done(f)
	case f.several():
		i.State.Answers[f.Name] = merged(i.State.Answers[f.Name], answers)
		if !slices.Contains(i.State.Answers[f.Name], otherWord) {
			i.done(f)
		}
	default:
		i.part(f, answers)
	}
}

// merged puts the words that follow « autre » in its place.
func merged(picked, answers []string) []string {
	at := slices.Index(picked, otherWord)
	if at < 0 {
		return answers
	}
	return slices.Replace(slices.Clone(picked), at, at+1, others(answers)...)
}

func others(answers []string) []string {
	if len(answers) == 0 {
		return nil
	}
	return []string{otherWord + ": " + answers[0]}
}

// part takes one part of an answer and, with the last one, the answer.
func (i *Interview) part(f Field, answers []string) {
	text := ""
	if len(answers) > 0 {
		text = answers[0]
	}
	s := &i.State
	if n := len(s.Parts); n > 0 && s.Parts[n-1] == otherWord && f.asking.parts[n-1].open {
		s.Parts[n-1] = otherWord + ": " + text
	} else {
		s.Parts = append(s.Parts, text)
	}
	last := s.Parts[len(s.Parts)-1]
	switch {
	case len(s.Parts) == 1 && last == "":
		i.nothing(f)
	case last == otherWord && f.asking.parts[len(s.Parts)-1].open:
	case len(s.Parts) == len(f.asking.parts):
		i.whole(f, f.asking.join(s.Parts))
	}
}

// whole takes an answer that has all its parts.
func (i *Interview) whole(f Field, answer string) {
	if items := i.items(f); len(items) > 0 {
		answer = strconv.Itoa(items[len(i.State.Answers[f.Name])].number) + ": " + answer
	}
	i.add(f, answer)
}

// add takes one more answer of a field; the one of a field that takes one, or
// about the last of the known items, ends it.
func (i *Interview) add(f Field, answer string) {
	all := append(slices.Clone(i.State.Answers[f.Name]), answer)
	i.State.Answers[f.Name] = all
	i.State.Parts, i.recall = nil, nil
	if items := i.items(f); !f.Repeated || len(items) == len(all) {
		i.done(f)
	}
}

// nothing is the answer that passes: it ends a list or, while former answers
// of the list remain to be proposed, leaves one of them out.
func (i *Interview) nothing(f Field) {
	i.State.Parts, i.recall = nil, nil
	before, at := i.State.Before[f.Name], len(i.State.Answers[f.Name])
	switch {
	case len(i.items(f)) > 0:
		i.add(f, "")
	case f.Repeated && at+1 < len(before):
		i.State.Before[f.Name] = slices.Delete(slices.Clone(before), at, at+1)
	default:
		i.State.Before[f.Name] = nil
		i.done(f)
	}
}

func (i *Interview) done(f Field) {
	i.State.Done = append(i.State.Done, f.Name)
	i.State.Parts, i.recall = nil, nil
}

// items are what the answers of a field are about, one each.
func (i *Interview) items(f Field) []item {
	if f.asking.about == nil {
		return nil
	}
	return f.asking.about(i.context)
}

// several tells whether a field is asked for at once, as any number of choices.
func (f Field) several() bool {
	return f.Repeated && len(f.asking.parts) == 1 && (f.asking.parts[0].among != nil || len(f.asking.parts[0].choices) > 0)
}
