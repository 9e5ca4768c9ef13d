package batch

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"asll/internal/text"
)

// columnsOf names the columns, in the words of the options if they have some.
func columnsOf(headers []string, o Options) []Column {
	var columns []Column
	for i, header := range headers {
		c := Column{Number: i + 1, Header: text.Line(text.Unguard(strings.TrimSpace(header)))}
		c.name = c.Header
		for from, to := range o.Columns {
			if c.Header != "" && text.Key(from) == text.Key(c.Header) {
				c.name, c.forced = to, true
			}
		}
		columns = append(columns, c)
	}
	return columns
}

// isKnown tells whether a header means something for at least one act.
func isKnown(name string) bool {
	if specials[text.Key(name)] != "" {
		return true
	}
	return slices.ContainsFunc(allForms(), func(n formNames) bool {
		i, _ := n.find(name)
		return i != none
	})
}

// describe says of each column which field it answers, or may have meant.
func (m *Mapping) describe() {
	var names []string
	for _, p := range m.plans {
		for _, field := range p.fields {
			names = append(names, field.French)
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for i := range m.Columns {
		c := &m.Columns[i]
		c.Field = m.fieldOf(i)
		if c.Field == "" && !c.forced && len(m.Columns) <= mostNear {
			c.Near = text.Nearest(c.Header, names)
		}
	}
}

// mostNear is the number of columns beyond which no name is suggested.
const mostNear = 200

// fieldOf is the French name of what a column answers.
func (m *Mapping) fieldOf(column int) string {
	name := m.Columns[column].name
	field := string(specials[text.Key(name)])
	for _, f := range allForms() {
		p := m.plans[f.form.Kind]
		if p == nil {
			continue
		}
		if slices.Contains(p.displaced, column) {
			return ""
		}
		if i, _ := p.find(name); i != none && field == "" {
			field = p.fields[i].French
		}
		if field == "" && (column == p.last || column == p.first) {
			field = m.Columns[column].name
		}
	}
	return field
}

// unused lists the headers that the options name and the table does not have.
func (m *Mapping) unused(o Options) {
	for from := range o.Columns {
		if !slices.ContainsFunc(m.Columns, func(c Column) bool { return text.Key(c.Header) == text.Key(from) }) {
			m.Unused = append(m.Unused, from)
		}
	}
	slices.Sort(m.Unused)
}

// unknownField refuses an option that names no field.
func (m *Mapping) unknownField(c Column) error {
	var names []string
	for _, f := range allForms() {
		for _, field := range f.fields {
			names = append(names, field.French)
		}
	}
	near := ""
	if n := text.Nearest(c.name, names); n != "" {
		near = fmt.Sprintf(" ; vouliez-vous dire « %s » ?", n)
	}
	return &Problem{Column: c.Number, Header: c.Header, Value: c.name, Reason: fmt.Sprintf("« %s » n'est le nom d'aucun champ%s", c.name, near)}
}

// twice refuses two columns for one answer.
func (m *Mapping) twice(field string, first, second int) error {
	a, b := m.Columns[first], m.Columns[second]
	return &Problem{
		Column: b.Number, Header: b.Header,
		Reason: fmt.Sprintf("les colonnes %s (%s) et %s (%s) donnent toutes deux « %s » : gardez-en une, ou renommez l'autre",
			letters(a.Number), a.Header, letters(b.Number), b.Header, field),
	}
}

// atHeaders adds the line of the headers to what is wrong with them.
func (m *Mapping) atHeaders(err error) error {
	var p *Problem
	if errors.As(err, &p) && p.Line == 0 {
		p.Line = m.Line
	}
	return err
}
