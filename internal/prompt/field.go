package prompt

import (
	"errors"
	"slices"
	"strings"

	"github.com/AlecAivazis/survey/v2"

	"asll/internal/form"
)

// A field is a text that is asked for: a prompt of survey's that reads keys in its own way.
type field struct {
	t       *Terminal
	q       form.Question
	written *editor
	begun   string // the text that was there before anything was typed
	drawing *drawing
	notes   []note
}

// A note is said above the question while it is answered.
type note struct{ said, style string }

// edit asks for a text.
func (t *Terminal) edit(q form.Question) ([]string, error) {
	f := &field{t: t, q: q, drawing: &drawing{t: t}}
	f.begin()
	answer, err := asked[string](f, validator(q, answered))
	if errors.Is(err, ErrStopped) {
		answer, _ = f.entered()
		return unfinished(q, answer), err
	}
	return answered(answer), err
}

// begin puts what is proposed.
func (f *field) begin() {
	f.written = newEditor(proposal(f.q), f.q.Lines)
	f.begun = f.written.String()
}

// Prompt implements survey.Prompt: it lets a text be written until it is entered.
func (f *field) Prompt(*survey.PromptConfig) (any, error) {
	for {
		if !f.t.keys.waiting() {
			f.draw()
		}
		pressed, err := f.t.keys.next()
		if err != nil {
			return f.leave()
		}
		switch pressed.what {
		case interrupt:
			return f.leave()
		case endOfInput:
			if !f.written.touched {
				return f.leave()
			}
		case enter:
			switch answer, command := f.entered(); command {
			case backWord:
				f.drawing.clear()
				return nil, ErrBack
			case helpWord:
				f.help(answer != "")
			default:
				return answer, nil
			}
		case typed:
			pressed.text += f.t.keys.letters()
			f.written.press(pressed)
		default:
			f.written.press(pressed)
		}
	}
}

// leave ends on what was written.
func (f *field) leave() (any, error) {
	f.drawing.clear()
	f.t.conclude(f.q, strings.TrimSpace(f.written.String()))
	return nil, ErrStopped
}

// Cleanup implements survey.Prompt: only the question and its answer stay.
func (f *field) Cleanup(_ *survey.PromptConfig, answer any) error {
	f.drawing.clear()
	f.t.conclude(f.q, answer.(string))
	return nil
}

// Error implements survey.Prompt: it says what is wrong. What was written stays, to be corrected.
func (f *field) Error(_ *survey.PromptConfig, err error) error {
	f.notes = []note{{said: err.Error(), style: red}}
	f.written.selected, f.begun = false, f.written.String()
	return nil
}

// draw shows the question as it stands, in the window as it is.
func (f *field) draw() {
	width, height := f.t.size()
	notes := f.t.notes(f.notes, width, height-2)
	before := cells(split(prefix(f.q.Label+manner(f.q))), bold)
	r := layOut(append(before, f.text()...), len(before)+f.place(), width)
	f.drawing.show(notes, r.within(max(1, height-len(notes)-1)))
}

// text is what is written. All of it shows when it is selected, with brackets where there are no colours.
func (f *field) text() []cell {
	switch {
	case !f.written.selected:
		return cells(f.written.characters, plain)
	case f.t.colour:
		return cells(f.written.characters, reversed)
	}
	return cells(slices.Concat([]string{"["}, f.written.characters, []string{"]"}), plain)
}

// place is that of the cursor in what text gives.
func (f *field) place() int {
	if f.written.selected && !f.t.colour {
		return f.written.cursor + 1
	}
	return f.written.cursor
}

// notes are folded into the window, and cut where it is too small.
func (t *Terminal) notes(all []note, width, height int) []string {
	var shown []string
	for _, n := range all {
		for _, row := range fold(n.said, max(1, width-1)) {
			shown = append(shown, t.paint(row, n.style))
		}
	}
	return shown[:max(0, min(len(shown), height))]
}
