package batch

import (
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
)

// endless repeats a text up to a size, without holding it.
type endless struct {
	start, again string
	size         int64
}

func (e endless) ReadAt(p []byte, off int64) (int, error) {
	n := 0
	for n < len(p) && off+int64(n) < e.size {
		if at := off + int64(n); at < int64(len(e.start)) {
			n += copy(p[n:], e.start[at:])
		} else {
			n += copy(p[n:], e.again[(at-int64(len(e.start)))%int64(len(e.again)):])
		}
	}
	if n = min(n, int(max(e.size-off, 0))); n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// allocated gives what f takes from memory, whether freed again or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

const mib = 1 << 20

func TestAHugeTextIsRefusedWithoutHoldingIt(t *testing.T) {
	const headers, row = "dossier;date;type;domaine;note\n", "2026-0042;12/03/2026;domicile;budget;"
	cases := map[string]struct {
		text endless
		want string
	}{
		"a cell of 64 MiB": {
			endless{headers + row, strings.Repeat("mot ", 4096), 64 * mib},
			"géant.csv, ligne 2, colonne E : " + tooLong,
		},
		"a quoted cell of 64 MiB": {
			endless{headers + row + `"`, strings.Repeat("mot\nmot\n", 4096), 64 * mib},
			"géant.csv, ligne 2, colonne E : le guillemet ouvert ici n'est refermé nulle part dans le million de caractères qui suit : ajoutez le guillemet qui manque, ou enlevez celui-ci",
		},
		"a header of 64 MiB":     {endless{"", strings.Repeat("x", 4096), 64 * mib}, "géant.csv, ligne 1, colonne A : " + tooLong},
		"spaces":                 {endless{headers, strings.Repeat(" ", 4096), 8 * mib}, "géant.csv, ligne 2, colonne A : " + tooLong},
		"spaces after quotes":    {endless{headers + `"a"`, strings.Repeat(" ", 4096), 8 * mib}, `2. visit dossier "a"`},
		"a million columns":      {endless{"dossier", ";", mib}, "géant.csv, ligne 1, colonne BXY : " + tooWide},
		"a million cells in one": {endless{headers + row, ";x", 2 * mib}, "géant.csv, ligne 2, colonne BXY : " + tooWide},
		"a million line breaks":  {endless{"", "         \n", 10 * mib}, "géant.csv : le fichier est vide : il n'a que des lignes blanches"},
		"a million separators":   {endless{headers, ";;;  ;;;     ;;;\r\n", 4 * mib}, "aucune ligne"},
		"a row of long cells": {
			endless{headers, strings.Repeat("a", mib-1) + ";", 8 * mib},
			"géant.csv, ligne 2, colonne C : " + tooLong,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var told string
			taken := allocated(func() { told = tell("géant.csv", c.text, c.text.size, Options{}) })
			if !strings.HasSuffix(strings.TrimSpace(told), c.want) {
				t.Errorf("got %s\nwant %s", told, c.want)
			}
			// What grows by doubling takes twice what it holds in the end.
			if taken > 32*mib {
				t.Errorf("%d KiB", taken>>10)
			}
		})
	}
}

func TestAMillionRowsTakeNoMoreMemoryThanOne(t *testing.T) {
	rows := endless{"dossier;date;type;domaine;note\n", "2026-0042;12/03/2026;domicile;budget|sante;\"vue ; à revoir\"\n", 0}
	rows.size = int64(len(rows.start) + 1_000_000*len(rows.again))
	f, err := Open("suivi.csv", rows, rows.size)
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Tables[0].Map(Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, most := 0, uint64(0)
	for _, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%250_000 == 0 {
			runtime.GC()
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if n != 1_000_000 || most > 8*mib {
		t.Errorf("%d rows, %d KiB", n, most>>10)
	}
}

func TestADirectoryAndAFileThatFailsAreSaid(t *testing.T) {
	dir, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	if _, err := Open("dossier", dir, 4096); err == nil || !strings.HasPrefix(err.Error(), "dossier : la lecture a échoué (") {
		t.Errorf("got %v", err)
	}
}
