package term

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/clipperhouse/displaywidth"

	"asll/internal/text"
)

const (
	patience  = 500 * time.Millisecond // what takes less shows nothing
	pace      = 100 * time.Millisecond // between two drawings
	widestBar = 40
)

// A Progress is a bar that tells how far a long work has come. It draws over
// itself on one line of a terminal, in characters that any of them has.
type Progress struct {
	w     io.Writer
	width int
	now   func() time.Time

	mu    sync.Mutex // a work may tell of itself from several goroutines
	begun time.Time
	drawn time.Time
	shown int // columns taken by what stands there
}

// NewProgress begins a work, told on a terminal of that width; 0 is no
// terminal, and shows nothing.
func NewProgress(w io.Writer, width int, now func() time.Time) *Progress {
	return &Progress{w: w, width: width, now: now, begun: now()}
}

// Show tells that so much is done of all there is to do.
func (p *Progress) Show(label string, done, all int64) {
	if p.width <= 0 {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if now.Sub(p.begun) < patience || now.Sub(p.drawn) < pace {
		return
	}
	p.drawn = now
	line := p.line(label, done, all)
	fmt.Fprint(p.w, "\r"+line+strings.Repeat(" ", max(0, p.shown-displaywidth.String(line))))
	p.shown = displaywidth.String(line)
}

// line is what stands on the terminal, never in its last column, from which
// some go to the next line.
func (p *Progress) line(label string, done, all int64) string {
	part := int64(0)
	if all > 0 {
		part = min(max(done, 0), all) * 100 / all
	}
	label = text.Line(label) + "  "
	percent := fmt.Sprintf("  %3d %%", part)
	bar := int64(min(widestBar, p.width-1-displaywidth.String(label+percent)-len("[]")))
	if bar < 8 {
		return displaywidth.TruncateString(strings.TrimSpace(percent), p.width-1, "")
	}
	full := int(bar * part / 100)
	return label + "[" + strings.Repeat("#", full) + strings.Repeat("-", int(bar)-full) + "]" + percent
}

// Clear takes the bar away, with what a terminal wrote after it when somebody
// pressed Ctrl-C.
func (p *Progress) Clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown > 0 {
		fmt.Fprint(p.w, "\r"+strings.Repeat(" ", p.width-1)+"\r")
	}
	p.shown = 0
}
