package batch

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/form"
)

// shown is how many rows of a table are told in full.
const shown = 5

// tell writes down all that is read of a file: what is recognised, the rows,
// and what is wrong.
func tell(name string, r io.ReaderAt, size int64, o Options) string {
	var b strings.Builder
	f, err := Open(name, r, size)
	if err != nil {
		return err.Error() + "\n"
	}
	tables, err := f.Map(o)
	if err != nil {
		fmt.Fprintf(&b, "[%s] %s\n%v\n", f.Tables[0].Name, f.Tables[0].Format, err)
	}
	for _, m := range tables {
		fmt.Fprintf(&b, "[%s] %s\n", m.Table.Name, m.Table.Format)
		tellTable(&b, m)
	}
	if len(f.Ignored) > 0 {
		fmt.Fprintf(&b, "feuilles laissées : %s\n", strings.Join(f.Ignored, ", "))
	}
	return b.String()
}

func tellTable(b *strings.Builder, m *Mapping) {
	for _, c := range m.Columns {
		if c.Field == "" && c.Header != "" {
			fmt.Fprintf(b, "colonne %s inconnue : %q, proche de %q\n", letters(c.Number), c.Header, c.Near)
		}
	}
	n := 0
	for r, err := range m.Rows() {
		if err != nil {
			fmt.Fprintln(b, err)
			return
		}
		if n++; n <= shown || len(r.Problems) > 0 {
			tellRow(b, r)
		}
	}
	if n > shown {
		fmt.Fprintf(b, "… %d lignes\n", n)
	}
	if n == 0 {
		fmt.Fprintln(b, "aucune ligne")
	}
}

func tellRow(b *strings.Builder, r *Row) {
	fmt.Fprintf(b, "%d. %s", r.Line, r.Kind)
	if r.Dossier != "" {
		fmt.Fprintf(b, " dossier %q", r.Dossier)
	}
	if r.Reference != "" {
		fmt.Fprintf(b, " référence %q", r.Reference)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Answers)) {
		fmt.Fprintf(b, " %s=%q", name, r.Answers[name])
	}
	fmt.Fprintln(b)
	for _, p := range r.Problems {
		fmt.Fprintf(b, "   %s [%q]\n", p.Error(), p.Value)
	}
}

// table maps a text, of which it is the only table.
func table(t *testing.T, data string, o Options) *Mapping {
	t.Helper()
	f, err := Open("suivi.csv", strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Tables[0].Map(o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// refused gives what is said of a text whose headers are refused.
func refused(t *testing.T, data string, o Options) string {
	t.Helper()
	f, err := Open("suivi.csv", strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = f.Tables[0].Map(o); err == nil {
		t.Fatal("the headers are accepted")
	}
	return err.Error()
}

// filled gives what the forms say of the rows of a text.
func filled(t *testing.T, data string, o Options) string {
	t.Helper()
	today, _ := civil.Of(2026, time.March, 12)
	context := form.Context{Today: today, Regulations: asll.Regulations}
	var b strings.Builder
	for r, err := range table(t, data, o).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		f, ok := form.Of(r.Kind)
		if !ok {
			continue
		}
		_, err = f.Fill(r.Answers, context)
		problems, _ := err.(form.Problems) //nolint:errorlint // Fill promises this type
		for _, p := range append(slices.Clone(r.Problems), r.Locate(problems, context)...) {
			fmt.Fprintf(&b, "%s [%q]\n", p.Error(), p.Value)
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func reader(data []byte) (io.ReaderAt, int64) { return bytes.NewReader(data), int64(len(data)) }
