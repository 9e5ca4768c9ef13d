package form

import (
	"slices"
	"strconv"
	"strings"

	"asll/internal/asll"
)

// An Interview asks for one act, a question after another.
type Interview struct {
	State    State
	Withheld []Field // answered otherwise by what may not be kept: they are asked for again

	form    Form
	context Context
	order   []Field  // as they are asked
	recall  []string // the parts of the answer just gone back to
}

// A State is all that an interview holds: what is kept after every answer.
type State struct {
	Answers Answers  `json:"answers,omitempty"`
	Given   []string `json:"given,omitempty"`    // the fields answered otherwise, which are not asked
	Done    []string `json:"done,omitempty"`     // the fields asked
	Picked  []string `json:"picked,omitempty"`   // the sections asked for
	Parts   []string `json:"parts,omitempty"`    // of the answer under way
	PartsOf string   `json:"parts_of,omitempty"` // the field that these are of
	Typed   string   `json:"typed,omitempty"`    // what was typed when the person left
	Before  Answers  `json:"before,omitempty"`   // what was answered before a change, proposed again
	Changed string   `json:"changed,omitempty"`  // the field asked for again, when one is
}

// Interview begins an interview, with answers that are not asked again.
func (f Form) Interview(c Context, given Answers) *Interview {
	i := f.Resume(c, State{})
	for _, field := range f.fields() {
		answers := given[field.Name]
		if len(answers) == 0 {
			continue
		}
		if secret(strings.Join(answers, "\n")) != nil {
			i.Withheld = append(i.Withheld, field)
			continue
		}
		i.State.Answers[field.Name] = f.normal(field, answers, c)
		i.State.Given = append(i.State.Given, field.Name)
	}
	if f.propose != nil {
		i.State.Before = f.Answers(f.propose(c))
	}
	return i
}

// normal writes answers as their act does: « hier » is another day tomorrow.
func (f Form) normal(field Field, answers []string, c Context) []string {
	act := asll.New(f.Kind)
	if errs := field.read(act, given(answers), c); len(errs) > 0 {
		return answers
	}
	return field.write(act)
}

// Resume goes on with an interview where it was left. The dossier may have
// changed since: answers about items that are gone are left out.
func (f Form) Resume(c Context, s State) *Interview {
	for _, answers := range []*Answers{&s.Answers, &s.Before} {
		if *answers == nil {
			*answers = Answers{}
		}
	}
	i := &Interview{State: s, form: f, context: c, order: f.inOrder()}
	for _, field := range i.order {
		if field.asking.about != nil && !slices.Contains(s.Given, field.Name) {
			i.match(field)
		}
	}
	return i
}

// match puts answers beside the items that they are about.
func (i *Interview) match(f Field) {
	answers, items := i.State.Answers[f.Name], i.items(f)
	if len(answers) <= len(items) {
		return
	}
	var kept []string
	for _, it := range items {
		kept = append(kept, answerAbout(answers, it.number))
	}
	i.State.Answers[f.Name] = kept
}

// answerAbout is the answer about the item of that number, or none.
func answerAbout(answers []string, number int) string {
	for _, answer := range answers {
		if strings.HasPrefix(answer, strconv.Itoa(number)+":") {
			return answer
		}
	}
	return ""
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
			if field.Name != picking {
				field.read(act, given(i.State.Answers[field.Name]), i.context)
			}
		}
	}
	return asked, act
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

// full tells a field that is answered about every item already.
func (i *Interview) full(f Field) bool {
	n := len(i.items(f))
	return n > 0 && len(i.State.Answers[f.Name]) >= n
}

// short tells a field that is not answered about each item any more: another
// one came since.
func (i *Interview) short(f Field) bool {
	answers := i.State.Answers[f.Name]
	return len(answers) > 0 && len(answers) < len(i.items(f))
}

// current is the field to ask for next, with the act as far as it is known.
// Parts given to another field, before the dossier or an answer changed, are
// let go.
func (i *Interview) current() (Field, asll.Act, bool) {
	fields, act := i.sequence()
	for _, f := range fields {
		if !slices.Contains(i.State.Given, f.Name) && !i.full(f) && (!slices.Contains(i.State.Done, f.Name) || i.short(f)) {
			if i.State.PartsOf != f.Name {
				i.State.Parts, i.recall = nil, nil // they are of another field
			}
			return f, act, true
		}
	}
	return Field{}, act, false
}
