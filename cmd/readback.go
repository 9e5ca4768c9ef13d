package cmd

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// readBack shows the answers with their dates in full and what they change. It
// tells whether a rule will refuse them.
func (c *conversation) readBack(act asll.Act) (refused bool) {
	c.err.Blank()
	c.err.Title("%s du %s", text.Capital(act.Kind().Noun()), act.Day().Long())
	c.answered()
	r, findings := c.rehearse(act)
	if c.about != nil && len(findings) == 0 {
		c.talk().printChanges(r, c.today())
	}
	return len(findings) > 0
}

// answered shows what was answered so far.
func (c *conversation) answered() {
	for _, line := range c.interview.Summary() {
		switch {
		case line.Section:
		case len(line.Texts) == 1:
			c.err.Line("  %s : %s", line.Label, indented(line.Texts[0]))
		case len(line.Texts) > 1:
			c.err.Line("  %s :", line.Label)
			for _, text := range line.Texts {
				c.err.Line("    - %s", indented(text))
			}
		}
	}
}

// indented puts the lines of a note under its first one.
func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n    ") }

// talk is the session with its answers said as talk: nothing is recorded yet.
func (c *conversation) talk() *session {
	s := *c.session
	s.out = s.err
	return &s
}

// shortly is what was answered, in one line.
func shortly(line form.Line) string {
	switch len(line.Texts) {
	case 0:
		return "(sans réponse)"
	case 1:
		return line.Texts[0]
	default:
		return line.Texts[0] + "…"
	}
}
