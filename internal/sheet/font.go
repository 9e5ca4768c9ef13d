package sheet

import (
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A typeface measures text in the font that goes into a PDF: Liberation Sans, under the SIL Open Font
// License, whose letters are as wide as Arial's. It has the Latin, Greek and Cyrillic letters.
type typeface struct {
	data   []byte
	font   *sfnt.Font
	buffer sfnt.Buffer
	known  map[rune]glyph
}

// A glyph is how wide a character is, for letters of size 1, and whether the font has it.
type glyph struct {
	width float64
	has   bool
}

func newTypeface(data []byte) (*typeface, error) {
	f, err := sfnt.Parse(data)
	return &typeface{data: data, font: f, known: map[rune]glyph{}}, err
}

func (t *typeface) glyph(r rune) glyph {
	if g, seen := t.known[r]; seen {
		return g
	}
	var g glyph
	index, err := t.font.GlyphIndex(&t.buffer, r)
	if err == nil && index > 0 {
		// At as many dots as the font has units, none is lost to rounding.
		units := fixed.I(int(t.font.UnitsPerEm()))
		if advance, err := t.font.GlyphAdvance(&t.buffer, index, units, font.HintingNone); err == nil {
			g = glyph{float64(advance) / float64(units), true}
		}
	}
	t.known[r] = g
	return g
}

// width is that of a text whose letters are that big.
func (t *typeface) width(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += t.glyph(r).width
	}
	return w * size
}

// spell gives s with the words of a script that the font lacks replaced by its name, « [arabe] »: the
// reader sees that something is missing, and what, where a font draws empty boxes.
func (t *typeface) spell(s string) string {
	var b strings.Builder
	lacking := ""
	for _, r := range strings.ReplaceAll(s, "\t", " ") {
		if r == '\n' || t.glyph(r).has {
			b.WriteRune(r)
			lacking = ""
			continue
		}
		if name := scriptOf(r); name != lacking {
			b.WriteString("[" + name + "]")
			lacking = name
		}
	}
	return b.String()
}

// scripts are those of the people whom a référent may meet, by their name in French.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"arabe", unicode.Arabic},
	{"hébreu", unicode.Hebrew},
	{"arménien", unicode.Armenian},
	{"géorgien", unicode.Georgian},
	{"guèze", unicode.Ethiopic},
	{"syriaque", unicode.Syriac},
	{"tifinagh", unicode.Tifinagh},
	{"bengali", unicode.Bengali},
	{"tamoul", unicode.Tamil},
	{"devanagari", unicode.Devanagari},
	{"chinois", unicode.Han},
}

func scriptOf(r rune) string {
	for _, s := range scripts {
		if unicode.Is(s.table, r) {
			return s.name
		}
	}
	if unicode.IsLetter(r) {
		return "autre écriture"
	}
	return "signe"
}
