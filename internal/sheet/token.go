package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"asll/internal/text"
)

// A token is a word of a text as it is searched for what must not be told, and where it stands.
type token struct {
	key        string
	start, end int
}

// linking are the words that come and go between the others: « rue du Secret », « rue Secret ».
var linking = []string{"a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les"}

// inFull are the words that are often cut short.
var inFull = map[string]string{
	"all": "allee", "av": "avenue", "ave": "avenue", "bat": "batiment", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard",
	"ch": "chemin", "chem": "chemin", "fg": "faubourg", "fbg": "faubourg", "imp": "impasse", "mte": "montee", "pl": "place", "r": "rue",
	"res": "residence", "rte": "route", "sq": "square", "st": "saint", "ste": "sainte",
	"app": "appartement", "appt": "appartement", "apt": "appartement", "esc": "escalier", "etg": "etage",
}

// tokens takes a text apart: no accents, no case, no plural, no linking words, no short forms.
// « C.A.D.A. » is one word, « 17bis » are two.
func tokens(s string) []token {
	all := make([]token, 0, len(s)/5+1)
	for _, t := range joinInitials(runs(s)) {
		if full := inFull[t.key]; full != "" {
			t.key = full
		}
		if !slices.Contains(linking, t.key) {
			all = append(all, t)
		}
	}
	return all
}

// runs are the runs of letters and those of digits.
func runs(s string) []token {
	var all []token
	start, was := 0, blanks
	end := func(at int) {
		if was == blanks {
			return
		}
		if key := singular(text.Key(s[start:at])); key != "" {
			all = append(all, token{key, start, at})
		}
	}
	for i, r := range s {
		if is := madeOf(r, was); is != was {
			end(i)
			start, was = i, is
		}
	}
	end(len(s))
	return all
}

// What a run is made of.
const (
	blanks = iota // and signs
	lettering
	digits
)

func madeOf(r rune, before int) int {
	switch {
	case unicode.Is(unicode.Mn, r): // an accent that stands apart goes with its letter
		return before
	case unicode.IsLetter(r):
		return lettering
	case unicode.IsDigit(r):
		return digits
	default:
		return blanks
	}
}

func singular(word string) string {
	if len(word) > len("bus") {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// joinInitials makes a word of three letters or more that stand alone, « C. P. H. ».
func joinInitials(all []token) []token {
	joined := all[:0]
	for i := 0; i < len(all); {
		last := i
		for last < len(all) && isInitial(all[last]) {
			last++
		}
		if last-i < len("cph") {
			joined = append(joined, all[i])
			i++
			continue
		}
		word := all[i]
		for _, t := range all[i+1 : last] {
			word.key, word.end = word.key+t.key, t.end
		}
		joined = append(joined, word)
		i = last
	}
	return joined
}

func isInitial(t token) bool {
	r, size := utf8.DecodeRuneInString(t.key)
	return size == len(t.key) && unicode.IsLetter(r)
}

// A phrase is a sequence of words to look for; one that ends with « * » stands for all that begin so.
type phrase []string

// in tells where the phrase stands for the first time among the tokens of a text from one of them
// on: at which of them it begins, or -1.
func (p phrase) in(all []token, from int) int {
	for i := from; i+len(p) <= len(all); i++ {
		if p.begins(all[i:]) {
			return i
		}
	}
	return -1
}

func (p phrase) begins(all []token) bool {
	if len(p) > len(all) {
		return false
	}
	for i, word := range p {
		beginning, open := strings.CutSuffix(word, "*")
		if open && !strings.HasPrefix(all[i].key, beginning) || !open && all[i].key != word {
			return false
		}
	}
	return len(p) > 0
}
