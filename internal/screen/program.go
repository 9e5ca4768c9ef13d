//go:build unix

package screen

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// A Program runs on a terminal, which never answers when it is asked where the
// cursor is.
type Program struct {
	t        *testing.T
	pty, tty *os.File
	cmd      *exec.Cmd
	ended    chan error

	mu      sync.Mutex
	changed chan struct{} // closed and replaced when something comes out
	screen  vt10x.Terminal
	out     []byte
	unread  []byte // the beginning of a character
}

// Start runs a command on a terminal of its own. It ends with the test.
func Start(t *testing.T, columns, rows int, cmd *exec.Cmd) *Program {
	t.Helper()
	p := &Program{
		t: t, cmd: cmd, ended: make(chan error, 1), changed: make(chan struct{}),
		screen: vt10x.New(vt10x.WithSize(columns, rows)),
	}
	var err error
	if p.pty, p.tty, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	p.Resize(columns, rows)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = p.tty, p.tty, p.tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- cmd.Wait() }()
	go p.watch()
	t.Cleanup(p.close)
	return p
}

// close ends the program, if it still runs. The terminal then ends what
// watches it.
func (p *Program) close() {
	_ = p.cmd.Process.Kill()
	p.tty.Close()
	p.pty.Close()
}

// Kill ends the program as a power cut would.
func (p *Program) Kill() {
	_ = p.cmd.Process.Kill()
	<-p.ended
}

// Wait waits for the program to end by itself, and gives its exit code.
func (p *Program) Wait() int {
	p.t.Helper()
	select {
	case <-p.ended:
		return p.cmd.ProcessState.ExitCode()
	case <-time.After(late):
		p.t.Fatalf("the program never ends\n%s", strings.Join(p.Rows(), "\n"))
		return 0
	}
}

// Resize changes the window.
func (p *Program) Resize(columns, rows int) {
	p.t.Helper()
	p.mu.Lock()
	p.screen.Resize(columns, rows)
	p.mu.Unlock()
	if err := pty.Setsize(p.pty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		p.t.Fatal(err)
	}
}

// Type types keys, at once.
func (p *Program) Type(keys string) {
	p.t.Helper()
	if _, err := p.pty.WriteString(keys); err != nil {
		p.t.Fatal(err)
	}
}

// watch shows on the screen what comes out of the program.
func (p *Program) watch() {
	chunk := make([]byte, 4096)
	for {
		read, err := p.pty.Read(chunk)
		p.mu.Lock()
		p.out = append(p.out, chunk[:read]...)
		p.show(chunk[:read])
		close(p.changed)
		p.changed = make(chan struct{})
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// show gives the screen whole characters only.
func (p *Program) show(chunk []byte) {
	p.unread = append(p.unread, chunk...)
	whole := len(p.unread)
	for i := 1; i < utf8.UTFMax && i <= len(p.unread); i++ {
		if last := p.unread[len(p.unread)-i:]; utf8.RuneStart(last[0]) && !utf8.FullRune(last) {
			whole = len(p.unread) - i
		}
	}
	_, _ = p.screen.Write(p.unread[:whole])
	p.unread = append([]byte(nil), p.unread[whole:]...)
}
