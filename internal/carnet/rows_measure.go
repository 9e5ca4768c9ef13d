package carnet

import "asll/internal/asll"

func periodRows(s *subject, rows *listed) {
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		for j, p := range m.Periods {
			rows.add(
				s.ref.ID,
				int64(m.Rank),
				int64(j)+1,
				int64(p.Months),
				stored(p.Start),
				stored(p.End),
				decidedOf(m, j),
			)
		}
	}
}

// decidedOf is the day a period was decided; the contract's is not its own.
func decidedOf(m *asll.Measure, period int) any {
	if period == 0 {
		return nil
	}
	return stored(m.Renewals[period-1].Decided)
}

func objectiveRows(s *subject, rows *listed) {
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		// Numbered by their place: a number given twice must not stop the carnet.
		for j, o := range m.Objectives {
			rows.add(
				s.ref.ID,
				int64(m.Rank),
				int64(j)+1,
				string(o.Theme),
				o.Label,
				orNull(string(m.ResultOf(j+1))),
			)
		}
	}
}

func obligationRows(s *subject, rows *listed) {
	for i, o := range s.obligations {
		rows.add(
			s.ref.ID,
			int64(i)+1,
			int64(o.Measure),
			string(o.Rule),
			stored(o.Due),
			stored(o.Settled),
			o.Text,
		)
	}
}
