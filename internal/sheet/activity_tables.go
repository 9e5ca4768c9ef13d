package sheet

import (
	"fmt"
	"slices"
	"strconv"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// hidden is printed in the place of what is masked.
const hidden = "masqué"

// tallied is the table of a figure.
func tallied(t *asll.Tally) Block {
	if t.Hidden {
		return table(t.Name, t.Title, hidden+" (petits effectifs)", []Column{{"group", ""}, {"count", t.Unit}}, nil)
	}
	if t.OfLengths() {
		return spread(t)
	}
	columns := []Column{{"group", ""}, {"count", t.Unit}, {"share", "part"}}
	if !t.Summed {
		columns = columns[:2]
	}
	var rows []Row
	for _, g := range t.Groups {
		row := Row{heading(g), masking(g.Hidden, number(g.N))}
		if t.Summed {
			row = append(row, masking(g.Hidden, ratio(g.N, t.Total)))
		}
		rows = append(rows, row)
	}
	return table(t.Name, t.Title, "rien à compter dans la période", columns, append(rows, totals(t)...))
}

// chart draws the groups of a figure.
func chart(t *asll.Tally) Block {
	var rows []Row
	for _, g := range t.Groups {
		if g.N > 0 {
			rows = append(rows, Row{heading(g), masking(g.Hidden, number(g.N))})
		}
	}
	return figure(t.Name+"_chart", t.Title+", en image", "rien à montrer", DrawBars, []Column{{"group", ""}, {"count", t.Unit}}, rows)
}

// mostBars is how many can be compared at a glance.
const mostBars = 30

// tells whether a chart shows more than its table: one bar compares nothing, nor do groups that are all masked.
func tells(chart Block) bool {
	drawn := func(row Row) bool { return row[1].number() }
	return len(chart.Rows) > 1 && len(chart.Rows) <= mostBars && slices.ContainsFunc(chart.Rows, drawn)
}

// totals are the last rows of a table: its total, and its share.
func totals(t *asll.Tally) []Row {
	var rows []Row
	if t.Summed && len(t.Groups) > 0 {
		rows = append(rows, Row{{Typed: "total", Text: t.WholeLabel()}, number(t.Total), remark("")})
	}
	if t.Share != nil && t.Rate.In > 0 {
		of := Value{Typed: t.Rate.Of, Text: printed(fmt.Sprintf("%d sur %d", t.Rate.Of, t.Rate.In))}
		rows = append(rows, Row{
			{Typed: "share", Text: printed(t.Share.Label)},
			masking(t.Masked(), of), masking(t.Masked(), ratio(t.Rate.Of, t.Rate.In)),
		})
	}
	return rows
}

// spread is the table of lengths.
func spread(t *asll.Tally) Block {
	columns := []Column{{"group", ""}, {"count", t.Unit}, {"mean", "moyenne"}, {"median", "médiane"}}
	var rows []Row
	for _, g := range t.Groups {
		if g.N > 0 {
			rows = append(rows, Row{heading(g), number(g.N), tenths(g.Length.Mean), tenths(g.Length.Median)})
		}
	}
	return table(t.Name, t.Title, "rien à compter dans la période", columns, rows)
}

func heading(g asll.Group) Value {
	return Value{Typed: text.Printable(g.Code), Text: printed(text.Line(g.Label))}
}

func masking(is bool, v Value) Value {
	if is {
		return remark(hidden)
	}
	return v
}

// number is a count, where none is a count as well.
func number(n int) Value { return Value{Typed: n, Text: strconv.Itoa(n)} }

func ratio(of, in int) Value {
	s, ok := civil.Percent(civil.Cents(of), civil.Cents(in))
	if !ok {
		return remark("")
	}
	return percentage(s)
}

// tenths is a mean or a median.
func tenths(n int) Value {
	const in = 10
	s := strconv.Itoa(n / in)
	if rest := n % in; rest != 0 {
		s += "," + strconv.Itoa(rest)
	}
	return Value{Typed: float64(n) / in, Text: s}
}
