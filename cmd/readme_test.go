package cmd

import (
	"bytes"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestReadmeShowsWhatIsReallyPrinted plays the « console » blocks of the
// README one after another on one carnet. UPDATE=1 writes what is printed.
func TestReadmeShowsWhatIsReallyPrinted(t *testing.T) {
	page, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var played strings.Builder
	carnet := filepath.Join(t.TempDir(), "carnet.db")
	inside, commands := false, 0
	for line := range strings.Lines(string(page)) {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```console\n"
			played.WriteString(line)
		case inside && strings.HasPrefix(line, "$ asll "):
			commands++
			played.WriteString(line + console(carnet, strings.TrimPrefix(line, "$ asll ")))
		case !inside:
			played.WriteString(line)
		}
	}
	if commands == 0 {
		t.Fatal("the README plays no command")
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("../README.md", []byte(played.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if played.String() != string(page) {
		t.Errorf("the README shows something else than what is printed; UPDATE=1 go test ./cmd writes it:\n%s", played.String())
	}
}

// console runs a command as a terminal would show it, answers and talk mixed.
func console(carnet, line string) string {
	var screen bytes.Buffer
	Main(App{
		Out: &screen, Err: &screen, Random: rand.Reader, Device: "bureau", Carnet: carnet,
		Now: func() time.Time { return time.Date(2026, 6, 2, 9, 30, 0, 0, time.UTC) },
	}, words(strings.TrimSpace(line)))
	return strings.ReplaceAll(screen.String(), carnet, "~/.local/share/asll/carnet.db")
}
