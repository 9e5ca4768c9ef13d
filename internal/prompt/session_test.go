//go:build unix

package prompt

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// A session is a person in front of a terminal where the child asks.
type session struct {
	*testing.T
	pty, tty *os.File
	pause    *os.File
	cmd      *exec.Cmd
	ended    chan error
	result   string
	before   *term.State

	mu      sync.Mutex
	changed chan struct{} // closed and replaced when something comes out
	screen  vt10x.Terminal
	out     []byte
	unread  []byte // the beginning of a character
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
	n := &session{
		T: t, ended: make(chan error, 1), changed: make(chan struct{}),
		screen: vt10x.New(vt10x.WithSize(columns, rows)),
	}
	var err error
	if n.pty, n.tty, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	n.resize(columns, rows)
	if n.before, err = term.GetState(int(n.tty.Fd())); err != nil {
		t.Fatal(err)
	}
	n.result = filepath.Join(t.TempDir(), "result.json")
	s.Result = n.result
	n.run(s)
	t.Cleanup(n.close)
	return n
}

// run starts the child on the terminal.
func (n *session) run(s setup) {
	n.Helper()
	encoded, err := json.Marshal(s)
	if err != nil {
		n.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		n.Fatal(err)
	}
	wait, pause, err := os.Pipe()
	if err != nil {
		n.Fatal(err)
	}
	defer wait.Close()
	n.pause = pause
	n.cmd = exec.CommandContext(n.Context(), program)
	n.cmd.Env = append(os.Environ(), childSetup+"="+string(encoded), "TERM=xterm-256color", "NO_COLOR=", "GORACE=atexit_sleep_ms=0")
	n.cmd.Stdin, n.cmd.Stdout, n.cmd.Stderr = n.tty, n.tty, n.tty
	n.cmd.ExtraFiles = []*os.File{wait}
	n.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := n.cmd.Start(); err != nil {
		n.Fatal(err)
	}
	go func() { n.ended <- n.cmd.Wait() }()
	go n.watch()
}

// close ends the child, if it still runs. The terminal then ends what watches it.
func (n *session) close() {
	_ = n.cmd.Process.Kill()
	n.pause.Close()
	n.tty.Close()
	n.pty.Close()
}

// resize changes the window.
func (n *session) resize(columns, rows int) {
	n.Helper()
	n.mu.Lock()
	n.screen.Resize(columns, rows)
	n.mu.Unlock()
	if err := pty.Setsize(n.pty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		n.Fatal(err)
	}
}

// send types keys, at once.
func (n *session) send(keys string) {
	n.Helper()
	if _, err := n.pty.WriteString(keys); err != nil {
		n.Fatal(err)
	}
}

// until waits for something to be so. It is not so before a long time on a busy machine.
func (n *session) until(what string, so func() bool) {
	n.Helper()
	late := time.After(30 * time.Second)
	for {
		n.mu.Lock()
		holds, changed := so(), n.changed
		n.mu.Unlock()
		if holds {
			return
		}
		select {
		case <-changed:
		case <-late:
			n.mu.Lock()
			defer n.mu.Unlock()
			n.Fatalf("never happened: %s\nscreen:\n%s\nlast output: %q", what, strings.Join(n.rows(), "\n"), n.out[max(0, len(n.out)-300):])
		}
	}
}
