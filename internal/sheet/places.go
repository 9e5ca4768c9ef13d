package sheet

import (
	"slices"
	"strings"
	"unicode"

	"asll/internal/asll"
	"asll/internal/text"
)

// places are the parts of the addresses that are printed nowhere, each of which tells where the
// household lives: once one of them is confidential, those that it left may tell it too.
func (p *paper) places() []phrase {
	if !p.confidential() {
		return nil
	}
	var all []phrase
	for _, e := range p.d.Entries {
		switch a := e.Act.(type) {
		case *asll.Intake:
			all = append(all, placesOf(a.Address, a.Town)...)
		case *asll.Situation:
			all = append(all, placesOf(a.Address, a.Town)...)
		case *asll.Lease:
			all = append(all, placesOf(a.Address, a.Town)...)
		}
	}
	return all
}

// inside begin what is said of the way to a dwelling once one is in front of the house.
var inside = []string{"appartement", "batiment", "etage", "escalier", "porte", "hall", "digicode", "interphone", "bp", "cs", "cedex", "logement", "n", "numero"}

// ways are what a street may be, which alone tells none.
var ways = []string{
	"allee", "avenue", "boulevard", "chemin", "cite", "clo", "cour", "esplanade", "faubourg", "hameau", "impasse", "lieu", "lotissement",
	"mail", "montee", "passage", "place", "quai", "quartier", "residence", "route", "rue", "ruelle", "sentier", "square", "traverse", "venelle",
	"villa", "voie", "dit", "maison", "immeuble", "chez",
}

// repeated follow the number of a house: 17 bis.
var repeated = []string{"bi", "bis", "ter", "quater"}

// placesOf takes an address apart: « Résidence Les Lilas, 17 rue du Secret, appartement 4, 07000
// Privas » is told by « les Lilas » as well as by « r. du Secret ». The town is not a place: many
// live there.
func placesOf(address, town string) []phrase {
	towns := keys(tokens(town))
	var all []phrase
	for _, part := range strings.FieldsFunc(address, separatesPlaces) {
		words := keys(tokens(part))
		for len(words) > 0 {
			var place phrase
			place, words = nextPlace(words)
			if n := len(place) - len(towns); n >= 0 && slices.Equal(place[n:], towns) {
				place = place[:n]
			}
			if slices.ContainsFunc(place, func(word string) bool { return !slices.Contains(ways, word) }) {
				all = append(all, place)
			}
		}
	}
	return all
}

func separatesPlaces(r rune) bool { return strings.ContainsRune(",;\n()/–", r) }

// nextPlace is the first place of an address, without its number, and what follows it.
func nextPlace(words []string) (place phrase, rest []string) {
	for i := 0; len(words) > 0 && isOfHouse(words[0], i > 0); i++ {
		words = words[1:]
	}
	n := 0
	for n < len(words) && !slices.Contains(inside, words[n]) && (n == 0 || !isNextHouse(words[n:])) {
		n++
	}
	place, rest = words[:n], words[n:]
	for n > 0 && (isNumber(place[n-1]) || len(place[n-1]) < len("rue")) { // « 1er » of a floor
		n--
		place = place[:n]
	}
	if len(rest) > 0 && slices.Contains(inside, rest[0]) {
		rest = rest[1:]
		if len(rest) > 0 && len(rest[0]) < len("rue") { // the letter or the number of a door
			rest = rest[1:]
		}
	}
	return place, rest
}

// isOfHouse tells whether a word is the number of a house, « 17 bis » or « 17 B ».
func isOfHouse(word string, after bool) bool {
	return isNumber(word) || slices.Contains(repeated, word) || after && len(word) == 1
}

// isNextHouse tells whether another place begins in the middle of an address: a postcode, or a
// number before a street.
func isNextHouse(words []string) bool {
	return isNumber(words[0]) && (len(words[0]) == len("07000") || len(words) > 1 && slices.Contains(ways, words[1]))
}

func isNumber(word string) bool { return unicode.IsDigit(rune(word[0])) }

func keys(all []token) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.key
	}
	return words
}

// stands tells whether a text tells one of the places.
func stands(s string, places []phrase) bool {
	return len(places) > 0 && anyOf(tokens(s), places)
}

// without gives a text without the places, and whether it held one.
func without(v Value, places []phrase) (Value, bool) {
	if !stands(v.Text, places) {
		return v, false
	}
	if items, ok := v.Typed.([]string); ok {
		cut := make([]string, len(items))
		for i, item := range items {
			cut[i] = cutOut(item, places)
		}
		return list(cut), true
	}
	return words(cutOut(text.Printable(v.Typed.(string)), places)), true
}

// cutOut writes in the place of each address that it is confidential, its number included.
func cutOut(s string, places []phrase) string {
	all := tokens(s)
	var b strings.Builder
	written := 0
	for i := 0; i < len(all); i++ {
		for _, place := range places {
			if !place.begins(all[i:]) {
				continue
			}
			first := i
			for first > 0 && all[first-1].start >= written && isOfHouse(all[first-1].key, false) {
				first--
			}
			last := i + len(place) - 1
			b.WriteString(s[written:all[first].start] + "[" + secret + "]")
			written, i = all[last].end, last
			break
		}
	}
	return b.String() + s[written:]
}
