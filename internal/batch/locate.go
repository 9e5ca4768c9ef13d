package batch

import (
	"fmt"
	"regexp"
	"strings"

	"asll/internal/form"
	"asll/internal/text"
)

// Locate says in which cells of the row the answers are wrong.
func (r *Row) Locate(problems form.Problems, c form.Context) []Problem {
	var located []Problem
	for _, p := range problems {
		switch {
		case p.Field.Name == "":
			// Fields are columns here, not flags.
			located = append(located, r.at(none, strings.ReplaceAll(p.Err.Error(), "--", "")))
		case p.Missing:
			located = append(located, r.missing(p.Field)...)
		default:
			column := r.culprit(p, c)
			located = append(located, r.at(column, p.Err.Error()+r.unformatted(&p.Field, column)))
		}
	}
	return located
}

// At places a reason in the cell that answers a field, or in the row if none
// does.
func (r *Row) At(field, reason string) Problem {
	if columns := r.columns(field); len(columns) > 0 {
		return r.at(columns[0].column, reason)
	}
	return r.at(none, reason)
}

// missing says which column to fill, or to add; nothing if its cell was
// already said to be wrong.
func (r *Row) missing(field form.Field) []Problem {
	columns := r.columns(field.Name)
	if len(columns) == 0 {
		return []Problem{r.at(none, fmt.Sprintf("il manque « %s » : ajoutez une colonne de ce nom", field.French))}
	}
	for _, p := range r.Problems {
		if p.Column == columns[0].column+1 {
			return nil
		}
	}
	return []Problem{r.at(columns[0].column, fmt.Sprintf("il manque « %s » : remplissez cette cellule", field.French))}
}

// culprit finds the column of the value that the form refuses in these words.
func (r *Row) culprit(p form.Problem, c form.Context) int {
	columns := r.columns(p.Field.Name)
	for _, n := range columns {
		values := []string{text.Unguard(r.cell(n.column))}
		if p.Field.Repeated {
			values = appendSplit(nil, text.Unguard(r.cell(n.column)))
		}
		for _, value := range values {
			err := r.plan.form.Check(p.Field, withoutHour(&p.Field, value), c)
			if len(columns) == 1 || err != nil && err.Error() == p.Err.Error() {
				return n.column
			}
		}
	}
	return none
}

// unformatted says of a number in place of a day where it comes from.
func (r *Row) unformatted(field *form.Field, column int) string {
	if cell := text.Unguard(r.cell(column)); strings.Contains(field.Hint, dayHint) && serial.MatchString(cell) {
		return " ; « " + cell + " » est un numéro de série d'Excel : mettez la colonne au format Date"
	}
	return ""
}

// serial is the number of a day from 1927 to 2173, as spreadsheets count them.
var serial = regexp.MustCompile(`^[1-9]\d{4}([.,]\d+)?$`)

// columns are those that answer a field.
func (r *Row) columns(field string) []numbered {
	if r.plan == nil {
		return nil
	}
	for _, a := range r.plan.answers {
		if r.plan.fields[a.field].Name == field {
			return a.columns
		}
	}
	return nil
}
