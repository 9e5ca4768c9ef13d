package batch

import (
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
		household, ok := d.names[text.Fold(d.called[k].words)]
		if !ok {
			continue
		}
		household = d.root(household)
		for other := d.called[household].next; other != nobody; other = d.called[other].next {
			if d.root(other) != household {
				d.called[root].namesakes = true
			}
		}
		if !d.called[root].namesakes {
			d.join(household, root)
		}
	}
}

// meet looks whether a dossier of the carnet is one of those that the rows call.
func (d *directory) meet(k *desk.Known) {
	d.meetAs(k.Label, k)
	if k.Gone {
		return
	}
	if k.Reference != "" {
		d.meetAs(k.Reference, k)
	}
	names := k.Names()
	for i, name := range names {
		if name == "" || i > 0 && name == names[0] {
			continue
		}
		for key := d.names[name]; key != nobody; key = d.called[key].next {
			d.alike(key, k)
		}
		if key := d.keys[name]; key != nobody {
			d.alike(key, k)
		}
	}
}

// meetAs notes the dossier that has this number or reference.
func (d *directory) meetAs(words string, k *desk.Known) {
	key, ok := d.keys[words]
	if !ok || key == nobody {
		return
	}
	at := &d.called[d.root(key)]
	switch {
	case k.Gone:
		at.gone = copyOf(k)
	case at.is == nil:
		at.is = copyOf(k)
	case at.is.ID != k.ID:
		at.torn = true
	}
}

// alike notes a dossier whose household has the same name.
func (d *directory) alike(key uint32, k *desk.Known) {
	at := &d.called[d.root(key)]
	if !slices.ContainsFunc(at.sameName, func(o *desk.Known) bool { return o.ID == k.ID }) {
		at.sameName = append(at.sameName, copyOf(k))
	}
}

func copyOf(k *desk.Known) *desk.Known {
	kept := *k
	return &kept
}

// settle puts together the words that turned out to call one dossier of the
// carnet.
func (d *directory) settle() {
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
	case at.byName:
		return at.sameName
	default:
		return nil
	}
}
