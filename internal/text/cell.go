package text

import "strings"

// Guard keeps a spreadsheet from taking a text for a formula: an apostrophe
// stands before the characters that begin one.
func Guard(s string) string {
	if guarded(s) {
		return "'" + s
	}
	return s
}

// Unguard takes that apostrophe away, once.
func Unguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && guarded(s[1:]) {
		return s[1:]
	}
	return s
}

func guarded(s string) bool {
	return s != "" && strings.IndexByte("=+-@'\t\r", s[0]) >= 0
}
