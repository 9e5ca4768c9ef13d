package prompt

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"

	"asll/internal/text"
)

// lineMark is what stands for a line break while a text is edited.
const lineMark = "⏎"

// An editor is a text that is being written: what people take for characters, whatever they are made of, and the place
// of the cursor among them.
type editor struct {
	characters []string
	cursor     int
	several    bool // the text may hold line breaks
	selected   bool // the whole text is: what is typed replaces it
	touched    bool // something was done to it
}

// newEditor begins with a text. On one line it is selected, as in a form.
func newEditor(begin string, several bool) *editor {
	e := &editor{characters: split(begin), several: several}
	e.cursor = len(e.characters)
	e.selected = !several && begin != ""
	return e
}

func split(s string) []string {
	var all []string
	for each := graphemes.FromString(s); each.Next(); {
		all = append(all, each.Value())
	}
	return all
}

// String is the text as it stands.
func (e *editor) String() string { return strings.Join(e.characters, "") }

// press does what a key says, if it says something to an editor.
func (e *editor) press(k key) {
	switch k.what {
	case typed:
		e.insert(k.text)
	case paste:
		e.insert(e.pasted(k.text))
	case newLine:
		e.insert(e.lineBreak())
	case backspace, suppress, eraseLeft, eraseWordLeft, eraseRight:
		e.remove(k.what)
	default:
		e.move(k.what)
	}
}

// lineBreak is what a line break becomes.
func (e *editor) lineBreak() string {
	if e.several {
		return "\n"
	}
	return " "
}

// pasted is what is left of a paste: no line break at its end, and nothing that a terminal would obey.
func (e *editor) pasted(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(strings.ToValidUTF8(s, ""))
	s = text.Printable(strings.TrimRight(s, "\n"))
	return strings.ReplaceAll(s, "\n", e.lineBreak())
}

// insert writes at the cursor. An accent that comes after its letter joins it.
func (e *editor) insert(s string) {
	if s == "" {
		return
	}
	if e.selected {
		e.characters, e.cursor = nil, 0
	}
	before := split(norm.NFC.String(strings.Join(e.characters[:e.cursor], "") + s))
	e.characters = append(before, e.characters[e.cursor:]...)
	e.cursor = len(before)
	e.selected, e.touched = false, true
}

// remove takes characters away, or all of them when they are selected.
func (e *editor) remove(what action) {
	from, to := e.cursor, e.cursor
	switch what {
	case backspace:
		from = max(0, e.cursor-1)
	case suppress:
		to = min(len(e.characters), e.cursor+1)
	case eraseWordLeft:
		from = e.wordLeft()
	case eraseRight:
		to = len(e.characters)
	case eraseLeft:
		from = 0
	default:
		return
	}
	if e.selected {
		from, to = 0, len(e.characters)
	}
	e.characters = append(e.characters[:from:from], e.characters[to:]...)
	e.cursor = from
	e.selected, e.touched = false, true
}
