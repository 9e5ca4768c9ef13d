package sheet

import (
	"slices"
	"strings"
	"sync"

	"asll/internal/asll"
)

// A lexicon holds the words of addresses.
type lexicon struct {
	ways   []string // what a street or a house may be, which alone tells none
	inside []string // what is said of the way to a dwelling once one is in front of the house, and of the letters that come there
	boxes  []string // before a number where letters are left
	sizes  []string // before the kind of a street: « Grande Rue »
	common []string // names of places that are everywhere
}

// wordsOfPlaces are made when they are first needed: few commands need any.
var wordsOfPlaces = sync.OnceValue(func() lexicon {
	of := func(s string) []string { return keys(tokens(s)) }
	return lexicon{
		ways: of("allée avenue boulevard chemin cité clos cours esplanade faubourg ferme hameau immeuble impasse lieu lieudit dit lotissement mail " +
			"maison montée passage place quai quartier résidence route rue ruelle sentier square traverse venelle villa voie zone ZA HLM chez " +
			"CHRS CHU CPH CADA HUDA foyer centre pension famille hôtel auberge association structure hébergement"),
		inside: of("appartement bâtiment étage escalier porte hall digicode interphone logement numéro rdc entrée lot sonner gauche droite face " +
			"boîte BAL BP CS cedex postale"),
		boxes:  of("BP CS postale"),
		sizes:  of("grande grand petite petit vieille vieux haute basse"),
		common: of("CCAS mairie poste gare centre église école hôpital bis ter quater"),
	}
})

// repeated come after the number of a house.
var repeated = []string{"bis", "ter", "quater"}

// addresses are the words that tell where a household lives that hides: those that it left may tell it too.
func (p *paper) addresses() []phrase {
	if !p.confidential() {
		return nil
	}
	var all []phrase
	for _, e := range p.d.Entries {
		c := circumstances(e.Act)
		if lease, ok := e.Act.(*asll.Lease); ok {
			c.Address, c.Town = lease.Address, lease.Town
		}
		all = append(all, p.placesOf(c.Address, c.Town)...)
	}
	return all
}

// structures are those that tell in which structure it stays, as they do of a household that was granted asylum where it comes
// from. The household itself knows.
func (p *paper) structures() []phrase {
	if p.intimate || !p.confidential() && !p.discreet() {
		return nil
	}
	var all []phrase
	for _, e := range p.d.Entries {
		c := circumstances(e.Act)
		all = append(all, p.placesOf(c.Accommodation, c.Town)...)
	}
	return all
}

// placesOf takes an address apart: « Résidence Les Lilas, 17 rue du Secret, appartement 4, 07000 Privas » is told by « les
// Lilas » as well as by « r. du Secret ». The town is not a place, as many live there; nor is the name of the household.
func (p *paper) placesOf(where, town string) []phrase {
	l := wordsOfPlaces()
	a := address{lexicon: l, known: append(keys(tokens(p.d.Head.LastName+" "+p.d.Head.FirstName)), l.common...), town: keys(tokens(town))}
	for line := range strings.Lines(where) {
		all := tokens(line)
		for i, t := range all {
			if t.apart {
				a.end()
			}
			a.read(t, i > 0 && slices.Contains(l.boxes, all[i-1].key))
		}
		a.end()
	}
	return a.found
}

// An address is one on its way into its places.
type address struct {
	lexicon
	known []string // which tell no place by themselves
	town  []string
	found []phrase

	way   string   // the kind of the place being read
	names []string // its own words
	past  bool     // what comes is inside the house
}

func (a *address) read(t token, boxed bool) {
	switch {
	case boxed && isNumber(t.key):
		a.found = append(a.found, phrase{{key: t.key}})
	case slices.Contains(a.ways, t.key) && len(a.names) == 1 && a.way == "" && slices.Contains(a.sizes, a.names[0]):
		a.found = append(a.found, phrase{{key: a.names[0]}, {key: t.key}})
		a.names = nil
	case slices.Contains(a.ways, t.key) && (a.way == "" || a.way == "lieu" || len(a.names) > 0 || t.capitals == 0): // or it is a name: « CHRS La Traverse »
		a.end()
		a.way = t.key
	case slices.Contains(a.inside, t.key), isNumber(t.key) && len(t.key) == len("07000"): // a postcode
		a.end()
		a.past = true
	case a.past, isNumber(t.key) && a.way == "" && len(a.names) == 0:
	default:
		a.names = append(a.names, t.key)
	}
}

// end closes the place being read: its kind before any of its words tells it, and so do two of them, or the only one written as
// a name.
func (a *address) end() {
	names := a.names
	if n := len(names) - len(a.town); n > 0 && slices.Equal(names[n:], a.town) {
		names = names[:n]
	}
	for i, name := range names {
		if a.way != "" {
			a.found = append(a.found, phrase{{key: a.way}, {key: name}})
		}
		if i > 0 && !isNumber(names[i-1]) { // the 8 May is also a day
			a.found = append(a.found, phrase{{key: names[i-1]}, {key: name}})
		}
	}
	if len(names) == 1 && !isNumber(names[0]) && !slices.Contains(a.known, names[0]) && !slices.Contains(a.town, names[0]) {
		a.found = append(a.found, phrase{{key: names[0], capitals: 1}})
	}
	a.way, a.names, a.past = "", nil, false
}

func keys(all []token) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.key
	}
	return words
}

// stands tells whether a text tells one of the places.
func stands(s string, places []phrase) bool {
	return len(places) > 0 && slices.Contains(stand(tokens(s), places), true)
}

// stand tells which of the tokens are of a place.
func stand(all []token, places []phrase) []bool {
	of := make([]bool, len(all))
	for i := range all {
		for _, place := range places {
			if place.begins(all[i:]) {
				for k := range place {
					of[i+k] = true
				}
			}
		}
	}
	return of
}

// without gives a text without the places, and whether it held one.
func without(v Value, places []phrase) (Value, bool) {
	switch said := v.Typed.(type) {
	case string:
		if cut, held := cutOut(said, places); held {
			return words(cut), true
		}
	case []string:
		cut, some := slices.Clone(said), false
		for i := range cut {
			held := false
			cut[i], held = cutOut(cut[i], places)
			some = some || held
		}
		if some {
			return list(cut), true
		}
	}
	return v, false
}

// cutOut writes in the place of each address, its number included, that it is confidential.
func cutOut(s string, places []phrase) (string, bool) {
	all := tokens(s)
	of := stand(all, places)
	var b strings.Builder
	written := 0
	for i := 0; i < len(all); i++ {
		if !of[i] {
			continue
		}
		first := i
		for first > 0 && all[first-1].start >= written && (isNumber(all[first-1].key) || slices.Contains(repeated, all[first-1].key)) {
			first--
		}
		for i+1 < len(all) && of[i+1] {
			i++
		}
		b.WriteString(s[written:all[first].start] + "[" + secret + "]")
		written = all[i].end
	}
	return b.String() + s[written:], written > 0
}
