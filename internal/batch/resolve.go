package batch

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/text"
)

// A resolution finds the dossier that each claim names, once all the rows are
// read and the dossiers of the carnet are known. It never guesses: what may be
// two dossiers is none.
type resolution struct {
	*directory
	targets []target // the first one stands for none

	mentioned map[string]bool        // the numbers that rows name
	numbered  map[string]*desk.Known // the dossiers of the carnet that have them
	referred  map[uint32][]*desk.Known
	bearers   map[uint32][]*desk.Known // by the name of their household, either way round
	last      map[string]int           // the last number of each year

	aliases    map[uint32]uint32 // words to others that some saisine puts beside them
	byID       map[int64]uint32
	byNumber   map[string]uint32 // the new ones
	byWords    map[uint32]named  // those of saisines
	byPerson   map[claim]uint32
	households map[uint32][]uint32 // the dossiers of which there is a saisine, by name
}

// named is what words come to: a dossier, or why they name none.
type named struct {
	target uint32
	reason string
}

func newResolution(d *directory) *resolution {
	r := &resolution{
		directory: d, targets: make([]target, 1), mentioned: map[string]bool{}, numbered: map[string]*desk.Known{},
		referred: map[uint32][]*desk.Known{}, bearers: map[uint32][]*desk.Known{}, last: map[string]int{},
		byID: map[int64]uint32{}, byNumber: map[string]uint32{}, byWords: map[uint32]named{}, byPerson: map[claim]uint32{},
		aliases: map[uint32]uint32{}, households: map[uint32][]uint32{},
	}
	for i := range d.words {
		if n := d.words[i].number; n != "" {
			r.mentioned[n] = true
		}
	}
	return r
}

// mostNamesakes is how many dossiers of one name are told apart: beyond, it is
// no name, but what stands for it in an anonymous file.
const mostNamesakes = 20

// meet looks whether a dossier of the carnet is one that the rows may name.
func (r *resolution) meet(k *desk.Known) {
	year, number, _ := strings.Cut(k.Label, "-")
	n, _ := strconv.Atoi(number)
	r.last[year] = max(r.last[year], n)
	if r.mentioned[k.Label] {
		r.numbered[k.Label] = copyOf(k)
	}
	if k.Gone {
		return
	}
	if id := r.folded[k.Reference]; id != nothing {
		r.referred[id] = append(r.referred[id], copyOf(k))
	}
	names := k.Names()
	for i, name := range names {
		id := r.folded[name]
		if id != nothing && (i == 0 || name != names[0]) && len(r.bearers[id]) < mostNamesakes {
			r.bearers[id] = append(r.bearers[id], copyOf(k))
		}
	}
}

func copyOf(k *desk.Known) *desk.Known {
	kept := *k
	return &kept
}

// A finding finds among dossiers of the carnet the one that holds the very saisine
// of a claim, or nil.
type finding func(c *claimed, among []*desk.Known) (*desk.Known, error)

// resolve finds the dossier of each claim. The order of the claims changes
// nothing: saisines first say which words go together, then which dossiers there
// are, then whose these are; the other rows come after.
func (r *resolution) resolve(same finding) error {
	for i := range r.claims {
		if c := &r.claims[i]; c.saisine && c.dossier != nothing && !c.own() && c.reference != nothing {
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
			c.target, c.reason = r.row(c)
		}
	}
	return nil
}

// own tells whether a saisine calls its dossier by the name of its household,
// which tells nothing more.
func (c *claim) own() bool { return c.dossier == c.name || c.dossier == c.turned }

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
	t := target{known: k}
	if !k.Gone {
		t.heads = []head{{Person: asll.Person{LastName: k.LastName, FirstName: k.FirstName, Born: k.Born}}}
	}
	r.byID[k.ID] = r.target(t)
	return r.byID[k.ID]
}

// heads notes whose dossier a saisine says it is.
func (r *resolution) heads(id uint32) {
	c := &r.claims[id]
	if c.name == nothing {
		return
	}
	r.targets[c.target].adds(head{asll.Person{LastName: r.words[c.name].said, Born: c.born}, id})
	for _, name := range []uint32{c.name, c.turned} {
		if !slices.Contains(r.households[name], c.target) && len(r.households[name]) < mostNamesakes*10 {
			r.households[name] = append(r.households[name], c.target)
		}
	}
}

// saisine finds the dossier that a saisine is of, or that it opens.
func (r *resolution) saisine(c *claimed, same finding) (err error) {
	switch {
	case c.dossier != nothing && !c.own():
		c.named = r.together(c.dossier)
	case c.reference != nothing:
		c.named = r.together(c.reference)
	default:
		c.target, c.reason, err = r.person(c, same)
	}
	if c.reason != "" {
		c.target = 0
	}
	return err
}

