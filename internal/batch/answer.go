package batch

import (
	"fmt"
	"strings"

	"asll/internal/text"
)

// refuseUnnamed refuses the first value that stands in a column without a
// header: it was shifted, or would be lost.
func (r *Row) refuseUnnamed() {
	columns := r.mapping.Columns
	column := none
	for _, i := range r.mapping.unnamed {
		if column == none && r.cell(i) != "" {
			column = i
		}
	}
	for i := len(columns); i < len(r.Cells) && column == none; i++ {
		if r.cell(i) != "" {
			column = i
		}
	}
	if column != none {
		r.problem(column, fmt.Sprintf("la colonne %s n'a pas de titre et cette ligne y a une valeur (« %s ») : donnez-lui un titre, videz la cellule, ou mettez entre guillemets le texte qui contient le séparateur",
			letters(column+1), excerpt(r.cell(column))))
	}
}

// cell is a cell as it was written, without the spaces around it.
func (r *Row) cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(r.Cells[column])
}

// take is the value of a cell; it says what is wrong if the value is lost.
func (r *Row) take(column int) string {
	cell := r.cell(column)
	if cell == "" {
		return ""
	}
	if reason := lost(cell, r.legible); reason != "" {
		r.problem(column, reason)
		return ""
	}
	return text.Unguard(cell)
}

// answer takes the values of a field.
func (r *Row) answer(a answer) {
	field := &r.plan.fields[a.field]
	begin := len(r.values)
	for _, n := range a.columns {
		value := r.take(n.column)
		switch {
		case value == "":
		case field.Repeated:
			from := len(r.values)
			r.values = appendSplit(r.values, value)
			for i := from; i < len(r.values); i++ {
				r.values[i] = withoutHour(field, r.values[i])
			}
		case len(r.values) > begin:
			r.problem(n.column, fmt.Sprintf("une autre cellule de la ligne donne déjà « %s »", field.French))
		default:
			r.values = append(r.values, withoutHour(field, withZero(field.Name, value)))
		}
	}
	if end := len(r.values); end > begin {
		r.Answers[field.Name] = r.values[begin:end:end]
	}
}

// withZero gives back the first zero of a postcode or of a telephone number,
// which spreadsheets drop since they take it for a number.
func withZero(field, value string) string {
	length := 0
	switch field {
	case "postcode":
		length = 5
	case "phone", "sender-phone":
		length = 10
	}
	if len(value) != length-1 || value[0] == '0' || strings.Trim(value, "0123456789") != "" {
		return value
	}
	return "0" + value
}

func (r *Row) problem(column int, reason string) {
	r.Problems = append(r.Problems, r.at(column, reason))
}

// at is a problem of the row, or of the cell of a column.
func (r *Row) at(column int, reason string) Problem {
	p := Problem{File: r.mapping.Table.Name, Line: r.Line, Row: r.Row, Reason: reason}
	if column != none {
		p.Column, p.Value = column+1, strings.ToValidUTF8(text.Unguard(r.cell(column)), "�")
		if column < len(r.mapping.Columns) {
			p.Header = r.mapping.Columns[column].Header
		}
	}
	return p
}
