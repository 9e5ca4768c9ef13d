package sheet

// figure draws a picture with its notes or, too high for a page, prints its rows.
func (p *press) figure(b Block) []strip {
	picture := b.drawn()
	if picture.Height > highest {
		return p.table(b)
	}
	all := []strip{{above: 1, height: picture.Height, paint: func(y float64) { p.draw(picture, y) }}}
	for _, note := range b.notes() {
		all[0].tied = true
		all = append(all, p.text(note, smallStyle)...)
	}
	return all
}

func (p *press) draw(picture picture, top float64) {
	letters := style{size: labelSize / point}
	for _, s := range picture.Shapes {
		x, y := margin+s.X, top+s.Y
		p.pdf.SetFillColor(s.Grey, s.Grey, s.Grey)
		p.pdf.SetDrawColor(0, 0, 0)
		p.pdf.SetLineWidth(0.15)
		switch s.Kind {
		case shapeLine:
			p.line(x, y, s.W, s.H, s.Grey)
		case shapeBar:
			p.pdf.Rect(x, y, s.W, s.H, "FD")
		case shapeDot:
			p.pdf.Circle(x, y, s.W, "FD")
		case shapeEnd:
			p.writeEnding(x, y, s.Text, letters)
		default:
			p.write(x, y, s.Text, letters)
		}
	}
}
