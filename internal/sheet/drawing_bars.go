package sheet

import (
	"math"

	"asll/internal/civil"
)

// Sizes of bars, in millimetres.
const (
	barNames  = 62 // room for what heads the rows
	barValues = 24 // room for an amount
	barHeight = 2.8
	barGap    = 1.6 // between two rows
)

// greys tell the columns apart on a photocopy too.
var greys = []int{225, 110, 170, 60}

// bars draws for each row, one under the other, an amount or a number of each column.
func bars(columns []Column, rows []Row) picture {
	p := picture{Width: figureWidth}
	y := p.key(columns[1:])
	least, most := extremes(rows)
	left := float64(barNames)
	if least < 0 {
		left += barValues
	}
	scale := (figureWidth - barValues - left) / float64(max(1, most-least))
	zero := left - float64(least)*scale
	top := y
	for _, row := range rows {
		middle := y + float64(len(row)-1)*barHeight/2
		p.label(0, middle+labelSize*0.36, shortened(row[0].Text, barNames))
		for i, v := range row[1:] {
			p.bar(zero, y, scale, v, greys[i%len(greys)])
			y += barHeight
		}
		y += barGap
	}
	p.add(shape{Kind: shapeLine, X: zero, Y: top - barGap/2, H: y - top})
	p.Height = math.Ceil(y)
	return p
}

// key says which bar is whose, and gives where the bars may begin.
func (p *picture) key(columns []Column) float64 {
	x := float64(barNames)
	for i, c := range columns {
		p.add(shape{Kind: shapeBar, X: x, Y: 0.4, W: 4, H: barHeight - 0.4, Grey: greys[i%len(greys)]})
		p.label(x+5.5, barHeight-0.4, c.Label)
		x += 5.5 + breadth(c.Label) + 8
	}
	return barHeight + 2*barGap
}

func (p *picture) bar(zero, y, scale float64, v Value, grey int) {
	amount, known := drawable(v)
	length := float64(amount) * scale
	bar := shape{Kind: shapeBar, X: zero, Y: y + 0.2, W: length, H: barHeight - 0.4, Grey: grey}
	if length < 0 {
		bar.X, bar.W = zero+length, -length
	}
	if known && bar.W > 0 {
		p.add(bar)
	}
	baseline := y + barHeight - 0.5
	if length < 0 {
		p.add(shape{Kind: shapeEnd, X: bar.X - 1, Y: baseline, Text: v.Text})
		return
	}
	p.label(bar.X+bar.W+1, baseline, v.Text)
}

// drawable is what a bar is as long as: an amount in cents, or a number.
func drawable(v Value) (n int64, known bool) {
	switch typed := v.Typed.(type) {
	case civil.Cents:
		return int64(typed), true
	case int:
		return int64(typed), true
	}
	return 0, false
}

// extremes are the least and the greatest amount, zero included.
func extremes(rows []Row) (least, most int64) {
	for _, row := range rows {
		for _, v := range row[1:] {
			if amount, known := drawable(v); known {
				least, most = min(least, amount), max(most, amount)
			}
		}
	}
	return least, most
}
