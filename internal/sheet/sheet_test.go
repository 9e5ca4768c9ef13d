package sheet

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// formats are the ways to write a document.
var formats = map[string]func(io.Writer, Document) error{
	"html": WriteHTML,
	"json": WriteJSON,
	"csv":  WriteCSV,
	"pdf":  WritePDF,
	"odt":  WriteODT,
}

// samples are the documents kept in testdata.
func samples(t *testing.T) map[string]Document {
	t.Helper()
	head := Header{
		Label: "2026-0042", Association: "Association Toit pour tous", Department: "Ardèche",
		Referent: "Claire Morel", Day: day(t, "2026-04-20"),
	}
	draft := head
	draft.Draft, draft.Contact = true, "3 place du Foiral, 07000 Privas – 04 65 71 12 34"
	draft.Place, draft.Manager = "Privas", "Jeanne Martin, directrice"
	return map[string]Document{
		"complete":          evaluation(complete(t), head),
		"sparse":            evaluation(sparse(t), Header{}),
		"unsigned":          evaluation(unsigned(t), head),
		"draft":             evaluation(measure(t), draft),
		"interim":           evaluation(interim(t), head),
		"dossier":           household(t, head),
		"diagnosis":         diagnosis(t, road(t), head),
		"refusal":           refusal(t, road(t), head),
		"contract":          paperOf(t, rich(t), head, Contract),
		"amendment":         amendment(t, rich(t), head, 1),
		"shuttle":           paperOf(t, rich(t), head, Shuttle),
		"request":           paperOf(t, rich(t), head, Request),
		"contract-discreet": paperOf(t, interim(t), head, Contract),
		"shuttle-discreet":  paperOf(t, interim(t), head, Shuttle),
		"request-discreet":  paperOf(t, interim(t), head, Request),
		"hostile": evaluation(hostile(t), Header{
			Label: poison, Recipient: poison, Association: poison, Referent: poison, Department: poison, Day: head.Day,
		}),
	}
}

func TestDocumentsAreThoseKept(t *testing.T) {
	for name, d := range samples(t) {
		for _, format := range []string{"html", "json", "csv"} { // a text, where a difference can be read
			write := formats[format]
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
