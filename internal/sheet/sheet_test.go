package sheet

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

// formats are the ways to write a document.
var formats = map[string]func(io.Writer, Document) error{
	"html": WriteHTML,
	"json": WriteJSON,
	"csv":  WriteCSV,
}

// samples are the documents kept in testdata.
func samples(t *testing.T) map[string]Document {
	t.Helper()
	head := Header{
		Label: "2026-0042", Association: "Association Toit pour tous", Department: "Ardèche",
		Referent: "Claire Morel", Day: day(t, "2026-04-20"),
	}
	return map[string]Document{
		"complete": evaluation(complete(t), head),
		"sparse":   evaluation(sparse(t), Header{}),
		"unsigned": evaluation(unsigned(t), head),
		"interim":  evaluation(interim(t), head),
		"hostile": evaluation(hostile(t), Header{
			Label: poison, Recipient: poison, Association: poison, Referent: poison, Department: poison, Day: head.Day,
		}),
	}
}

func TestDocumentsAreThoseKept(t *testing.T) {
	for name, d := range samples(t) {
		for format, write := range formats {
			t.Run(name+"."+format, func(t *testing.T) {
				got := written(t, write, d)
				path := filepath.Join("testdata", name+"."+format)
				if os.Getenv("UPDATE") != "" {
					if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("%s differs; to accept: UPDATE=1 go test ./internal/sheet", path)
				}
			})
		}
	}
}

func TestWritingReportsFailure(t *testing.T) {
	d := samples(t)["complete"]
	for format, write := range formats {
		for _, room := range []int{0, 100} {
			if err := write(&full{room: room}, d); err == nil {
				t.Errorf("%s: no error after %d bytes", format, room)
			}
		}
	}
}

// full is a disk with that much room left.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func written(t *testing.T, write func(io.Writer, Document) error, d Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
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
