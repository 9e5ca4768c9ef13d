package batch

import (
	"cmp"
	"iter"
	"slices"

	"asll/internal/desk"
	"asll/internal/text"
)

// sort puts together the rows of each dossier, in the order of its first row.
func (g *Gathering) sort() {
	g.groups = g.groups[:0]
	n := make([]int, len(g.names.called)+1)
	rank := make([]int32, len(g.names.called))
	for i := range g.rows.count {
		root := g.names.root(g.rows.key(i))
		if rank[root] == 0 {
			g.groups = append(g.groups, root)
			rank[root] = int32(len(g.groups))
		}
		n[rank[root]]++
	}
	g.starts = make([]int, len(g.groups)+1)
	for i := range g.groups {
		g.starts[i+1] = g.starts[i] + n[i+1]
	}
	at := slices.Clone(g.starts)
	g.order = make([]uint32, g.rows.count)
	for i := range g.rows.count {
		group := rank[g.names.root(g.rows.key(i))] - 1
		g.order[at[group]] = uint32(i)
		at[group]++
	}
}

// adopt puts the rows that call a dossier by the name of a household with the
// saisine of that household, when the import has one only.
func (d *directory) adopt() {
	for k := range d.called {
		root := d.root(uint32(k))
		if root == nobody || d.called[root].intake {
			continue
		}
		household := nobody
		for other := range d.bearing(text.Fold(d.called[k].words)) {
			if household != nobody && other != household {
				d.called[root].namesakes = true
			}
			household = other
		}
		if household != nobody && !d.called[root].namesakes {
			d.called[k].named = true
			d.join(household, root)
		}
	}
}

// meet looks whether a dossier of the carnet is one of those that the rows call.
func (d *directory) meet(k *desk.Known) {
	if at := d.calledBy(k.Label); at != nil && k.Gone {
		at.gone = copyOf(k)
	} else if at != nil {
		at.numbered = copyOf(k)
	}
	if k.Gone {
		return
	}
	if at := d.calledBy(k.Reference); at != nil {
		at.torn = at.torn || at.referred != nil
		at.referred = copyOf(k)
	}
	names := k.Names()
	for i, name := range names {
		if name == "" || i > 0 && name == names[0] {
			continue
		}
		for household := range d.bearing(name) {
			d.called[household].alike(copyOf(k))
		}
		if key := d.keys[name]; key != nobody {
			d.called[d.root(key)].alike(copyOf(k))
		}
	}
}

// calledBy gives what the import calls so, or nil.
func (d *directory) calledBy(words string) *called {
	if key := d.keys[words]; key != nobody {
		return &d.called[key]
	}
	return nil
}

// name is the dossier of the carnet that the words name: by its reference, when
// they are one; or else by its number.
func (c *called) name() *desk.Known {
	if c.numbered == nil || c.own {
		return c.referred
	}
	return c.numbered
}

// alike notes a dossier whose household has the same name.
func (c *called) alike(k *desk.Known) {
	if len(c.sameName) < mostNamesakes && !slices.ContainsFunc(c.sameName, func(o *desk.Known) bool { return o.ID == k.ID }) {
		c.sameName = append(c.sameName, k)
	}
}

func copyOf(k *desk.Known) *desk.Known {
	kept := *k
	return &kept
}

// settle puts together the words that turned out to call one dossier of the
// carnet.
func (d *directory) settle() {
	for k := 1; k < len(d.called); k++ {
		at, is := &d.called[d.root(uint32(k))], d.called[k].name()
		at.torn = at.torn || d.called[k].torn || is != nil && at.is != nil && is.ID != at.is.ID
		at.gone = cmp.Or(at.gone, d.called[k].gone)
		at.is = cmp.Or(at.is, is)
	}
	by := map[int64]uint32{}
	for k := 1; k < len(d.called); k++ {
		root := d.root(uint32(k))
		at := &d.called[root]
		if at.is == nil && !at.intake && len(at.sameName) == 1 && !at.namesakes {
			at.is = at.sameName[0]
		}
		if at.is == nil || at.torn {
			continue
		}
		first, ok := by[at.is.ID]
		if !ok {
			by[at.is.ID] = root
			continue
		}
		d.join(first, root)
	}
	for k := 1; k < len(d.called); k++ { // only now is it known which dossiers are called otherwise
		root := d.root(uint32(k))
		if at := &d.called[root]; at.byName && at.is == nil && len(at.sameName) == 1 {
			if other, ok := by[at.sameName[0].ID]; ok {
				d.join(other, root)
			}
		}
	}
}

// dossiers gives for each dossier of the rows those of the carnet that it may be.
func (g *Gathering) dossiers() iter.Seq[[]*desk.Known] {
	g.names.settle()
	g.sort()
	return func(yield func([]*desk.Known) bool) {
		for _, root := range g.groups {
			if !yield(g.names.candidates(root)) {
				return
			}
		}
	}
}

func (d *directory) candidates(root uint32) []*desk.Known {
	at := &d.called[root]
	switch {
	case root == nobody, at.torn:
		return nil
	case at.is != nil:
		return []*desk.Known{at.is}
	case at.intake:
		return at.sameName
	default:
		return nil
	}
}
