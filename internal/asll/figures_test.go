package asll

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/civil"
)

// spring is the period of these tests.
var spring = Span{From: on("2026-03-01"), To: on("2026-05-31")}

// counted is what dossiers of cases come to, for one figure: « start 1, opened 2 | 3 ».
func counted(name string, dossiers ...[]Case) string {
	c := NewCounting(spring)
	for _, cases := range dossiers {
		c.Add(cases)
	}
	return told(tallyOf(c.Report(), name))
}

func casesOf(d *Dossier) []Case { return d.Cases(Obligations(d)) }

func tallyOf(r *Report, name string) *Tally {
	for _, t := range r.Tallies {
		if t.Name == name {
			return t
		}
	}
	panic("no figure " + name)
}

func told(t *Tally) string {
	var groups []string
	for _, g := range t.Groups {
		if g.N > 0 {
			groups = append(groups, fmt.Sprintf("%s %d", g.Label, g.N))
		}
	}
	s := strings.Join(groups, ", ")
	if t.Summed {
		s += fmt.Sprintf(" | %d", t.Total)
	}
	return s
}

// A case of one measure, from its effect to its closing.
func from(effect, closed string) Case {
	return Case{
		Rank: 1, Opened: on("2026-01-05"), Signed: on("2026-01-06"), Effect: on(effect), Closed: on(closed), End: on("2099-12-31"),
		Purpose: PurposeMaintenance, Origin: OriginHousehold, Composition: "single", Births: []string{UnknownBirth},
	}
}

func TestMovementOnItsBoundaryDays(t *testing.T) {
	for _, c := range []struct{ promise, effect, closed, want string }{
		{"before and after", "2026-02-01", "", "en cours au début 1, en cours à la fin 1, suivies dans la période 1"},
		{"from the eve", "2026-02-28", "", "en cours au début 1, en cours à la fin 1, suivies dans la période 1"},
		{"from the first day", "2026-03-01", "", "ouvertes 1, en cours à la fin 1, suivies dans la période 1"},
		{"from the last day", "2026-05-31", "", "ouvertes 1, en cours à la fin 1, suivies dans la période 1"},
		{"from the day after", "2026-06-01", "", ""},
		{"closed on the eve", "2026-02-01", "2026-02-28", ""},
		{"closed on the first day", "2026-02-01", "2026-03-01", "en cours au début 1, closes 1, suivies dans la période 1"},
		{"closed on the last day", "2026-02-01", "2026-05-31", "en cours au début 1, closes 1, suivies dans la période 1"},
		{"closed on the day after", "2026-02-01", "2026-06-01", "en cours au début 1, en cours à la fin 1, suivies dans la période 1"},
		{"within", "2026-03-01", "2026-05-31", "ouvertes 1, closes 1, suivies dans la période 1"},
		{"one day", "2026-04-01", "2026-04-01", "ouvertes 1, closes 1, suivies dans la période 1"},
		{"closed before its effect", "2026-04-02", "2026-04-01", ""},
		{"never in effect", "", "2026-04-01", ""},
	} {
		if got := counted("measures", []Case{from(c.effect, c.closed)}); got != c.want {
			t.Errorf("%s: got %s, want %s", c.promise, got, c.want)
		}
	}
}

func TestOverdueTheDayAfterItsEnd(t *testing.T) {
	for end, want := range map[string]bool{"2026-05-30": true, "2026-05-31": false, "2026-06-30": false} {
		c := from("2026-02-01", "")
		c.End = on(end)
		if got := strings.Contains(counted("measures", []Case{c}), "dont échues 1"); got != want {
			t.Errorf("%s: %v", end, got)
		}
	}
}

// with is a case with a change.
func with(change func(*Case)) []Case {
	c := from("2026-02-01", "2026-05-31")
	change(&c)
	return []Case{c}
}

// A household of two measures is one household, as its last measure knows it, and each measure is one.
func TestAHouseholdCountsOnce(t *testing.T) {
	first, second := from("2026-02-01", "2026-03-15"), from("2026-04-01", "")
	first.Town, second.Town, second.Rank = "Lyon", "Privas", 2
	second.Births, second.Composition = []string{"1980-06-01", "2008-05-31", "2008-06-01", "2026", "2027", "?"}, "single-parent"
	both := []Case{first, second}
	for figure, want := range map[string]string{
		"households": "famille monoparentale 1 | 1", "towns": "Privas 1 | 1", "purposes": "maintien 2 | 2",
		"persons": "moins de 6 ans 1, 6 à 17 ans 1, 18 à 24 ans 1, 40 à 59 ans 1, non renseigné 1 | 5",
	} {
		if got := counted(figure, both); got != want {
			t.Errorf("%s: got %q, want %q", figure, got, want)
		}
	}
}

