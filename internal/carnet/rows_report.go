package carnet

import (
	"strings"

	"asll/internal/asll"
)

func householdRows(s *subject, rows *listed) {
	for i := range s.cases {
		c := &s.cases[i]
		var resources any
		contacts, last := written(c.Contacts)
		if c.Resources != nil {
			resources = int64(*c.Resources)
		}
		rows.add(
			s.ref.ID,
			int64(c.Rank),
			string(c.Occupancy),
			string(c.Composition),
			strings.Join(c.Births, " "),
			c.Town,
			flag(c.Confidential),
			resources,
			orNull(string(c.Watch)),
			contacts,
			last,
		)
	}
}

// written are contacts as they are stored, and the day of the last one.
func written(contacts []asll.Contact) (all string, last any) {
	var b []byte
	for i, c := range contacts {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(append(append(b, c.Day.String()...), '/'), c.Type...)
		if !c.Met {
			b = append(b, absent...)
		}
		last = stored(c.Day)
	}
	return string(b), last
}

// absent follows a contact to which the household did not come.
const absent = "/absent"

// contacts are those written in a column.
func contacts(column string) ([]asll.Contact, error) {
	var all []asll.Contact
	for one := range strings.FieldsSeq(column) {
		kept, missed := strings.CutSuffix(one, absent)
		on, kind, _ := strings.Cut(kept, "/")
		c := asll.Contact{Type: asll.VisitKind(kind), Met: !missed}
		if err := c.Day.UnmarshalText([]byte(on)); err != nil && on != "" {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
