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
	hint  string
	words []string
	read  func(string, Context) (T, error)
	write func(T) string
}

// line is a text on one line, note a text that may hold several.
var (
	line = value[string]{read: func(s string, _ Context) (string, error) { return within(text.Line(s), 300) }, write: same}
	note = value[string]{read: func(s string, _ Context) (string, error) { return within(text.Clean(s), 10_000) }, write: same}
)

// within refuses a text too long for what it is asked for.
func within(s string, most int) (string, error) {
	if n := utf8.RuneCountInString(s); n > most {
		return "", fmt.Errorf("le texte compte %d caractères, et au plus %d sont attendus", n, most)
	}
	return s, nil
}

func same(s string) string { return s }

// day is a date.
var day = value[civil.Date]{
	hint:  "JJ/MM/AAAA",
	read:  func(s string, c Context) (civil.Date, error) { return civil.Parse(s, c.Today) },
	write: civil.Date.French,
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
	read: func(s string, c Context) (int, error) {
		n, err := count.read(s, c)
		if err == nil && n == 0 {
			err = errors.New("« 0 » n'est pas une durée (attendu un nombre de mois, par exemple 6)")
		}
		return n, err
	},
	write: count.write,
}

// cost is an amount that cannot be negative; nil is unknown.
var cost = value[*civil.Cents]{
	hint: "montant, par exemple 1 234,56",
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
}

// word is a code of a vocabulary.
func word[T ~string](v asll.Vocabulary[T]) value[T] {
	hint := ""
	if v.Open {
		hint = "ou « autre: libellé »"
	}
	return value[T]{
		hint: hint, words: v.Words(), write: v.Word,
		read: func(s string, _ Context) (T, error) { return v.Parse(s) },
	}
}

// composite is a value of several parts in one written form.
func composite[T any](hint string, read func(string, civil.Date) (T, error), write func(T) string) value[T] {
	return value[T]{
		hint: hint, write: write,
		read: func(s string, c Context) (T, error) { return read(s, c.Today) },
	}
}

// among says which words one part of a composite value is chosen from.
func (v value[T]) among(words []string) value[T] {
	v.words = words
	return v
}

// anyDay drops the day from a parser that does not depend on it.
func anyDay[T any](read func(string) (T, error)) func(string, civil.Date) (T, error) {
	return func(s string, _ civil.Date) (T, error) { return read(s) }
}

// objectives are a contract's; numbers are those of objectives it has.
var (
	objective = composite("« thématique: objectif »", anyDay(asll.ParseObjective), asll.Objective.Written).among(asll.Themes.Words())
	action    = composite("« n° d'objectif: qui: échéance: action »", asll.ParseAction, asll.Action.Written).among(asll.Roles.Words())
	member    = composite("« prénom, lien, année de naissance »", asll.ParseMember, asll.Member.Written).among(asll.Relations.Words())
	debt      = composite("« type: montant: mensualité »", anyDay(asll.ParseDebt), asll.Debt.Written).among(asll.DebtKinds.Words())
	signatory = composite("« qualité: date: nom »", asll.ParseSignatory, asll.Signatory.Written).among(asll.Roles.Words())
	sharing   = composite("« avec qui: oui ou non »", anyDay(asll.ParseSharing), asll.Sharing.Written)
	start     = composite("JJ/MM/AAAA, ou « entrée » pour attendre la sortie de l'hébergement et l'emménagement", asll.ParseStart, asll.Start.Written)
	moment    = composite("JJ/MM/AAAA HH:MM", asll.ParseMoment, asll.Moment.Written)
	phone     = composite("06 12 34 56 78", anyDay(asll.ParsePhone), same)
	postcode  = composite("5 chiffres", anyDay(asll.ParsePostcode), same)
	email     = composite("", anyDay(asll.ParseEmail), same)
)

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

// outcome is a result of an objective, in the words of its vocabulary.
func outcome[R ~string](results asll.Vocabulary[R]) value[asll.Outcome[R]] {
	return value[asll.Outcome[R]]{
		hint:  fmt.Sprintf("« n° d'objectif: %s: précision »", strings.Join(results.Words(), " ou ")),
		read:  func(s string, _ Context) (asll.Outcome[R], error) { return asll.ParseOutcome(s, results) },
		write: func(o asll.Outcome[R]) string { return o.WrittenIn(results) },
	}
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