// together is the dossier of words that go together: of the carnet, or a new one.
func (r *resolution) together(w uint32) named {
	root := r.root(w)
	if n, ok := r.byWords[root]; ok {
		return n
	}
	var n named
	var found []uint32
	for _, member := range r.members(root) {
		all, reason := r.anchors(member)
		n.reason = cmp.Or(n.reason, reason)
		for _, at := range all {
			if !slices.Contains(found, at) {
				found = append(found, at)
			}
		}
	}
	switch {
	case n.reason != "":
	case len(found) > 1:
		n.reason = r.several(w)
	case len(found) == 1:
		n.target = found[0]
	default:
		n.target = r.target(target{called: root})
	}
	r.byWords[root] = n
	return n
}

// members are the words that go together.
func (r *resolution) members(root uint32) []uint32 {
	all := []uint32{root}
	for w := range r.aliases {
		if r.root(w) == root {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return all
}

// anchors are the dossiers that words of a saisine name: by a number, by a
// reference of the carnet, or else by the name of a household there.
func (r *resolution) anchors(w uint32) (all []uint32, reason string) {
	number := r.words[w].number
	if !r.words[w].names {
		number = "" // a reference may look like one
	}
	k := r.numbered[number]
	switch {
	case k != nil && k.Gone && !k.Empty:
		return nil, "le dossier " + number + " n'a plus d'acte en vigueur, et son numéro n'est pas redonné : laissez cette cellule vide"
	case k != nil:
		all = append(all, r.existing(k))
	case number != "" && len(r.referred[w]) == 0:
		at, reason := r.numberedAs(number, w)
		if reason != "" {
			return nil, reason
		}
		return []uint32{at}, ""
	}
	for _, k := range r.referred[w] {
		all = append(all, r.existing(k))
	}
	switch {
	case len(all) > 0, len(r.bearers[w]) == 0:
		return all, ""
	case len(r.bearers[w]) == 1:
		return []uint32{r.existing(r.bearers[w][0])}, ""
	}
	return nil, r.homonyms(w, r.bearers[w])
}

// furthest is how many numbers an import may pass over.
const furthest = 5000

// numberedAs is a new dossier that is to have a number, as when a carnet comes
// from another one.
func (r *resolution) numberedAs(number string, w uint32) (uint32, string) {
	year, n, _ := strings.Cut(number, "-")
	if at, err := strconv.Atoi(n); err != nil || at > r.last[year]+furthest {
		return 0, fmt.Sprintf("%s est trop loin des numéros de dossier du carnet : mettez-le dans la colonne « reference »", r.quoted(w))
	}
	at, ok := r.byNumber[number]
	if !ok {
		at = r.target(target{number: number, called: w})
		r.byNumber[number] = at
	}
	return at, ""
}

// person is the dossier of a saisine that nothing names but its household: that
// of the carnet which is born the same day, or has this very saisine.
func (r *resolution) person(c *claimed, same finding) (uint32, string, error) {
	if c.name == nothing {
		return 0, "il manque le ménage : son nom et son prénom", nil
	}
	among := slices.DeleteFunc(slices.Clone(r.bearers[c.name]), func(k *desk.Known) bool { return !mayBe(k.Born, c.born) })
	if born := slices.DeleteFunc(slices.Clone(among), func(k *desk.Known) bool { return k.Born != c.born || c.born.IsZero() }); len(born) > 0 {
		among = born
		if len(born) == 1 {
			return r.existing(born[0]), "", nil
		}
	}
	if len(among) > 0 {
		k, err := same(c, among)
		if k != nil || err != nil {
			return r.existingOr(k), "", err
		}
	}
	key := claim{name: min(c.name, c.turned), turned: max(c.name, c.turned), born: c.born}
	at, ok := r.byPerson[key]
	if !ok {
		at = r.target(target{called: c.name, person: true})
		r.byPerson[key] = at
	}
	return at, "", nil
}

func (r *resolution) existingOr(k *desk.Known) uint32 {
	if k == nil {
		return 0
	}
	return r.existing(k)
}

// row is the dossier that another row names.
func (r *resolution) row(c *claimed) (at uint32, reason string) {
	for _, w := range []uint32{c.dossier, c.reference} {
		if w == nothing {
			continue
		}
		named, reason := r.whose(w)
		switch {
		case reason != "":
			return 0, reason
		case at != 0 && named != at:
			return 0, fmt.Sprintf("%s et %s désignent deux dossiers différents", r.quoted(c.dossier), r.quoted(c.reference))
		}
		at = named
	}
	if c.name == nothing {
		if at == 0 {
			reason = "il manque le dossier : son numéro, la référence de sa saisine, ou le nom et le prénom"
		}
		return at, reason
	}
	if at == 0 {
		return r.bearer(c.name)
	}
	if said := r.words[c.name].said; !slices.ContainsFunc(r.targets[at].heads, func(h head) bool { return isNamed(&h.Person, said) }) {
		return 0, fmt.Sprintf("ce dossier est %s, et cette ligne nomme %s", r.targets[at].whose(), text.Line(said))
	}
	return at, ""
}

// whose is the dossier that words name: by its number or reference, or else by
// the name of its household.
func (r *resolution) whose(w uint32) (uint32, string) {
	var found []uint32
	add := func(at uint32) {
		if !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	number := r.words[w].number
	k := r.numbered[number]
	if at := r.byNumber[number]; number != "" && at != 0 {
		add(at)
	} else if k != nil && (!k.Gone || r.byID[k.ID] != 0) {
		add(r.existing(k))
	}
	for _, k := range r.referred[w] {
		add(r.existing(k))
	}
	if n, ok := r.byWords[r.root(w)]; ok && n.reason != "" && len(found) == 0 {
		return 0, n.reason
	} else if ok && n.target != 0 {
		add(n.target)
	}
	switch {
	case len(found) > 1:
		return 0, r.several(w)
	case len(found) == 1:
		return found[0], ""
	case k != nil:
		return 0, "le dossier " + k.Label + " n'a plus d'acte en vigueur : ce qui l'avait ouvert a été défait"
	}
	return r.bearer(w)
}

// bearer is the dossier of the household that has a name.
func (r *resolution) bearer(w uint32) (uint32, string) {
	found := slices.Clone(r.households[w])
	for _, k := range r.bearers[w] {
		if at := r.existing(k); !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], ""
	case len(found) == 0:
		return 0, fmt.Sprintf("%s n'est ni le numéro, ni la référence, ni le nom (nom et prénom) d'un dossier du carnet ou d'une saisine de l'import", r.quoted(w))
	case len(r.households[w]) == 0:
		return 0, r.homonyms(w, r.bearers[w])
	case len(r.bearers[w]) == 0:
		return 0, fmt.Sprintf("plusieurs saisines de l'import sont celles d'un ménage %s : donnez-leur une référence, et reprenez-la ici", r.quoted(w))
	}
	return 0, fmt.Sprintf("%s est aussi le nom d'un autre ménage du carnet : donnez le numéro ou la référence du dossier", r.quoted(w))
}

func (r *resolution) several(w uint32) string {
	return r.quoted(w) + " désigne plusieurs dossiers : donnez le numéro de l'un d'eux, ou une autre référence"
}

func (r *resolution) homonyms(w uint32, all []*desk.Known) string {
	var numbers []string
	for _, k := range all[:min(len(all), 5)] {
		numbers = append(numbers, k.Label)
	}
	return fmt.Sprintf("%s est le nom de plusieurs ménages du carnet (%s) : donnez le numéro du dossier", r.quoted(w), strings.Join(numbers, ", "))
}

// numbers are those that new dossiers are to have.
func (r *resolution) numbers() []desk.Number {
	var all []desk.Number
	for number := range r.byNumber {
		year, n, _ := strings.Cut(number, "-")
		y, _ := strconv.Atoi(year)
		count, _ := strconv.Atoi(n)
		all = append(all, desk.Number{Year: y, Number: count})
	}
	return all
}

// mostAlike is how many dossiers a new household is said to resemble.
const mostAlike = 5

// similar are the findings that a new household may be one that has a dossier
// already, in the carnet or by this import.
func (r *resolution) similar(at uint32, in *asll.Intake) []asll.Finding {
	var all []asll.Finding
	entry := asll.Entry{Act: in}
	name := fullName(&asll.Person{LastName: in.LastName, FirstName: in.FirstName})
	w := r.folded[text.Fold(name)]
	for _, k := range r.bearers[w] {
		if mayBe(in.Born, k.Born) && len(all) < mostAlike {
			all = append(all, asll.Resembles(entry, k.Label, fullName(&asll.Person{LastName: k.LastName, FirstName: k.FirstName})))
		}
	}
	for _, other := range r.households[w] {
		t := &r.targets[other]
		if len(all) == mostAlike {
			break
		}
		if other != at && t.opened != "" && slices.ContainsFunc(t.heads, func(h head) bool { return mayBe(in.Born, h.Born) }) {
			all = append(all, asll.Resembles(entry, t.opened, name))
		}
	}
	return all
}
