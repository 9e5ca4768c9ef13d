// Package prompt puts the questions of a form to a person: on a terminal, with lists to choose from and a line to edit,
// or line by line, for screen readers and scripts.
//
// What is answered is the same either way: « < » alone goes back to the question before, « ? » alone asks for help, Enter
// alone takes what is proposed.
package prompt

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"asll/internal/form"
	"asll/internal/text"
)

// A Prompter puts questions to one person.
type Prompter interface {
	// Ask returns the answers to a question, none when it is passed, or ErrBack, or ErrStopped. With ErrStopped comes
	// the text that had been typed and not entered, which nothing has checked: none when what was proposed still stood.
	Ask(q form.Question) (answers []string, err error)
}

var (
	// ErrBack says that the person wants the question before.
	ErrBack = errors.New("question précédente demandée")
	// ErrStopped says that the person leaves, or that nobody answers any more.
	ErrStopped = errors.New("saisie interrompue")
)

// What stands for itself when it is all that is answered.
const (
	backWord  = "<"
	helpWord  = "?"
	eraseWord = "-"
)

// refusal says what is wrong with an answer, or nothing.
func refusal(q form.Question, answers []string) string {
	if q.Check == nil {
		return ""
	}
	err := q.Check(answers)
	if err == nil {
		return ""
	}
	return sentence(err.Error())
}

// sentence gives a message its capital letter.
func sentence(message string) string {
	message = lines(message)
	first, size := utf8.DecodeRuneInString(message)
	return string(unicode.ToUpper(first)) + message[size:]
}

// line is a text as it may be shown on one line.
func line(s string) string { return text.Typo(text.Line(s)) }

// lines is a text as it may be shown, its line breaks kept.
func lines(s string) string { return text.Typo(text.Clean(s)) }

// cleaned is what a person wrote, as it is answered.
func cleaned(q form.Question, written string) string {
	if q.Lines {
		return text.Clean(written)
	}
	return text.Line(written)
}

// answered makes the answers of a text: none when it is empty.
func answered(written string) []string {
	if written == "" {
		return nil
	}
	return []string{written}
}

// unfinished is what was written of an answer when the person leaves: what was proposed and what is no text are nobody's
// words.
func unfinished(q form.Question, written string) []string {
	written = cleaned(q, written)
	if len(q.Choices) > 0 || written == proposal(q) || slices.Contains([]string{backWord, helpWord}, written) {
		return nil
	}
	return answered(written)
}

// proposal is the text that Enter alone answers.
func proposal(q form.Question) string { return cleaned(q, strings.Join(q.Default, "\n")) }

// proposed lists the places of the choices that Enter alone answers, in the order of the list.
func proposed(q form.Question) []int {
	var places []int
	for i, c := range q.Choices {
		if slices.Contains(q.Default, c.Word) {
			places = append(places, i)
		}
	}
	if !q.Several && len(places) > 1 {
		return places[:1]
	}
	return places
}

// passing is what passing a question is called.
func passing(q form.Question) string {
	if q.Pass != "" {
		return line(q.Pass)
	}
	return "passer"
}

// words are the answers that stand at the given places of the list.
func words(choices []form.Choice, places []int) []string {
	var answers []string
	for _, i := range places {
		answers = append(answers, choices[i].Word)
	}
	return answers
}

// manner says how a question is answered, and that it may be passed.
func manner(q form.Question) string {
	var facts []string
	if q.Hint != "" && len(q.Default) == 0 { // what is proposed shows how it is written
		facts = append(facts, line(q.Hint))
	}
	switch {
	case q.Optional && q.Pass == "":
		facts = append(facts, "facultatif")
	case q.Optional:
		facts = append(facts, "Entrée pour "+passing(q))
	}
	if len(facts) == 0 {
		return ""
	}
	return " (" + strings.Join(facts, ", ") + ")"
}
