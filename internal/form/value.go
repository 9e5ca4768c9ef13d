package form

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// A value is how one type is read from what a person types, and written back.
type value[T any] struct {
	hint    string
	help    string // when a question about it has more to say
	words   []string
	choices []Choice
	open    bool // words of its own are accepted after « autre: »
	lines   bool // the text may hold several lines
	read    func(string, Context) (T, error)
	write   func(T) string
	show    func(T) string // as it is read back to a person, when not as written

	parts []part                      // what it is asked by, when that is several questions
	join  func(parts []string) string // writes it from them
	split func(T) []string
}

// line is a text on one line, note a text that may hold several.
var (
	line = value[string]{read: func(s string, _ Context) (string, error) { return within(text.Line(s), 300) }, write: same}
	note = value[string]{lines: true, read: func(s string, _ Context) (string, error) { return within(text.Clean(s), 10_000) }, write: same}
)

// within refuses a text too long for what it is asked for.
func within(s string, most int) (string, error) {
	if len(s) <= most { // a character takes a byte at least
		return s, nil
	}
	if n := utf8.RuneCountInString(s); n > most {
		return "", fmt.Errorf("le texte compte %d caractères, et au plus %d sont attendus", n, most)
	}
	return s, nil
}

func same(s string) string { return s }

// day is a date.
var day = value[civil.Date]{
	hint:  "JJ/MM/AAAA",
	help:  "JJ/MM/AAAA (par exemple 12/03/2026), « aujourd'hui » ou « hier »",
	read:  func(s string, c Context) (civil.Date, error) { return civil.Parse(s, c.Today) },
	write: civil.Date.French,
	show:  civil.Date.Long,
}

// today is the answer that dates an act when nothing is said.
func today(c Context) string { return c.Today.String() }

// count is a whole number.
var count = value[int]{
	read: func(s string, _ Context) (int, error) { return civil.ParseCount(s) },
	write: func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	},
}

// months is a duration, which counts at least one month.
var months = value[int]{
	hint: "nombre de mois",
	help: "un nombre de mois, par exemple 6",
	read: func(s string, c Context) (int, error) {
		n, err := count.read(s, c)
		if err == nil && n == 0 {
			err = errors.New("« 0 » n'est pas une durée (attendu un nombre de mois, par exemple 6)")
		}
		return n, err
	},
	write: count.write,
	show:  func(n int) string { return count.write(n) + " mois" },
}

// cost is an amount that cannot be negative; nil is unknown.
var cost = value[*civil.Cents]{
	hint: "par exemple 1 234,56",
	help: "1234,56 ou 1 234,56 ; un montant inconnu se passe : il n'est pas zéro",
	read: func(s string, _ Context) (*civil.Cents, error) {
		cents, err := civil.ParseEuros(s)
		if err == nil && cents < 0 {
			err = fmt.Errorf("« %s » : un montant négatif n'a pas de sens ici", text.Line(s))
		}
		return &cents, err
	},
	write: func(c *civil.Cents) string {
		if c == nil {
			return ""
		}
		return c.Plain()
	},
	show: func(c *civil.Cents) string { return c.String() },
}

// word is a code of a vocabulary.
func word[T ~string](v asll.Vocabulary[T]) value[T] {
	hint := ""
	if v.Open {
		hint = "ou « autre: libellé »"
	}
	return value[T]{
		hint: hint, words: v.Words(), choices: choices(v), open: v.Open,
		write: v.Word, show: v.Label,
		read: func(s string, _ Context) (T, error) { return v.Parse(s) },
	}
}

func choices[T ~string](v asll.Vocabulary[T]) []Choice {
	all := make([]Choice, len(v.Terms))
	for i, t := range v.Terms {
		all[i] = Choice{Word: t.Word, Label: t.Label}
	}
	return all
}

// ordinal is the number of an objective.
var ordinal = value[int]{
	hint: "numéro de l'objectif",
	read: func(s string, c Context) (int, error) {
		n, err := count.read(s, c)
		if err == nil && n == 0 {
			err = errors.New("« 0 » n'est pas un numéro d'objectif : ils commencent à 1")
		}
		return n, err
	},
	write: strconv.Itoa,
}

// regulation is one of the règlements of the carnet, frozen into the saisine.
var regulation = value[asll.Regulation]{
	read: func(s string, c Context) (asll.Regulation, error) {
		var codes []string
		for _, r := range c.regulations() {
			if text.Key(r.Code) == text.Key(s) || text.Key(r.Name) == text.Key(s) {
				return r, nil
			}
			codes = append(codes, r.Code)
		}
		return asll.Regulation{}, fmt.Errorf("« %s » n'est pas un règlement connu (attendu : %s)", s, strings.Join(codes, ", "))
	},
	write: func(r asll.Regulation) string { return r.Code },
}

// regulations lists the règlements; a context may know none.
func (c Context) regulations() []asll.Regulation {
	if c.Regulations == nil {
		return nil
	}
	return c.Regulations()
}

func defaultRegulation(c Context) string {
	all := c.regulations()
	if len(all) == 0 {
		return ""
	}
	return all[0].Code
}
