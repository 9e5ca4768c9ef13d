package civil

import (
	"fmt"

	"asll/internal/text"
)

// longestQuote is how much of a wrong value an error repeats: a whole letter may have been pasted.
const longestQuote = 60

// A refused value is an error that a person reads. It is written when it is read: many values are tried
// as dates before they are taken for something else.
type refused struct {
	format string
	values []any
}

// Error has the spaces of French typography.
func (r *refused) Error() string { return text.Typo(fmt.Sprintf(r.format, r.values...)) }

func refusal(format string, values ...any) error { return &refused{format, values} }

// quotable is what was typed. It may stand in a message: short, on one line, harmless.
type quotable string

// String is called for a message only.
func (q quotable) String() string {
	line := []rune(text.Line(string(q)))
	if len(line) > longestQuote {
		return string(line[:longestQuote-1]) + "…"
	}
	return string(line)
}
