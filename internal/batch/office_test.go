package batch

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
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
