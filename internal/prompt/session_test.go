//go:build unix

package prompt

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"asll/internal/tty"
)

// A session is a person in front of a terminal where the child asks.
type session struct {
	*testing.T
	*tty.Program
	pause  *os.File
	result string
}

// start starts a session of 60 columns and 12 rows.
func start(t *testing.T, asks ...ask) *session {
	t.Helper()
	return startWith(t, setup{Asks: asks}, 60, 12)
}

// startWith starts a session. Its terminal never answers when it is asked where the cursor is.
func startWith(t *testing.T, s setup, columns, rows int) *session {
	t.Helper()
	t.Parallel()
	n := &session{T: t, result: filepath.Join(t.TempDir(), "result.json")}
	s.Result = n.result
	encoded, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wait, pause, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer wait.Close()
	n.pause = pause
	t.Cleanup(func() { pause.Close() })
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), childSetup+"="+string(encoded), "TERM=xterm-256color", "NO_COLOR=", "GORACE=atexit_sleep_ms=0")
	cmd.ExtraFiles = []*os.File{wait}
	n.Program = tty.Start(t, columns, rows, cmd)
	return n
}
