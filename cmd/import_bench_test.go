package cmd_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The import is timed against what reads the same file into one table and
// checks nothing:
//
//	go test ./cmd -run '^$' -bench Import -benchtime 5x
//	BENCH_ACTS=1000000 go test ./cmd -run '^$' -bench Import -benchtime 5x -timeout 30m
//
// BENCH_ORDER=dossier sorts the file by dossier, not by date, and
// BENCH_FILE=acts.csv leaves it there.

func BenchmarkImport(b *testing.B) {
	asll, file := build(b), measuredFile(b)
	var ref, own []time.Duration
	var peak float64
	for b.Loop() {
		ref = append(ref, importBySqlite(b, file))
		took, used := importByAsll(b, asll, file)
		own, peak = append(own, took), max(peak, used)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ref), "ms-sqlite3")
	b.ReportMetric(median(own), "ms-asll")
	b.ReportMetric(median(own)/median(ref), "ratio")
	b.ReportMetric(float64(slices.Min(own))/float64(slices.Min(ref)), "ratio-of-least") // other programs only ever add time
	b.ReportMetric(float64(measuredActs())/median(own)*1000, "rows/s")
	if peak > 0 {
		b.ReportMetric(peak, "MiB-asll")
	}
}

// importBySqlite reads the file into one table, whose two indexes exist
// before.
func importBySqlite(b *testing.B, file string) time.Duration {
	b.Helper()
	folder := b.TempDir()
	defer os.RemoveAll(folder) // no round finds the disk fuller than another
	database := filepath.Join(folder, "other.db")
	took := run(
		b, "sqlite3", database, ".mode csv", ".separator ;",
		`CREATE TABLE act ("`+strings.Join(importColumns, `" TEXT, "`)+`" TEXT)`,
		"CREATE INDEX act_dossier ON act (dossier)", "CREATE INDEX act_date ON act (date)",
		".import --skip 1 '"+file+"' act",
	)
	holdsAll(b, database)
	return took
}

// importByAsll reads the file into a new carnet. It also tells the most
// memory that it took, in MiB.
func importByAsll(b *testing.B, asll, file string) (took time.Duration, peak float64) {
	b.Helper()
	folder := b.TempDir()
	defer os.RemoveAll(folder)
	carnet := filepath.Join(folder, "carnet.db")
	run(b, asll, "--carnet", carnet, "init", "--referent", "Claire Morel", "--association", "Toits et Liens", "--departement", "07")
	forgetPeak()
	took, ended := play(b, asll, "--carnet", carnet, "import", file)
	holdsAll(b, carnet)
	return took, peakOf(ended)
}

// holdsAll makes sure that all the rows were read: sqlite3 ends well whatever
// it could not read.
func holdsAll(b *testing.B, database string) {
	b.Helper()
	out, err := exec.CommandContext(b.Context(), "sqlite3", database, "SELECT count(*) FROM act").CombinedOutput()
	if got, want := strings.TrimSpace(string(out)), strconv.Itoa(measuredActs()); err != nil || got != want {
		b.Fatalf("%s holds %s acts, want %s (%v)", database, got, want, err)
	}
}

// measuredActs is 100,000, or as many as BENCH_ACTS says, of whole dossiers.
func measuredActs() int {
	acts := 100_000
	if n, err := strconv.Atoi(os.Getenv("BENCH_ACTS")); err == nil {
		acts = n
	}
	return acts / actsOfTale * actsOfTale
}

func measuredFile(b *testing.B) string {
	b.Helper()
	file := os.Getenv("BENCH_FILE")
	if file == "" {
		file = filepath.Join(b.TempDir(), "suivi.csv")
	}
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	err = writeActs(f, measuredActs(), os.Getenv("BENCH_ORDER") == "dossier")
	if err := errors.Join(err, f.Close()); err != nil {
		b.Fatal(err)
	}
	return file
}
