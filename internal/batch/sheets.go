package batch

import (
	"errors"
	"slices"

	"asll/internal/form"
	"asll/internal/text"
)

// Map recognises the headers of the tables. Of a workbook, the sheets that
// hold something else are left: notes, sums, nothing.
func (f *File) Map(o Options) ([]*Mapping, error) {
	if len(f.Tables) == 1 {
		return f.first(o)
	}
	var all []*Mapping
	var ignored []string
	for _, t := range f.Tables {
		m, err := t.mapped(o)
		var p *Problem
		switch {
		case err != nil && !errors.As(err, &p):
			return nil, err
		case t.told.kind == "" && !m.isOfActs():
			ignored = append(ignored, t.Sheet)
		case err != nil:
			return nil, err
		default:
			all = append(all, m)
		}
	}
	if len(all) > 0 {
		f.Ignored = ignored
		return all, nil
	}
	f.Ignored = ignored[1:]
	return f.first(o)
}

// first maps the first table.
func (f *File) first(o Options) ([]*Mapping, error) {
	m, err := f.Tables[0].Map(o)
	if err != nil {
		return nil, err
	}
	return []*Mapping{m}, nil
}

// isOfActs tells whether the headers of a sheet are those of acts: two mean
// something, and something for the act that nothing in the sheet told.
func (m *Mapping) isOfActs() bool {
	if m.known < 2 || m.vague {
		return false
	}
	p := m.plans[m.Kind]
	if m.acts != none || p == nil { // without a plan, its columns are at fault
		return true
	}
	own := len(p.answers)
	for _, c := range m.Columns {
		if role := specials[text.Key(c.name)]; role == dossierColumn || role == referenceColumn {
			own++
		}
	}
	return len(p.answers) > 0 && own > 1
}

// kindOfRows finds the act of the rows that do not say it: the one that the
// name of the sheet hints at, if the headers fit it or no other.
func (m *Mapping) kindOfRows() error {
	hinted := m.Table.hinted
	if m.Kind != "" {
		return nil
	}
	if m.acts != none || m.fits(hinted) {
		m.Kind, m.presets = hinted.kind, hinted.presets
		return nil
	}
	kind, err := m.guess()
	switch {
	case err == nil:
		m.Kind = kind
	case hinted.kind != "":
		m.Kind, m.presets = hinted.kind, hinted.presets
	default:
		m.vague = true
		return err
	}
	return nil
}

// fits tells whether the headers may be those of an act under this name.
func (m *Mapping) fits(named namedKind) bool {
	for _, f := range allForms() {
		if f.form.Kind != named.kind {
			continue
		}
		_, foreign, absent := m.compare(f)
		return foreign == 0 && !slices.ContainsFunc(f.fields, func(field form.Field) bool {
			return slices.Contains(absent, field.French) && len(named.presets[field.Name]) == 0
		})
	}
	return false
}
