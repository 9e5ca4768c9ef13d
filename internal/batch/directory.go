package batch

import (
	"hash/maphash"
	"regexp"
	"slices"
	"strconv"
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

// A number is that of a dossier: 2026-0042.
type number struct{ year, n int32 }

func (n number) String() string { return padded(int(n.year)) + "-" + padded(int(n.n)) }

func padded(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, 4-len(s))) + s
}

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
func (d *directory) of(r *Row, row int) uint32 {
	if r.plan == nil {
		return nothing
	}
	c := d.claim(r, func(s string, in wherein) uint32 { return d.said(s, row, in) })
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

// claim is what a row says of its dossier, in the numbers that its words have.
func (d *directory) claim(r *Row, number func(s string, in wherein) uint32) claim {
	c := claim{saisine: r.Kind == asll.KindIntake}
	c.dossier, c.reference, c.name = number(r.Dossier, inDossier), number(r.Reference, inReference), number(r.household(), inName)
	if c.saisine {
		c.born, _ = civil.Parse(strings.Join(r.Answers[bornField], " "), civil.Date{})
	}
	return c
}

// close lets go of what is only needed while rows are read for the first time.
func (d *directory) close() { d.known, d.recent = nil, nil }

// still tells whether a row that is read again claims what it claimed.
func (d *directory) still(r *Row, id uint32) bool {
	if r.plan == nil {
		return id == nothing
	}
	return d.claims[id].claim == d.claim(r, func(s string, in wherein) uint32 {
		folded := text.Fold(s)
		if in == inName {
			folded = sortWords(folded)
		}
		return d.find(folded)
	})
}

// household is the name of the household that a row names, last name first.
func (r *Row) household() string {
	if r.Kind == asll.KindIntake {
		return text.Line(strings.Join(r.Answers[lastNameField], " ") + " " + strings.Join(r.Answers[firstNameField], " "))
	}
	return text.Line(r.last + " " + r.first)
}

// mostRecent is how many words are kept as they were written.
const mostRecent = 20_000

// said is the number of words; those that fold to the same are the same.
func (d *directory) said(s string, row int, in wherein) uint32 {
	if s == "" {
		return nothing
	}
	if id, ok := d.recent[s]; ok && in != inName {
		return id
	}
	folded := text.Fold(s)
	sorted := sortWords(folded)
	if in == inName {
		return d.add(sorted, row, in)
	}
	id := d.add(folded, row, in)
	if sorted != folded {
		other := d.add(sorted, row, in)
		d.words[id].sorted = other
	}
	if n, ok := numberOf(s); ok {
		d.numbers[id] = n
	}
	if len(d.recent) == mostRecent {
		clear(d.recent)
	}
	d.recent[strings.Clone(s)] = id // of the whole row
	return id
}

// add is the number of folded words.
func (d *directory) add(folded string, row int, in wherein) uint32 {
	key := maphash.String(d.seed, folded)
	id, ok := d.ids[key]
	if !ok && folded != "" {
		id = uint32(len(d.words))
		d.ids[key] = id
		d.words = append(d.words, words{row: uint32(row), in: in, sorted: id})
	}
	return id
}

// find is the number of folded words, or nothing.
func (d *directory) find(folded string) uint32 {
	if folded == "" {
		return nothing
	}
	return d.ids[maphash.String(d.seed, folded)]
}

// sortWords puts words in the order of letters.
func sortWords(folded string) string {
	if strings.IndexByte(folded, ' ') < 0 {
		return folded
	}
	all := strings.Fields(folded)
	slices.Sort(all)
	return strings.Join(all, " ")
}

// because keeps a reason.
func (d *directory) because(reason string) named {
	d.reasons = append(d.reasons, reason)
	return named{reason: uint32(len(d.reasons) - 1)}
}

var labels = regexp.MustCompile(`^(\d{4})-0*([1-9]\d{0,8})$`)

// numberOf reads what looks like the number of a dossier.
func numberOf(s string) (number, bool) {
	if len(s) < 6 || s[4] != '-' {
		return number{}, false
	}
	m := labels.FindStringSubmatch(s)
	if m == nil {
		return number{}, false
	}
	year, _ := strconv.ParseInt(m[1], 10, 32)
	n, err := strconv.ParseInt(m[2], 10, 32)
	return number{int32(year), int32(n)}, err == nil && year > 0
}
