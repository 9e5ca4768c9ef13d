package form

import "asll/internal/asll"

// Told says a recorded act as a person reads it, dates in full: what was answered, in the order of
// the questions.
func (f Form) Told(a asll.Act) []Line {
	answers := f.Answers(a)
	var lines []Line
	for _, field := range f.fields() {
		texts := answers[field.Name]
		if len(texts) == 0 {
			continue
		}
		line := Line{Name: field.Name, Label: withoutAdvice(field.Label)}
		for _, answer := range texts {
			line.Texts = append(line.Texts, field.asking.show(answer, Context{}))
		}
		lines = append(lines, line)
	}
	return lines
}
