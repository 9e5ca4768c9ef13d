//go:build unix

package cmd_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestAnImportKilledAnywhereIsWholeOrAbsent(t *testing.T) {
	const acts = 300 * actsOfTale
	file := filepath.Join(t.TempDir(), "suivi.csv")
	var data bytes.Buffer
	if err := errors.Join(writeActs(&data, acts, true), os.WriteFile(file, data.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	whole := newDeskAside(t)
	start := time.Now()
	whole.imports(file, time.Minute)
	took := time.Since(start)
	d := newDeskAside(t)
	const rounds = 6
	absent := 0
	for round := range rounds {
		d.imports(file, took*time.Duration(round+1)/(rounds+1))
		d.run("check")
		held := strings.TrimSpace(d.asks("carnet.db", "SELECT count(*) FROM act"))
		if held != "0" && held != strconv.Itoa(acts) {
			t.Fatalf("%s acts of %d", held, acts)
		}
		if held != "0" {
			break
		}
		absent++
	}
	if absent == 0 {
		t.Errorf("no import was killed in %v", took)
	}
	if left, err := filepath.Glob(filepath.Join(d.folder, ".asll-import-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	d.imports(file, time.Minute)
	d.run("check")
	const all = "SELECT dossier, number, kind, day, payload FROM act ORDER BY id"
	if d.asks("carnet.db", all) != whole.asks("carnet.db", all) {
		t.Error("after all, it is not what it would have been at once")
	}
}

// imports imports a file, and dies after some time.
func (d desk) imports(file string, after time.Duration) {
	d.Helper()
	c := d.command("import", file)
	c.Env = append(c.Env, "TODAY=2026-12-01")
	if err := c.Start(); err != nil {
		d.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	_ = c.Wait() // killed, it ends badly
}
