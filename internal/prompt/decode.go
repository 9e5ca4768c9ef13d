package prompt

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"asll/internal/text"
)

// decode takes the first key of what was read, and says how many bytes it has: 0 when some are still to come.
func decode(b []byte) (got key, size int) {
	switch {
	case b[0] == escape:
		return decodeEscape(b)
	case bytes.HasPrefix(b, []byte("\r\n")):
		return key{what: enter}, 2
	case b[0] < ' ' || b[0] == delete7:
		return key{what: control(b[0])}, 1
	case !utf8.FullRune(b):
		return key{}, 0
	}
	r, size := utf8.DecodeRune(b)
	if r == utf8.RuneError && size == 1 || text.Printable(string(r)) == "" {
		return key{what: ignored}, size
	}
	return key{what: typed, text: string(r)}, size
}

// decodeEscape takes a key that begins with Esc: those of the keyboard's edges, and letters with Alt.
func decodeEscape(b []byte) (got key, size int) {
	if len(b) == 1 {
		return key{}, 0
	}
	switch b[1] {
	case escape: // some terminals send it before a whole key, for Alt
		return key{what: ignored}, 1
	case '[', 'O':
		return decodeSequence(b)
	case '\r', '\n':
		return key{what: newLine}, 2
	case 'b':
		return key{what: wordLeft}, 2
	case 'f':
		return key{what: wordRight}, 2
	}
	if !utf8.FullRune(b[1:]) {
		return key{}, 0
	}
	_, size = utf8.DecodeRune(b[1:])
	return key{what: ignored}, 1 + size
}

// decodeSequence takes Esc [ or Esc O, numbers, and a last character.
func decodeSequence(b []byte) (got key, size int) {
	if bytes.HasPrefix(b, []byte("\x1b[[")) { // the Linux console's F1 to F5
		if len(b) == 3 {
			return key{}, 0
		}
		return key{what: ignored}, 4
	}
	for i := 2; i < len(b); i++ {
		if b[i] >= '@' && b[i] <= '~' {
			return key{what: sequence(string(b[2:i]), b[i], b[1] == 'O')}, i + 1
		}
		if b[i] < ' ' || b[i] > '~' { // no such sequence: what follows is another key
			return key{what: ignored}, i
		}
	}
	return key{}, 0
}

// sequence is what the numbers and the last character of a sequence do.
func sequence(numbers string, last byte, application bool) action {
	first, _, _ := strings.Cut(numbers, ";")
	modifier, _ := strconv.Atoi(numbers[strings.LastIndex(numbers, ";")+1:])
	// Ctrl counts four and Alt two, from one; rxvt has letters of its own for Ctrl.
	byWord := modifier > 1 && (modifier-1)&6 != 0 || application && (last == 'c' || last == 'd')
	switch {
	case last == '~':
		return numbered(first)
	case last == 'A':
		return up
	case last == 'B':
		return down
	case last == 'C' && !byWord:
		return right
	case last == 'D' && !byWord:
		return left
	case last == 'C' || application && last == 'c':
		return wordRight
	case last == 'D' || application && last == 'd':
		return wordLeft
	case last == 'H':
		return home
	case last == 'F':
		return end
	}
	return ignored
}

// numbered is what a sequence of one number and a tilde does.
func numbered(number string) action {
	switch number {
	case "1", "7":
		return home
	case "4", "8":
		return end
	case "3":
		return suppress
	case "200":
		return pasteBegins
	}
	return ignored
}
