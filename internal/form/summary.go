package form

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// A Line is one answer of an interview, as it is read back.
type Line struct {
	Name  string // names the field for Change
	Label string
	Texts []string // dates in full; none when nothing was answered

	Section bool // it says which sections were asked for, and nothing of the act
}

// Summary lists what was asked and what was answered, in that order.
func (i *Interview) Summary() []Line {
	fields, act := i.sequence()
	current, _, _ := i.current()
	var lines []Line
	for _, f := range fields {
		line := Line{Name: f.Name, Label: withoutAdvice(f.Label)}
		if f.Name == picking {
			line.Label, line.Texts, line.Section = i.form.topics, i.State.Picked, true
		}
		for _, answer := range given(i.State.Answers[f.Name]) {
			line.Texts = append(line.Texts, i.display(f, answer, act))
		}
		if current.Name == f.Name && len(i.State.Parts) > 0 {
			line.Texts = append(line.Texts, text.Listed(i.State.Parts...)+"…")
		}
		lines = append(lines, line)
	}
	return lines
}

// withoutAdvice is what a label says besides how to answer.
func withoutAdvice(label string) string {
	for _, advice := range []string{" : ", " (", ", ou «", ", fait ou"} {
		label, _, _ = strings.Cut(label, advice)
	}
	return label
}

// display is an answer as it is read back: what was chosen in a list is shown
// as it was there.
func (i *Interview) display(f Field, answer string, act asll.Act) string {
	if p := f.asking.parts[0]; len(f.asking.parts) == 1 && p.among != nil {
		for _, c := range p.among(act, i.context) {
			if c.Word == answer {
				return c.Label
			}
		}
	}
	return f.asking.show(answer, i.context)
}

// Answers are what the interview has gathered: only what its questions call for.
func (i *Interview) Answers() Answers {
	fields, _ := i.sequence()
	answers := Answers{}
	for _, f := range fields {
		if texts := given(i.State.Answers[f.Name]); len(texts) > 0 {
			answers[f.Name] = texts
		}
	}
	return answers
}

// Act is the act that the answers make. The error is of type Problems.
func (i *Interview) Act() (asll.Act, error) { return i.form.Fill(i.Answers(), i.context) }

// SoFar is the act as far as it is known.
func (i *Interview) SoFar() asll.Act {
	_, act := i.sequence()
	return act
}

// Knows tells whether all that is said of these fields, named as they are
// stored, is about what was answered or passed: fields of other acts are known.
func (i *Interview) Knows(stored []string) bool {
	return !slices.ContainsFunc(stored, func(name string) bool {
		f, own := i.form.Stored(name)
		return own && !slices.Contains(i.State.Given, f.Name) && !slices.Contains(i.State.Done, f.Name)
	})
}
