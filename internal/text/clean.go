// Package text cleans, folds, compares and typesets the strings that go in and out of asll.
//
// Whatever its origin (a keyboard, a spreadsheet, an old carnet), a string is cleaned once on the
// way in and made printable again on the way out: stored text is never trusted by a terminal.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Clean returns s as it may be stored: valid UTF-8 in NFC, lines ended by \n, tabs turned into
// spaces, no dangerous character, no space at either end.
func Clean(s string) string {
	if isPlain(s) {
		return strings.TrimSpace(s)
	}
	if strings.Contains(s, "\r") {
		s = lineBreaks.Replace(s)
	}
	// Composing comes after removing: two characters may only meet once a third is gone.
	return strings.TrimSpace(norm.NFC.String(strings.Map(cleanRune, s)))
}

// Line returns s cleaned, on one line, with every run of blanks turned into one ordinary space.
func Line(s string) string {
	s = Clean(s)
	if !hasUntidyBlank(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// Printable returns s without any dangerous character, its line breaks and tabs kept: what a
// terminal or a document may receive.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if isDangerous(r) {
			return -1
		}
		return r
	}, s)
}

func cleanRune(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case isDangerous(r):
		return -1
	}
	return r
}

// isDangerous tells whether r can act on a terminal, reorder what is read, hide in it or make a
// document unreadable: control characters (line breaks and tabs excepted), bidirectional controls,
// zero-width characters, and the two that XML forbids.
func isDangerous(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t'
	case r < 0x7F:
		return false
	case r <= 0x9F, r == 0x061C, r == 0xFEFF:
		return true
	case r < 0x200B:
		return false
	}
	return r <= 0x200F || // zero-width, left-to-right and right-to-left marks
		r >= 0x202A && r <= 0x202E || // embeddings and overrides
		r == 0x2060 || // word joiner
		r >= 0x2066 && r <= 0x2069 || // isolates
		r == 0xFFFE || r == 0xFFFF // no characters
}

// isPlain tells whether s needs no work: visible ASCII, spaces and line feeds, the letters of
// Europe and the punctuation of French, none of which composes with another.
func isPlain(s string) bool {
	for _, r := range s {
		switch {
		case r >= 0x20 && r < 0x7F, r == '\n', r > 0x9F && r < 0x300:
		case r == '’', r == '…', r == '–', r == '—', r == '€', r == '\u202f':
		default:
			return false
		}
	}
	return true
}

// hasUntidyBlank tells whether s holds a blank that is not one ordinary space alone.
func hasUntidyBlank(s string) bool {
	blank := false
	for _, r := range s {
		switch {
		case r == ' ' && blank:
			return true
		case r > ' ' && r < utf8.RuneSelf: // most are, and no call tells
		case r != ' ' && unicode.IsSpace(r):
			return true
		}
		blank = r == ' '
	}
	return false
}

// IsBlank tells whether nothing of s is left once it is cleaned.
func IsBlank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !isDangerous(r) && !unicode.IsSpace(r) })
}
