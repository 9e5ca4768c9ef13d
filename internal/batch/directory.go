package batch

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// A directory knows how the rows of an import name their dossiers. Nothing is
// decided while they are read: what a name means may be told by a later row, or
// by the carnet.
type directory struct {
	written map[string]uint32 // words as they were written
	folded  map[string]uint32
	words   []words
	known   map[claim]uint32
	claims  []claimed
}

// words are how something is named: folded, they are one thing.
type words struct {
	said   string // as they were first written
	number string // of a dossier of the carnet, if they look like one: 2026-0042
	names  bool   // a saisine has them in the column of dossiers, where such a number is one
}

// nothing is no words, and the claim of rows that name no dossier.
const nothing uint32 = 0

// A claim is all that a row says of its dossier. Most rows of a dossier claim
// the same.
type claim struct {
	saisine   bool   // the row is one
	dossier   uint32 // words
	reference uint32
	name      uint32 // of the household, last name first
	turned    uint32 // and the other way round
	born      civil.Date
}

// claimed is a claim, with what it comes to.
type claimed struct {
	claim
	named
	row int // the first that claims it
}

func newDirectory() *directory {
	return &directory{
		written: map[string]uint32{}, folded: map[string]uint32{}, words: make([]words, 1),
		known: map[claim]uint32{{}: nothing}, claims: make([]claimed, 1),
	}
}

// of is the claim of a row.
func (d *directory) of(r *Row, row int) uint32 {
	if r.plan == nil {
		return nothing
	}
	c := claim{saisine: r.Kind == asll.KindIntake, dossier: d.said(r.Dossier), reference: d.said(r.Reference)}
	last, first := r.last, r.first
	if c.saisine {
		last, first = strings.Join(r.Answers[lastNameField], " "), strings.Join(r.Answers[firstNameField], " ")
		d.words[c.dossier].names = true
		c.born, _ = civil.Parse(strings.Join(r.Answers[bornField], " "), civil.Date{})
	}
	if last != "" || first != "" {
		c.name, c.turned = d.said(text.Line(last+" "+first)), d.said(text.Line(first+" "+last))
	}
	id, ok := d.known[c]
	if !ok {
		id = uint32(len(d.claims))
		d.known[c] = id
		d.claims = append(d.claims, claimed{claim: c, row: row})
	}
	return id
}

// said is the number of words; those that fold to the same are the same.
func (d *directory) said(s string) uint32 {
	if s == "" {
		return nothing
	}
	if id, ok := d.written[s]; ok {
		return id
	}
	s = strings.Clone(s) // of the whole row
	folded := text.Fold(s)
	id, ok := d.folded[folded]
	if !ok && folded != "" {
		id = uint32(len(d.words))
		d.folded[folded] = id
		d.words = append(d.words, words{said: s})
	}
	if d.words[id].number == "" {
		d.words[id].number = numberOf(s)
	}
	d.written[s] = id
	return id
}

// quoted are words as they were written.
func (d *directory) quoted(id uint32) string { return "« " + d.words[id].said + " »" }

var labels = regexp.MustCompile(`^(\d{4})-0*([1-9]\d{0,8})$`)

// numberOf writes with its zeros what looks like the number of a dossier.
func numberOf(s string) string {
	m := labels.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[2])
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s-%04d", m[1], n)
}
