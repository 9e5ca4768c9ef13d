package carnet

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// roleVariable makes a run of the test binary play one of the roles below, as
// a second program at work on the same carnet.
const roleVariable = "ASLL_CARNET_TEST_ROLE"

// roles are what a second process may do with a carnet; it says on its standard
// output how far it is.
var roles = map[string]func(path string) error{
	"hold":      hold,
	"append":    appendMany,
	"stall":     stall,
	"record":    recordForEver,
	"answer":    answerForEver,
	"interview": interviewForEver,
	"open":      openOnce,
	"migrate":   migrateHalf,
	"readonly":  useReadOnly,
	"limit":     writeBeyondLimit,
}

func TestMain(m *testing.M) {
	if role := roles[os.Getenv(roleVariable)]; role != nil {
		if err := role(os.Args[len(os.Args)-1]); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// A process is a second program at work on a carnet.
type process struct {
	*exec.Cmd
	tb    testing.TB
	lines *bufio.Scanner
	in    io.WriteCloser
}

func start(tb testing.TB, role, path string) *process {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	p := &process{Cmd: exec.CommandContext(tb.Context(), self, path), tb: tb}
	p.Env = append(os.Environ(), roleVariable+"="+role)
	p.Stderr = os.Stderr
	out, err := p.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if p.in, err = p.StdinPipe(); err != nil {
		tb.Fatal(err)
	}
	p.lines = bufio.NewScanner(out)
	if err := p.Start(); err != nil {
		tb.Fatal(err)
	}
	return p
}

// says waits for the next line; it is empty at the end.
func (p *process) says() string {
	p.lines.Scan()
	return p.lines.Text()
}

// rest waits for the end, and gives all that is still said.
func (p *process) rest() (said string, err error) {
	var all []string
	for p.lines.Scan() {
		all = append(all, p.lines.Text())
	}
	return strings.Join(all, "\n"), p.Wait()
}

// kill ends the process as kill -9 does; it may be over already.
func (p *process) kill() { _ = p.Process.Kill() }

// died waits for the end of a process that was killed.
func (p *process) died() { _ = p.Wait() }

// hold keeps the carnet locked until its standard input closes.
func hold(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	if err != nil {
		return err
	}
	if _, err := c.db.ExecContext(context.Background(), "BEGIN EXCLUSIVE"); err != nil {
		return err
	}
	fmt.Println("held")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}
