package sheet

// frames prints boxes or signatures side by side.
func (p *press) frames(blocks []Block) []strip {
	const gap = 2.0
	n := float64(len(blocks))
	width := (figureWidth - gap*(n-1)) / n
	if b := blocks[0]; b.Kind == BlockSignature {
		width = min(width, figureWidth/2)
	}
	cells := make([]pane, len(blocks))
	for i, b := range blocks {
		c := pane{x: margin + float64(i)*(width+gap), w: width, frame: true, room: float64(b.Lines) * bodyStyle.height()}
		if b.Title != "" {
			p.add(&c, b.Title, blockStyle)
		}
		if b.Value.Text != "" {
			p.add(&c, b.Value.Text, valueStyle(b.Value))
		}
		if b.Kind == BlockSignature {
			p.add(&c, signHere, smallStyle)
		}
		cells[i] = c
	}
	return p.row(cells...)
}
