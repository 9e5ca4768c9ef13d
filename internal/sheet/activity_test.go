package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"asll/internal/asll"
)

// reported is a report on a household whose words are hostile.
func reported(t *testing.T, mask bool) Document {
	t.Helper()
	s := asll.Span{From: day(t, "2026-01-01"), To: day(t, "2026-12-31")}
	c := asll.NewCounting(s)
	c.Add([]asll.Case{{
		Rank: 1, Opened: s.From, Signed: s.From, Effect: s.From, Closed: s.To, Granted: 12, Town: poison, Referent: poison,
		Origin: "other: " + poison, Reason: "other: " + poison, Births: []string{"1980"}, Objectives: []asll.Objected{{Theme: "search", Result: "reached"}},
	}})
	r := c.Report()
	if mask {
		r.Mask()
	}
	return Activity(r, Header{Association: poison, Day: s.To}, mask)
}

func TestAReportIsHarmlessInEveryFormat(t *testing.T) {
	d := reported(t, false)
	for _, format := range []string{"html", "json", "csv"} { // a text; the others are tried with the sheets
		got := strings.TrimPrefix(written(t, formats[format], d), byteOrderMark)
		if i := strings.IndexFunc(got, isControl); i >= 0 {
			t.Errorf("%s holds a control character: %q", format, got[i:min(len(got), i+10)])
		}
		if format == "html" && strings.Contains(got, "<script>") {
			t.Error("the page holds a script")
		}
	}
	if a, b := written(t, WriteXLSX, d), written(t, WriteXLSX, d); a != b || !strings.HasPrefix(a, "PK") {
		t.Error("two workbooks of one report differ")
	}
}

// A report of one household, masked, says nothing of it.
func TestAMaskedReportTellsNothingOfAHousehold(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, reported(t, true)); err != nil {
		t.Fatal(err)
	}
	var d struct {
		Sections []struct {
			Key    string
			Blocks []struct {
				Key  string
				Rows []map[string]struct {
					Value any
					Text  string
				}
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	tables := 0
	for _, s := range d.Sections {
		for _, block := range s.Blocks {
			tables++
			for _, row := range block.Rows {
				if n, is := row["count"].Value.(float64); is && n != 0 {
					t.Errorf("%s says %s: %v", block.Key, row["group"].Text, n)
				}
			}
		}
	}
	if tables < 20 {
		t.Errorf("%d tables", tables)
	}
}

// referrals is a report on saisines from those origins.
func referrals(t *testing.T, origins ...asll.Origin) *asll.Report {
	t.Helper()
	s := asll.Span{From: day(t, "2026-01-01"), To: day(t, "2026-12-31")}
	c := asll.NewCounting(s)
	for _, o := range origins {
		c.Add([]asll.Case{{Rank: 1, Opened: s.From, Origin: o}})
	}
	return c.Report()
}

// barsOf are the lengths of the bars that draw the saisines of a report.
func barsOf(r *asll.Report) []float64 {
	var all []float64
	for _, section := range Activity(r, Header{}, false).Sections {
		for _, b := range section.Blocks {
			if b.Key != "referrals_chart" {
				continue
			}
			for _, shape := range b.drawn().Shapes[1:] { // after the key
				if shape.Kind == shapeBar {
					all = append(all, shape.W)
				}
			}
		}
	}
	return all
}

// A figure of several groups is drawn: bars are as long as what they count, and what is masked has none.
func TestFiguresAreDrawn(t *testing.T) {
	if got := barsOf(referrals(t, "caf", "caf", "ccas")); len(got) != 2 || math.Abs(got[1]-2*got[0]) > 0.02 {
		t.Errorf("one CCAS and two CAF: bars of %v", got)
	}
	masked := referrals(t, "caf", "caf", "ccas", "msa", "msa", "msa", "adil", "adil", "adil", "adil", "adil")
	masked.Mask()
	if got := barsOf(masked); len(got) != 1 {
		t.Errorf("one group of five, the others masked: bars of %v", got)
	}
}

// What would show no more than its table is not drawn.
func TestFiguresThatTellNothingAreNotDrawn(t *testing.T) {
	if got := barsOf(referrals(t, "caf")); got != nil {
		t.Errorf("one bar compares nothing: %v", got)
	}
	var many []asll.Origin
	for n := range mostBars + 1 {
		many = append(many, asll.Origin(fmt.Sprintf("other: service %d", n)))
	}
	if got := barsOf(referrals(t, many[1:]...)); len(got) != mostBars {
		t.Errorf("%d bars", len(got))
	}
	if got := barsOf(referrals(t, many...)); got != nil {
		t.Errorf("%d bars show nothing that the table does not", len(got))
	}
	masked := referrals(t, "caf", "caf", "caf", "ccas", "ccas", "ccas")
	masked.Mask()
	if strings.Contains(written(t, WriteHTML, Activity(masked, Header{}, true)), "en image") {
		t.Error("a picture of what is all masked")
	}
}
