package batch

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/form"
)

func afternoon() time.Time { return time.Date(2026, time.December, 1, 15, 0, 0, 0, time.UTC) }

func officeEnv() carnet.Env {
	return carnet.Env{Now: afternoon, Random: rand.Reader, Device: "poste d'essai", BusyTimeout: 20 * time.Second}
}

// blank is a new carnet, which is quicker copied than made.
var blank = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "carnet")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "carnet.db")
	c, err := carnet.Create(context.Background(), path, officeEnv())
	if err != nil {
		return nil, err
	}
	c.Close()
	return os.ReadFile(path)
})

// An office imports files into a carnet of its own, on 01/12/2026.
type office struct {
	*desk.Desk
	tb     rapid.TB
	folder string // of the carnet and of the temporary files, nothing else
	path   string
	policy Policy
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := officeAt(t, t.TempDir())
	t.Cleanup(o.close)
	return o
}

// officeAt opens an office in an empty folder; it is to be closed.
func officeAt(tb rapid.TB, folder string) *office {
	tb.Helper()
	data, err := blank()
	if err != nil {
		tb.Fatal(err)
	}
	return officeOf(tb, folder, data)
}

// officeOf opens an office on a carnet that is a copy.
func officeOf(tb rapid.TB, folder string, data []byte) *office {
	tb.Helper()
	o := &office{tb: tb, folder: folder, path: filepath.Join(folder, "carnet.db")}
	if err := os.WriteFile(o.path, data, 0o600); err != nil {
		tb.Fatal(err)
	}
	c, err := carnet.Open(context.Background(), o.path, officeEnv())
	if err != nil {
		tb.Fatal(err)
	}
	today := civil.FromTime(afternoon())
	o.Desk = &desk.Desk{Carnet: c, By: "Claire Morel", Today: today, Command: "importer"}
	o.policy = Policy{
		Context: form.Context{Today: today, Regulations: asll.Regulations},
		Done:    func(int) {}, Check: func(*Report) error { return nil },
	}
	return o
}

func (o *office) close() { o.Carnet.Close() }

// scratch makes temporary files beside the carnet, and leaves it to the gathering to remove them.
func (o *office) scratch() (*os.File, error) { return os.CreateTemp(o.folder, "scratch-*") }

// A sample is a file to import.
type sample struct{ name, data string }

func sources(files []sample) []Source {
	all := make([]Source, len(files))
	for i, f := range files {
		all[i] = Source{Name: f.name, Reader: strings.NewReader(f.data), Size: int64(len(f.data))}
	}
	return all
}

func (o *office) gather(files ...sample) (*Gathering, error) {
	return Gather(context.Background(), sources(files), Options{}, o.scratch, func(int64) {})
}

// imports gathers files and records them; the gathering is to be closed.
func (o *office) imports(p Policy, files ...sample) (*Gathering, *Report) {
	o.tb.Helper()
	g, err := o.gather(files...)
	if err != nil {
		o.tb.Fatal(err)
	}
	r, err := g.Record(context.Background(), o.Desk, p)
	if err != nil {
		g.Close()
		o.tb.Fatal(err)
	}
	return g, r
}

// told imports files, and tells what the report says.
func (o *office) told(files ...sample) string { return o.toldBy(o.policy, files...) }

func (o *office) toldBy(p Policy, files ...sample) string {
	o.tb.Helper()
	g, r := o.imports(p, files...)
	defer g.Close()
	return tellReport(r)
}

func (o *office) keeping() Policy {
	p := o.policy
	p.KeepGood = true
	return p
}

func (o *office) rehearsing(p Policy) Policy {
	p.DryRun = true
	return p
}

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

var _ io.ReaderAt = (*strings.Reader)(nil)
