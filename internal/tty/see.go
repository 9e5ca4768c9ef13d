//go:build unix

package tty

import (
	"slices"
	"strings"
	"time"
)

// late is when something that has not happened never will, even on a busy
// machine.
const late = 60 * time.Second

// Rows are those of the screen, down to the last that holds something.
// Unbreakable spaces are shown as others.
func (p *Program) Rows() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.rows()
}

func (p *Program) rows() []string {
	shown := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(p.screen.String())
	var all []string
	for row := range strings.SplitSeq(shown, "\n") {
		all = append(all, strings.TrimRight(row, " "))
	}
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// Output is all that came out so far, as it was written.
func (p *Program) Output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return string(p.out)
}

// A View is the screen at one moment.
type View struct {
	Rows        []string
	Column, Row int  // of the cursor, from 0
	Cursor      bool // it is seen
}

// Until waits for the screen to be so.
func (p *Program) Until(what string, so func(View) bool) {
	p.t.Helper()
	timeout := time.After(late)
	for {
		p.mu.Lock()
		c := p.screen.Cursor()
		view, changed := View{Rows: p.rows(), Column: c.X, Row: c.Y, Cursor: p.screen.CursorVisible()}, p.changed
		p.mu.Unlock()
		if so(view) {
			return
		}
		select {
		case <-changed:
		case <-timeout:
			p.t.Fatalf("never happened: %s\nscreen:\n%s", what, strings.Join(view.Rows, "\n"))
		}
	}
}

// Sees waits for a row of the screen to hold a text.
func (p *Program) Sees(text string) {
	p.t.Helper()
	p.Until("a row holds « "+text+" »", func(v View) bool {
		return slices.ContainsFunc(v.Rows, func(row string) bool { return strings.Contains(row, text) })
	})
}
