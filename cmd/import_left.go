package cmd

import (
	"slices"

	"asll/internal/batch"
	"asll/internal/text"
)

// absentHeader refuses an option for a column that no table has: what it holds
// would be left out.
func absentHeader(tables []*batch.Mapping) error {
	var absent, headers []string
	for i, m := range tables {
		if i == 0 {
			absent = slices.Clone(m.Unused)
		}
		absent = slices.DeleteFunc(absent, func(h string) bool { return !slices.Contains(m.Unused, h) })
		for _, c := range m.Columns {
			headers = append(headers, c.Header)
		}
	}
	if len(absent) == 0 {
		return nil
	}
	if near := text.Nearest(absent[0], headers); near != "" {
		return usage("--colonne : aucun tableau n'a de colonne « %s » ; vouliez-vous dire « %s » ?", absent[0], near)
	}
	return usage("--colonne : aucun tableau n'a de colonne « %s »", absent[0])
}

// printLeft says which rows of a table are not read.
func (s *session) printLeft(m *batch.Mapping) {
	if m.Above > 0 {
		s.out.Line("  titres à la ligne %d ; %s", m.Line, plural(m.Above, "ligne au-dessus n'est pas lue", "lignes au-dessus ne sont pas lues"))
	}
	switch n := len(m.Examples); n {
	case 0:
	case 1:
		s.out.Line("  ligne %d : exemple, ignorée", m.Examples[0])
	default:
		s.out.Line("  lignes %s : exemples, ignorées", rangesOf(m.Examples))
	}
}