func TestLengthsOfClosedMeasures(t *testing.T) {
	c := NewCounting(spring)
	for days, months := range map[string]int{"2026-03-01": 3, "2026-03-04": 6, "2026-03-31": 6} {
		x := from("2026-03-01", days)
		x.Granted = months
		c.Add([]Case{x})
	}
	got := tallyOf(c.Report(), "durations")
	same(t, []Spread{got.Groups[0].Length, got.Groups[1].Length}, []Spread{{Mean: 50, Median: 60}, {Mean: 120, Median: 40}})
	same(t, spreadOf([]int{4, 1}), Spread{Mean: 25, Median: 25})
	same(t, spreadOf(nil), Spread{})
}

// arbitraryMeasures is a history of any acts, among which there is most often a measure.
func arbitraryMeasures(t *rapid.T) []Entry {
	var h []Entry
	if rapid.Bool().Draw(t, "anything") {
		h = arbitraryHistory(t)
	}
	day := arbitraryDay(t)
	after := func(least, most int) civil.Date {
		day = day.AddDays(rapid.IntRange(least, most).Draw(t, "days"))
		return day
	}
	for range rapid.IntRange(0, 3).Draw(t, "measures") {
		in := &Intake{Date: after(0, 200), Regulation: regulations.Draw(t, "regulation"), Origin: Origin(words.Draw(t, "origin"))}
		agreed := &Contract{Signed: after(0, 60), Start: Start{Day: after(0, 30)}, Months: rapid.IntRange(0, 12).Draw(t, "months")}
		for _, a := range []Act{in, agreed, &Closing{Date: after(-20, 300)}} {
			if rapid.IntRange(0, 9).Draw(t, "told") > 0 {
				h = append(h, Entry{ID: int64(len(h) + 1), Number: len(h) + 1, Act: a})
			}
		}
	}
	return h
}

// Whatever the acts and the period, what was there, came and went is what is left; measures are counted once.
func TestTheStockIsKept(t *testing.T) {
	opened, closed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		from := on("2025-01-01").AddDays(rapid.IntRange(-30, 930).Draw(t, "from"))
		c := NewCounting(Span{From: from, To: from.AddDays(rapid.IntRange(0, 500).Draw(t, "length"))})
		for range rapid.IntRange(0, 20).Draw(t, "dossiers") {
			c.Add(casesOf(Fold(arbitraryMeasures(t))))
		}
		r := c.Report()
		n := map[string]int{}
		for _, g := range tallyOf(r, "measures").Groups {
			n[g.Code] = g.N
		}
		if n["start"]+n["opened"]-n["closed"] != n["end"] || n["start"]+n["opened"] != n["followed"] || n["overdue"] > n["end"] {
			t.Fatalf("%v", n)
		}
		opened, closed = opened+n["opened"], closed+n["closed"]
		for name, want := range map[string]int{"purposes": n["followed"], "themes": n["followed"], "referents": n["followed"], "reasons": n["closed"], "durations": n["closed"]} {
			if got := tallyOf(r, name).Total; got != want {
				t.Fatalf("%s: %d, want %d", name, got, want)
			}
		}
		households := tallyOf(r, "households").Total
		for _, name := range []string{"occupancy", "towns", "resources"} {
			if got := tallyOf(r, name).Total; got != households {
				t.Fatalf("%s: %d, want %d", name, got, households)
			}
		}
	})
	if !testing.Short() && (opened == 0 || closed == 0) { // a few draws may hold none
		t.Errorf("%d measures opened, %d closed: this test no longer tests anything", opened, closed)
	}
}

// What is behind a figure adds up to it, group by group.
func TestWhatIsBehindAFigureAddsUpToIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Span{From: on("2025-03-01"), To: on("2026-08-31")}
		c := NewCounting(s)
		behind := map[string]int{}
		for range rapid.IntRange(1, 4).Draw(t, "dossiers") {
			cases := casesOf(Fold(arbitraryMeasures(t)))
			c.Add(cases)
			for _, f := range Figures() {
				for _, p := range f.Of(s, cases) {
					n := p.N
					if f.OfLengths() {
						n = 1
					}
					behind[f.Name+" "+strings.ToLower(p.Label)] += n
				}
			}
		}
		for _, tally := range c.Report().Tallies {
			for _, g := range tally.Groups {
				if got := behind[tally.Name+" "+strings.ToLower(g.Label)]; got != g.N {
					t.Fatalf("%s, %s: %d, behind it %d", tally.Name, g.Label, g.N, got)
				}
			}
		}
	})
}

func TestFiguresAreFoundByBothNames(t *testing.T) {
	for _, f := range Figures() {
		for _, name := range []string{f.Name, f.French, strings.ToUpper(f.French)} {
			if got, _ := FigureOf(name); got != f {
				t.Errorf("%s is not found", name)
			}
		}
		if f.Title == "" || f.Unit == "" || !strings.HasSuffix(f.Definition, ".") {
			t.Errorf("%s does not say what it counts", f.Name)
		}
	}
	if f, near := FigureOf("motif"); f != nil || near != "motifs" {
		t.Errorf("%v, %s", f, near)
	}
	if f, near := FigureOf("zzzz"); f != nil || near != "" {
		t.Errorf("%v, %s", f, near)
	}
}
