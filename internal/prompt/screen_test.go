//go:build unix

package prompt

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// watch shows on the screen what comes out of the child.
func (n *session) watch() {
	chunk := make([]byte, 4096)
	for {
		read, err := n.pty.Read(chunk)
		n.mu.Lock()
		n.out = append(n.out, chunk[:read]...)
		n.unread = append(n.unread, chunk[:read]...)
		whole := len(n.unread)
		for i := 1; i < utf8.UTFMax && i <= len(n.unread); i++ {
			if last := n.unread[len(n.unread)-i:]; utf8.RuneStart(last[0]) && !utf8.FullRune(last) {
				whole = len(n.unread) - i
			}
		}
		_, _ = n.screen.Write(n.unread[:whole])
		n.unread = slices.Clone(n.unread[whole:])
		close(n.changed)
		n.changed = make(chan struct{})
		n.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// output is all that came out.
func (n *session) output() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return string(n.out)
}

// rows are those of the screen, down to the last that holds something. Unbreakable spaces are shown as others.
func (n *session) rows() []string {
	shown := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(n.screen.String())
	var all []string
	for row := range strings.SplitSeq(shown, "\n") {
		all = append(all, strings.TrimRight(row, " "))
	}
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// shows waits for the whole screen to be so.
func (n *session) shows(want ...string) {
	n.Helper()
	n.until("the screen is\n"+strings.Join(want, "\n"), func() bool { return slices.Equal(n.rows(), want) })
}

// sees waits for the screen to hold a row.
func (n *session) sees(row string) {
	n.Helper()
	n.until("a row is "+row, func() bool { return slices.Contains(n.rows(), row) })
}

// cursorAt waits for the cursor to be there, from 0, and to be seen.
func (n *session) cursorAt(column, row int) {
	n.Helper()
	n.until("the cursor is there", func() bool {
		c := n.screen.Cursor()
		return c.X == column && c.Y == row && n.screen.CursorVisible()
	})
}

// outcomes waits for the end of the child, whose last questions may leave the terminal in no other state than it was.
func (n *session) outcomes(want ...outcome) {
	n.Helper()
	n.sees("[fin]")
	if err := <-n.ended; err != nil {
		n.Fatal(err)
	}
	encoded, err := os.ReadFile(n.result)
	if err != nil {
		n.Fatal(err)
	}
	var got []outcome
	if err := json.Unmarshal(encoded, &got); err != nil {
		n.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		n.Errorf("got %q, want %q", got, want)
	}
	n.isPutBack()
}

// isPutBack checks that the terminal is as it was found.
func (n *session) isPutBack() {
	n.Helper()
	now, err := term.GetState(int(n.tty.Fd()))
	if err != nil {
		n.Fatal(err)
	}
	if !reflect.DeepEqual(now, n.before) {
		n.Errorf("the mode of the terminal is %+v, it was %+v", now, n.before)
	}
	out := n.output()
	n.mu.Lock()
	defer n.mu.Unlock()
	if !n.screen.CursorVisible() {
		n.Error("the cursor is hidden")
	}
	if strings.LastIndex(out, pasteOn) > strings.LastIndex(out, pasteOff) {
		n.Error("pastes are still marked")
	}
	if strings.LastIndex(out, wrapOff) > strings.LastIndex(out, wrapOn) {
		n.Error("long lines no longer wrap")
	}
	if strings.Contains(out, "\x1b[6n") {
		n.Error("the terminal was asked where the cursor is")
	}
}

// says is the outcome of an answer.
func says(answers ...string) outcome { return outcome{Answers: answers} }

var (
	back    = outcome{Err: ErrBack.Error()}
	stopped = outcome{Err: ErrStopped.Error()}
)
