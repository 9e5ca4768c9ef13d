package cmd_test

import (
	"os"
	"testing"
	"time"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/form"
)

// stages are those of an import before it writes anything.
var stages = [...]string{
	"rows",   // all the rows once, with where they stand
	"find",   // each row again, dossier by dossier
	"fill",   // into acts
	"encode", // as they are stored
	"judge",  // by every rule
	"fold",   // into a dossier and what is due
}

// A stopwatch tells what each stage took.
type stopwatch struct {
	last  time.Time
	spent [len(stages)]time.Duration
}

// lap gives a stage the time since the last lap.
func (w *stopwatch) lap(stage int) {
	now := time.Now()
	w.spent[stage] += now.Sub(w.last)
	w.last = now
}

// BenchmarkImportStages shows where the time goes, in this process, to be
// profiled too. Reading the clock several times a row adds a hundredth.
func BenchmarkImportStages(b *testing.B) {
	file := measuredFile(b)
	var spent [len(stages)][]time.Duration
	for b.Loop() {
		w := stopwatch{last: time.Now()}
		mapping := gathered(b, file)
		dossiers := w.places(b, mapping)
		finder, err := mapping.Finder()
		if err != nil {
			b.Fatal(err)
		}
		for _, places := range dossiers {
			w.judge(b, w.entries(b, finder, places))
		}
		for i := range stages {
			spent[i] = append(spent[i], w.spent[i])
		}
	}
	b.ReportMetric(0, "ns/op")
	for i, stage := range stages {
		b.ReportMetric(median(spent[i]), "ms-"+stage)
	}
}

func gathered(b *testing.B, name string) *batch.Mapping {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	info, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	opened, err := batch.Open(name, f, info.Size())
	if err != nil {
		b.Fatal(err)
	}
	mapping, err := opened.Tables[0].Map(batch.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return mapping
}

// places notes where the rows of each dossier stand.
func (w *stopwatch) places(b *testing.B, mapping *batch.Mapping) [][]batch.Place {
	b.Helper()
	var dossiers [][]batch.Place
	numbers := map[string]int{}
	for row, err := range mapping.Rows() {
		if err != nil || len(row.Problems) > 0 {
			b.Fatal(err, row.Problems)
		}
		reference := row.Dossier + row.Reference
		number, known := numbers[reference]
		if !known {
			number = len(dossiers)
			numbers[reference], dossiers = number, append(dossiers, nil)
		}
		dossiers[number] = append(dossiers[number], row.Place)
	}
	w.lap(0)
	return dossiers
}

// entries reads the acts of one dossier.
func (w *stopwatch) entries(b *testing.B, finder *batch.Finder, places []batch.Place) []asll.Entry {
	b.Helper()
	history := make([]asll.Entry, 0, len(places))
	for i, place := range places {
		row, err := finder.At(place)
		if err != nil {
			b.Fatal(err)
		}
		w.lap(1)
		f, _ := form.Of(row.Kind)
		act, err := f.Fill(row.Answers, measured)
		if err != nil {
			b.Fatal(err)
		}
		w.lap(2)
		payload, err := asll.Encode(act)
		if err != nil {
			b.Fatal(err)
		}
		history = append(history, asll.Entry{ID: int64(i + 1), Number: i + 1, Recorded: measured.Today, Act: act, Payload: payload})
		w.lap(3)
	}
	return history
}

func (w *stopwatch) judge(b *testing.B, history []asll.Entry) {
	b.Helper()
	if findings := asll.Findings(history); len(findings) > 0 {
		b.Fatal(findings)
	}
	w.lap(4)
	asll.Obligations(asll.Fold(history))
	w.lap(5)
}
