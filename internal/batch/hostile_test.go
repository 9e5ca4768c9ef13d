package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const hostiles, expected = "testdata/hostiles", "testdata/hostiles.txt"

// TestHostileFiles reads each file of testdata/hostiles: testdata/hostiles.txt
// says of each what is expected, word for word. UPDATE=1 rewrites it.
func TestHostileFiles(t *testing.T) {
	want := expectations(t)
	entries, err := os.ReadDir(hostiles)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) < 60 || len(want) != len(entries) && os.Getenv("UPDATE") == "" {
		t.Errorf("%d files, %d expectations", len(entries), len(want))
	}
	var all strings.Builder
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(hostiles, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			r, size := reader(data)
			got := tell(e.Name(), r, size, Options{})
			all.WriteString("== " + e.Name() + "\n" + got)
			if got != want[e.Name()] && os.Getenv("UPDATE") == "" {
				t.Errorf("got\n%s\nwant\n%s", got, want[e.Name()])
			}
		})
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(expected, []byte(all.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// expectations reads what is expected of each file.
func expectations(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(expected)
	if err != nil && os.Getenv("UPDATE") == "" {
		t.Fatal(err)
	}
	want := map[string]string{}
	for section := range strings.SplitSeq("\n"+string(text), "\n== ") {
		if name, told, ok := strings.Cut(section, "\n"); ok && name != "" {
			want[name] = strings.TrimSuffix(told, "\n") + "\n"
		}
	}
	return want
}
