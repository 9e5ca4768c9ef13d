package batch

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"asll/internal/text"
)

// A Writer writes a table that French spreadsheets open as it is, and that is
// read back unchanged.
type Writer struct {
	csv *csv.Writer
}

// NewWriter begins a file in UTF-8 with its mark, ; between the cells, CRLF at
// the end of lines.
func NewWriter(w io.Writer) (*Writer, error) {
	_, err := io.WriteString(w, marks[0].start)
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	return &Writer{csv: out}, err
}

// Write writes a row of values, none of which a spreadsheet takes for a
// formula.
func (w *Writer) Write(values []string) error {
	row := make([]string, len(values))
	for i, v := range values {
		row[i] = text.Guard(tidyBreaks(v))
	}
	return w.csv.Write(row)
}

// Flush ends the file.
func (w *Writer) Flush() error {
	w.csv.Flush()
	return w.csv.Error()
}

// WriteHeaders writes the headers of a table whose rows are rejected.
func (w *Writer) WriteHeaders(m *Mapping) error {
	headers := make([]string, len(m.Columns))
	for i, c := range m.Columns {
		headers[i] = text.Guard(c.Header)
	}
	return w.csv.Write(m.withError(headers, string(errorColumn)))
}

// WriteRejected writes a row as it was, with the reason why it is rejected.
func (w *Writer) WriteRejected(r *Row, reason string) error {
	cells := slices.Clone(r.Cells)
	for i, c := range cells {
		if !utf8.ValidString(c) {
			cells[i] = strings.ToValidUTF8(c, "�")
		}
	}
	for len(cells) < len(r.mapping.Columns) {
		cells = append(cells, "")
	}
	return w.csv.Write(r.mapping.withError(cells, text.Guard(reason)))
}

// withError puts the error in the column of errors, added if it is not there,
// so that a file can be corrected and rejected again.
func (m *Mapping) withError(cells []string, reason string) []string {
	for i, c := range m.Columns {
		if specials[text.Key(c.name)] == errorColumn {
			cells[i] = reason
			return cells
		}
	}
	return slices.Insert(cells, len(m.Columns), reason)
}
