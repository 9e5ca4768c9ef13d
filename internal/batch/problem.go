package batch

import (
	"fmt"
	"strings"

	"asll/internal/asll"
)

// A Problem is what is wrong with a file, a row or a cell. Its reason says
// what would put it right.
type Problem struct {
	File   string // the file, with its sheet if it has several
	Line   int    // in the file, from 1; 0 when the whole file is meant
	Row    int    // the same as a spreadsheet numbers it: a cell may hold several lines
	Column int    // from 1; 0 when the whole row is meant
	Header string // of that column
	Value  string // as it stands in the cell
	Reason string

	Finding *asll.Finding // when a rule is broken
}

// Error gives the place, then the reason.
func (p *Problem) Error() string {
	return p.Place() + " : " + p.Reason
}

// Place says where it is: « suivi.csv, ligne 12, colonne C (Date) ».
func (p *Problem) Place() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ", ligne %d", p.Line)
		if p.Row > 0 && p.Row != p.Line {
			fmt.Fprintf(&b, " (%d dans un tableur)", p.Row)
		}
	}
	if cell := p.Cell(); cell != "" {
		b.WriteString(", " + cell)
	}
	return b.String()
}

// Cell names the column: « colonne C (Date) ». It is empty when the whole row
// is meant.
func (p *Problem) Cell() string {
	switch {
	case p.Column == 0:
		return ""
	case p.Header == "":
		return "colonne " + letters(p.Column)
	}
	return "colonne " + letters(p.Column) + " (" + p.Header + ")"
}

// letters names a column as a spreadsheet does: A, B… Z, AA.
func letters(column int) string {
	var name []byte
	for ; column > 0; column = (column - 1) / 26 {
		name = append([]byte{byte('A' + (column-1)%26)}, name...)
	}
	return string(name)
}

// excerpt shortens a value that a message quotes.
func excerpt(s string) string {
	const most = 40
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most-1]) + "…"
}
