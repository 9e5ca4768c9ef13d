package cmd_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// The benchmarks time whole processes, asll and sqlite3 in turn, and report
// the ratio of the medians:
//
//	go test ./cmd -run '^$' -bench . -benchtime 100x
//	BENCH_DOSSIERS=125000 go test ./cmd -run '^$' -bench Record -benchtime 100x -timeout 30m

// actsOfOne is how many acts each dossier of the measured carnet has.
const actsOfOne = 8

func BenchmarkStart(b *testing.B) {
	asll, file := build(b), filled(b)
	ask := []string{"sqlite3", file, "SELECT label FROM registry WHERE id = 777"}
	b.Run("version", func(b *testing.B) { compare(b, ask, always(asll, "version")) })
	b.Run("show", func(b *testing.B) { compare(b, ask, always(asll, "--carnet", file, "show", "2026-0777")) })
	b.Run("report", func(b *testing.B) {
		compare(b, ask, always(asll, "--carnet", file, "report", "--du", "01/01/2026", "--au", "30/06/2026"))
	})
	b.Run("list", func(b *testing.B) { compare(b, ask, always(asll, "--carnet", file, "list", "--nombre", "50")) })
}

func BenchmarkRecord(b *testing.B) {
	asll, file := build(b), filled(b)
	other := filepath.Join(b.TempDir(), "other.db")
	run(b, "sqlite3", other, "CREATE TABLE act (id INTEGER PRIMARY KEY, dossier TEXT, day TEXT, payload TEXT)")
	insert := []string{"sqlite3", other, `INSERT INTO act (dossier, day, payload) VALUES ('2026-0777', '2026-03-12', '{"type":"home"}')`}
	compare(b, insert, func(i int) []string { // a dossier that grew with each round would measure something else
		return []string{asll, "--carnet", file, "visit", fmt.Sprintf("2026-%04d", i%1000+1), "--type", "domicile", "--note", "passage"}
	})
}

func always(command ...string) func(int) []string {
	return func(int) []string { return command }
}

// compare runs two commands in turn.
func compare(b *testing.B, reference []string, measured func(round int) []string) {
	b.Helper()
	var ref, own []time.Duration
	for b.Loop() {
		ref = append(ref, run(b, reference...))
		own = append(own, run(b, measured(len(own))...))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ref), "ms-sqlite3")
	b.ReportMetric(median(own), "ms-asll")
	b.ReportMetric(median(own)/median(ref), "ratio")
}

func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

func run(b *testing.B, command ...string) time.Duration {
	b.Helper()
	took, _ := play(b, command...)
	return took
}

// play runs a command to its end.
func play(b *testing.B, command ...string) (time.Duration, *os.ProcessState) {
	b.Helper()
	c := exec.CommandContext(b.Context(), command[0], command[1:]...)
	start := time.Now()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", command, err, out)
	}
	return time.Since(start), c.ProcessState
}

// build makes the program as it is shipped.
func build(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "asll")
	c := exec.CommandContext(b.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, "asll")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

// filled makes a carnet of 5,000 dossiers, or as many as BENCH_DOSSIERS says.
func filled(b *testing.B) string {
	b.Helper()
	dossiers := 5000
	if n, err := strconv.Atoi(os.Getenv("BENCH_DOSSIERS")); err == nil {
		dossiers = n
	}
	ctx, file := context.Background(), filepath.Join(b.TempDir(), "carnet.db")
	c, err := carnet.Create(ctx, file, carnet.Env{Now: time.Now, Random: rand.Reader, Device: "bench"})
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	for from := 1; from <= dossiers; from += 1000 {
		err := c.Update(ctx, func(tx *carnet.Tx) error {
			for i := from; i < min(from+1000, dossiers+1); i++ {
				if err := fill(tx, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return file
}

// fill writes one dossier: a measure with its visits.
func fill(tx *carnet.Tx, i int) error {
	day := func(month, day int) civil.Date {
		d, _ := civil.Of(2026, time.Month(month), day)
		return d
	}
	acts := []asll.Act{
		&asll.Intake{
			Date: day(1, 5), LastName: "Famille" + strconv.Itoa(i), FirstName: "Claude", Purpose: asll.PurposeMaintenance,
			Origin: asll.OriginHousehold, Circumstances: asll.Circumstances{Occupancy: "tenant", Adhesion: day(1, 6)}, Regulation: asll.Regulations()[0],
		},
		&asll.Diagnostic{Date: day(1, 8), Type: asll.DiagnosticSocial, Assessment: "Impayé de trois mois"},
		&asll.Decision{Date: day(1, 20), Body: "asll", Verdict: asll.VerdictFavourable, Months: 6},
		&asll.Contract{
			Signed: day(1, 25), Start: asll.Start{Day: day(2, 1)}, Months: 6,
			Objectives: []asll.Objective{{Theme: "solvency", Label: "apurer la dette"}}, Actions: []asll.Action{{Label: "demander l'APL"}},
			Signatories: []asll.Signatory{{Role: asll.RoleHousehold}, {Role: asll.RoleReferent}},
		},
	}
	for month := 2; len(acts) < actsOfOne; month++ {
		acts = append(acts, &asll.Visit{Date: day(month, 10), Type: asll.VisitHome, Note: "point sur le budget et les démarches en cours"})
	}
	ref, err := tx.NewDossier(2026)
	if err != nil {
		return err
	}
	batch := carnet.Batch{By: "Claire Morel", Command: "bench"}
	var entries []asll.Entry
	for n, a := range acts {
		payload, err := asll.Encode(a)
		if err != nil {
			return fmt.Errorf("act %d: %w", n, err)
		}
		entries = append(entries, asll.Entry{ID: int64(n + 1), Number: n + 1, Recorded: day(10, 1), Act: a, Payload: payload})
		batch.Acts = append(batch.Acts, carnet.NewAct{Dossier: ref, Number: n + 1, Kind: a.Kind(), Day: a.Day(), Payload: payload})
	}
	if _, err := tx.Append(batch); err != nil {
		return err
	}
	return tx.Project(ref, entries)
}
