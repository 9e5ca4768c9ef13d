package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// former are the answers that a question proposes: those given before a change
// or, the first time, those that the dossier lets expect.
func (i *Interview) former(f Field) []string {
	if before := i.State.Before[f.Name]; len(before) > 0 {
		return before
	}
	if f.Default != nil {
		return []string{f.asking.parts[0].normal(f.Default(i.context), i.context)}
	}
	return nil
}

// formerWords are those that followed « autre » among the former answers.
func (i *Interview) formerWords(f Field) string {
	for _, answer := range i.former(f) {
		if words, ok := otherThan(answer); ok {
			return words
		}
	}
	return ""
}

// formerPart is the former text of one part of the answer under way.
func (i *Interview) formerPart(f Field, n int) string {
	if n < len(i.recall) {
		return i.recall[n]
	}
	answer := i.formerAnswer(f)
	if answer == "" {
		return ""
	}
	if parts := f.asking.split(answer, i.context); n < len(parts) {
		return parts[n]
	}
	return ""
}

// formerAnswer is the former answer at the place of the one under way.
func (i *Interview) formerAnswer(f Field) string {
	former := i.former(f)
	if items := i.items(f); len(items) > 0 {
		number := fmt.Sprintf("%d:", items[len(i.State.Answers[f.Name])].number)
		for _, answer := range former {
			if strings.HasPrefix(answer, number) {
				return answer
			}
		}
		return ""
	}
	if at := len(i.State.Answers[f.Name]); at < len(former) {
		return former[at]
	}
	return ""
}

// check says what is wrong with the answers of a field.
func (i *Interview) check(f Field, answers []string) error {
	if len(answers) == 0 && f.needed(0) {
		return errNeeded
	}
	for _, answer := range answers {
		if answer == otherWord && f.asking.parts[0].open {
			continue
		}
		if err := i.form.Check(f, answer, i.context); err != nil {
			return err
		}
	}
	return nil
}

// errMisread refuses words that would be read as another part of the answer.
var errMisread = errors.New("cette réponse se lirait autrement : éviter « : » (ou « , ») après son premier mot")

// checkPart says what is wrong with one part of an answer and, with the last
// one, with the whole.
func (i *Interview) checkPart(f Field, p part, answers []string) error {
	answer := strings.Join(answers, " ")
	n := len(i.State.Parts)
	if answer == "" && !p.optional && (n > 0 || f.needed(len(i.State.Answers[f.Name]))) {
		return errNeeded
	}
	if answer == "" && n == 0 || answer == otherWord && p.open {
		return nil
	}
	if p.check != nil && answer != "" {
		if err := p.check(answer, i.context); err != nil {
			return err
		}
	}
	parts := append(slices.Clone(i.State.Parts), answer)
	if len(parts) < len(f.asking.parts) || len(parts) == 1 {
		return nil
	}
	return i.checkWhole(f, parts)
}

// checkWhole makes sure that the parts are read back as they were given.
func (i *Interview) checkWhole(f Field, parts []string) error {
	written := f.asking.join(parts)
	if items := i.items(f); len(items) > 0 {
		written = fmt.Sprintf("%d: %s", items[len(i.State.Answers[f.Name])].number, written)
	}
	if err := i.form.Check(f, written, i.context); err != nil {
		return err
	}
	again := f.asking.split(written, i.context)
	for n, p := range f.asking.parts {
		if n >= len(again) || p.normal(parts[n], i.context) != again[n] {
			return errMisread
		}
	}
	return nil
}
