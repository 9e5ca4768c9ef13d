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
	capitals   int  // how many letters it begins with are capitals
	apart      bool // a sign that ends a thought stands before it
}

// linking are the words that come and go between the others: « rue du Secret », « rue Secret », « place du Général-de-Gaulle ».
var linking = []string{
	"au", "aux", "de", "des", "du", "et", "la", "le", "les", "un", "une", "son", "sa", "ses", "leur",
	"madame", "monsieur", "general", "marechal", "docteur", "saint", "sainte",
}

// inFull are the words that are often cut short.
var inFull = map[string]string{
	"all": "allee", "av": "avenue", "ave": "avenue", "bat": "batiment", "boul": "boulevard", "bd": "boulevard", "bld": "boulevard",
	"blvd": "boulevard", "bvd": "boulevard", "ch": "chemin", "chem": "chemin", "fg": "faubourg", "fbg": "faubourg", "imp": "impasse",
	"mte": "montee", "pl": "place", "r": "rue", "res": "residence", "rte": "route", "sq": "square", "st": "saint", "ste": "sainte",
	"app": "appartement", "appt": "appartement", "apt": "appartement", "esc": "escalier", "etg": "etage", "gal": "general",
	"gen": "general", "mal": "marechal", "gde": "grande", "ld": "lieudit", "mme": "madame", "mlle": "madame", "mr": "monsieur",
}

// tokens takes a text apart: no accents, no case, no plural, no linking words, no short forms, no letter that stands alone.
// « C.A.D.A. » is one word, « 17bis » are two.
func tokens(s string) []token {
	all := make([]token, 0, len(s)/5+1)
	apart := false
	for _, t := range joinInitials(runs(s)) {
		if full := inFull[t.key]; full != "" {
			t.key = full
		}
		apart = apart || t.apart
		if len(t.key) > 1 && !slices.Contains(linking, t.key) || isNumber(t.key) {
			t.apart, apart = apart, false
			all = append(all, t)
		}
	}
	return all
}

// runs are the runs of letters and those of digits.
func runs(s string) []token {
	var all []token
	start, was, apart := 0, blanks, false
	end := func(at int) {
		if was == blanks {
			apart = apart || strings.ContainsAny(s[start:at], ",;:!?()/–")
			return
		}
		if key := singular(text.Key(s[start:at])); key != "" {
			all = append(all, token{key: key, start: start, end: at, capitals: capitals(s[start:at]), apart: apart})
			apart = false
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

func capitals(word string) (n int) {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			break
		}
		n++
	}
	return n
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
			word.key, word.end, word.capitals = word.key+t.key, t.end, word.capitals+t.capitals
		}
		word.key = singular(word.key)
		joined = append(joined, word)
		i = last
	}
	return joined
}

func isInitial(t token) bool {
	r, size := utf8.DecodeRuneInString(t.key)
	return size == len(t.key) && unicode.IsLetter(r)
}

func isNumber(word string) bool { return word != "" && unicode.IsDigit(rune(word[0])) }

// A word is one to look for.
type word struct {
	key      string
	open     bool // any that begins so will do
	capitals int  // that it must at least begin with: a name is told from a common word, a sigle from both
}

func (w word) is(t token) bool {
	return t.capitals >= w.capitals && (t.key == w.key || w.open && strings.HasPrefix(t.key, w.key))
}

// A phrase is a sequence of words to look for, within a thought.
type phrase []word

// phraseOf makes a phrase of words as people write them; one that ends with « * » stands for all that begin so.
func phraseOf(s string) phrase {
	var all phrase
	for _, t := range tokens(s) {
		all = append(all, word{key: t.key, open: strings.HasPrefix(s[t.end:], "*")})
	}
	return all
}

// begins tells whether tokens begin with the phrase.
func (p phrase) begins(all []token) bool {
	if len(p) == 0 || len(p) > len(all) {
		return false
	}
	for i, w := range p {
		if !w.is(all[i]) || i > 0 && all[i].apart {
			return false
		}
	}
	return true
}
