package carnet

import (
	"fmt"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

// Cases calls each for every dossier that a report over the span may count, in the order they were opened, with those of
// its prises en charge that the span concerns. Of these, only what may be counted over the span is read.
func (t *Tx) Cases(s asll.Span, each func(label string, cases []asll.Case) error) error {
	all, err := t.cases(s)
	if err == nil {
		err = t.details(s, all)
	}
	if err != nil {
		return fmt.Errorf("reading what is counted: %w", err)
	}
	for i := 0; i < len(all.cases); {
		from := i
		for i < len(all.cases) && all.keys[i].dossier == all.keys[from].dossier {
			i++
		}
		if err := each(all.labels[from], all.cases[from:i]); err != nil {
			return err
		}
	}
	return nil
}

// counted are the cases that a span concerns, one dossier after another.
type counted struct {
	cases  []asll.Case
	labels []string
	keys   []caseKey
}

// A caseKey names a prise en charge.
type caseKey struct{ dossier, measure int64 }

// concerned is the condition of a measure m that a span concerns: begun by its last day, which is asked for twice, and
// not over before its first one, unless the household was met since.
const concerned = `(m.opened IS NULL OR m.opened <= ? OR m.effect <= ?) AND (
			m.closed IS NULL OR m.closed >= ? OR EXISTS (
				SELECT 1
				FROM household
				WHERE dossier = m.dossier AND measure = m.rank AND contacted >= ?
			)
		)`

func concernedBy(s asll.Span) []any {
	from, to := s.From.String(), s.To.String()
	return []any{to, to, from, from}
}

func (t *Tx) cases(s asll.Span) (*counted, error) {
	all := new(counted)
	err := t.rows(`
		SELECT
			m.dossier,
			r.label,
			m.rank,
			m.purpose,
			m.origin,
			m.referent,
			m.opened,
			m.signed,
			m.effect,
			m.ends,
			m.closed,
			coalesce(m.reason, ''),
			m.granted,
			h.occupancy,
			h.composition,
			h.births,
			h.town,
			h.confidential,
			h.resources,
			coalesce(h.watch, ''),
			h.contacts
		FROM measure m
		JOIN household h ON h.dossier = m.dossier AND h.measure = m.rank
		JOIN registry r ON r.id = m.dossier
		WHERE `+concerned+`
		ORDER BY m.dossier, m.rank`,
		concernedBy(s), all.scan)
	return all, err
}

func (all *counted) scan(scan func(...any) error) error {
	var c asll.Case
	var key caseKey
	var label, births, met string
	var resources *int64
	err := scan(
		&key.dossier,
		&label,
		&c.Rank,
		&c.Purpose,
		&c.Origin,
		&c.Referent,
		day{&c.Opened},
		day{&c.Signed},
		day{&c.Effect},
		day{&c.End},
		day{&c.Closed},
		&c.Reason,
		&c.Granted,
		&c.Occupancy,
		&c.Composition,
		&births,
		&c.Town,
		&c.Confidential,
		&resources,
		&c.Watch,
		&met,
	)
	if err == nil {
		c.Contacts, err = contacts(met)
	}
	if resources != nil {
		cents := civil.Cents(*resources)
		c.Resources = &cents
	}
	c.Births = strings.Fields(births)
	key.measure = int64(c.Rank)
	all.cases, all.labels, all.keys = append(all.cases, c), append(all.labels, label), append(all.keys, key)
	return err
}
