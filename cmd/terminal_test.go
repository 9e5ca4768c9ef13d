//go:build unix

package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"asll/internal/tty"
)

// A desk is a folder with a carnet, at a terminal.
type desk struct {
	*testing.T
	folder string
}

// newDesk makes the carnet of Claire Morel.
func newDesk(t *testing.T) desk {
	t.Helper()
	t.Parallel()
	return newDeskAside(t)
}

// newDeskAside makes another one in the same test.
func newDeskAside(t *testing.T) desk {
	t.Helper()
	d := desk{t, t.TempDir()}
	d.run("init", "--referent", "Claire Morel")
	return d
}

// command is a command of the program, on that carnet.
func (d desk) command(args ...string) *exec.Cmd {
	c := exec.CommandContext(d.Context(), "asll", args...)
	c.Dir = d.folder
	c.Env = append(os.Environ(), "ASLL_CARNET="+filepath.Join(d.folder, "carnet.db"), "TODAY="+usualDay, "TERM=xterm-256color", "NO_COLOR=1", "COLUMNS=")
	return c
}

// run runs a command without a terminal, and gives its answer. Unbreakable
// spaces are shown as others.
func (d desk) run(args ...string) string {
	d.Helper()
	c := d.command(args...)
	out, err := c.Output()
	if err != nil {
		d.Fatalf("asll %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.ReplaceAll(string(out), "\u00a0", " ")
}

// A talk is the program asking a person.
type talk struct {
	desk
	*tty.Program
}

// talk starts a command at a terminal.
func (d desk) talk(args ...string) talk {
	d.Helper()
	return talk{d, tty.Start(d.T, 110, 60, d.command(args...))}
}

// A turn is a question and what is typed.
type turn struct{ asked, typed string }

// enter is the key that takes what is proposed.
const enter = "\r"

// answers waits for each question, and types.
func (k talk) answers(turns ...turn) {
	k.Helper()
	for _, t := range turns {
		k.asks(t.asked)
		k.Type(t.typed)
	}
}

// asks waits for a question: a line with the cursor, or a list under its label.
func (k talk) asks(label string) {
	k.Helper()
	k.Until("« "+label+" » is asked", func(v tty.View) bool {
		got := asked(v)
		return got == label || strings.HasPrefix(got, label+" (")
	})
}

// asked is the question that waits for an answer.
func asked(v tty.View) string {
	for i, row := range v.Rows {
		if strings.HasSuffix(row, "< revenir") && i > 0 {
			return strings.TrimSuffix(v.Rows[i-1], " :")
		}
	}
	if !v.Cursor || v.Row >= len(v.Rows) {
		return ""
	}
	label, _, _ := strings.Cut(v.Rows[v.Row], " :")
	return label
}

// ends waits for the program to end with that exit code.
func (k talk) ends(code int) {
	k.Helper()
	if got := k.Wait().ExitCode(); got != code {
		k.Errorf("exit code %d, want %d\n%s", got, code, strings.Join(k.Rows(), "\n"))
	}
}
