package prompt

import (
	"os"
	"slices"
	"strings"

	"asll/internal/text"
)

// A gate stands between the keyboard and survey's lists. It gives them one key at a time, since they lose what they read
// too early, and only the keys that they understand, since they stop or type nonsense at the others.
type gate struct {
	list    *list
	rest    []byte
	filter  string
	nothing bool // no choice matches the filter
	moved   bool // with the arrows
	ticked  bool // something was, even if it no longer is
}

// Read implements io.Reader.
func (g *gate) Read(p []byte) (int, error) {
	for len(g.rest) == 0 {
		pressed, err := g.list.t.keys.next()
		if err != nil {
			return 0, ErrStopped
		}
		passed, err := g.pass(pressed)
		if err != nil {
			return 0, err
		}
		g.rest = []byte(passed)
	}
	n := copy(p, g.rest)
	g.rest = g.rest[n:]
	return n, nil
}

// Fd implements terminal.FileReader. Where we read the keys, survey gets no terminal whose mode it could change: it
// would do so at the very moment when a signal puts it back.
func (g *gate) Fd() uintptr {
	if listsReadConsole {
		return g.list.t.in.Fd()
	}
	return ^uintptr(0)
}

// pass is what survey gets for a key.
func (g *gate) pass(k key) (string, error) {
	switch k.what {
	case interrupt, endOfInput:
		return "", ErrStopped
	case typed:
		if k.text == backWord {
			return "", ErrBack
		}
		return g.letter(k.text), nil
	case paste:
		return g.letters(k.text), nil
	case backspace:
		if letters := []rune(g.filter); len(letters) > 0 {
			g.narrow(string(letters[:len(letters)-1]))
		}
		return "\x7f", nil
	case eraseLeft, eraseWordLeft:
		g.narrow("")
		return "\x17", nil
	default:
		return g.action(k.what), nil
	}
}

// action is what survey gets for a key that is no letter.
func (g *gate) action(what action) string {
	switch {
	case g.nothing: // survey would move in a list that has nothing left, or take what cannot be seen
	case what == up:
		g.moved = true
		return "\x1b[A"
	case what == down || what == tab:
		g.moved = true
		return "\x1b[B"
	case what == enter && g.means():
		return g.letter(" ")
	case what == enter:
		g.moved, g.ticked = false, false
		return "\r"
	}
	return ""
}

// means tells whether Enter means the row pointed at, among several: it was looked for, or gone to without ticking any.
// Whoever has ticked knows how, and may have changed their mind.
func (g *gate) means() bool {
	return g.list.q.Several && (g.filter != "" || g.moved && !g.ticked && len(g.list.chosen) == 0)
}

// letter is what survey gets for a letter: most filter the list.
func (g *gate) letter(letter string) string {
	switch {
	case letter == helpWord && !g.list.helps:
		return ""
	case letter == helpWord:
	case letter == " " && g.list.q.Several:
		if g.nothing {
			return ""
		}
		g.narrow("")
		g.ticked = true
	default:
		g.narrow(g.filter + letter)
	}
	return letter
}

// letters is what survey gets for a paste: it filters, and does nothing else.
func (g *gate) letters(pasted string) string {
	const many = 100
	var kept strings.Builder
	for _, r := range text.Line(pasted) {
		if !slices.Contains([]rune{' ', '<', '?'}, r) && kept.Len() < many {
			kept.WriteString(g.letter(string(r)))
		}
	}
	return kept.String()
}

// narrow keeps in mind what survey filters by.
func (g *gate) narrow(filter string) {
	g.filter, g.nothing = filter, true
	for i := range g.list.choices {
		if g.list.matches(filter, "", i) {
			g.nothing = false
		}
	}
}

// A screen is a terminal in raw mode, where a line feed alone does not return to the first column.
type screen struct{ *os.File }

// Write implements io.Writer.
func (s screen) Write(p []byte) (int, error) {
	_, err := s.File.WriteString(strings.ReplaceAll(string(p), "\n", "\r\n"))
	return len(p), err
}
