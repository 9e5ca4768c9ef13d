package civil

import (
	"errors"
	"fmt"

	"asll/internal/text"
)

// longestQuote is how much of a wrong value an error repeats: a whole letter may have been pasted.
const longestQuote = 60

// refusal returns an error that a person reads, with the spaces of French typography.
func refusal(format string, values ...any) error {
	return errors.New(text.Typo(fmt.Sprintf(format, values...)))
}

// quotable returns what was typed as it may stand in a message: short, on one line, harmless.
func quotable(s string) string {
	line := []rune(text.Line(s))
	if len(line) > longestQuote {
		return string(line[:longestQuote-1]) + "…"
	}
	return string(line)
}
