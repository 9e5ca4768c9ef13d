package desk

import (
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/civil"
)

// next is the act that most often follows in a dossier.
func next(t *rapid.T, d *asll.Dossier, day string) asll.Act {
	m := d.Open()
	switch {
	case m == nil:
		return intake("Diallo", day)
	case len(m.Diagnostics) == 0:
		return diagnostic(day)
	case len(m.Decisions) == 0:
		return decision(day, 6)
	case m.Contract == nil:
		return contract(day, 6)
	case rapid.IntRange(0, 4).Draw(t, "end") == 0:
		return closing(day)
	}
	return renewal(day, rapid.SampledFrom([]int{6, 3, 7}).Draw(t, "more months"))
}

// anything is an act of some kind on about that day, often in order.
func anything(t *rapid.T, day civil.Date) asll.Act {
	around := func() string {
		return day.AddDays(rapid.SampledFrom([]int{0, 0, 0, -1, -90, 1}).Draw(t, "around")).String()
	}
	months := rapid.SampledFrom([]int{3, 6, 6, 2, 7, 13}).Draw(t, "months")
	switch rapid.IntRange(0, 13).Draw(t, "act") {
	case 0:
		return intake("Diallo", day.String())
	case 1:
		return diagnostic(around())
	case 2, 3:
		return decision(around(), months)
	case 4, 5, 6:
		c := contract(around(), months)
		c.Start.Entry = rapid.IntRange(0, 3).Draw(t, "entry") == 0
		if c.Start.Day = on(around()); c.Start.Entry {
			c.Start.Day = on("")
		}
		return c
	case 7, 8, 9:
		return renewal(around(), months)
	case 10:
		return closing(around())
	case 11:
		return housed(around())
	case 12:
		return &asll.Situation{Date: on(around()), Circumstances: asll.Circumstances{Exit: on(around()), MoveIn: on(around())}}
	}
	return visit(around())
}
