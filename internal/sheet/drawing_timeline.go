package sheet

import (
	"fmt"
	"math"
	"slices"
	"time"

	"asll/internal/civil"
)

// Sizes of a timeline, in millimetres.
const (
	laneNames  = 36 // room for the name of a lane
	laneEnd    = figureWidth - 18
	laneHeight = 5.0
	laneGap    = 1.5
	dotRadius  = 1
	labelMost  = 50 // of what happened
	mostLevels = 6  // of labels under a lane; its notes say the rest
	mostTicks  = 12 // on the axis
)

// A ruler tells where a day stands.
type ruler struct {
	first, last civil.Date
}

// timeline draws each lane above the next, on one axis of time.
func timeline(rows []Row) picture {
	p := picture{Width: figureWidth}
	r := span(rows)
	y := 0.0
	for _, lane := range lanes(rows) {
		p.label(0, y+3.3, shortened(lane[0][0].Text, laneNames))
		y += p.lane(r, y, lane) + laneGap
	}
	p.axis(r, y)
	p.Height = math.Ceil(y + labelStep + 1)
	return p
}

// span goes from the first day of a month to that of another, after everything.
func span(rows []Row) ruler {
	var r ruler
	for _, row := range rows {
		for _, v := range row[2:] {
			d := dated(v)
			if d.IsZero() {
				continue
			}
			if r.first.IsZero() || d.Before(r.first) {
				r.first = d
			}
			if d.After(r.last) {
				r.last = d
			}
		}
	}
	r.first, r.last = monthAfter(r.first, 0), monthAfter(r.last, 1)
	return r
}

// monthAfter is the first day of a month, that many months after a day's.
func monthAfter(d civil.Date, months int) civil.Date {
	n := d.Year()*12 + int(d.Month()) - 1 + months
	first, _ := civil.Of(n/12, time.Month(n%12+1), 1)
	return first
}

func (r ruler) at(d civil.Date) float64 {
	whole := max(1, r.last.DaysSince(r.first))
	return laneNames + (laneEnd-laneNames)*float64(d.DaysSince(r.first))/float64(whole)
}

// lane draws the facts of a lane, and gives its height. It goes backwards: a line from a dot down to what
// it says then meets no other words.
func (p *picture) lane(r ruler, y float64, lane []Row) float64 {
	var levels []float64 // of labels: where the first thing stands that each must not touch
	for _, row := range slices.Backward(lane) {
		first, last := dated(row[2]), dated(row[3])
		x := r.at(first)
		if !last.IsZero() {
			p.period(shape{X: x, Y: y, W: r.at(last.AddDays(1)) - x}, row[1].Text)
			continue
		}
		if label := shortened(row[1].Text, labelMost); label != "" {
			levels = p.point(levels, x, y, label)
		}
		p.add(shape{Kind: shapeDot, X: x, Y: y + laneHeight/2, W: dotRadius, Grey: 60})
	}
	return laneHeight + float64(len(levels))*labelStep
}

func (p *picture) period(s shape, label string) {
	s.Kind, s.H, s.Grey = shapeBar, laneHeight, 225
	p.add(s)
	if breadth(label)+1 <= s.W {
		p.label(s.X+1, s.Y+3.3, label)
	}
}

// point writes what happened under its dot, on the first level that has room.
func (p *picture) point(levels []float64, x, y float64, label string) []float64 {
	start := min(x+0.6, figureWidth-breadth(label))
	for level := range mostLevels {
		if level == len(levels) {
			levels = append(levels, figureWidth)
		} else if start+breadth(label) > levels[level] {
			continue
		}
		for above := range level + 1 {
			levels[above] = x - 0.5
		}
		baseline := y + laneHeight + float64(level)*labelStep + labelSize
		p.add(shape{Kind: shapeLine, X: x, Y: y + laneHeight/2, H: baseline - y - laneHeight/2, Grey: 150})
		p.label(start, baseline, label)
		break
	}
	return levels
}

// axis marks months, or years, not more than fit.
func (p *picture) axis(r ruler, y float64) {
	p.add(shape{Kind: shapeLine, X: laneNames, Y: y, W: laneEnd - laneNames})
	months := (r.last.Year()-r.first.Year())*12 + int(r.last.Month()) - int(r.first.Month())
	step := 1
	for _, step = range []int{1, 2, 3, 6, 12, 24, 60, 120, 360} {
		if months/step <= mostTicks {
			break
		}
	}
	for n := 0; n < months; n += step {
		d := monthAfter(r.first, n)
		p.add(shape{Kind: shapeLine, X: r.at(d), Y: y, H: 1})
		p.label(r.at(d), y+1+labelSize, fmt.Sprintf("%02d/%d", d.Month(), d.Year()))
	}
}
