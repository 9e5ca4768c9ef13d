package sheet

import (
	"fmt"
	"html/template"
	"slices"
)

// An odt tells the parts of an OpenDocument text how the document is laid out.
type odt struct {
	Document
	letters
	named int // the objects that have a name
}

func (o *odt) functions() template.FuncMap {
	return template.FuncMap{
		"day": func() string { return o.Day.String() }, "number": o.number, "lines": linesOf, "signHere": func() string { return signHere },
		"columns": o.columns, "fieldColumns": fieldColumns, "tableColumns": o.tableColumns, "frameColumns": frameColumns,
		"together": together, "leads": leads, "pairs": pairs, "numeric": Block.numeric, "whole": o.whole, "wholeFrames": o.wholeFrames,
		"drawn": Block.drawn, "notes": Block.notes, "described": Block.described, "extent": shape.extent,
		"watermark": func() string { return Watermark }, "greys": o.greys, "shade": shade,
	}
}

// number names the next object: no two have the same name.
func (o *odt) number() string {
	o.named++
	return fmt.Sprintf("Objet %d", o.named)
}

// A column has a style for its width, in tenths of a millimetre.
type odtColumn int

// Style is its name.
func (c odtColumn) Style() string { return fmt.Sprintf("Column%d", int(c)) }

// MM is its width in millimetres.
func (c odtColumn) MM() float64 { return float64(c) / 10 }

func odtColumns(widths ...float64) []odtColumn {
	all := make([]odtColumn, len(widths))
	for i, w := range widths {
		all[i] = odtColumn(w * 10)
	}
	return all
}

func fieldColumns() []odtColumn {
	const half = figureWidth / 2
	return odtColumns(half*0.47, half*0.53, half*0.47, half*0.53)
}

func (o *odt) tableColumns(b Block) []odtColumn { return odtColumns(o.columnWidths(b)...) }

func frameColumns(blocks []Block) []odtColumn {
	return odtColumns(slices.Repeat([]float64{figureWidth / float64(len(blocks))}, len(blocks))...)
}

// columns are all that the document has, once each.
func (o *odt) columns() []odtColumn {
	all := fieldColumns()
	for _, s := range o.Sections {
		for _, blocks := range together(s.Blocks) {
			all = append(all, frameColumns(blocks)...)
			if b := blocks[0]; b.Kind == BlockTable && len(b.Rows) > 0 {
				all = append(all, o.tableColumns(b)...)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// whole tells whether a row must stay on one page: a word processor loses the end of one that is higher.
func (o *odt) whole(columns []odtColumn, row Row) bool {
	for i, column := range columns {
		c := pane{w: column.MM(), frame: true}
		o.add(&c, row[i].Text, bodyStyle)
		if c.height() > highest {
			return false
		}
	}
	return true
}

func (o *odt) wholeFrames(blocks []Block) bool {
	for _, b := range blocks {
		c := pane{w: figureWidth / float64(len(blocks)), frame: true, room: float64(b.Lines) * bodyStyle.height()}
		o.add(&c, b.Value.Text, bodyStyle)
		if c.height() > highest {
			return false
		}
	}
	return true
}

// greys are those of all shapes.
func (o *odt) greys() []int {
	var all []int
	for _, s := range o.Sections {
		for _, b := range s.Blocks {
			if b.Kind == BlockFigure && len(b.Rows) > 0 {
				for _, shape := range b.drawn().Shapes {
					all = append(all, shape.Grey)
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// An extent is the room of a shape, in millimetres.
type extent struct{ Left, Top, Width, Height, Right, Bottom float64 }

func (s shape) extent() extent {
	e := extent{Left: s.X, Top: s.Y, Width: s.W, Height: s.H}
	switch s.Kind {
	case shapeDot:
		e = extent{Left: s.X - s.W, Top: s.Y - s.W, Width: 2 * s.W, Height: 2 * s.W}
	case shapeLabel, shapeEnd:
		e = extent{Left: s.X, Top: s.Y - labelSize, Width: breadth(s.Text) + 1, Height: labelSize * 1.2}
		if s.Kind == shapeEnd {
			e.Left -= e.Width
		}
	default:
	}
	e.Right, e.Bottom = e.Left+e.Width, e.Top+e.Height
	return e
}
