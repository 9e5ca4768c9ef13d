package carnet

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

func dossierRows(s *subject) [][]any {
	d := s.dossier
	return [][]any{{
		s.ref.ID,
		s.ref.Label,
		orNull(d.Ref),
		orNull(text.Fold(d.Ref)),
		d.Head.LastName,
		d.Head.FirstName,
		folded(d.Head.LastName, d.Head.FirstName),
		folded(memberNames(&d.Household)...),
		stored(d.Head.Born),
		orNull(d.Household.Town),
		int64(len(d.Measures)),
	}}
}

func memberNames(h *asll.Household) []string {
	var names []string
	for _, m := range h.Members {
		names = append(names, m.Name)
	}
	return names
}

func personRows(s *subject) [][]any {
	head := &s.dossier.Head
	rows := [][]any{{
		s.ref.ID,
		int64(0),
		head.LastName,
		head.FirstName,
		nil,
		stored(head.Born),
	}}
	for i, m := range s.dossier.Household.Members {
		rows = append(rows, []any{
			s.ref.ID,
			int64(i) + 1,
			m.Name,
			"",
			string(m.Relation),
			orNull(m.Born),
		})
	}
	return rows
}

func measureRows(s *subject) [][]any {
	var rows [][]any
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		row := []any{
			s.ref.ID,
			int64(m.Rank),
			string(m.Intake.Purpose),
			string(m.Intake.Origin),
			m.Regulation.Code,
			m.Referent,
			text.Fold(m.Referent),
			m.Service,
			stored(m.Intake.Date),
			string(stageOf(m)),
		}
		rows = append(rows, append(row, agreedColumns(m)...))
	}
	return rows
}

// agreedColumns are those of a measure that its contract and its end fill, or
// the move-in of a household that is accompanied without them.
func agreedColumns(m *asll.Measure) []any {
	var signed, closed, reason any
	waiting := int64(0)
	if c := m.Contract; c != nil {
		signed = stored(c.Signed)
		if m.Effect().IsZero() {
			waiting = 1
		}
	}
	if c := m.Closing; c != nil {
		closed, reason = stored(c.Date), orNull(string(c.Reason))
	}
	return []any{
		signed,
		waiting,
		stored(m.Effect()),
		stored(m.End()),
		closed,
		reason,
		int64(m.Granted()),
		int64(m.Counted()),
		int64(m.Regulation.Ceiling),
		stored(m.Housed()),
	}
}

func stageOf(m *asll.Measure) stage {
	switch {
	case m.Closing != nil && m.Contract == nil:
		return stageEnded
	case m.Closing != nil:
		return stageClosed
	case m.Contract == nil:
		return stageReferred
	default:
		return stageAgreed
	}
}

// folded is how a name is searched.
func folded(names ...string) string { return text.Fold(strings.Join(names, " ")) }
