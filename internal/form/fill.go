package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// A Problem is what is wrong with one answer, or with all of them when it
// names no field.
type Problem struct {
	Field   Field
	Missing bool
	Err     error
}

// Problems are all that is wrong with the answers of one act.
type Problems []Problem

// Error names every problem, one a line: what is missing in one of them.
func (p Problems) Error() string {
	var lines, missing []string
	for _, problem := range p {
		if problem.Missing {
			missing = append(missing, problem.Field.French)
			continue
		}
		if problem.Field.Name == "" {
			lines = append(lines, problem.Err.Error())
			continue
		}
		lines = append(lines, fmt.Sprintf("%s : %v", problem.Field.French, problem.Err))
	}
	if len(missing) > 0 {
		lines = append(lines, "il manque : "+strings.Join(missing, ", "))
	}
	return strings.Join(lines, "\n")
}

// Fill reads answers into an act. It is the only parser: flags, questions and
// rows only gather text. The error is of type Problems and holds all of them.
func (f Form) Fill(answers Answers, c Context) (asll.Act, error) {
	a := asll.New(f.Kind)
	var problems Problems
	fields := f.fields()
	for i := range fields {
		field := &fields[i]
		given := given(answers[field.Name])
		if len(given) == 0 && field.Default != nil {
			given = []string{field.Default(c)}
		}
		switch {
		case len(given) > 1 && !field.Repeated:
			problems = append(problems, Problem{Field: *field, Err: errTwice})
			continue
		case len(given) == 0:
			if field.Required {
				problems = append(problems, Problem{Field: *field, Missing: true})
			}
			continue
		}
		for _, err := range field.read(a, given, c) {
			problems = append(problems, Problem{Field: *field, Err: err})
		}
	}
	if f.Nothing != "" && !f.answered(answers) {
		problems = append(problems, Problem{Err: errors.New(f.Nothing + f.Such)})
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return a, nil
}

// given leaves out the answers that are empty.
func given(answers []string) []string {
	if !slices.ContainsFunc(answers, text.IsBlank) {
		return answers
	}
	return slices.DeleteFunc(slices.Clone(answers), text.IsBlank)
}

// answered tells whether there is an answer to anything but a date that is
// understood by itself.
func (f Form) answered(answers Answers) bool {
	return slices.ContainsFunc(f.fields(), func(field Field) bool {
		return field.Default == nil && strings.TrimSpace(strings.Join(answers[field.Name], "")) != ""
	})
}

var errTwice = errors.New("donné plusieurs fois, alors qu'une seule réponse est attendue")

// Check reads one answer by itself, and says what is wrong with it.
func (f Form) Check(field Field, answer string, c Context) error {
	return errors.Join(field.read(asll.New(f.Kind), []string{answer}, c)...)
}

// one makes a field that takes one answer.
func one[A, T any](name, french, label string, at func(*A) *T, v value[T]) Field {
	return Field{
		Name: name, French: french, Label: label, Hint: v.hint, Words: v.words, asking: v.asking(),
		read: func(a asll.Act, answers []string, c Context) []error {
			for _, s := range answers {
				read, err := v.read(s, c)
				if err != nil {
					return []error{err}
				}
				*at(any(a).(*A)) = read
			}
			return nil
		},
		write: func(a asll.Act) []string {
			if s := v.write(*at(any(a).(*A))); s != "" {
				return []string{s}
			}
			return nil
		},
	}
}

// many makes a field that takes several answers.
func many[A, T any](name, french, label string, at func(*A) *[]T, v value[T]) Field {
	return Field{
		Name: name, French: french, Label: label, Hint: v.hint, Words: v.words, Repeated: true, asking: v.asking(),
		read: func(a asll.Act, answers []string, c Context) []error {
			var errs []error
			for _, s := range answers {
				read, err := v.read(s, c)
				if err != nil {
					errs = append(errs, err)
					continue
				}
				*at(any(a).(*A)) = append(*at(any(a).(*A)), read)
			}
			return errs
		},
		write: func(a asll.Act) []string {
			var texts []string
			for _, item := range *at(any(a).(*A)) {
				texts = append(texts, v.write(item))
			}
			return texts
		},
	}
}

func (f Field) required() Field {
	f.Required = true
	return f
}

func (f Field) also(names ...string) Field {
	f.Also = names
	return f
}

func (f Field) byDefault(of func(Context) string) Field {
	f.Default = of
	return f
}
