package batch

import "slices"

// A sorting is the rows of an import, dossier by dossier, in the order of the
// first row of each.
type sorting struct {
	order   []uint32 // the rows
	starts  []int    // where in order each dossier begins
	targets []uint32 // the dossiers
}

// sort puts together the rows of each dossier.
func (g *Gathering) sort(r *resolution) *sorting {
	s := &sorting{order: make([]uint32, g.rows.count)}
	rank := make([]int32, len(r.targets))
	of := func(row int) uint32 { return r.claims[g.rows.key(row)].target }
	var counts []int
	for row := range g.rows.count {
		at := of(row)
		if rank[at] == 0 {
			s.targets, counts = append(s.targets, at), append(counts, 0)
			rank[at] = int32(len(s.targets))
		}
		counts[rank[at]-1]++
	}
	s.starts = make([]int, len(counts)+1)
	for i, n := range counts {
		s.starts[i+1] = s.starts[i] + n
	}
	next := slices.Clone(s.starts)
	for row := range g.rows.count {
		group := rank[of(row)] - 1
		s.order[next[group]] = uint32(row)
		next[group]++
	}
	return s
}

// rows are those of a dossier.
func (s *sorting) rows(dossier int) []uint32 { return s.order[s.starts[dossier]:s.starts[dossier+1]] }
