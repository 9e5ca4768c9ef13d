package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHostileFilesAreImportedOrSayWhy(t *testing.T) {
	entries, err := os.ReadDir(hostiles)
	if err != nil {
		t.Fatal(err)
	}
	known := newOffice(t)
	known.told(file("avant.csv", opening("2026-0042", awa)...)) // which is what most of them call a dossier
	carnet, err := os.ReadFile(known.path)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(hostiles, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			o := officeOf(t, t.TempDir(), carnet)
			defer o.close()
			for _, p := range []Policy{o.rehearsing(o.policy), o.rehearsing(o.keeping()), o.policy, o.keeping()} {
				o.suffers(t, p, sample{e.Name(), string(data)})
			}
			o.checked()
		})
	}
}

// suffers imports a file, and demands that the carnet changes only if the report says so.
func (o *office) suffers(t *testing.T, p Policy, f sample) {
	t.Helper()
	before := o.bytes()
	var r *Report
	taken := allocated(func() { r = o.tries(t, p, f) })
	if written := r != nil && r.Written; written == (before == o.bytes()) {
		t.Errorf("written: %t, and the carnet is not", written)
	}
	if r != nil && r.Written && (p.DryRun || r.Total().New == 0 || r.Total().Rejected > 0 && !p.KeepGood) {
		t.Errorf("it is written: %s", tellReport(r))
	}
	if taken > 256*mib {
		t.Errorf("%d MiB", taken/mib)
	}
}

// tries imports a file; there is no report when it cannot be read.
func (o *office) tries(tb testing.TB, p Policy, f sample) *Report {
	tb.Helper()
	g, err := o.gather(f)
	if err != nil {
		if _, ok := errors.AsType[Problems](err); !ok || !strings.Contains(err.Error(), " : ") {
			tb.Errorf("this says nothing: %v", err)
		}
		return nil
	}
	defer g.Close()
	r, err := g.Record(context.Background(), o.Desk, p)
	if err != nil {
		tb.Fatal(err)
	}
	if r.Total().Rejected > 0 != (len(r.Problems) > 0) {
		tb.Errorf("no reason is given: %s", tellReport(r))
	}
	return r
}

// FuzzImport imports any bytes: what stands is sound, what does not is said, and the carnet changes only by what stands.
func FuzzImport(f *testing.F) {
	for _, pattern := range []string{hostiles + "/*", libreOffice + "/*"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			if len(data) < 20_000 && !strings.Contains(name, "bombe") {
				f.Add(data)
			}
		}
	}
	f.Add([]byte(file("", twoMeasures()...).data))
	f.Add([]byte(file("", opening("2026-0001", awa)...).data))
	o := officeAt(f, f.TempDir())
	f.Cleanup(o.close)
	o.tb = f
	o.told(file("avant.csv", opening("2026-0042", awa)...))
	tried := 0
	f.Fuzz(func(t *testing.T, data []byte) {
		o.tb = t
		s := sample{"x", string(data)}
		rehearsed := o.tries(t, o.rehearsing(o.keeping()), s)
		if tried++; tried%20 != 0 || rehearsed == nil || rehearsed.Total().New == 0 {
			return
		}
		written := o.tries(t, o.keeping(), s)
		if a, b := rehearsed.Total(), written.Total(); a != b || !written.Written {
			t.Errorf("it says %+v, and does %+v", a, b)
		}
		if again := o.tries(t, o.keeping(), s).Total(); again.New > 0 {
			t.Errorf("again, %+v", again)
		}
		o.checked()
		o.undo()
	})
}
