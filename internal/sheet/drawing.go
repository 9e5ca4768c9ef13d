package sheet

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"asll/internal/civil"
	"asll/internal/text"
)

// Drawing is how the rows of a figure are drawn.
type Drawing string

// The ways of drawing.
const (
	// DrawTimeline shows dates: the columns are a lane, what happened, the first day and the last one.
	// A row without a last day is a point.
	DrawTimeline Drawing = "timeline"
	// DrawBars compares amounts in euros, or numbers: after what heads the row, a bar for each column.
	DrawBars Drawing = "bars"
)

// figureWidth is that of every figure, in millimetres.
const figureWidth = 178

// A picture is a figure laid out, in millimetres from its top left corner. The formats only have to
// know its shapes.
type picture struct {
	Width, Height float64
	Shapes        []shape
}

type shapeKind string

const (
	shapeLine  shapeKind = "line"  // from X, Y over W and down H
	shapeBar   shapeKind = "bar"   // a rectangle, its corner at X, Y
	shapeDot   shapeKind = "dot"   // a disc of radius W round X, Y
	shapeLabel shapeKind = "label" // Text on the baseline Y, beginning at X
	shapeEnd   shapeKind = "end"   // Text on the baseline Y, ending at X
)

// A shape is drawn with a level of grey, 0 being black; a bar or a dot has a black outline.
type shape struct {
	Kind       shapeKind
	X, Y, W, H float64
	Grey       int
	Text       string
}

// Sizes in a picture, in millimetres.
const (
	labelSize = 2.5 // of the letters
	labelStep = 3.4 // from a line to the next
)

// breadth is about that of a label, as no format measures letters like another.
func breadth(s string) float64 {
	const letter, capital = 0.55, 0.68 // of the size of the letters
	wide := 0.0
	for _, r := range s {
		if unicode.IsUpper(r) {
			wide += capital * labelSize
			continue
		}
		wide += letter * labelSize
	}
	return wide
}

// add rounds to hundredths, the same on every processor.
func (p *picture) add(s shape) {
	for _, size := range []*float64{&s.X, &s.Y, &s.W, &s.H} {
		*size = math.Round(*size*100) / 100
	}
	p.Shapes = append(p.Shapes, s)
}

func (p *picture) label(x, y float64, s string) { p.add(shape{Kind: shapeLabel, X: x, Y: y, Text: s}) }

// shortened is as much of a label as has room; the notes of the figure give the rest.
func shortened(s string, room float64) string {
	s = text.Line(s)
	if breadth(s) <= room {
		return s
	}
	letters := []rune(s)
	for len(letters) > 0 && breadth(string(letters)+"…") > room {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

// drawn lays out a figure that has rows.
func (b Block) drawn() picture {
	if b.Drawing == DrawTimeline {
		return timeline(b.Rows)
	}
	return bars(b.Columns, b.Rows)
}

// notes are what a picture shows, in words: one line for each lane of a timeline, and for
// each label of bars that is cut.
func (b Block) notes() []string {
	if b.Drawing == DrawTimeline {
		return laneNotes(b.Rows)
	}
	return barNotes(b.Columns, slices.DeleteFunc(slices.Clone(b.Rows), func(row Row) bool { return shortened(row[0].Text, barNames) == row[0].Text }))
}

func laneNotes(rows []Row) []string {
	var all []string
	for _, lane := range lanes(rows) {
		facts := make([]string, len(lane))
		for i, row := range lane {
			facts[i] = fact(row)
		}
		all = append(all, printed(lane[0][0].Text+" : "+strings.Join(facts, " ; ")))
	}
	return all
}

func barNotes(columns []Column, rows []Row) []string {
	var all []string
	for _, row := range rows {
		facts := make([]string, len(row)-1)
		for j, v := range row[1:] {
			facts[j] = columns[j+1].Label + " " + v.Text
		}
		all = append(all, printed(row[0].Text+" : "+strings.Join(facts, " ; ")))
	}
	return all
}

func fact(row Row) string {
	what, first, last := row[1].Text, row[2].Text, row[3].Text
	if last != "" {
		what, first = text.Listed(what, "du "+first), "au "+last
	}
	return strings.TrimSpace(what + " " + first)
}

// described is what a picture shows to one who does not see it.
func (b Block) described() string {
	if b.Drawing == DrawTimeline {
		return strings.Join(laneNotes(b.Rows), ". ")
	}
	return strings.Join(barNotes(b.Columns, b.Rows), ". ")
}

// lanes groups the rows of a timeline that stand one after another in the same lane.
func lanes(rows []Row) [][]Row {
	var all [][]Row
	for _, row := range rows {
		if n := len(all); n > 0 && all[n-1][0][0].Text == row[0].Text {
			all[n-1] = append(all[n-1], row)
			continue
		}
		all = append(all, []Row{row})
	}
	return all
}

// dated gives the day of a value, if it is one.
func dated(v Value) civil.Date {
	d, _ := v.Typed.(civil.Date)
	return d
}
