package batch

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// A Place is where a row stands.
type Place struct {
	Line   int   // in the file, from 1
	Row    int   // as a spreadsheet numbers it: a cell may hold several lines
	Offset int64 // in bytes, in a text
}

// A Row is one act as a table tells it. It is overwritten by the next one.
type Row struct {
	Place
	Cells     []string  // as they were written
	Kind      asll.Kind // empty if the row does not say it
	Dossier   string    // as it was written: a number, a reference, a name
	Reference string    // the association's reference of the dossier
	Answers   form.Answers
	Problems  []Problem // the cells whose value is lost; they answer nothing

	last, first string // of the household that a row names beside its dossier

	mapping *Mapping
	plan    *plan
	values  []string // of all the answers
	legible bool     // all the cells are known to be
}

// Rows reads the rows under the headers. After an error there are no more.
func (m *Mapping) Rows() iter.Seq2[*Row, error] { return m.each((*Row).fill) }

// each reads the rows, and of each of them what read reads.
func (m *Mapping) each(read func(*Row, record)) iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		rows, err := m.Table.open()
		m.Examples = m.Examples[:0]
		r := &Row{mapping: m, Answers: form.Answers{}}
		for i := 0; err == nil; i++ {
			var next record
			if next, err = rows.next(); err != nil || i < m.skip {
				continue
			}
			if isExample(next.cells) && m.isSample(next.cells) {
				m.Examples = append(m.Examples, next.Line)
				continue
			}
			if read(r, next); !yield(r, nil) {
				return
			}
		}
		if !errors.Is(err, io.EOF) {
			yield(nil, inFile(m.Table.Name, err))
		}
	}
}

// fill reads the cells of a row.
func (r *Row) fill(read record) {
	r.legible = read.whole != "" && isLegible(read.whole)
	presets := r.begin(read)
	p := r.plan
	if p == nil {
		return
	}
	for _, a := range p.answers {
		r.answer(a)
	}
	for name, given := range presets {
		if len(r.Answers[name]) == 0 {
			r.Answers[name] = given
		}
	}
	for _, column := range p.foreign {
		if r.cell(column) != "" {
			r.problem(column, fmt.Sprintf("l'acte « %s » n'a pas de champ « %s » : videz cette cellule, ou corrigez l'acte", r.Kind.Noun(), r.mapping.Columns[column].name))
		}
	}
	r.named()
}

// name reads of a row only what names its dossier.
func (r *Row) name(read record) {
	r.begin(read)
	if r.plan == nil {
		return
	}
	if r.Kind == asll.KindIntake {
		for _, a := range r.plan.answers {
			switch r.plan.fields[a.field].Name {
			case lastNameField, firstNameField, bornField, referenceField:
				r.answer(a)
			}
		}
	}
	r.named()
}

// The fields by which a saisine names its household.
const (
	lastNameField  = "last-name"
	firstNameField = "first-name"
	bornField      = "born"
	referenceField = "ref"
)

// begin finds which act a row is, and what another name of this act answers.
func (r *Row) begin(read record) form.Answers {
	r.Place, r.Cells = read.Place, read.cells
	r.Kind, r.Dossier, r.Reference, r.Problems = r.mapping.Kind, "", "", r.Problems[:0]
	r.values = r.values[:0]
	clear(r.Answers)
	presets := r.readKind()
	r.refuseUnnamed()
	r.plan = r.mapping.plans[r.Kind]
	if isExample(r.Cells) {
		r.problem(0, isNoExample)
		r.plan = nil
	}
	return presets
}

// named reads what the row calls its dossier.
func (r *Row) named() {
	p := r.plan
	r.Dossier = text.Line(r.take(p.dossier))
	if r.Reference = text.Line(r.take(p.reference)); p.reference == none && r.Kind == asll.KindIntake {
		r.Reference = strings.Join(r.Answers[referenceField], " ")
	}
	r.last, r.first = text.Line(r.take(p.last)), text.Line(r.take(p.first))
}
