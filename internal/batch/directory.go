package batch

import (
	"hash/maphash"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// A directory knows how the rows of an import name their dossiers. Nothing is
// decided while they are read: what a name means may be told by a later row, or
// by the carnet.
//
// It has to hold a hundred thousand dossiers in a few megabytes: what words say
// is read again in their row when it is to be quoted.
type directory struct {
	seed    maphash.Seed
	ids     map[uint64]uint32 // words, by the hash of what they fold to
	words   []words
	numbers map[uint32]number // of the words that look like the number of a dossier
	known   map[claim]uint32
	claims  []claimed
	reasons []string
	recent  map[string]uint32 // words as they were written
}

// words are how something is named: folded, they are one thing.
type words struct {
	row    uint32 // that says them first
	in     wherein
	names  bool   // a saisine has them in the column of dossiers
	sorted uint32 // the same words in the order of letters: a name is one either way round
}

// Wherein is the part of a row that says words.
type wherein byte

const (
	inDossier wherein = iota
	inReference
	inName
)

// nothing is no words, and the claim of rows that name no dossier.
const nothing uint32 = 0

// A claim is all that a row says of its dossier. Most rows of a dossier claim
// the same.
type claim struct {
	dossier   uint32 // words
	reference uint32
	name      uint32 // of the household: sorted words
	born      civil.Date
	saisine   bool // the row is one
}

// claimed is a claim, with what it comes to.
type claimed struct {
	claim
	named
	row uint32 // the first that claims it
}

// named is what words come to: a dossier, or the reason why they name none.
type named struct {
	target uint32
	reason uint32 // its place among the reasons, or nothing
}

func newDirectory() *directory {
	return &directory{
		seed: maphash.MakeSeed(), ids: map[uint64]uint32{}, words: make([]words, 1), numbers: map[uint32]number{},
		known: map[claim]uint32{{}: nothing}, claims: make([]claimed, 1), reasons: make([]string, 1), recent: map[string]uint32{},
	}
}

// of is the claim of a row.
func (d *directory) of(m *mention, row int) uint32 {
	c := m.claim(func(s string, in wherein) uint32 { return d.said(s, row, in) })
	if c.saisine {
		d.words[c.dossier].names = true
	}
	id, ok := d.known[c]
	if !ok {
		id = uint32(len(d.claims))
		d.known[c] = id
		d.claims = append(d.claims, claimed{claim: c, row: uint32(row)})
	}
	return id
}

// A mention is what a row says of its dossier, in its words. It is empty when
// the row is no act.
type mention struct {
	dossier, reference, household string
	born                          civil.Date
	saisine                       bool
}

func (r *Row) mention() mention {
	if r.plan == nil {
		return mention{}
	}
	m := mention{dossier: r.Dossier, reference: r.Reference, household: r.household(), saisine: r.Kind == asll.KindIntake}
	if m.saisine {
		m.born, _ = civil.Parse(strings.Join(r.Answers[bornField], " "), civil.Date{})
	}
	return m
}

// claim is a mention in the numbers that its words have.
func (m *mention) claim(number func(s string, in wherein) uint32) claim {
	return claim{
		dossier: number(m.dossier, inDossier), reference: number(m.reference, inReference), name: number(m.household, inName),
		born: m.born, saisine: m.saisine,
	}
}

// close lets go of what is only needed while rows are read for the first time.
func (d *directory) close() { d.known, d.recent = nil, nil }

// still tells whether a row that is read again claims what it claimed.
func (d *directory) still(m mention, id uint32) bool {
	return d.claims[id].claim == m.claim(func(s string, in wherein) uint32 {
		if in == inName {
			return d.ofName(s)
		}
		return d.find(text.Fold(s))
	})
}

// household is the name of the household that a row names, last name first.
func (r *Row) household() string {
	if r.Kind == asll.KindIntake {
		return text.Line(strings.Join(r.Answers[lastNameField], " ") + " " + strings.Join(r.Answers[firstNameField], " "))
	}
	return text.Line(r.last + " " + r.first)
}

// because keeps a reason.
func (d *directory) because(reason string) named {
	d.reasons = append(d.reasons, reason)
	return named{reason: uint32(len(d.reasons) - 1)}
}
