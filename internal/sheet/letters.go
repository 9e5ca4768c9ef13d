package sheet

import (
	"fmt"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// point is what a size of letters is told in, in millimetres.
const point = 25.4 / 72

// A style is how letters look.
type style struct {
	size float64 // in points
	bold bool
	grey int // 0 is black
}

// height is that of a line.
func (s style) height() float64 { return s.size * point * 1.24 }

// The letters of a document know the room that they take.
type letters struct {
	regular, bold *typeface
	replaced      *bool // some writing was replaced by its name
}

func newLetters() (letters, error) {
	r, err := newTypeface(liberationsansregular.TTF)
	if err != nil {
		return letters{}, fmt.Errorf("reading the font: %w", err)
	}
	b, err := newTypeface(liberationsansbold.TTF)
	if err != nil {
		return letters{}, fmt.Errorf("reading the bold font: %w", err)
	}
	return letters{r, b, new(bool)}, nil
}

func (l letters) face(s style) *typeface {
	if s.bold {
		return l.bold
	}
	return l.regular
}

// spell makes a text printable, and keeps in mind that some of it was not.
func (l letters) spell(s string) string {
	spelt := l.regular.spell(s)
	*l.replaced = *l.replaced || spelt != s
	return spelt
}
