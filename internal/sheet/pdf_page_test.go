package sheet

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"pgregory.net/rapid"
)

// pagesOf are the pages of a document, before they are printed.
func pagesOf(t *testing.T, d Document) [][]placed {
	t.Helper()
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	p := &press{d, l, fpdf.New("P", "mm", "A4", "")}
	return paginate(p.compose())
}

func TestPagesAreWellCut(t *testing.T) {
	for name, d := range allDocuments(t) {
		pages := pagesOf(t, d)
		for i, page := range pages {
			first, last := page[0], page[len(page)-1]
			if last.tied && i < len(pages)-1 {
				t.Errorf("%s, page %d: what ends it goes with what follows", name, i+1)
			}
			if low := last.y + last.height; low > pageBottom+0.01 {
				t.Errorf("%s, page %d goes down to %.1f", name, i+1, low)
			}
			if first.head != nil {
				t.Errorf("%s, page %d begins within a table, without its head", name, i+1)
			}
		}
	}
}

// The place and the day stay with the signatures, wherever those fall.
func TestSignaturesKeepTheirLead(t *testing.T) {
	for lines := range 60 {
		pages := pagesOf(t, Document{Sections: []Section{
			{Blocks: []Block{paragraph("k", Value{Text: strings.Repeat("x\n", lines+30)})}},
			{Number: 1, Title: "Signatures", Blocks: []Block{paragraph("k", words("Fait à Privas")), signature("k", "Le ménage", words("Awa"))}},
		}})
		if last := pages[len(pages)-1]; len(pages) > 1 && len(last) < 4 { // heading, rule, lead, frames
			t.Errorf("%d strips only on the last page", len(last))
		}
	}
}

// part is a strip as high as a part of the page.
func part(of float64) strip { return strip{height: (pageBottom - pageTop) * of} }

func TestPaginate(t *testing.T) {
	heading := part(0.1)
	heading.tied = true
	head := part(0.05)
	row := part(0.3)
	row.head = &head
	for _, c := range []struct {
		name   string
		strips []strip
		want   []int // strips on each page
	}{
		{"nothing", nil, []int{0}},
		{"what fits to the last dot", []strip{part(0.5), part(0.5), part(0.1)}, []int{2, 1}},
		{"a heading goes with what it heads", []strip{part(0.85), heading, part(0.1)}, []int{1, 2}},
		{"headings go with what the last one heads", []strip{part(0.75), heading, heading, part(0.1)}, []int{1, 3}},
		{"a table has its head on every page", []strip{head, row, row, row, row}, []int{4, 2}},
		{"what goes together but fits on no page is cut", []strip{heading, {height: part(0.95).height, tied: true}, part(0.1)}, []int{1, 1, 1}},
	} {
		var got []int
		for _, page := range paginate(c.strips) {
			got = append(got, len(page))
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
}

// A row is only cut where it would not fit on a page under its headings.
func TestRowsAreCutOnlyIfTheyMust(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	p := &press{letters: l}
	for _, c := range []struct {
		lines int
		cut   bool
	}{{1, false}, {60, false}, {61, true}, {500, true}} {
		cell := pane{w: 100, frame: true}
		l.add(&cell, strings.Repeat("x\n", c.lines-1)+"x", bodyStyle)
		if got := len(p.row(cell)) > 1; got != c.cut {
			t.Errorf("%d lines, cut: %v", c.lines, got)
		}
	}
}

// No line of a paragraph stands alone on a page.
func TestParagraphsLeaveNoLineAlone(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	p := &press{letters: l}
	for s, want := range map[string][]bool{"a": {false}, "a\nb": {true, false}, "a\nb\nc": {true, true, false}, "a\nb\nc\nd\ne": {true, false, false, true, false}} {
		for i, strip := range p.text(s, bodyStyle) {
			if strip.tied != want[i] {
				t.Errorf("%q, line %d: tied %v", s, i+1, strip.tied)
			}
		}
	}
}

// fpdf refuses a document with a character further on; the font has none.
func TestFontStaysInTheBasicPlane(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	for r := rune(0x10000); r <= unicode.MaxRune; r++ {
		if l.regular.glyph(r).has || l.bold.glyph(r).has {
			t.Fatalf("the font has U+%X", r)
		}
	}
}

// What the regular font has, the bold one has too: a text is made printable once.
func TestFontsHaveTheSameLetters(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	for r := range rune(0x10000) {
		if l.regular.glyph(r).has && !l.bold.glyph(r).has {
			t.Errorf("the bold font lacks U+%04X", r)
		}
	}
}

func TestWrapKeepsAllAndFits(t *testing.T) {
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab éŒ’ \u00a0iW\n"))).Draw(t, "text")
		width := rapid.Float64Range(0.1, 60).Draw(t, "width")
		lines := l.regular.wrap(s, 3, width)
		if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.NewReplacer(" ", "", "\n", "").Replace(s) {
			t.Fatalf("%q became %q", s, lines)
		}
		for _, line := range lines {
			if wide := l.regular.width(line, 3); wide > width && len([]rune(line)) > 1 {
				t.Fatalf("%q is %.2f wide, not %.2f", line, wide, width)
			}
		}
	})
}

func TestShareFillsThePage(t *testing.T) {
	for _, c := range []struct {
		name    string
		demands []demand
		want    []float64
	}{
		{"room left is shared", []demand{{10, 20, 20}, {10, 30, 30}}, []float64{40, 60}},
		{"who says more has more", []demand{{10, 500, 100}, {10, 500, 300}}, []float64{30, 70}},
		{"none has more than it takes", []demand{{10, 20, 900}, {10, 500, 100}}, []float64{20, 80}},
		{"too much is asked", []demand{{100, 100, 1}, {300, 300, 1}}, []float64{25, 75}},
	} {
		got := share(100, c.demands)
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 0.1 {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
}
