package carnet

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
)

// details reads what a case has several of.
func (t *Tx) details(s asll.Span, all *counted) error {
	for _, read := range []func(asll.Span, *counted) error{t.objectives, t.renewals, t.duties} {
		if err := read(s, all); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) objectives(s asll.Span, all *counted) error {
	var o asll.Objected
	return t.each(all, `
		SELECT
			o.dossier,
			o.measure,
			o.theme,
			coalesce(o.result, '')
		FROM objective o
		JOIN measure m ON m.dossier = o.dossier AND m.rank = o.measure
		WHERE `+concerned+`
		ORDER BY o.dossier, o.measure, o.number`,
		concernedBy(s), []any{&o.Theme, &o.Result},
		func(c *asll.Case) { c.Objectives = append(c.Objectives, o) })
}

func (t *Tx) renewals(s asll.Span, all *counted) error {
	var decided civil.Date
	return t.each(all, `
		SELECT
			dossier,
			measure,
			decided
		FROM period
		WHERE decided BETWEEN ? AND ?
		ORDER BY dossier, measure, rank`,
		[]any{s.From.String(), s.To.String()}, []any{day{&decided}},
		func(c *asll.Case) { c.Renewed = append(c.Renewed, decided) })
}

func (t *Tx) duties(s asll.Span, all *counted) error {
	var d asll.Duty
	args := []any{s.From.String(), s.To.String()}
	for _, rule := range asll.CountedDuties {
		args = append(args, string(rule))
	}
	return t.each(all, `
		SELECT
			dossier,
			measure,
			rule,
			due,
			settled
		FROM obligation
		WHERE due BETWEEN ? AND ? AND rule IN (?`+strings.Repeat(", ?", len(asll.CountedDuties)-1)+`)
		ORDER BY dossier, measure, position`,
		args, []any{&d.Rule, day{&d.Due}, day{&d.Settled}},
		func(c *asll.Case) { c.Duties = append(c.Duties, d) })
}

// each reads rows, in the order of the cases that they are about; what follows their dossier and measure is read into
// places from which take takes it. Rows of a prise en charge that the span does not concern are passed over.
func (t *Tx) each(all *counted, query string, args, into []any, take func(*asll.Case)) error {
	var key caseKey
	into = append([]any{&key.dossier, &key.measure}, into...)
	at := 0
	return t.rows(query, args, func(scan func(...any) error) error {
		if err := scan(into...); err != nil {
			return err
		}
		for at < len(all.keys) && all.keys[at].before(key) {
			at++
		}
		if at < len(all.keys) && all.keys[at] == key {
			take(&all.cases[at])
		}
		return nil
	})
}

func (k caseKey) before(other caseKey) bool {
	return k.dossier < other.dossier || k.dossier == other.dossier && k.measure < other.measure
}
