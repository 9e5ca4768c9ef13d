package batch

import (
	"cmp"
	"slices"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// A plan is what each column is for one kind of act.
type plan struct {
	formNames
	answers   []answer
	today     int // the field that is answered by today when a référent types, or none
	dossier   int // columns, or none
	reference int
	last      int // the name of the household, in a row that is no saisine
	first     int
	foreign   []int // those that only other acts have
	displaced []int // those that lost their field to a column that the options chose
}

// An answer is a field with the columns that answer it, in their order.
type answer struct {
	field   int
	columns []numbered
}

// A numbered column is one of « objectif 1 », « objectif 2 ».
type numbered struct {
	column, number int
	forced         bool
}

// planFor makes the plan of a form. Where each row has a kind of its own, two
// columns may answer one field of it, as long as a row fills only one.
func (m *Mapping) planFor(f formNames) (*plan, error) {
	p := &plan{formNames: f, today: f.today(), dossier: none, reference: none, last: none, first: none}
	by := make([][]numbered, len(p.fields))
	for i, c := range m.Columns {
		field, number := p.find(c.name)
		switch role := specials[text.Key(c.name)]; {
		case field != none:
			by[field] = append(by[field], numbered{i, number, c.forced})
		case role == dossierColumn && p.dossier != none:
			return nil, m.twice("dossier", p.dossier, i)
		case role == dossierColumn:
			p.dossier = i
		case role == referenceColumn && p.reference != none:
			return nil, m.twice("reference", p.reference, i)
		case role == referenceColumn:
			p.reference = i
		case role == "" && c.forced && c.name != "" && m.acts == none:
			return nil, m.notOf(f.form.Kind, c)
		case role == "" && f.form.Kind != asll.KindIntake && householdField(c.name) == lastNameField && p.last == none:
			p.last = i
		case role == "" && f.form.Kind != asll.KindIntake && householdField(c.name) == firstNameField && p.first == none:
			p.first = i
		case role == "" && m.acts != none && isKnown(c.name):
			p.foreign = append(p.foreign, i)
		}
	}
	for field, columns := range by {
		columns = p.chosen(columns)
		if len(columns) > 1 && !p.fields[field].Repeated && m.acts == none {
			return nil, m.twice(p.fields[field].French, columns[0].column, columns[1].column)
		}
		if len(columns) > 0 {
			p.answers = append(p.answers, answer{field, columns})
		}
	}
	return p, nil
}

// today finds the day that is understood when nothing is typed.
func (f *formNames) today() int {
	return slices.IndexFunc(f.fields, func(field form.Field) bool { return field.Name == dateField && field.Default != nil })
}

// chosen keeps the columns that the options chose, if there are any, in the
// order of their numbers: that of objectives has a meaning.
func (p *plan) chosen(columns []numbered) []numbered {
	if slices.ContainsFunc(columns, func(n numbered) bool { return n.forced }) {
		columns = slices.DeleteFunc(columns, func(n numbered) bool {
			if !n.forced {
				p.displaced = append(p.displaced, n.column)
			}
			return !n.forced
		})
	}
	slices.SortStableFunc(columns, func(a, b numbered) int { return cmp.Compare(a.number, b.number) })
	return columns
}

// notOf refuses an option that names a field of other acts.
func (m *Mapping) notOf(kind asll.Kind, c Column) error {
	return &Problem{Column: c.Number, Header: c.Header, Value: c.name, Reason: "« " + c.name + " » n'est pas un champ de l'acte « " + kind.Noun() + " »"}
}

// householdField is the field of a saisine that names its household by a
// header, or nothing: beside other acts it says whose dossier theirs is.
func householdField(header string) string {
	for _, f := range allForms() {
		if f.form.Kind != asll.KindIntake {
			continue
		}
		if i, _ := f.find(header); i != none {
			return f.fields[i].Name
		}
	}
	return ""
}
