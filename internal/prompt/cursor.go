package prompt

import (
	"unicode"
	"unicode/utf8"
)

// move moves the cursor. The text is then edited, no longer replaced.
func (e *editor) move(what action) {
	switch what {
	case left:
		e.cursor = max(0, e.cursor-1)
	case right:
		e.cursor = min(len(e.characters), e.cursor+1)
	case wordLeft:
		e.cursor = e.wordLeft()
	case wordRight:
		e.cursor = e.wordRight()
	case home:
		e.cursor = 0
	case end:
		e.cursor = len(e.characters)
	default:
		return
	}
	e.selected, e.touched = false, true
}

// wordLeft is where the word at the cursor, or the one before, begins.
func (e *editor) wordLeft() int {
	i := e.cursor
	for i > 0 && !isWord(e.characters[i-1]) {
		i--
	}
	for i > 0 && isWord(e.characters[i-1]) {
		i--
	}
	return i
}

// wordRight is where the word at the cursor, or the one after, ends.
func (e *editor) wordRight() int {
	i := e.cursor
	for i < len(e.characters) && !isWord(e.characters[i]) {
		i++
	}
	for i < len(e.characters) && isWord(e.characters[i]) {
		i++
	}
	return i
}

func isWord(character string) bool {
	r, _ := utf8.DecodeRuneInString(character)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
