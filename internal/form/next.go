package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"asll/internal/asll"
)

// Needed refuses to go on without an answer.
func Needed(answers []string) error {
	if len(answers) == 0 {
		return errNeeded
	}
	return nil
}

// errNeeded asks for an answer without which there is no act.
var errNeeded = errors.New("une réponse est nécessaire")

// Next is the next question, if one is left.
func (i *Interview) Next() (Question, bool) {
	f, act, ok := i.current()
	if !ok {
		return Question{}, false
	}
	var q Question
	switch {
	case f.Name == picking:
		q = i.pick(act)
	case f.several():
		q = i.choose(f, act)
	default:
		q = i.ask(f, act)
	}
	if i.State.Typed != "" && len(q.Choices) == 0 {
		q.Default = []string{i.State.Typed}
	}
	return q, true
}

// pick asks which sections are wanted.
func (i *Interview) pick(act asll.Act) Question {
	q := Question{Label: i.form.topics, Several: true, Optional: true, Default: i.State.Picked}
	var usual []string
	for _, f := range i.order {
		s := f.asking.section
		if s == nil || f.asking.when != nil && !f.asking.when(act, i.context) || slices.Contains(q.Choices, Choice{s.label, s.label}) {
			continue
		}
		q.Choices = append(q.Choices, Choice{s.label, s.label})
		if s.usual != nil && s.usual(act, i.context) {
			usual = append(usual, s.label)
		}
	}
	if len(q.Default) == 0 {
		q.Default = usual
	}
	q.Help = "les questions de chaque rubrique choisie suivront ; aucune : passer"
	return q
}

// choose asks for any number of the choices of a field.
func (i *Interview) choose(f Field, act asll.Act) Question {
	p := f.asking.parts[0]
	answers := i.State.Answers[f.Name]
	if slices.Contains(answers, otherWord) {
		return i.precise(f.Label, f, i.formerWords(f))
	}
	q := Question{
		Label: f.Label, Help: f.help(p), Choices: p.offered(act, i.context), Several: true, Optional: !f.Required, Read: p.reader(i.context),
	}
	q.Default = i.former(f)
	q.Check = func(answers []string) error { return i.check(f, answers) }
	for n, word := range q.Default {
		if _, other := otherThan(word); other && p.open {
			q.Default = slices.Clone(q.Default)
			q.Default[n] = otherWord
		}
	}
	return q
}

// precise asks for the words that follow « autre ».
func (i *Interview) precise(label string, f Field, former string) Question {
	q := Question{Label: label + " (à préciser)", Help: "quelques mots"}
	if former != "" {
		q.Default = []string{former}
	}
	q.Check = func(answers []string) error {
		if len(answers) == 0 {
			return errNeeded
		}
		if err := secret(answers[0]); err != nil {
			return err
		}
		return f.asking.parts[max(0, len(i.State.Parts)-1)].check(otherWord+": "+answers[0], i.context)
	}
	return q
}

// ask asks for one part of an answer.
func (i *Interview) ask(f Field, act asll.Act) Question {
	n := len(i.State.Parts)
	former := ""
	if n > 0 && i.State.Parts[n-1] == otherWord && f.asking.parts[n-1].open {
		former, _ = otherThan(i.formerPart(f, n-1))
		return i.precise(i.label(f, n-1), f, former)
	}
	p := f.asking.parts[n]
	q := Question{
		Label: i.label(f, n), Hint: p.hint, Help: f.help(p), Choices: p.offered(act, i.context), Lines: p.lines, Read: p.reader(i.context),
		Optional: p.optional || n == 0 && !f.needed(len(i.State.Answers[f.Name])),
	}
	if len(q.Choices) > 0 {
		q.Hint = "" // they show it
	}
	switch {
	case n == 0 && f.asking.wanted:
		q.Hint, q.Pass = "demandé par le règlement", "passer"
	case n == 0 && f.Repeated && len(i.items(f)) == 0:
		q.Pass = "terminer"
	}
	if former = i.formerPart(f, n); former != "" {
		if _, other := otherThan(former); other && p.open {
			former = otherWord
		}
		q.Default = []string{former}
	}
	q.Check = func(answers []string) error { return i.checkPart(f, p, answers) }
	return q
}

// needed tells whether an answer is, after so many.
func (f Field) needed(already int) bool { return (f.Required || f.Default != nil) && already == 0 }

// label is what is asked: the field, which answer of it, and which part.
func (i *Interview) label(f Field, n int) string {
	label := f.Label
	at := len(i.State.Answers[f.Name])
	if f.Repeated {
		label = fmt.Sprintf("%s %d", f.asking.each, at+1)
		if items := i.items(f); len(items) > 0 {
			label = fmt.Sprintf("Objectif %d (%s)", items[at].number, items[at].label)
		}
	}
	if part := f.asking.parts[n].label; part != "" {
		label += ", " + part
	}
	return label
}

// help explains how a question is answered.
func (f Field) help(p part) string {
	var facts []string
	if p.help != "" {
		facts = append(facts, p.help)
	} else if p.hint != "" {
		facts = append(facts, p.hint)
	}
	if words := wordsOf(p.choices); len(words) > 0 {
		facts = append(facts, "en un mot : "+strings.Join(words, ", "))
	}
	if f.Repeated && !f.several() {
		facts = append(facts, "une réponse à la fois, une réponse vide pour finir")
	}
	return strings.Join(append(facts, "option --"+f.French), " ; ")
}

func wordsOf(choices []Choice) []string {
	var words []string
	for _, c := range choices {
		words = append(words, c.Word)
	}
	return words
}
