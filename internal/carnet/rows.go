package carnet

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

func dossierRows(s *subject, rows *listed) {
	d := s.dossier
	rows.add(
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
	)
}

func memberNames(h *asll.Household) []string {
	var names []string
	for _, m := range h.Members {
		names = append(names, m.Name)
	}
	return names
}

func personRows(s *subject, rows *listed) {
	head := &s.dossier.Head
	rows.add(
		s.ref.ID,
		int64(0),
		head.LastName,
		head.FirstName,
		nil,
		stored(head.Born),
	)
	for i, m := range s.dossier.Household.Members {
		rows.add(
			s.ref.ID,
			int64(i)+1,
			m.Name,
			"",
			string(m.Relation),
			orNull(m.Born),
		)
	}
}

func measureRows(s *subject, rows *listed) {
	for i := range s.dossier.Measures {
		m := &s.dossier.Measures[i]
		a := agreedOf(m)
		rows.add(
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
			a.signed,
			flag(a.waiting),
			stored(m.Effect()),
			stored(m.End()),
			a.closed,
			a.reason,
			int64(m.Granted()),
			int64(m.Counted()),
			int64(m.Regulation.Ceiling),
			stored(m.Housed()),
		)
	}
}

// agreed is what a contract and an end say of a measure.
type agreed struct {
	signed, closed, reason any
	waiting                bool
}

func agreedOf(m *asll.Measure) (a agreed) {
	if c := m.Contract; c != nil {
		a.signed, a.waiting = stored(c.Signed), m.Effect().IsZero()
	}
	if c := m.Closing; c != nil {
		a.closed, a.reason = stored(c.Date), orNull(string(c.Reason))
	}
	return a
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
