package sheet

// table prints a frame for every cell; what heads the columns comes back at the head of each page.
func (p *press) table(b Block) []strip {
	widths := p.columnWidths(b)
	head := make([]pane, len(widths))
	numeric := b.numeric()
	x := margin
	for i, c := range b.Columns {
		head[i] = pane{x: x, w: widths[i], frame: true, fill: true}
		if numeric[i] {
			head[i].align = 1
		}
		p.add(&head[i], c.Label, labelStyle)
		x += widths[i]
	}
	all := p.row(head...)
	top := &all[0]
	if len(all) > 1 { // too high to come back
		top = nil
	}
	all = tied(all)
	for _, row := range b.Rows {
		cells := make([]pane, len(row))
		for i, v := range row {
			cells[i] = pane{x: head[i].x, w: widths[i], frame: true, align: head[i].align}
			p.add(&cells[i], v.Text, valueStyle(v))
		}
		strips := p.row(cells...)
		for i := range strips {
			strips[i].head = top
		}
		all = append(all, strips...)
	}
	return whole(all)
}
