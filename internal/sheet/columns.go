package sheet

import "strings"

// A demand is what a column asks for: the width of its longest word, that of its longest line, and
// how long its longest cell is in all.
type demand struct {
	least, most, text float64
}

// columnWidths shares the width of a page among the columns of a table.
func (l letters) columnWidths(b Block) []float64 {
	demands := make([]demand, len(b.Columns))
	for i, c := range b.Columns {
		d := &demands[i]
		l.ask(d, c.Label, labelStyle)
		for _, row := range b.Rows {
			l.ask(d, row[i].Text, valueStyle(row[i]))
		}
		// A word longer than its share is cut rather than let push the others out.
		d.least = min(d.least, max(figureWidth/float64(len(demands)), 14))
		d.most = max(d.most, d.least)
	}
	return share(figureWidth, demands)
}

func (l letters) ask(d *demand, s string, st style) {
	face, size := l.face(st), st.size*point
	const blank = 2*padX + 0.6 // the edges too
	text := 0.0
	for line := range strings.SplitSeq(l.spell(s), "\n") {
		long := face.width(line, size) + blank
		text += long
		d.most = max(d.most, long)
		for word := range strings.SplitSeq(line, " ") {
			d.least = max(d.least, face.width(word, size)+blank)
		}
	}
	d.text = max(d.text, text)
}

// share gives every column what its longest word takes, then the rest to those with the most to say, none
// more than its longest line takes. What nobody asks for, all share.
func share(whole float64, demands []demand) []float64 {
	widths := make([]float64, len(demands))
	rest := whole
	for i, d := range demands {
		widths[i] = d.least
		rest -= d.least
	}
	for rest > 0.01 {
		asked := 0.0
		for i, d := range demands {
			if widths[i] < d.most {
				asked += d.text
			}
		}
		if asked == 0 {
			break
		}
		given := rest
		for i, d := range demands {
			if widths[i] < d.most {
				more := min(given*d.text/asked, d.most-widths[i])
				widths[i] += more
				rest -= more
			}
		}
	}
	scale := whole / (whole - rest)
	for i := range widths {
		widths[i] *= scale
	}
	return widths
}
