package batch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// bytes are those of the carnet, and of what may stand beside it.
func (o *office) bytes() string {
	o.tb.Helper()
	entries, err := os.ReadDir(o.folder)
	if err != nil {
		o.tb.Fatal(err)
	}
	var all strings.Builder
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(o.folder, e.Name()))
		if err != nil {
			o.tb.Fatal(err)
		}
		fmt.Fprintf(&all, "%s %d\n%s", e.Name(), len(data), data)
	}
	return all.String()
}

// unchanged demands that f leaves the carnet as it is, byte for byte, and nothing beside it.
func (o *office) unchanged(f func()) {
	o.tb.Helper()
	before := o.bytes()
	f()
	if o.bytes() != before {
		o.tb.Errorf("the carnet has changed, or something is left beside it")
	}
}

// checked demands that the carnet is sound.
func (o *office) checked() {
	o.tb.Helper()
	r, err := o.Carnet.Check(context.Background())
	if err != nil || len(r.Problems) > 0 {
		o.tb.Fatalf("%v %v", r.Problems, err)
	}
}

// A held act is one that stands in the carnet.
type held struct {
	dossier, household string
	entry              asll.Entry
}

// held are the acts that count, dossier by dossier, in the order of their numbers.
func (o *office) held() []held {
	o.tb.Helper()
	var all []held
	err := o.Carnet.View(context.Background(), func(tx *carnet.Tx) error {
		list, err := tx.List(carnet.Filter{Day: o.Today})
		if err != nil {
			return err
		}
		slices.SortFunc(list, func(a, b carnet.Summary) int { return strings.Compare(a.Label, b.Label) })
		for i := range list {
			entries, err := tx.Load(list[i].Ref)
			if err != nil {
				return err
			}
			for _, e := range asll.Effective(entries) {
				all = append(all, held{list[i].Label, list[i].Name + " " + list[i].FirstName, e})
			}
		}
		return nil
	})
	if err != nil {
		o.tb.Fatal(err)
	}
	return all
}

// journal tells the acts that count: « 2026-0001.2 visit 2026-03-02 ».
func (o *office) journal() string {
	o.tb.Helper()
	var b strings.Builder
	for _, h := range o.held() {
		fmt.Fprintf(&b, "%s.%d %s %s\n", h.dossier, h.entry.Number, h.entry.Act.Kind(), h.entry.Act.Day())
	}
	return b.String()
}

// batches counts the batches of the journal.
func (o *office) batches() int {
	o.tb.Helper()
	r, err := o.Carnet.Check(context.Background())
	if err != nil {
		o.tb.Fatal(err)
	}
	return r.Batches
}

// tellReport writes down all that a report says.
func tellReport(r *Report) string {
	var b strings.Builder
	t := r.Total()
	fmt.Fprintf(&b, "written %t: %d new, %d identical, %d warned, %d rejected, in %d dossiers, %d twins\n", r.Written, t.New, t.Identical, t.Warned, t.Rejected, r.Dossiers, r.Twins)
	for _, c := range r.Acts {
		fmt.Fprintf(&b, "%s %d %d %d %d\n", c.Kind, c.New, c.Identical, c.Warned, c.Rejected)
	}
	for _, o := range r.Opened {
		fmt.Fprintf(&b, "opened %s %s (%s)\n", o.Label, o.Name, o.Called)
	}
	for i, all := range [][]Problem{r.Problems, r.Warnings} {
		for _, p := range all {
			rule := asll.RuleID("")
			if p.Finding != nil {
				rule = p.Finding.Rule
			}
			fmt.Fprintf(&b, "%c %s [%q] %s\n", "!?"[i], p.Error(), p.Value, rule)
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// counted is the first line of what a report says.
func counted(told string) string {
	line, _, _ := strings.Cut(told, "\n")
	return line
}
