package text

import (
	"strings"
	"unicode/utf8"
)

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

// guarded tells the texts that one spreadsheet or another takes for a formula or a command, full-width signs included.
func guarded(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune("=+-@'|＝＋－＠\t\r", first)
}
