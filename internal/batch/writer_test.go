package batch

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// awkward are values that a table could change.
var awkward = rapid.Custom(func(t *rapid.T) string {
	return text.Clean(rapid.OneOf(
		rapid.StringMatching(`[-=+@＝＋－＠'"|\\;, \n\ta-zé€œ]{0,12}`),
		rapid.SampledFrom([]string{"=1+1", "'", "''", "'=", "-5", "a|b", `a\|b`, `\`, `a\`, "|", "|cmd", "＝1+1", "'＠x", "#N", "sep=;", "\ufeffx", "0042", "1 234,56 €", "x\r\ny"}),
		rapid.String(),
	).Draw(t, "value"))
})

// write writes rows as a file.
func write(t rapid.TB, rows ...[]string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b)
	for _, row := range rows {
		if err == nil {
			err = w.Write(row)
		}
	}
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatIsWrittenIsReadBackUnchanged(t *testing.T) {
	for _, f := range form.All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			headers, row, want := []string{"acte", "dossier"}, []string{f.French, "2026-0042"}, form.Answers{}
			for _, field := range f.Fields() {
				most := 1
				if field.Repeated {
					most = 3
				}
				values := rapid.SliceOfN(awkward, 0, most).Draw(t, field.Name)
				if field.Repeated { // each of them is on one line
					for i, v := range values {
						values[i] = text.Line(v)
					}
				}
				values = slices.DeleteFunc(values, func(s string) bool { return s == "" || lost(text.Guard(s), false) != "" })
				headers = append(headers, field.French)
				if field.Repeated {
					row = append(row, Join(values))
				} else {
					row = append(row, strings.Join(values, ""))
				}
				if len(values) > 0 {
					want[field.Name] = values
				}
			}
			same(t, write(t, headers, row), f.Kind, want)
		}))
	}
}

// same demands that a file holds one row of these answers.
func same(t *rapid.T, data string, kind asll.Kind, want form.Answers) {
	file, err := Open("x", strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	m, err := file.Tables[0].Map(Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if diff := cmp.Diff(want, r.Answers); diff != "" || r.Kind != kind || r.Dossier != "2026-0042" || len(r.Problems) > 0 {
			t.Fatalf("%v -want +got\n%s\n%q", r.Problems, diff, data)
		}
	}
	if n != 1 {
		t.Fatalf("%d rows\n%q", n, data)
	}
}

func TestTheFileIsThatOfAFrenchSpreadsheet(t *testing.T) {
	got := write(t, []string{"Nom", "Note"}, []string{"=1+1", "a\rb\nc;\""}, []string{"'x", "-1"}, []string{"@", "+"}, []string{"|cmd", "＝1"})
	want := "\xef\xbb\xbfNom;Note\r\n'=1+1;\"a\r\nb\r\nc;\"\"\"\r\n''x;'-1\r\n'@;'+\r\n'|cmd;'＝1\r\n"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
