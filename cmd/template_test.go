package cmd_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/carnet"
	clerk "asll/internal/desk"
	"asll/internal/form"
)

// template is the model of an act, as it is written on the standard output.
func template(t *testing.T, name string) string {
	t.Helper()
	table, talk := command(t, filepath.Join(t.TempDir(), "none.db"), "template", name, "--fichier", "-")
	if talk != "" {
		t.Errorf("template %s also says %q", name, talk)
	}
	return table
}

// meant is a template whose example is one no longer: it is of a dossier.
func meant(t *testing.T, name string) string {
	t.Helper()
	head, row, _ := strings.Cut(template(t, name), "\r\n")
	_, answers, found := strings.Cut(row, `";`)
	if !found || !strings.HasPrefix(row, `"# exemple`) {
		t.Fatalf("the example of %s does not begin as one: %s", name, row)
	}
	return head + "\r\n2026-0001;" + answers
}

func TestATemplateIsReadAsItsAct(t *testing.T) {
	for _, f := range form.All() {
		t.Run(f.Name, func(t *testing.T) {
			for _, name := range append([]string{f.Name, f.French, f.Kind.Noun()}, f.Also...) {
				m := mapped(t, template(t, name))
				if m.Kind != f.Kind || m.Columns[0].Field != "dossier" || len(m.Columns) != 1+len(f.Fields()) {
					t.Errorf("%s: read as %q with %d columns", name, m.Kind, len(m.Columns))
				}
			}
			if acts := read(t, template(t, f.Name)); len(acts) > 0 {
				t.Errorf("the example is taken for an act: %v", acts)
			}
		})
	}
}

func TestTheExampleOfATemplateIsTheSample(t *testing.T) {
	for _, f := range form.All() {
		for r, err := range mapped(t, meant(t, f.Name)).Rows() {
			if diff := cmp.Diff(f.Sample(), r.Answers); err != nil || diff != "" || len(r.Problems) > 0 || r.Dossier != "2026-0001" {
				t.Errorf("%s: %v %v -want +got\n%s", f.Name, err, r.Problems, diff)
			}
		}
	}
}

func TestTheExamplesTellAMeasureThatTheRulesAccept(t *testing.T) {
	d := deskOf(t, filepath.Join(t.TempDir(), "carnet.db"))
	for _, r := range wholeMeasure(t, d) {
		for _, w := range r.Warnings {
			t.Errorf("%s: %s", r.Entry.Act.Kind(), w.Text)
		}
	}
}

// wholeMeasure records the examples of all the templates, in the order of their days.
func wholeMeasure(t *testing.T, d *clerk.Desk) (receipts []clerk.Receipt) {
	t.Helper()
	var acts []told
	for _, f := range form.All() {
		acts = append(acts, read(t, meant(t, f.Name))...)
	}
	slices.SortStableFunc(acts, func(a, b told) int { return a.act.Day().Compare(b.act.Day()) })
	var dossier *carnet.Ref
	for _, a := range acts {
		r, err := d.Record(t.Context(), dossier, a.act)
		if err != nil {
			t.Fatalf("%s: %v", a.act.Kind(), err)
		}
		receipts, dossier = append(receipts, r), &r.Dossier
	}
	return receipts
}
