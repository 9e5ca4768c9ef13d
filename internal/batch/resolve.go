package batch

import (
	"asll/internal/desk"
)

// A resolution finds the dossier that each claim names, once all the rows are
// read and the dossiers of the carnet are known. It never guesses: what may be
// two dossiers is none.
type resolution struct {
	*directory
	*Gathering
	targets []target // the first one stands for none

	mentioned map[number]bool        // the numbers that rows name
	numbered  map[number]*desk.Known // the dossiers of the carnet that have them
	referred  map[uint32][]*desk.Known
	bearers   map[uint32][]*desk.Known // by the name of their household
	last      map[int32]int32          // the last number of each year

	aliases  map[uint32]uint32 // words to others that some saisine puts beside them
	byID     map[int64]uint32
	byNumber map[number]uint32 // the new ones
	byWords  map[uint32]named  // those of saisines
	byPerson map[claim]uint32
	brought  map[uint32][]uint32 // the dossiers of which there is a saisine, by name
	more     map[uint32][]uint32 // the other saisines that say whose a dossier is, in other words
}

func newResolution(g *Gathering) *resolution {
	r := &resolution{
		directory: g.names, Gathering: g, targets: make([]target, 1), mentioned: map[number]bool{}, numbered: map[number]*desk.Known{},
		referred: map[uint32][]*desk.Known{}, bearers: map[uint32][]*desk.Known{}, last: map[int32]int32{},
		aliases: map[uint32]uint32{}, byID: map[int64]uint32{}, byNumber: map[number]uint32{}, byWords: map[uint32]named{},
		byPerson: map[claim]uint32{}, brought: map[uint32][]uint32{}, more: map[uint32][]uint32{},
	}
	for _, n := range g.names.numbers {
		r.mentioned[n] = true
	}
	return r
}

// mostNamesakes is how many dossiers of one name are told apart: beyond, it is
// no name, but what stands for it in an anonymous file.
const mostNamesakes = 20

// meet looks whether a dossier of the carnet is one that the rows may name.
func (r *resolution) meet(k *desk.Known) {
	n, _ := numberOf(k.Label)
	r.last[n.year] = max(r.last[n.year], n.n)
	if r.mentioned[n] {
		r.numbered[n] = copyOf(k)
	}
	if k.Gone {
		return
	}
	if id := r.directory.find(k.Reference); id != nothing && k.Reference != "" {
		r.referred[id] = append(r.referred[id], copyOf(k))
	}
	if id := r.ofName(fullName(k.LastName, k.FirstName)); id != nothing && len(r.bearers[id]) < mostNamesakes {
		r.bearers[id] = append(r.bearers[id], copyOf(k))
	}
}

func copyOf(k *desk.Known) *desk.Known {
	kept := *k
	return &kept
}

// A holder finds among dossiers of the carnet the one that holds the very
// saisine of a claim, or nil.
type holder func(c *claimed, among []*desk.Known) (*desk.Known, error)

// resolve finds the dossier of each claim. The order of the claims changes
// nothing: saisines first say which words go together, then which dossiers there
// are, then whose these are; the other rows come after.
func (r *resolution) resolve(same holder) error {
	for i := range r.claims {
		if c := &r.claims[i]; c.saisine && c.dossier != nothing && !r.own(c) && c.reference != nothing {
			r.join(c.dossier, c.reference)
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if !c.saisine {
			continue
		}
		if err := r.saisine(c, same); err != nil {
			return err
		}
		if c.target != 0 {
			r.heads(uint32(i))
		}
	}
	for i := range r.claims {
		if c := &r.claims[i]; !c.saisine {
			c.named = r.row(c)
		}
	}
	return nil
}

// own tells whether a saisine calls its dossier by the name of its household,
// which tells nothing more.
func (r *resolution) own(c *claimed) bool { return r.words[c.dossier].sorted == c.name }

// root is the one that stands for words that go together.
func (r *resolution) root(w uint32) uint32 {
	for r.aliases[w] != nothing {
		w = r.aliases[w]
	}
	return w
}

func (r *resolution) join(a, b uint32) {
	if a, b = r.root(a), r.root(b); a != b {
		r.aliases[max(a, b)] = min(a, b)
	}
}

// target adds a dossier, and gives its place.
func (r *resolution) target(t target) uint32 {
	r.targets = append(r.targets, t)
	return uint32(len(r.targets) - 1)
}

// existing is a dossier of the carnet.
func (r *resolution) existing(k *desk.Known) uint32 {
	if at, ok := r.byID[k.ID]; ok {
		return at
	}
	r.byID[k.ID] = r.target(target{known: k})
	return r.byID[k.ID]
}

// asked are the numbers that new dossiers are to have.
func (r *resolution) asked() []desk.Number {
	var all []desk.Number
	for n := range r.byNumber {
		all = append(all, desk.Number{Year: int(n.year), Number: int(n.n)})
	}
	return all
}
