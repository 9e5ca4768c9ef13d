package cmd_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/cmd"
	"asll/internal/asll"
	"asll/internal/carnet"
	clerk "asll/internal/desk"
	"asll/internal/form"
)

func TestExportedActsAreReadBackUnchanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "carnet.db")
	file := deskOf(t, path).Carnet
	rapid.Check(t, func(t *rapid.T) {
		var acts []asll.Act
		for range rapid.IntRange(1, 4).Draw(t, "acts") {
			if a := drawn(t, rapid.SampledFrom(form.All()).Draw(t, "form")); a != nil {
				acts = append(acts, a)
			}
		}
		if len(acts) == 0 {
			t.Skip("no act")
		}
		label := kept(t, file, acts)
		table, _ := command(t, path, "export", "acts", label, "--fichier", "-")
		again := read(t, table)
		if len(again) != len(acts) {
			t.Fatalf("%d acts of %d\n%q", len(again), len(acts), table)
		}
		for i, a := range acts {
			if got, want := encoded(t, again[i].act), encoded(t, a); got != want || again[i].dossier != label {
				t.Errorf("%s\ngot  %s\nwant %s\n%q", again[i].dossier, got, want, table)
			}
		}
	})
}

// encoded is an act as it is stored.
func encoded(t rapid.TB, a asll.Act) string {
	t.Helper()
	b, err := asll.Encode(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestOnlyTheActsThatCountAreExported(t *testing.T) {
	path := filepath.Join(t.TempDir(), "carnet.db")
	d := deskOf(t, path)
	var want []told
	var dossier carnet.Ref
	for _, r := range wholeMeasure(t, d) {
		dossier = r.Dossier
		want = append(want, told{dossier.Label, r.Entry.Act})
	}
	addWhatDoesNotCount(t, d, dossier)
	table, talk := command(t, path, "export", "acts", "--fichier", "-")
	if diff := cmp.Diff(want, read(t, table), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if !strings.Contains(talk, "1\u00a0acte n'est pas exporté") {
		t.Errorf("of the act of a later version, it says %q", talk)
	}
}

// addWhatDoesNotCount adds to a dossier a visit that is withdrawn, another that is undone, and an act of a later version.
func addWhatDoesNotCount(t *testing.T, d *clerk.Desk, dossier carnet.Ref) {
	t.Helper()
	visit := &asll.Visit{Date: d.Today, Type: asll.VisitHome}
	withdrawn, err := d.Record(t.Context(), &dossier, visit)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = d.Void(t.Context(), dossier, withdrawn.Entry.Number, "mauvais dossier"); err != nil {
		t.Fatal(err)
	}
	last, err := d.Record(t.Context(), &dossier, visit)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = d.Undo(t.Context(), func(clerk.Undoing, clerk.Receipt) error { return nil }); err != nil {
		t.Fatal(err)
	}
	session := carnet.NewAct{Dossier: dossier, Number: last.Entry.Number + 1, Kind: "session", Day: d.Today, Payload: []byte(`{"theme":"budget"}`)}
	err = d.Carnet.Update(t.Context(), func(tx *carnet.Tx) error {
		_, err := tx.Append(carnet.Batch{Acts: []carnet.NewAct{session}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestDossiersAreInTheOrderOfTheirNumbers(t *testing.T) {
	labels := []string{"2025-0002", "2025-9999", "2025-10000", "2026-0001", "2026-0010"}
	for i := range labels[1:] {
		if before, after := (carnet.Ref{Label: labels[i]}), (carnet.Ref{Label: labels[i+1]}); cmd.ByNumber(before, after) >= 0 || cmd.ByNumber(after, before) <= 0 {
			t.Errorf("%s does not come before %s", before.Label, after.Label)
		}
	}
}
