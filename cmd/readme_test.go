package cmd

import (
	"bytes"
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"asll/internal/prompt"
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
		case inside && strings.HasPrefix(line, "$ "):
			commands++
			played.WriteString(line + console(carnet, strings.TrimPrefix(line, "$ ")))
		case !inside:
			played.WriteString(line)
		}
	}
	if strings.Contains(played.String(), "n'est pas l'un des choix") || strings.Contains(played.String(), "est nécessaire") {
		t.Error("an answer of the README goes to another question than its own")
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

// console runs a command as a terminal would show it, answers and talk mixed:
// asll, or « printf '%s\n' answers… | asll », which answers its questions.
func console(carnet, line string) string {
	var screen bytes.Buffer
	command := words(strings.TrimSpace(line))
	at := slices.Index(command, "asll")
	var answers string
	if at > 0 {
		answers = strings.Join(command[2:at-1], "\n") + "\n"
	}
	Main(App{
		In: strings.NewReader(answers), Out: &screen, Err: &screen, Random: rand.Reader, Device: "bureau", Carnet: carnet,
		Now: func() time.Time { return time.Date(2026, 6, 2, 9, 30, 0, 0, time.UTC) },
		Prompter: func(plain bool) prompt.Prompter {
			if !plain {
				return nil
			}
			return prompt.NewPlain(strings.NewReader(answers), &screen)
		},
	}, command[at+1:])
	return strings.ReplaceAll(screen.String(), filepath.Dir(carnet), "~/.local/share/asll")
}
