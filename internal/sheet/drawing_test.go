package sheet

import (
	"strings"
	"testing"

	"asll/internal/civil"
)

func timelineOf(rows ...Row) Block {
	return figure("k", "", "", DrawTimeline, []Column{{"lane", "Frise"}, {"what", "Fait"}, {"start", "Date"}, {"end", "Au"}}, rows)
}

func pointOf(t *testing.T, lane, what, on string) Row {
	t.Helper()
	return Row{{Text: lane}, {Text: what}, date(day(t, on)), {}}
}

// shapesOf are the shapes of a kind.
func shapesOf(p picture, kind shapeKind) []shape {
	var all []shape
	for _, s := range p.Shapes {
		if s.Kind == kind {
			all = append(all, s)
		}
	}
	return all
}

// Days stand where they fall, from the first of a month to the first of another.
func TestTimelineIsToScale(t *testing.T) {
	p := timelineOf(
		Row{{Text: "Périodes"}, {Text: "2 mois"}, date(day(t, "2026-01-01")), date(day(t, "2026-02-28"))},
		pointOf(t, "Étapes", "fin", "2026-04-01"),
	).drawn()
	bar, dot := shapesOf(p, shapeBar)[0], shapesOf(p, shapeDot)[0]
	day := (laneEnd - laneNames) / 120.0 // from 1 January to 1 May
	if bar.X != laneNames || bar.W < 59*day-0.01 || bar.W > 59*day+0.01 {
		t.Errorf("two months: %+v", bar)
	}
	if want := laneNames + 90*day; dot.X < want-0.01 || dot.X > want+0.01 {
		t.Errorf("1 April at %.2f, want %.2f", dot.X, want)
	}
}

// However close the days, no label covers another or is crossed by the line of one, and all stand on the picture.
func TestTimelineLabelsDoNotMeet(t *testing.T) {
	var rows []Row
	for i := range 6 {
		rows = append(rows, Row{{Text: "Étapes"}, {Text: strings.Repeat("m", 2+i)}, date(day(t, "2026-03-01").AddDays(3 * i)), {}})
	}
	rows = append(rows, pointOf(t, "Étapes", "très loin", "2027-12-30"))
	p := timelineOf(rows...).drawn()
	labels := shapesOf(p, shapeLabel)[1:] // after the lane's name
	for _, a := range labels {
		box := a.extent()
		if box.Right > figureWidth || box.Bottom > p.Height {
			t.Errorf("%q leaves the picture", a.Text)
		}
		for _, b := range labels {
			if other := b.extent(); a != b && a.Y == b.Y && box.Left < other.Left && a.X+breadth(a.Text) > b.X {
				t.Errorf("%q covers %q", a.Text, b.Text)
			}
		}
		for _, l := range shapesOf(p, shapeLine) {
			if l.H > 1 && l.X > a.X && l.X < a.X+breadth(a.Text) && l.Y < a.Y && l.Y+l.H > a.Y {
				t.Errorf("a line at %.2f crosses %q", l.X, a.Text)
			}
		}
	}
}

func TestTimelineHasFewTicks(t *testing.T) {
	for _, last := range []string{"2026-01-01", "2026-06-30", "2027-12-31", "2031-01-01", "2126-01-01", "2200-12-31"} {
		p := timelineOf(pointOf(t, "l", "", "2026-01-01"), pointOf(t, "l", "", last)).drawn()
		if n := len(shapesOf(p, shapeLine)); n > mostTicks+1 {
			t.Errorf("until %s: %d lines", last, n)
		}
	}
}

func TestBarsAreToScale(t *testing.T) {
	columns := []Column{{"item", ""}, {"a", "Avant"}, {"b", "Après"}}
	p := figure("k", "", "", DrawBars, columns, []Row{
		{{Text: "Un"}, amount(euros(100)), amount(euros(50))},
		{{Text: "Deux"}, amount(euros(-100)), missing()},
	}).drawn()
	drawn := shapesOf(p, shapeBar)[2:] // after the key
	if len(drawn) != 3 {
		t.Fatalf("%d bars", len(drawn))
	}
	if drawn[0].X != drawn[1].X || drawn[0].W < 2*drawn[1].W-0.02 || drawn[0].W > 2*drawn[1].W+0.02 {
		t.Errorf("100 € and 50 €: %+v", drawn[:2])
	}
	if left := drawn[2]; left.X+left.W != drawn[0].X || left.W != drawn[0].W {
		t.Errorf("-100 €: %+v", left)
	}
	if n := len(shapesOf(p, shapeEnd)); n != 1 {
		t.Errorf("%d amounts on the left", n)
	}
}

// What is too long for a picture stands in its notes.
func TestNotesSayWhatThePictureCuts(t *testing.T) {
	long := strings.Repeat("très ", 20) + "long"
	columns := []Column{{"item", ""}, {"a", "Avant"}}
	b := figure("k", "", "", DrawBars, columns, []Row{{{Text: long}, {Typed: civil.Cents(100), Text: "1,00 €"}}, {{Text: "autre"}, amount(euros(2))}})
	if got := strings.Join(b.notes(), ""); !strings.Contains(got, long) || !strings.Contains(got, "Avant 1,00") || strings.Contains(got, "autre") {
		t.Errorf("notes: %q", got)
	}
	b.Rows[0][0].Text = "court"
	if b.notes() != nil {
		t.Errorf("notes of what is not cut: %q", b.notes())
	}
}

// A label in capitals takes no more room than there is, in the letters of a PDF.
func TestLabelsFitTheirRoom(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"Association départementale pour l'accompagnement des familles", "ASSOCIATION DÉPARTEMENTALE POUR L'ACCOMPAGNEMENT DES FAMILLES", "CCAS DE SAINT-GERMAIN-DE-TALLEVENDE-LA-LANDE-VAUMONT"} {
		if wide := l.regular.width(shortened(label, barNames), labelSize); wide > barNames {
			t.Errorf("%q is %.1f mm wide", label, wide)
		}
	}
}
