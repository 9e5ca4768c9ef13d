package batch

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"
)

var errDisk = errors.New("no space left on device")

// settled waits for the goroutines of an import to end.
func settled(t *testing.T, before int) {
	t.Helper()
	deadline := time.Now().Add(5 * time.Second)
	for runtime.NumGoroutine() > before {
		if time.Now().After(deadline) {
			buf := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
		}
		runtime.Gosched()
	}
}

// long is a file that takes a copy and several rounds of writing.
func long(t *testing.T) sample {
	t.Helper()
	var b strings.Builder
	b.WriteString(headers + "\n")
	for i := range 700 {
		words := "EX-" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		for _, l := range opening(words, "nom=Diallo "+words+";prenom=Awa;"+housing) {
			b.WriteString(l)
		}
	}
	return sample{"a.csv", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), b.String())}
}

// stopped imports a file that something stops, and gives the error.
func (o *office) stopped(ctx context.Context, p Policy, f sample, read func(int64), scratch func() (*os.File, error)) error {
	g, err := Gather(ctx, sources([]sample{f}), Options{}, scratch, read)
	if err != nil {
		return err
	}
	defer g.Close()
	_, err = g.Record(ctx, o.Desk, p)
	return err
}

// A stop is what stops an import; it may choose how the progress of the reading is told, and where copies go.
type stop func(p *Policy, cancel func()) (read func(int64), scratch func() (*os.File, error))

// stops are all the moments at which an import may stop.
func stops(o *office) map[string]stop {
	return map[string]stop{
		"at once": func(_ *Policy, cancel func()) (func(int64), func() (*os.File, error)) { cancel(); return nil, nil },
		"while it is read": func(_ *Policy, cancel func()) (func(int64), func() (*os.File, error)) {
			return func(int64) { cancel() }, nil
		},
		"at the first row": func(p *Policy, cancel func()) (func(int64), func() (*os.File, error)) {
			p.Done = once(0, cancel)
			return nil, nil
		},
		"after some rows": func(p *Policy, cancel func()) (func(int64), func() (*os.File, error)) {
			p.Done = once(1200, cancel)
			return nil, nil
		},
		"after nearly all": func(p *Policy, cancel func()) (func(int64), func() (*os.File, error)) {
			p.Done = once(3400, cancel)
			return nil, nil
		},
		"when all is judged": func(p *Policy, cancel func()) (func(int64), func() (*os.File, error)) {
			p.Check = func(*Report) error { cancel(); return nil }
			return nil, nil
		},
		"by an error of the end": func(p *Policy, _ func()) (func(int64), func() (*os.File, error)) {
			p.Check = func(*Report) error { return errDisk }
			return nil, nil
		},
		"by a full disk, for one": func(_ *Policy, _ func()) (func(int64), func() (*os.File, error)) {
			return nil, func() (*os.File, error) { return nil, errDisk }
		},
		"by a full disk, later": func(_ *Policy, _ func()) (func(int64), func() (*os.File, error)) { return nil, o.readOnly },
	}
}

func TestWhateverStopsAnImportNothingIsLeft(t *testing.T) {
	f := long(t)
	o := newOffice(t)
	o.told(file("avant.csv", opening("EX-1", awa)...))
	for name, stop := range stops(o) {
		t.Run(name, func(t *testing.T) {
			for _, keep := range []bool{false, true} {
				ctx, cancel := context.WithCancel(t.Context())
				p := o.policy
				p.KeepGood = keep
				read, scratch := stop(&p, cancel)
				if read == nil {
					read = func(int64) {}
				}
				if scratch == nil {
					scratch = o.scratch
				}
				before := runtime.NumGoroutine()
				o.unchanged(func() {
					if err := o.stopped(ctx, p, f, read, scratch); err == nil {
						t.Error("it went on")
					}
					settled(t, before) // SQLite takes back what was written beside
				})
				cancel()
			}
		})
	}
	o.checked()
	if got := counted(o.told(f)); got != "written true: 3500 new, 0 identical, 0 warned, 0 rejected, in 700 dossiers, 0 twins" {
		t.Error(got)
	}
	o.checked()
}

// once calls f once so many rows were judged.
func once(rows int, f func()) func(int) {
	return func(done int) {
		if done >= rows {
			f()
		}
	}
}

// readOnly makes a temporary file that takes nothing.
func (o *office) readOnly() (*os.File, error) {
	f, err := o.scratch()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	defer os.Remove(f.Name())
	return os.Open(f.Name())
}

func TestAFailingWriterOfRejectedRowsWritesNothing(t *testing.T) {
	o := newOffice(t)
	f := file("a.csv", append(opening("EX-1", awa), to("EX-1", "acte=entretien;date=x;type=domicile")...)...)
	g, err := o.gather(f)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	p := o.keeping()
	p.Check = func(*Report) error { return g.WriteRejected(failing{}, g.Tables[0]) }
	o.unchanged(func() {
		if _, err := g.Record(t.Context(), o.Desk, p); !errors.Is(err, errDisk) {
			t.Errorf("got %v", err)
		}
	})
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errDisk }
