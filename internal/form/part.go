package form

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// A part is one question of an answer.
type part struct {
	label    string // beside that of the field, when an answer has several parts
	hint     string
	help     string // when « ? » has more to say than the hint
	choices  []Choice
	among    func(a asll.Act, c Context) []Choice // the choices, when they depend on the dossier
	open     bool                                 // « autre » and words of its own are accepted
	lines    bool
	optional bool
	names    bool                                   // another answer here makes it another thing: nothing more is proposed
	former   func(parts []string, c Context) string // what is proposed, when the parts before say it
	check    func(text string, c Context) error
	normal   func(text string, c Context) string // as it is written once read
}

// piece makes a part of the type of its answer.
func piece[T any](label string, v value[T]) part {
	return part{
		label: label, hint: v.hint, help: v.help, choices: v.choices, open: v.open, lines: v.lines,
		check: func(text string, c Context) error {
			_, err := v.read(text, c)
			return err
		},
		normal: func(s string, c Context) string {
			t, err := v.read(s, c)
			if s == "" || err != nil {
				return text.Line(s)
			}
			return v.write(t)
		},
	}
}

func (p part) orNone() part {
	p.optional = true
	return p
}

func (p part) naming() part {
	p.names = true
	return p
}

func (p part) proposing(former func([]string, Context) string) part {
	p.former = former
	return p
}

func (p part) choosing(among func(asll.Act, Context) []Choice) part {
	p.among = among
	return p
}

// offered are the choices of a part, with « autre » when words are accepted.
func (p part) offered(a asll.Act, c Context) []Choice {
	choices := p.choices
	if p.among != nil {
		choices = p.among(a, c)
	}
	if p.open {
		choices = append(slices.Clip(choices), Choice{Word: otherWord, Label: "autre (à préciser)"})
	}
	return choices
}

// reader reads what is written instead of one of the choices.
func (p part) reader(c Context) func(string) (string, error) {
	if len(p.choices) == 0 {
		return nil
	}
	return func(s string) (string, error) { return p.normal(s, c), p.check(s, c) }
}

// otherWord is the answer after which an open vocabulary takes words of its own.
const otherWord = "autre"

// otherThan gives the words that follow « autre », if they do.
func otherThan(answer string) (words string, ok bool) {
	head, words, ok := strings.Cut(answer, ":")
	return text.Line(words), ok && text.Key(head) == otherWord
}

// colons joins parts in that order, as composite values are written: those
// that are empty are left out.
func colons(order ...int) func([]string) string {
	return joined(": ", order)
}

func joined(by string, order []int) func([]string) string {
	return func(parts []string) string {
		var kept []string
		for _, i := range order {
			if i < len(parts) && parts[i] != "" {
				kept = append(kept, parts[i])
			}
		}
		return strings.Join(kept, by)
	}
}
