package cmd

import (
	"asll/internal/batch"
)

// printLeft says which rows of a table are not read.
func (s *session) printLeft(m *batch.Mapping) {
	switch n := len(m.Examples); n {
	case 0:
	case 1:
		s.out.Line("  ligne %d : exemple, ignorée", m.Examples[0])
	default:
		s.out.Line("  %s : exemples, ignorées", rangesOf(m.Examples))
	}
}
