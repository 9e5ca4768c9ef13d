package batch

import (
	"cmp"
	"slices"

	"asll/internal/desk"
)

// saisine finds the dossier that a saisine is of, or that it opens.
func (r *resolution) saisine(c *claimed, same holder) (err error) {
	switch {
	case c.dossier != nothing && !r.own(c):
		c.named = r.together(c.dossier)
	case c.reference != nothing:
		c.named = r.together(c.reference)
	default:
		c.named, err = r.person(c, same)
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
	case n.reason != nothing:
	case len(found) > 1:
		n = r.several(w)
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
func (r *resolution) anchors(w uint32) (all []uint32, reason uint32) {
	number, ok := r.numbers[w]
	ok = ok && r.words[w].names // a reference may look like one
	k := r.numbered[number]
	switch {
	case ok && k != nil && k.Gone && !k.Empty:
		return nil, r.because("le dossier " + k.Label + " n'a plus d'acte en vigueur, et son numéro n'est pas redonné : laissez cette cellule vide").reason
	case ok && k != nil:
		all = append(all, r.existing(k))
	case ok && len(r.referred[w]) == 0:
		n := r.numberedAs(number, w)
		if n.reason != nothing {
			return nil, n.reason
		}
		return []uint32{n.target}, nothing
	}
	for _, k := range r.referred[w] {
		all = append(all, r.existing(k))
	}
	bearers := r.bearers[r.words[w].sorted]
	switch {
	case len(all) > 0, len(bearers) == 0:
		return all, nothing
	case len(bearers) == 1:
		return []uint32{r.existing(bearers[0])}, nothing
	}
	return nil, r.homonyms(w, bearers).reason
}

// furthest is how many numbers an import may pass over.
const furthest = 5000

// numberedAs is a new dossier that is to have a number, as when a carnet comes
// from another one.
func (r *resolution) numberedAs(n number, w uint32) named {
	if int(n.n) > int(r.last[n.year])+furthest+len(r.numbers) {
		return r.because(r.quoted(w) + " est trop loin des numéros de dossier du carnet : mettez-le dans la colonne « reference »")
	}
	at, ok := r.byNumber[n]
	if !ok {
		at = r.target(target{number: n, called: w})
		r.byNumber[n] = at
	}
	return named{target: at}
}

// person is the dossier of a saisine that nothing names but its household: that
// of the carnet which is born the same day, or has this very saisine.
func (r *resolution) person(c *claimed, same holder) (named, error) {
	if c.name == nothing {
		return r.because("il manque le ménage : son nom et son prénom"), nil
	}
	among := slices.DeleteFunc(slices.Clone(r.bearers[c.name]), func(k *desk.Known) bool { return !mayBe(k.Born, c.born) })
	born := slices.DeleteFunc(slices.Clone(among), func(k *desk.Known) bool { return k.Born != c.born || c.born.IsZero() })
	if len(born) == 1 {
		return named{target: r.existing(born[0])}, nil
	} else if len(born) > 1 {
		among = born
	}
	if len(among) > 0 {
		k, err := same(c, among)
		if err != nil {
			return named{}, err
		} else if k != nil {
			return named{target: r.existing(k)}, nil
		}
	}
	key := claim{name: c.name, born: c.born}
	at, ok := r.byPerson[key]
	if !ok {
		at = r.target(target{called: c.name, person: true})
		r.byPerson[key] = at
	}
	return named{target: at}, nil
}
