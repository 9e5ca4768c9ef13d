package batch

import (
	"fmt"
	"iter"
	"regexp"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/text"
)

// A directory knows what the rows of an import call their dossiers, and puts
// together what is one dossier.
type directory struct {
	written map[string]uint32 // words as they were written
	keys    map[string]uint32 // the same, folded
	names   map[string]uint32 // of the households that the import brings, folded: the last of their bearers
	bearers []bearer
	called  []called
}

// A bearer is a household of a name, and the one of the same name before it.
type bearer struct{ household, before uint32 }

// called is what the rows call a dossier, and what is known of it.
type called struct {
	parent uint32 // another word for the same dossier, or itself
	words  string // as they were first written
	intake bool   // a row of the import is its saisine
	byName bool   // only the name of its household tells it
	named  bool   // only the name of a household of the import tells what these words call
	own    bool   // they are the reference of a saisine of the import: no number

	numbered *desk.Known // the dossier of the carnet that has this number
	referred *desk.Known // the one that has this reference

	is        *desk.Known   // the one that the words of this dossier name
	gone      *desk.Known   // the one that had, of which nothing stands
	torn      bool          // the words are those of two dossiers
	sameName  []*desk.Known // those of the carnet whose household has this name
	namesakes bool          // several households of the import have this name

	opened string // the number that the import gives it
	born   civil.Date
}

// nobody is the dossier of the rows that name none.
const nobody uint32 = 0

func newDirectory() directory {
	return directory{written: map[string]uint32{}, keys: map[string]uint32{}, names: map[string]uint32{}, bearers: make([]bearer, 1), called: make([]called, 1)}
}

// of is what a row calls its dossier.
func (d *directory) of(r *Row) uint32 {
	if r.plan == nil {
		return nobody
	}
	key := nobody
	if r.Dossier != "" {
		key = d.key(r.Dossier)
	}
	if r.Reference != "" {
		k := d.key(r.Reference)
		switch {
		case key == nobody:
			key = k
		case key != k:
			d.join(key, k)
		}
		d.called[k].own = d.called[k].own || r.Kind == asll.KindIntake && (r.Dossier == "" || key != k)
	}
	if r.Kind != asll.KindIntake {
		return key
	}
	return d.household(r, key)
}

// household notes the name of a household that the import brings.
func (d *directory) household(r *Row, key uint32) uint32 {
	last, first := strings.Join(r.Answers[lastNameField], " "), strings.Join(r.Answers[firstNameField], " ")
	name := text.Fold(last + " " + first)
	if key == nobody {
		key = d.folded("\x00"+name+"\x00"+strings.Join(r.Answers[bornField], " "), text.Line(last+" "+first))
		d.called[key].byName = true
	}
	if name != "" {
		d.called[d.root(key)].intake = true
		d.bears(name, key)
		d.bears(text.Fold(first+" "+last), key)
	}
	return key
}

// bears adds a household to those of a name.
func (d *directory) bears(name string, key uint32) {
	last := d.names[name]
	if last != 0 && d.root(d.bearers[last].household) == d.root(key) {
		return
	}
	d.names[name] = uint32(len(d.bearers))
	d.bearers = append(d.bearers, bearer{key, last})
}

// mostBearers and mostNamesakes are how many households of one name are told
// apart, in the import and in the carnet: beyond, it is no name, but what stands
// for it in an anonymous file.
const (
	mostBearers   = 200
	mostNamesakes = 20
)

// bearing gives the households of a name; one may come twice.
func (d *directory) bearing(name string) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		at := d.names[name]
		for n := 0; at != 0 && n < mostBearers; n++ {
			if !yield(d.root(d.bearers[at].household)) {
				return
			}
			at = d.bearers[at].before
		}
	}
}

// key is that of words.
func (d *directory) key(words string) uint32 {
	if k, ok := d.written[words]; ok {
		return k
	}
	words = strings.Clone(words) // of the whole row
	k := d.folded(canonical(words), words)
	d.written[words] = k
	if folded := text.Fold(words); d.keys[folded] == nobody {
		d.keys[folded] = k // some number their dossiers as the carnet does
	}
	return k
}

func (d *directory) folded(key, words string) uint32 {
	k, ok := d.keys[key]
	if !ok {
		k = uint32(len(d.called))
		d.keys[key] = k
		d.called = append(d.called, called{parent: k, words: words})
	}
	return k
}

// root is the one word that stands for all those of a dossier.
func (d *directory) root(key uint32) uint32 {
	for d.called[key].parent != key {
		d.called[key].parent = d.called[d.called[key].parent].parent
		key = d.called[key].parent
	}
	return key
}

// join says that two words call one dossier: the first one stays.
func (d *directory) join(a, b uint32) {
	a, b = d.root(a), d.root(b)
	if a == b {
		return
	}
	one, other := &d.called[a], &d.called[b]
	other.parent = a
	one.intake = one.intake || other.intake
	one.byName = one.byName && other.byName
	for _, k := range other.sameName {
		one.alike(k)
	}
}

var labels = regexp.MustCompile(`^(\d{4})-0*(\d{1,9})$`)

// canonical is what is compared of words: a number with its zeros, or what
// accents and case do not change.
func canonical(words string) string {
	if m := labels.FindStringSubmatch(words); m != nil {
		n, err := strconv.Atoi(m[2])
		if err == nil {
			return fmt.Sprintf("%s-%04d", m[1], n)
		}
	}
	return text.Fold(words)
}
