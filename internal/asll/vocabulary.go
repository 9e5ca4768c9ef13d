package asll

import (
	"fmt"
	"strings"

	"asll/internal/text"
)

// A Term is one word of a vocabulary.
type Term struct {
	Code  string   // what is stored, in English
	Word  string   // what a référent types
	Label string   // what is printed
	Also  []string // other words understood
}

// A Vocabulary lists the words that a coded value can take.
type Vocabulary[T ~string] struct {
	Name  string // what the value is, as in « statut d'occupation »
	Terms []Term
	Open  bool // « autre: libellé » is accepted, and the words kept
}

// other is the code under which an open vocabulary keeps words of its own.
const other = "other"

// Parse reads a code, a French word or a label, forgiving case and accents.
// The error lists what is understood and suggests the nearest word.
func (v Vocabulary[T]) Parse(s string) (T, error) {
	for _, t := range v.Terms { // most often it is written as it is shown
		if (s == t.Word || s == t.Code) && t.Code != "" {
			return T(t.Code), nil
		}
	}
	key := text.Key(s)
	for _, t := range v.Terms {
		for _, w := range append([]string{t.Code, t.Word, t.Label}, t.Also...) {
			if text.Key(w) == key && t.Code != "" {
				return T(t.Code), nil
			}
		}
	}
	if head, words, ok := strings.Cut(s, ":"); ok && v.Open {
		if k := text.Key(head); k == "autre" || k == other {
			if words = text.Line(words); words != "" {
				return T(other + ": " + words), nil
			}
		}
	}
	return "", v.unknown(s)
}

func (v Vocabulary[T]) unknown(s string) error {
	hint := ""
	if near := text.Nearest(s, v.Words()); near != "" {
		hint = fmt.Sprintf(" ; vouliez-vous dire « %s » ?", near)
	}
	more := ""
	if v.Open {
		more = ", ou « autre: libellé »"
	}
	return fmt.Errorf("« %s » n'est pas une valeur connue (attendu : %s%s)%s", s, strings.Join(v.Words(), ", "), more, hint)
}

// Words lists the French words, in the order of the vocabulary.
func (v Vocabulary[T]) Words() []string {
	words := make([]string, len(v.Terms))
	for i, t := range v.Terms {
		words[i] = t.Word
	}
	return words
}

// Label is what is printed for a code; words of an open vocabulary and codes
// of a later version are printed as they are.
func (v Vocabulary[T]) Label(code T) string {
	for _, t := range v.Terms {
		if t.Code == string(code) {
			return t.Label
		}
	}
	return strings.TrimPrefix(string(code), other+": ")
}

// Word is what a référent would type for a code.
func (v Vocabulary[T]) Word(code T) string {
	for _, t := range v.Terms {
		if t.Code == string(code) {
			return t.Word
		}
	}
	if words, ok := strings.CutPrefix(string(code), other+": "); ok {
		return "autre: " + words
	}
	return string(code)
}
