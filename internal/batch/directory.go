package batch

import (
	"fmt"
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
	names   map[string]uint32 // of the households that the import brings, folded: the last of them
	called  []called
}

// called is what the rows call a dossier, and what is known of it.
type called struct {
	parent uint32 // another word for the same dossier, or itself
	words  string // as they were first written
	intake bool   // a row of the import is its saisine
	byName bool   // only the name of its household tells it
	next   uint32 // another household of the same name, or nobody

	is        *desk.Known   // the dossier of the carnet that has this number or reference
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
	return directory{written: map[string]uint32{}, keys: map[string]uint32{}, names: map[string]uint32{}, called: make([]called, 1)}
}

// of is what a row calls its dossier.
func (d *directory) of(r *Row) uint32 {
	if r.plan == nil {
		return nobody
	}
	key := nobody
	for _, words := range []string{r.Dossier, r.Reference} {
		if words == "" {
			continue
		}
		if k := d.key(words); key == nobody {
			key = k
		} else {
			d.join(key, k)
		}
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
	root := d.root(key)
	if !d.called[root].intake && name != "" {
		d.called[root].intake = true
		d.name(name, root)
		if turned := text.Fold(first + " " + last); turned != name {
			d.name(turned, root)
		}
	}
	return key
}

// name adds a dossier to those of a name.
func (d *directory) name(name string, key uint32) {
	if other, taken := d.names[name]; taken {
		d.called[key].next = other
	}
	d.names[name] = key
}

// key is that of words.
func (d *directory) key(words string) uint32 {
	if k, ok := d.written[words]; ok {
		return k
	}
	words = strings.Clone(words) // of the whole row
	k := d.folded(canonical(words), words)
	d.written[words] = k
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
