package prompt

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/core"
	"golang.org/x/term"

	"asll/internal/form"
)

// Terminal puts questions on a terminal. What is typed too early waits for the next question.
type Terminal struct {
	in, out *os.File
	keys    *keyboard
	colour  bool
}

// NewTerminal reads keys from in and draws on out, which are both a terminal, with colours or without any.
func NewTerminal(in, out *os.File, colour bool) *Terminal {
	core.DisableColor = !colour
	survey.SelectQuestionTemplate, survey.MultiSelectQuestionTemplate = selectTemplate, multiSelectTemplate
	return &Terminal{in: in, out: out, colour: colour, keys: newKeyboard(in)}
}

// Ask puts one question, again and again until its answer is accepted, and leaves it on the screen with its answer.
func (t *Terminal) Ask(q form.Question) ([]string, error) {
	end, err := t.begin(len(q.Choices) > 0)
	if err != nil {
		return nil, err
	}
	defer end()
	if len(q.Choices) > 0 {
		return t.choose(q)
	}
	return t.edit(q)
}

// begin gives every key to the program until the end, whatever brings it: an answer, a panic or a signal.
func (t *Terminal) begin(list bool) (end func(), err error) {
	putBack, taken := func() {}, make(chan struct{})
	restore := sync.OnceFunc(func() {
		<-taken // a signal may come before there is anything to restore
		t.write(pasteOff + wrapOn + showCursor)
		putBack()
	})
	stop := beforeDeath(restore)
	putBack, err = t.takeMode(list)
	if err == nil {
		t.keys.early()
		t.write(pasteOn)
	}
	close(taken)
	end = func() {
		restore()
		stop()
	}
	if err != nil {
		end()
		return nil, fmt.Errorf("preparing the terminal: %w", err)
	}
	return end, nil
}

// takeMode makes the terminal raw. Survey's lists do so themselves where they read the console without us.
func (t *Terminal) takeMode(list bool) (putBack func(), err error) {
	putBackOutput := prepareOutput(t.out)
	if list && listsReadConsole {
		return putBackOutput, nil
	}
	fd := int(t.in.Fd())
	state, err := term.MakeRaw(fd)
	if err != nil {
		return putBackOutput, err
	}
	return func() {
		_ = term.Restore(fd, state) // nothing is left to try
		putBackOutput()
	}, nil
}

// The codes that the editor sends: those that every terminal of today knows, and no question to the terminal, which may
// never be answered.
const (
	eraseBelow = "\x1b[J"
	hideCursor = "\x1b[?25l"
	showCursor = "\x1b[?25h"
	wrapOff    = "\x1b[?7l"
	wrapOn     = "\x1b[?7h"
	pasteOn    = "\x1b[?2004h"
	pasteOff   = "\x1b[?2004l"
)

// Colours, as term uses them.
const (
	plain    = ""
	bold     = "1"
	reversed = "7"
	red      = "31"
	cyan     = "36"
)

// paint gives a text its colour.
func (t *Terminal) paint(s, style string) string {
	if !t.colour || style == plain {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func (t *Terminal) write(s string) { fmt.Fprint(t.out, s) }

// size is that of the window at this very moment; it may change between two keys.
func (t *Terminal) size() (width, height int) {
	width, height, err := term.GetSize(int(t.out.Fd()))
	if err != nil || width <= 0 || height <= 0 {
		return 80, 24
	}
	return width, height
}

// conclude leaves a question and what was answered on the screen.
func (t *Terminal) conclude(q form.Question, answer string) {
	said := t.paint(prefix(q.Label), bold) + strings.ReplaceAll(answer, "\n", lineMark+"\n")
	t.write(strings.ReplaceAll(strings.TrimRight(said, " "), "\n", "\r\n") + "\r\n")
}

// prefix is what stands before the answer.
func prefix(label string) string { return line(label+" :") + " " }
