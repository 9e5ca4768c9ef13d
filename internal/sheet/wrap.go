package sheet

import "strings"

// wrap cuts a text into lines that are not wider than that: between words, and within a word that is
// wider alone. Unbreakable spaces hold.
func (t *typeface) wrap(s string, size, width float64) []string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, t.wrapLine(line, size, width)...)
	}
	return lines
}

func (t *typeface) wrapLine(s string, size, width float64) []string {
	var lines []string
	line, used, space := "", 0.0, t.width(" ", size)
	for i, word := range strings.Split(s, " ") {
		wide := t.width(word, size)
		if i > 0 && used+space+wide <= width {
			line, used = line+" "+word, used+space+wide
			continue
		}
		if i > 0 {
			lines = append(lines, line)
		}
		for wide > width {
			head := t.head(word, size, width)
			lines, word = append(lines, head), word[len(head):]
			wide = t.width(word, size)
		}
		line, used = word, wide
	}
	return append(lines, line)
}

// head is as much of a word as fits, one character at least.
func (t *typeface) head(word string, size, width float64) string {
	used := 0.0
	for i, r := range word {
		if used += t.glyph(r).width * size; i > 0 && used > width {
			return word[:i]
		}
	}
	return word
}

// fit cuts a line that is wider than that, and shows it.
func (t *typeface) fit(s string, size, width float64) string {
	if t.width(s, size) <= width {
		return s
	}
	return t.head(s, size, width-t.width("…", size)) + "…"
}
