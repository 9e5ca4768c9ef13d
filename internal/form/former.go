package form

import (
	"errors"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
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
	former := i.recall
	if answer := i.formerAnswer(f); len(former) == 0 && answer != "" {
		former = f.asking.split(answer, i.context)
	}
	for at, p := range f.asking.parts[:n] {
		if p.names && (at >= len(former) || former[at] != i.State.Parts[at]) {
			former = nil
		}
	}
	switch p := f.asking.parts[n]; {
	case n < len(former):
		return former[n]
	case p.former != nil:
		return p.former(i.State.Parts, i.context)
	default:
		return ""
	}
}

// formerAnswer is the former answer at the place of the one under way.
func (i *Interview) formerAnswer(f Field) string {
	former := i.former(f)
	if items := i.items(f); len(items) > 0 {
		return answerAbout(former, items[len(i.State.Answers[f.Name])].number)
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
		if err := secret(answer); err != nil {
			return err
		}
	}
	return nil
}

// errMisread refuses words that would be read as another part of the answer.
var errMisread = errors.New("cette réponse serait mal lue : l'écrire avec d'autres mots, et sans « : »")

// checkPart says what is wrong with one part of an answer and, with the last
// one, with the whole.
func (i *Interview) checkPart(f Field, p part, answers []string) error {
	answer := strings.Join(answers, " ")
	n := len(i.State.Parts)
	switch {
	case answer == "" && !p.optional && (n > 0 || f.needed(len(i.State.Answers[f.Name]))):
		return errNeeded
	case answer == "" && n == 0, answer == otherWord && p.open:
		return nil
	case answer != "":
		if err := p.check(answer, i.context); err != nil {
			return err
		}
		if err := secret(answer); err != nil {
			return err
		}
	}
	if len(f.asking.parts) == 1 {
		return nil
	}
	return i.checkParts(f, append(slices.Clone(i.State.Parts), answer))
}

// checkParts makes sure that the parts so far are read back as they were
// given, whatever the others are.
func (i *Interview) checkParts(f Field, parts []string) error {
	whole := len(parts) == len(f.asking.parts)
	for _, p := range f.asking.parts[len(parts):] {
		parts = append(parts, p.plausible())
	}
	written := i.write(f, f.asking.join(parts))
	err := i.form.Check(f, written, i.context)
	if err != nil && whole {
		return err
	}
	again := f.asking.split(written, i.context)
	for n, p := range f.asking.parts {
		if err != nil || n >= len(again) || p.normal(parts[n], i.context) != again[n] {
			return errMisread
		}
	}
	return nil
}

// plausible is an answer to a part that is still to be asked.
func (p part) plausible() string {
	switch {
	case p.optional:
		return ""
	case len(p.choices) > 0:
		return p.choices[0].Word
	default:
		return "1"
	}
}

// secret refuses a social security number before it is kept anywhere, in the
// words of the rule that refuses it in an act.
func secret(answer string) error {
	if text.HasSocialSecurityNumber(answer) {
		return errors.New(asll.NumberFound + " ; " + asll.NumberAdvice)
	}
	return nil
}
