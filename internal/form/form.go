// Package form holds the fields of each act: the one table from which flags,
// help, questions and columns come, and the only parser of answers.
package form

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

// Context is what reading an answer may depend on.
type Context struct {
	Today       civil.Date
	Regulations func() []asll.Regulation // the default one first; asked for by a saisine only
	Dossier     *asll.Dossier            // what an interview is about; nil for a new household
}

// A Form is what a référent is asked to record one kind of act.
type Form struct {
	Kind     asll.Kind
	Name     string             // the English name of the command
	French   string             // its French name
	Also     []string           // other names
	Title    string             // what it records, in one line of French
	Examples []string           // command lines, without the program's name
	Presets  map[string]Answers // answers that another name gives by itself
	Nothing  string             // what is said of an act without any answer, when it would mean nothing
	Such     string             // which flags would answer it

	fields  func() []Field
	topics  string                   // what the sections are called, when they are picked
	propose func(c Context) asll.Act // what the dossier lets one expect
}

// Answers are the texts given, by English field name, from wherever they came.
type Answers map[string][]string

// A Field is one answer of a form.
type Field struct {
	Name     string   // English, as in « last-name »
	French   string   // « nom »
	Also     []string // other names
	Label    string   // what is asked, in French
	Hint     string   // how it is written, with an example
	Words    []string // the words of a closed or open list
	Required bool     // without it the act is unintelligible
	Repeated bool
	Default  func(Context) string // what is understood when nothing is answered

	read   func(a asll.Act, answers []string, c Context) []error
	write  func(a asll.Act) []string
	asking asking
}

// Fields lists the fields in the order of the questions.
func (f Form) Fields() []Field { return f.fields() }

// Field finds a field by its English name.
func (f Form) Field(name string) (Field, bool) {
	for _, field := range f.fields() {
		if field.Name == name {
			return field, true
		}
	}
	return Field{}, false
}

// Stored finds a field by the name under which its answer is stored, which is
// how rules name it.
func (f Form) Stored(name string) (Field, bool) {
	return f.Field(strings.ReplaceAll(name, "_", "-"))
}

// Answers gives an act back as the answers that record it.
func (f Form) Answers(a asll.Act) Answers {
	answers := Answers{}
	for _, field := range f.fields() {
		if texts := field.write(a); len(texts) > 0 {
			answers[field.Name] = texts
		}
	}
	return answers
}

// All lists the forms, in the order of a measure's life.
func All() []Form {
	return []Form{
		intake, situation, referent, diagnostic, deposit, preparation, request, decision, contract, amendment,
		offer, guarantee, lease, visit, notice, formality, review, renewal, closing,
	}
}

// Of finds the form of a kind of act.
func Of(kind asll.Kind) (Form, bool) {
	for _, f := range All() {
		if f.Kind == kind {
			return f, true
		}
	}
	return Form{}, false
}
