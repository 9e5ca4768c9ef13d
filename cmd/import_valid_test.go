package cmd_test

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/text"
)

// What is measured is the recording of acts: rows that are refused, or that
// warn, would measure something else.
func TestTheMeasuredFileBreaksNoRule(t *testing.T) {
	for _, byDossier := range []bool{false, true} {
		var file bytes.Buffer
		if err := writeActs(&file, 200*actsOfTale, byDossier); err != nil {
			t.Fatal(err)
		}
		histories := historiesOf(t, file.Bytes())
		if len(histories) != 200 {
			t.Errorf("%d dossiers, want 200", len(histories))
		}
		for reference, history := range histories {
			if len(history) != actsOfTale {
				t.Errorf("%s: %d acts, want %d", reference, len(history), actsOfTale)
			}
			for _, f := range asll.Findings(history) {
				t.Errorf("%s: %s %s: %s", reference, f.Rule, f.Strength, f.Text)
			}
			if state := asll.Fold(history).Current().State(measured.Today); state != asll.StateClosed {
				t.Errorf("%s: state %s", reference, state)
			}
		}
	}
}

// historiesOf reads the dossiers of a file, by their references.
func historiesOf(t *testing.T, file []byte) map[string][]asll.Entry {
	t.Helper()
	opened, err := batch.Open("suivi.csv", bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	mapping, err := opened.Tables[0].Map(batch.Options{})
	if err != nil {
		t.Fatal(err)
	}
	histories := map[string][]asll.Entry{}
	for row, err := range mapping.Rows() {
		if err != nil || len(row.Problems) > 0 {
			t.Fatal(err, row.Problems)
		}
		f, _ := form.Of(row.Kind)
		act, err := f.Fill(row.Answers, measured)
		if err != nil {
			t.Fatalf("line %d: %v", row.Line, err)
		}
		reference := row.Dossier + row.Reference
		history := histories[reference]
		histories[reference] = append(history, asll.Entry{ID: int64(row.Line), Number: len(history) + 1, Recorded: measured.Today, Act: act})
	}
	return histories
}

// measured is what reading the file depends on. Its règlements are read once,
// and not for each saisine.
var measured = form.Context{
	Today:       civil.FromTime(time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)),
	Regulations: sync.OnceValue(asll.Regulations),
}

func TestTheHouseholdsOfTheMeasuredFileDiffer(t *testing.T) {
	seen := map[string]int{}
	for number := 1; number <= 100_000; number++ {
		last, first := taleOf(number).name()
		for _, name := range []string{text.Fold(last + " " + first), text.Fold(first + " " + last)} {
			if other := seen[name]; other != 0 {
				t.Fatalf("%d and %d are both %s", other, number, name)
			}
			seen[name] = number
		}
	}
}
