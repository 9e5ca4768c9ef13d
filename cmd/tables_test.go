package cmd_test

import (
	"bytes"
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"asll/cmd"
	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/carnet"
	"asll/internal/civil"
	clerk "asll/internal/desk"
	"asll/internal/form"
)

// later is a day when all the acts of these tests are past.
func later() time.Time { return time.Date(2027, 3, 1, 9, 30, 0, 0, time.UTC) }

// command runs a command that succeeds, and gives what it answers and what it says besides.
func command(t rapid.TB, file string, args ...string) (answer, talk string) {
	t.Helper()
	var out, err bytes.Buffer
	app := cmd.App{Out: &out, Err: &err, Random: rand.Reader, Device: "poste d'essai", Carnet: file, Now: later}
	if code := cmd.Main(app, args); code != 0 {
		t.Fatalf("asll %s: exit code %d\n%s", strings.Join(args, " "), code, err.String())
	}
	return out.String(), err.String()
}

// deskOf is a desk on a new carnet.
func deskOf(t *testing.T, file string) *clerk.Desk {
	t.Helper()
	c, err := carnet.Create(t.Context(), file, carnet.Env{Now: later, Random: rand.Reader, Device: "poste d'essai"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return &clerk.Desk{Carnet: c, By: "Claire Morel", Today: civil.FromTime(later()), Command: "essai"}
}

// mapped recognises the columns of a table, all of them as what their headers name.
func mapped(t rapid.TB, table string) *batch.Mapping {
	t.Helper()
	f, err := batch.Open("tableau.csv", strings.NewReader(table), int64(len(table)))
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Tables[0].Map(batch.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Columns {
		if c.Field != c.Header {
			t.Errorf("column %d, %s, is read as %q", c.Number, c.Header, c.Field)
		}
	}
	return m
}

// A told act is one that a row tells of a dossier.
type told struct {
	dossier string
	act     asll.Act
}

// read reads the acts that the rows of a table tell.
func read(t rapid.TB, table string) []told {
	t.Helper()
	var all []told
	for r, err := range mapped(t, table).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range r.Problems {
			t.Errorf("%v [%q]", &p, p.Value)
		}
		f, _ := form.Of(r.Kind)
		a, err := f.Fill(r.Answers, form.Context{Today: civil.FromTime(later()), Regulations: asll.Regulations})
		if err != nil {
			t.Fatalf("%s, line %d: %v", r.Kind, r.Line, err)
		}
		all = append(all, told{r.Dossier, a})
	}
	return all
}
