package carnet

import "asll/internal/asll"

func periodRows(s *subject) [][]any {
	var rows [][]any
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		for j, p := range m.Periods {
			rows = append(rows, []any{
				s.ref.ID,
				int64(m.Rank),
				int64(j) + 1,
				int64(p.Months),
				stored(p.Start),
				stored(p.End),
			})
		}
	}
	return rows
}

func objectiveRows(s *subject) [][]any {
	var rows [][]any
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		// Numbered by their place: a number given twice must not stop the carnet.
		for j, o := range m.Objectives {
			rows = append(rows, []any{
				s.ref.ID,
				int64(m.Rank),
				int64(j) + 1,
				string(o.Theme),
				o.Label,
				result(m, j+1),
			})
		}
	}
	return rows
}

// result is what the closing says of an objective, or NULL.
func result(m *asll.Measure, objective int) any {
	if m.Closing == nil {
		return nil
	}
	for _, o := range m.Closing.Outcomes {
		if o.Objective == objective {
			return orNull(string(o.Result))
		}
	}
	return nil
}

func obligationRows(s *subject) [][]any {
	var rows [][]any
	for i, o := range s.obligations {
		rows = append(rows, []any{
			s.ref.ID,
			int64(i) + 1,
			int64(o.Measure),
			string(o.Rule),
			stored(o.Due),
			stored(o.Settled),
			o.Text,
		})
	}
	return rows
}
