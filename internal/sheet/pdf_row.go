package sheet

// Blank around the text of a frame, in millimetres.
const (
	padX = 1.2
	padY = 0.6
)

// highest is what a row may measure without being cut: it leaves room on a page for the headings that
// are tied to it.
const highest = pageBottom - pageTop - 35

// A pane is a column of lines, between X and X+W.
type pane struct {
	x, w  float64
	lines []inked
	align float64 // of the lines: 0 on the left, 1 on the right
	frame bool    // with a frame around
	above bool    // cut: the frame goes on on the line above
	below bool    // and under this one
	fill  bool    // on a grey ground
	room  float64 // left blank under the lines
}

// An inked line of text is not cut any more.
type inked struct {
	text string
	style
}

// add cuts a text into the lines of a cell.
func (l letters) add(c *pane, s string, st style) {
	width := c.w
	if c.frame {
		width -= 2 * padX
	}
	for _, text := range l.face(st).wrap(l.spell(s), st.size*point, width) {
		c.lines = append(c.lines, inked{text, st})
	}
}

func (c pane) height() float64 {
	h := c.room
	for _, l := range c.lines {
		h += l.height()
	}
	return h + c.pad(c.above) + c.pad(c.below)
}

// pad is the blank inside an edge of the frame, which is not there if the frame goes on.
func (c pane) pad(goesOn bool) float64 {
	if !c.frame || goesOn {
		return 0
	}
	return padY
}

// row prints cells side by side: in one piece, or line by line if they are too high for that.
func (p *press) row(cells ...pane) []strip {
	height := 0.0
	for _, c := range cells {
		height = max(height, c.height())
	}
	if height <= highest {
		return []strip{{height: height, paint: func(y float64) {
			for _, c := range cells {
				p.paint(c, y, height)
			}
		}}}
	}
	return p.cut(cells)
}

// cut makes a strip of every line, the first two and the last two together.
func (p *press) cut(cells []pane) []strip {
	n := 0
	for _, c := range cells {
		n = max(n, len(c.lines))
	}
	strips := make([]strip, n)
	for i := range strips {
		pieces := make([]pane, len(cells))
		height := 0.0
		for j, c := range cells {
			pieces[j] = c.piece(i, n)
			height = max(height, pieces[j].height())
		}
		strips[i] = strip{height: height, tied: i < n-1 && (i == 0 || i == n-2), paint: func(y float64) {
			for _, c := range pieces {
				p.paint(c, y, height)
			}
		}}
		if i > 0 {
			strips[i].edge = func(y float64) { p.edge(cells, y) }
		}
	}
	return strips
}

// piece is the line i of n of a cell, alone.
func (c pane) piece(i, n int) pane {
	var own []inked
	if i < len(c.lines) {
		own = c.lines[i : i+1]
	}
	c.lines, c.above, c.below = own, i > 0, i < n-1
	if c.below {
		c.room = 0
	}
	return c
}

// paint prints a pane of that height.
func (p *press) paint(c pane, y, height float64) {
	if c.fill {
		p.pdf.SetFillColor(235, 235, 235)
		p.pdf.Rect(c.x, y, c.w, height, "F")
	}
	if c.frame {
		p.line(c.x, y, 0, height, 90)
		p.line(c.x+c.w, y, 0, height, 90)
		if !c.above {
			p.line(c.x, y, c.w, 0, 90)
		}
		if !c.below {
			p.line(c.x, y+height, c.w, 0, 90)
		}
		y += c.pad(c.above)
	}
	for _, l := range c.lines {
		p.inCell(c, y, l)
		y += l.height()
	}
}

func (p *press) inCell(c pane, y float64, l inked) {
	blank := 0.0
	if c.frame {
		blank = padX
	}
	baseline := y + l.size*point*0.95
	left := c.w - 2*blank - p.face(l.style).width(l.text, l.size*point)
	p.write(c.x+blank+left*c.align, baseline, l.text, l.style)
}

// edge closes the frames of cells.
func (p *press) edge(cells []pane, y float64) {
	for _, c := range cells {
		if c.frame {
			p.line(c.x, y, c.w, 0, 90)
		}
	}
}
