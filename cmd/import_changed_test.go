package cmd_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"asll/cmd"
)

func TestAFileThatChangesWhileItIsReadIsRefused(t *testing.T) {
	name := filepath.Join(t.TempDir(), "suivi.csv")
	write := func(text string, at time.Time) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, at, at); err != nil {
			t.Fatal(err)
		}
	}
	before := time.Now().Add(-time.Hour)
	write("dossier;date\n", before)
	if err := cmd.Unchanged(name, func() {}); err != nil {
		t.Error(err)
	}
	for text, at := range map[string]time.Time{"dossier;jour\n": before.Add(time.Second), "dossier;date\n1;hier\n": before} {
		write("dossier;date\n", before)
		err := cmd.Unchanged(name, func() { write(text, at) })
		if err == nil || err.Error() != name+" : le fichier a changé pendant la lecture : recommencez" {
			t.Errorf("%q: %v", text, err)
		}
	}
}
