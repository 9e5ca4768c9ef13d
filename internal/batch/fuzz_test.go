package batch

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/form"
)

// FuzzRead reads any bytes as a file: whatever they are, there are rows or an
// error that says something, in an end.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{hostiles + "/*", libreOffice + "/*"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			if len(data) < 20_000 && !strings.Contains(file, "bombe") { // those are slow, and tried elsewhere
				f.Add(data)
			}
		}
	}
	kinds := form.All()
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, o := range []Options{{}, {Kind: kinds[len(data)%len(kinds)].Kind}} {
			r, size := reader(data)
			file, err := Open("x", r, size)
			if err != nil {
				said(t, err)
				return
			}
			for _, table := range file.Tables {
				readAll(t, table, o, len(data))
			}
		}
	})
}

// readAll reads a table, and its rows once more from their places.
func readAll(t *testing.T, table *Table, o Options, size int) {
	t.Helper()
	m, err := table.Map(o)
	if err != nil {
		said(t, err)
		return
	}
	finder, _ := m.Finder()
	n := 0
	for r, err := range m.Rows() {
		if err != nil {
			said(t, err)
			return
		}
		// A row of a text is at least a byte; one of a sheet may be compressed.
		if n++; n > size && finder != nil || n > maxRows {
			t.Fatalf("%d rows in %d bytes", n, size)
		}
		for _, p := range r.Problems {
			said(t, &p)
		}
		if finder == nil || n > 100 {
			continue
		}
		again, err := finder.At(r.Place)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r.Cells, again.Cells); diff != "" || r.Place != again.Place {
			t.Fatalf("%v %v\n%s", r.Place, again.Place, diff)
		}
	}
}

func said(t *testing.T, err error) {
	t.Helper()
	if !strings.Contains(err.Error(), " : ") || strings.HasSuffix(err.Error(), " : ") {
		t.Errorf("this says nothing: %q", err)
	}
}

// FuzzScan compares the scanner with encoding/csv on all that it accepts, but
// for lone CRs and the end of file of DOS, which it takes for text.
func FuzzScan(f *testing.F) {
	f.Add([]byte("a;b\r\n\"c\nd\";\"\"\"\"\n"), byte(0))
	f.Add([]byte("\xe3\t\x80\x80"), byte(1)) // a space in two cells is none
	f.Add([]byte("a,\"b\"\n,\n\"\n\",x"), byte(2))
	f.Fuzz(func(t *testing.T, data []byte, which byte) {
		delimiter := delimiters[int(which)%len(delimiters)]
		data = bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), nil)
		data = bytes.ReplaceAll(data, []byte{0x1a}, nil)
		want, err := standard(string(data), delimiter)
		if err != nil || bytes.Count(data, []byte{delimiter}) >= maxColumns {
			return
		}
		got, err := scanned(bytes.NewReader(data), delimiter)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Fatalf("%v, -want +got\n%s", err, diff)
		}
	})
}
