//go:build unix

package prompt

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"

	"asll/internal/tty"
)

// shows waits for the whole screen to be so.
func (n *session) shows(want ...string) {
	n.Helper()
	n.Until("the screen is\n"+strings.Join(want, "\n"), func(v tty.View) bool { return slices.Equal(v.Rows, want) })
}

// sees waits for the screen to hold a row.
func (n *session) sees(row string) {
	n.Helper()
	n.Until("a row is "+row, func(v tty.View) bool { return slices.Contains(v.Rows, row) })
}

// cursorAt waits for the cursor to be there, from 0, and to be seen.
func (n *session) cursorAt(column, row int) {
	n.Helper()
	n.Until("the cursor is there", func(v tty.View) bool { return v.Column == column && v.Row == row && v.Cursor })
}

// isRestored waits for the terminal to be told what it was.
func (n *session) isRestored() {
	n.Helper()
	n.Until("the terminal is put back", func(tty.View) bool { return strings.Contains(n.Output(), pasteOff+wrapOn+showCursor) })
	n.isPutBack()
}

// outcomes waits for the end of the child, whose last questions may leave the terminal in no other state than it was.
func (n *session) outcomes(want ...outcome) {
	n.Helper()
	n.sees("[fin]")
	if end := n.Wait(); !end.Success() {
		n.Fatal(end)
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
	if now := n.Mode(); !reflect.DeepEqual(now, n.Before) {
		n.Errorf("the mode of the terminal is %+v, it was %+v", now, n.Before)
	}
	out := n.Output()
	n.Until("the cursor is seen", func(v tty.View) bool { return v.Cursor })
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

// on is an outcome that comes with a text.
func (o outcome) on(text string) outcome { return outcome{Answers: []string{text}, Err: o.Err} }
