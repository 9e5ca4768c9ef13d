package batch

import (
	"slices"
	"strings"

	"asll/internal/desk"
)

// row is the dossier that another row than a saisine names.
func (r *resolution) row(c *claimed) (n named) {
	for _, w := range []uint32{c.dossier, c.reference} {
		if w == nothing {
			continue
		}
		at := r.whose(w)
		switch {
		case at.reason != nothing:
			return at
		case n.target != 0 && n.target != at.target:
			return r.because(r.quoted(c.dossier) + " et " + r.quoted(c.reference) + " désignent deux dossiers différents")
		}
		n = at
	}
	switch {
	case c.name == nothing && n.target == 0:
		return r.because("il manque le dossier : son numéro, la référence de sa saisine, ou le nom et le prénom")
	case c.name == nothing:
		return n
	case n.target == 0:
		return r.bearer(c.name)
	}
	return r.named(n, c)
}

// named compares the household that a row names beside its dossier with the one
// whose dossier it is.
func (r *resolution) named(n named, c *claimed) named {
	said := r.householdOf(int(c.row))
	for _, h := range r.headsOf(&r.targets[n.target]) {
		if whole := r.saidOf(h); h.name != c.name && !isNamed(whole, said) {
			return r.because("ce dossier est celui de " + bornName(whole, h.born) + ", et cette ligne nomme " + said)
		}
	}
	return n
}

// whose is the dossier that words name: by its number or reference, or else by
// the name of its household.
func (r *resolution) whose(w uint32) named {
	var found []uint32
	add := func(at uint32) {
		if !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	number, ok := r.numbers[w]
	k := r.numbered[number]
	if at := r.byNumber[number]; ok && at != 0 {
		add(at)
	} else if ok && k != nil && (!k.Gone || r.byID[k.ID] != 0) {
		add(r.existing(k))
	}
	for _, k := range r.referred[w] {
		add(r.existing(k))
	}
	if n, said := r.byWords[r.root(w)]; said && n.reason != nothing && len(found) == 0 {
		return n
	} else if said && n.target != 0 {
		add(n.target)
	}
	switch {
	case len(found) > 1:
		return r.several(w)
	case len(found) == 1:
		return named{target: found[0]}
	case ok && k != nil:
		return r.because("le dossier " + k.Label + " n'a plus d'acte en vigueur : ce qui l'avait ouvert a été défait")
	}
	return r.bearer(w)
}

// bearer is the dossier of the household that has a name.
func (r *resolution) bearer(w uint32) named {
	name := r.words[w].sorted
	brought := r.brought[name]
	found := slices.Clone(brought)
	for _, k := range r.bearers[name] {
		if at := r.existing(k); !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	switch {
	case len(found) == 1:
		return named{target: found[0]}
	case len(found) == 0:
		return r.because(r.quoted(w) + " n'est ni le numéro, ni la référence, ni le nom (nom et prénom) d'un dossier du carnet ou d'une saisine de l'import")
	case len(brought) == 0:
		return r.homonyms(w, r.bearers[name])
	case len(r.bearers[name]) == 0:
		return r.because("plusieurs saisines de l'import sont celles d'un ménage " + r.quoted(w) + " : donnez-leur une référence, et reprenez-la ici")
	}
	return r.because(r.quoted(w) + " est aussi le nom d'un autre ménage du carnet : donnez le numéro ou la référence du dossier")
}

func (r *resolution) several(w uint32) named {
	return r.because(r.quoted(w) + " désigne plusieurs dossiers : donnez le numéro de l'un d'eux, ou une autre référence")
}

func (r *resolution) homonyms(w uint32, all []*desk.Known) named {
	var numbers []string
	for _, k := range all[:min(len(all), 5)] {
		numbers = append(numbers, k.Label)
	}
	return r.because(r.quoted(w) + " est le nom de plusieurs ménages du carnet (" + strings.Join(numbers, ", ") + ") : donnez le numéro du dossier")
}

// quoted are words as they were first written.
func (r *resolution) quoted(w uint32) string { return "« " + r.saidAs(w) + " »" }

// unread stands for what cannot be read again: the reading of the rows will say
// why.
const unread = "…"

func (r *resolution) saidAs(w uint32) string {
	row, err := r.Gathering.find(int(r.words[w].row))
	if err != nil {
		return unread
	}
	return r.words[w].in.of(row)
}

// of is what that part of a row says.
func (in wherein) of(r *Row) string {
	switch in {
	case inDossier:
		return r.Dossier
	case inReference:
		return r.Reference
	case inName:
	}
	return r.household()
}

// householdOf is the household that a row names.
func (r *resolution) householdOf(row int) string {
	at, err := r.Gathering.find(row)
	if err != nil {
		return unread
	}
	return at.household()
}

// saidOf is the name of a head.
func (r *resolution) saidOf(h head) string {
	if h.row == none {
		return h.said
	}
	return r.householdOf(h.row)
}
