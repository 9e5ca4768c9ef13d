package asll

import (
	"fmt"
	"strconv"
	"strings"

	"asll/internal/text"
)

// Composite values have one written form, which their parser reads and
// Written gives back: parts are split on « : » from the left, so that the last
// part, a free text, may contain some.

// cut takes the first part of a composite value off its rest.
func cut(s string) (head, rest string, ok bool) {
	head, rest, ok = strings.Cut(s, ":")
	return text.Line(head), text.Line(rest), ok
}

// cutNumber takes an objective's number off the rest, if there is one.
func cutNumber(s string) (n int, rest string) {
	head, tail, ok := cut(s)
	n, err := strconv.Atoi(head)
	if !ok || err != nil || n < 1 || n > 99 {
		return 0, s
	}
	return n, tail
}

// written joins the parts that are not empty.
func written(parts ...string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ": ")
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// An Objective is what the household and the référent want to reach. Its
// number is given by the contract; an amendment that names it changes it.
type Objective struct {
	Number int    `json:"number,omitzero"`
	Theme  Theme  `json:"theme"`
	Label  string `json:"label"`
}

// ParseObjective reads « recherche: trouver un T3 », with « 2: » before it to
// change objective 2.
func ParseObjective(s string) (Objective, error) {
	n, rest := cutNumber(s)
	head, label, ok := cut(rest)
	if !ok || label == "" {
		return Objective{}, fmt.Errorf("« %s » : attendu « thématique: objectif », par exemple « recherche: trouver un T3 » (thématiques : %s)",
			s, strings.Join(Themes.Words(), ", "))
	}
	theme, err := Themes.Parse(head)
	if err != nil {
		return Objective{}, fmt.Errorf("thématique %w", err)
	}
	return Objective{Number: n, Theme: theme, Label: label}, nil
}

// Written gives back what ParseObjective reads.
func (o Objective) Written() string {
	return written(number(o.Number), Themes.Word(o.Theme), o.Label)
}
