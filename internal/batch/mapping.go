package batch

import (
	"errors"
	"io"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// Options are what a person says of a table.
type Options struct {
	Kind    asll.Kind         // of the rows that do not say it themselves
	Presets form.Answers      // that this kind answers by its name
	Columns map[string]string // the field that a header stands for; "" to leave the column out
}

// A Mapping is how the columns of a table answer the fields of acts.
type Mapping struct {
	Table   *Table
	Kind    asll.Kind // of the rows that do not say it themselves; empty if all of them must
	Line    int       // of the headers
	Above   int       // the rows above them that are not blank
	Columns []Column
	Unused  []string // the headers of the options that the table does not have
	Count   int      // the rows under the headers, once they were gathered

	Examples []int // the lines of those that only show how a template is filled

	presets form.Answers // of the rows that do not say their kind
	known   int          // the headers that mean something
	vague   bool         // they do not tell which act
	skip    int          // the rows up to the headers, themselves included
	acts    int          // the column that says which act, or none
	unnamed []int
	plans   map[asll.Kind]*plan
}

// A Column is what is known of one column.
type Column struct {
	Number int // from 1
	Header string
	Field  string // the French name of the field it answers; empty if there is none
	Near   string // for an unknown header, the name that it may stand for

	name   string // the header, or what the options put in its place
	forced bool   // the options did
}

// headRows is how many rows are looked at for the headers: a title often
// stands above them.
const headRows = 20

// Map recognises the headers.
func (t *Table) Map(o Options) (*Mapping, error) {
	m, err := t.mapped(o)
	if err != nil {
		return nil, err
	}
	return m, nil
}

// mapped recognises them too, and gives with an error what it knows.
func (t *Table) mapped(o Options) (*Mapping, error) {
	m := &Mapping{Table: t, Kind: o.Kind, presets: o.Presets, acts: none, plans: map[asll.Kind]*plan{}}
	if m.Kind == "" {
		m.Kind, m.presets = t.told.kind, t.told.presets
	}
	if err := m.readHeaders(o); err != nil {
		return m, inFile(t.Name, err)
	}
	m.unused(o)
	if err := m.settle(); err != nil {
		return m, inFile(t.Name, m.atHeaders(err))
	}
	return m, nil
}

// readHeaders finds the row of the headers: the first that names at least two
// fields, or else the first.
func (m *Mapping) readHeaders(o Options) error {
	rows, err := m.Table.open()
	if err != nil {
		return err
	}
	for i := range headRows {
		r, err := rows.next()
		switch {
		case errors.Is(err, io.EOF) && i == 0:
			return &Problem{Reason: empty + " : il n'a que des lignes blanches"}
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		columns := columnsOf(r.cells, o)
		known := 0
		for _, c := range columns {
			if isKnown(c.name) {
				known++
			}
		}
		if i == 0 || known >= 2 {
			m.skip, m.Above, m.Line, m.Columns, m.known = i+1, i, r.Line, columns, known
		}
		if known >= 2 {
			return nil
		}
	}
	return nil
}

// settle finds the columns that say which act and in which dossier, the kind
// of the rows, and what each column answers.
func (m *Mapping) settle() error {
	for i, c := range m.Columns {
		switch {
		case c.forced && c.name != "" && !isKnown(c.name):
			return m.unknownField(c)
		case specials[text.Key(c.name)] != kindColumn:
		case m.acts != none:
			return m.twice("acte", m.acts, i)
		default:
			m.acts = i
		}
		if c.Header == "" {
			m.unnamed = append(m.unnamed, i)
		}
	}
	if err := m.kindOfRows(); err != nil {
		return err
	}
	if _, ok := form.Of(m.Kind); !ok && m.Kind != "" {
		return &Problem{Reason: "l'acte « " + m.Kind.Noun() + " » ne s'importe pas"}
	}
	for _, f := range allForms() {
		if kind := f.form.Kind; kind == m.Kind || m.acts != none {
			p, err := m.planFor(f)
			if err != nil {
				return err
			}
			m.plans[kind] = p
		}
	}
	m.describe()
	return nil
}
