package term

import (
	"strings"
	"testing"
	"time"
)

// A stopwatch is a clock that a test moves.
type stopwatch struct{ at time.Time }

func (s *stopwatch) now() time.Time       { return s.at }
func (s *stopwatch) wait(d time.Duration) { s.at = s.at.Add(d) }

func TestProgressIsShownOnceTheWorkIsLongAndThenErased(t *testing.T) {
	var out strings.Builder
	clock := &stopwatch{time.Unix(0, 0)}
	p := NewProgress(&out, 40, clock.now)
	p.Show("Lecture", 1, 100)
	clock.wait(499 * time.Millisecond)
	p.Show("Lecture", 10, 100)
	p.Clear()
	if out.Len() > 0 {
		t.Fatalf("a short work shows %q", out.String())
	}
	clock.wait(time.Millisecond)
	p.Show("Lecture", 50, 100)
	p.Show("Lecture", 51, 100) // too soon after
	clock.wait(pace)
	p.Show("Lu", 75, 100)
	p.Clear()
	want := "\rLecture  [##########-----------]   50 %" +
		"\rLu  [###################-------]   75 %" +
		"\r" + strings.Repeat(" ", 39) + "\r"
	if out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}

func TestProgressStaysOnOneLineWhateverIsSaid(t *testing.T) {
	for width := 1; width < 120; width++ {
		p := &Progress{width: width}
		for _, done := range []int64{-1, 0, 33, 100, 250} {
			if line := p.line("Enregistrement", done, 100); len(line) >= width {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
	p := &Progress{width: 80}
	for done, want := range map[int64]string{-1: "  0 %", 0: "  0 %", 33: " 33 %", 250: "100 %"} {
		if line := p.line("Lecture", done, 100); !strings.HasSuffix(line, want) {
			t.Errorf("%d of 100: %q", done, line)
		}
	}
	if line := p.line("Lecture", 5, 0); !strings.HasSuffix(line, "  0 %") {
		t.Errorf("of nothing: %q", line)
	}
}

func TestProgressShowsNothingWithoutATerminal(t *testing.T) {
	var out strings.Builder
	clock := &stopwatch{time.Unix(0, 0)}
	p := NewProgress(&out, 0, clock.now)
	clock.wait(time.Hour)
	p.Show("Lecture", 1, 2)
	p.Clear()
	if out.Len() > 0 {
		t.Errorf("got %q", out.String())
	}
}
