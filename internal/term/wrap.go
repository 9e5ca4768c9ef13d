package term

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// hang is how far the next lines of a wrapped line stand to the right of its
// own beginning.
const hang = 2

// wrap cuts each line of a text at blanks, so that none is wider than the
// terminal. Unbreakable spaces are not blanks, and a word wider than the
// terminal stays whole. Without a width the text stays as it is.
func wrap(s string, width int) string {
	if width <= 0 {
		return s
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if displaywidth.String(line) > width {
			lines[i] = wrapLine(line, width)
		}
	}
	return strings.Join(lines, "\n")
}

func wrapLine(line string, width int) string {
	var b strings.Builder
	rest := strings.TrimLeft(line, " ")
	indent := len(line) - len(rest)
	b.WriteString(line[:indent])
	next := "\n" + strings.Repeat(" ", min(indent+hang, width/2))
	column, gap, first := indent, 0, true
	for rest = strings.TrimRight(rest, " "); rest != ""; {
		word, after, _ := strings.Cut(rest, " ")
		long := displaywidth.String(word)
		if !first && column+gap+long > width {
			b.WriteString(next)
			column, gap = len(next)-1, 0
		}
		b.WriteString(strings.Repeat(" ", gap) + word)
		column, first = column+gap+long, false
		rest = strings.TrimLeft(after, " ")
		gap = 1 + len(after) - len(rest)
	}
	return b.String()
}

// fit shortens the cells of the columns to shorten, the first of them first,
// until rows are no wider than the terminal. Columns keep a few letters.
func (t *Table) fit(width int) {
	const few = 8
	if width <= 0 {
		return
	}
	columns := make([]int, len(t.Header))
	total := 2 * (len(columns) - 1)
	for i := range columns {
		columns[i] = displaywidth.String(t.Header[i])
		for _, row := range t.Rows {
			columns[i] = max(columns[i], displaywidth.String(row[i]))
		}
		total += columns[i]
	}
	for _, i := range t.Shorten {
		most := max(few, columns[i]-max(0, total-width))
		for _, row := range t.Rows {
			row[i] = displaywidth.TruncateString(row[i], most, "…")
		}
		total -= max(0, columns[i]-most)
	}
}
