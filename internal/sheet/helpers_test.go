package sheet

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

func written(t *testing.T, write func(io.Writer, Document) error, d Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// legible is all that a document says in a format, as text.
func legible(t *testing.T, format string, d Document) string {
	t.Helper()
	switch format {
	case "pdf":
		needs(t, "pdftotext")
		return strings.ReplaceAll(extracted(t, d, "-raw"), "\f", "\n")
	case "odt":
		var all strings.Builder
		for _, part := range partsOf(t, d) {
			all.WriteString(part)
		}
		return all.String()
	default:
		return written(t, formats[format], d)
	}
}

func evaluation(d *asll.Dossier, h Header) Document { return Evaluation(d, d.Current(), h) }

// dossier folds acts written down in that order.
func dossier(acts ...asll.Act) *asll.Dossier {
	entries := make([]asll.Entry, len(acts))
	for i, a := range acts {
		entries[i] = asll.Entry{ID: int64(i + 1), Number: i + 1, Recorded: a.Day(), Act: a}
	}
	return asll.Fold(entries)
}

func day(t *testing.T, s string) civil.Date {
	t.Helper()
	var d civil.Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

func euros(n int64) *civil.Cents {
	c := civil.Cents(n * 100)
	return &c
}

func regulation(t *testing.T, code string) asll.Regulation {
	t.Helper()
	for _, r := range asll.Regulations() {
		if r.Code == code {
			return r
		}
	}
	t.Fatalf("no règlement %s", code)
	return asll.Regulation{}
}

// valueOf is the value of a field, found by the keys of its section and its own.
func valueOf(t *testing.T, d Document, section, key string) Value {
	t.Helper()
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for _, f := range b.Fields {
				if s.Key == section && f.Key == key {
					return f.Value
				}
			}
		}
	}
	t.Fatalf("no field %s in %s", key, section)
	return Value{}
}

// cellOf is a cell of a table, found by what heads its row and the key of its column.
func cellOf(t *testing.T, d Document, table, row, column string) Value {
	t.Helper()
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for _, r := range b.Rows {
				for i, c := range b.Columns {
					if b.Key == table && c.Key == column && strings.HasPrefix(r[0].Text, row) {
						return r[i]
					}
				}
			}
		}
	}
	t.Fatalf("no row %s with a column %s in the table %s", row, column, table)
	return Value{}
}
