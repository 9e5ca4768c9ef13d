package prompt

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// A cell is one character on the screen, and its colour.
type cell struct {
	shown  string
	style  string
	breaks bool // the next one stands on another row
}

// cells makes the cells of a text.
func cells(characters []string, style string) []cell {
	all := make([]cell, len(characters))
	for i, c := range characters {
		all[i] = cell{shown: c, style: style}
		if c == "\n" {
			all[i] = cell{shown: lineMark, style: cyan, breaks: true}
		}
	}
	return all
}

// rows are cells as they stand under each other, and the place of the cursor.
type rows struct {
	cells       [][]cell
	row, column int
}

// layOut puts cells under each other in a window, with the cursor on one of them, or after the last. The last column is
// left to the cursor, so that no row ever depends on how a terminal wraps.
func layOut(all []cell, cursor, width int) rows {
	var r rows
	room := max(1, width-1)
	begin, column := 0, 0
	for i, c := range all {
		wide := displaywidth.String(c.shown)
		if column > 0 && column+wide > room {
			r.cells = append(r.cells, all[begin:i])
			begin, column = i, 0
		}
		if i == cursor {
			r.row, r.column = len(r.cells), column
		}
		column += wide
		if c.breaks {
			r.cells = append(r.cells, all[begin:i+1])
			begin, column = i+1, 0
		}
	}
	if cursor >= len(all) {
		r.row, r.column = len(r.cells), column
	}
	r.cells = append(r.cells, all[begin:])
	return r
}

// within keeps the rows around the cursor that fit in a height.
func (r rows) within(height int) rows {
	if len(r.cells) <= height {
		return r
	}
	first := min(max(0, r.row-height/2), len(r.cells)-height)
	return rows{cells: r.cells[first : first+height], row: r.row - first, column: r.column}
}

// A drawing is what a question shows while it is answered. It is drawn whole at every key: nothing is asked of the
// terminal, and a change of the window is taken as it comes.
type drawing struct {
	t   *Terminal
	row int // where the cursor stands, from the first row
}

// begin goes to the first row and takes everything away, also what the terminal showed of keys typed too early.
func (d *drawing) begin() string {
	above := ""
	if d.row > 0 {
		above = fmt.Sprintf("\x1b[%dA", d.row)
	}
	d.row = 0
	return above + "\r" + eraseBelow
}

// clear takes the drawing away.
func (d *drawing) clear() { d.t.write(d.begin()) }

// show draws notes, which are whole rows, and the rows below them.
func (d *drawing) show(notes []string, r rows) {
	var b strings.Builder
	b.WriteString(hideCursor + d.begin() + wrapOff)
	for _, note := range notes {
		b.WriteString(note + "\r\n")
	}
	for i, row := range r.cells {
		if i > 0 {
			b.WriteString("\r\n")
		}
		b.WriteString(d.t.painted(row))
	}
	if below := len(r.cells) - 1 - r.row; below > 0 {
		fmt.Fprintf(&b, "\x1b[%dA", below)
	}
	fmt.Fprintf(&b, "\x1b[%dG", r.column+1)
	b.WriteString(wrapOn + showCursor)
	d.row = len(notes) + r.row
	d.t.write(b.String())
}

// painted is a row with its colours.
func (t *Terminal) painted(row []cell) string {
	var b, same strings.Builder
	for i, c := range row {
		same.WriteString(c.shown)
		if i+1 == len(row) || row[i+1].style != c.style {
			b.WriteString(t.paint(same.String(), c.style))
			same.Reset()
		}
	}
	return b.String()
}
