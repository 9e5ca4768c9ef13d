package sheet

import (
	"encoding/csv"
	"encoding/json"
	"html"
	"regexp"
	"strings"
	"testing"

	"asll/internal/civil"
)

// TestSameContentInEveryFormat holds the promise of the package: what one format prints, all do.
func TestSameContentInEveryFormat(t *testing.T) {
	for name, d := range samples(t) {
		page := textOf(written(t, WriteHTML, d))
		cells := records(t, written(t, WriteCSV, d))
		data := stringsIn(t, written(t, WriteJSON, d))
		for _, v := range valuesOf(d) {
			rest, found := after(page, v.Text)
			if !found {
				t.Errorf("%s.html lacks %q, or has it too early", name, v.Text)
			}
			page = rest
			if !data[v.Text] && v.Text != Watermark { // which is the value of a key there
				t.Errorf("%s.json lacks %q", name, v.Text)
			}
			if !holds(cells, v) {
				t.Errorf("%s.csv lacks %q", name, v.Text)
			}
		}
	}
}

// valuesOf lists all that a document prints, in its order.
func valuesOf(d Document) []Value {
	var all []Value
	if d.Draft {
		all = append(all, Value{Text: Watermark})
	}
	all = append(all, Value{Text: d.Title}, Value{Text: d.Subtitle})
	for _, s := range d.Sections {
		all = append(all, Value{Text: s.Title})
		for _, b := range s.Blocks {
			all = append(all, Value{Text: b.Title})
			for _, f := range b.Fields {
				all = append(all, Value{Text: f.Label}, f.Value)
			}
			for i, row := range b.Rows {
				if b.Drawing == DrawTimeline && i > 0 && b.Rows[i-1][0].Text == row[0].Text {
					row = row[1:] // a lane is named once
				}
				all = append(all, row...)
			}
			if len(b.Fields)+len(b.Rows) == 0 {
				all = append(all, b.Value)
			}
		}
	}
	return all
}

var (
	styles = regexp.MustCompile(`(?s)<head>.*</head>`)
	tags   = regexp.MustCompile(`<[^>]*>`)
)

func textOf(page string) string {
	_, body, _ := strings.Cut(styles.ReplaceAllString(page, ""), "<body>")
	return html.UnescapeString(tags.ReplaceAllString(body, "\x00"))
}

func after(s, part string) (string, bool) {
	_, rest, found := strings.Cut(s, part)
	return rest, found
}

func records(t *testing.T, s string) [][]string {
	t.Helper()
	body, marked := strings.CutPrefix(s, "\ufeff")
	if !marked || strings.Count(s, "\n") != strings.Count(s, "\r\n") {
		t.Error("the CSV does not begin with a BOM, or does not end its lines with CRLF")
	}
	r := csv.NewReader(strings.NewReader(body))
	r.Comma, r.FieldsPerRecord = ';', 3
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// holds tells whether a value stands in a cell, or in the label of one.
func holds(cells [][]string, v Value) bool {
	want := v.Text
	switch v.Typed.(type) {
	case civil.Cents, json.Number:
		want = strings.NewReplacer("\u202f", "", "€", "").Replace(v.Text)
	}
	for _, record := range cells {
		for i, c := range record {
			if c == want || c == "'"+want || i < 2 && strings.Contains(c, strings.ReplaceAll(want, "\n", " ")) {
				return true
			}
		}
	}
	return false
}

// stringsIn collects the strings of a JSON text.
func stringsIn(t *testing.T, s string) map[string]bool {
	t.Helper()
	var data any
	if err := json.Unmarshal([]byte(s), &data); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{"": true}
	var collect func(any)
	collect = func(v any) {
		switch v := v.(type) {
		case string:
			found[v] = true
		case []any:
			for _, x := range v {
				collect(x)
			}
		case map[string]any:
			for _, x := range v {
				collect(x)
			}
		}
	}
	collect(data)
	return found
}
