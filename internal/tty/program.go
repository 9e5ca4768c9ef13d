//go:build unix

package tty

import (
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// A Program runs on a terminal, which never answers when it is asked where the
// cursor is.
type Program struct {
	Before *term.State // the mode of the terminal when the program began

	t        *testing.T
	pty, end *os.File
	cmd      *exec.Cmd
	ended    chan struct{}

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
		t: t, cmd: cmd, ended: make(chan struct{}), changed: make(chan struct{}),
		screen: vt10x.New(vt10x.WithSize(columns, rows)),
	}
	var err error
	if p.pty, p.end, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	p.Resize(columns, rows)
	p.Before = p.Mode()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = p.end, p.end, p.end
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if signal.Ignored(syscall.SIGHUP) { // nohup runs the tests: what they start would ignore it too
		signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.ended)
		_ = cmd.Wait() // how it ended is in its state
	}()
	go p.watch()
	t.Cleanup(p.close)
	return p
}

// close ends the program, if it still runs. The terminal then ends what
// watches it.
func (p *Program) close() {
	_ = p.cmd.Process.Kill()
	p.end.Close()
	p.pty.Close()
}

// Kill ends the program as a power cut would.
func (p *Program) Kill() {
	_ = p.cmd.Process.Kill()
	<-p.ended
}

// Wait waits for the program to end by itself, and says how it did.
func (p *Program) Wait() *os.ProcessState {
	p.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(late):
		p.t.Fatalf("the program never ends\n%s", strings.Join(p.Rows(), "\n"))
	}
	return p.cmd.ProcessState
}

// Signal sends a signal to the program.
func (p *Program) Signal(s os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
}

// Mode is the mode of the terminal, for the program to leave it as it was.
func (p *Program) Mode() *term.State {
	p.t.Helper()
	mode, err := term.GetState(int(p.end.Fd()))
	if err != nil {
		p.t.Fatal(err)
	}
	return mode
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
