package sheet

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"pgregory.net/rapid"
)

// pagesOf are the pages of a document, before they are printed.
func pagesOf(t *testing.T, d Document) [][]placed {
	t.Helper()
	return paginate(pressOf(t, d).compose())
}

func pressOf(t *testing.T, d Document) *press {
	t.Helper()
	l, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	return &press{d, l, fpdf.New("P", "mm", "A4", "")}
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

// What is short is never cut at the foot of a page, be it a table or fields; what is long may be.
func TestShortBlocksAreKeptWhole(t *testing.T) {
	p := pressOf(t, Document{})
	columns := []Column{{"a", "A"}, {"b", "B"}}
	rows := func(n int, said string) []Row { return slices.Repeat([]Row{{words(said), words("b")}}, n) }
	for _, c := range []struct {
		name  string
		block Block
		whole bool
	}{
		{"a table of two rows", table("k", "", "", columns, rows(2, "a")), true},
		{"a table of four rows", table("k", "Table", "", columns, rows(4, "a")), true},
		{"four rows that say much", table("k", "Table", "", columns, rows(4, saying(2))), true},
		{"four rows of a page", table("k", "Table", "", columns, rows(4, saying(20))), false},
		{"a table of a page", table("k", "Table", "", columns, rows(50, "a")), false},
		{"eight fields", fields("k", "Rubriques", slices.Repeat([]Field{field("k", "Rubrique", words("valeur"))}, 8)...), true},
		{"a hundred fields", fields("k", "Rubriques", slices.Repeat([]Field{field("k", "Rubrique", words("valeur"))}, 100)...), false},
	} {
		strips := p.block([]Block{c.block})
		loose := slices.ContainsFunc(strips[:len(strips)-1], func(s strip) bool { return !s.tied })
		if loose == c.whole {
			t.Errorf("%s, may be cut: %v", c.name, loose)
		}
	}
}

// A value that stands alone on its line has the whole of it.
func TestALoneFieldHasTheWholeLine(t *testing.T) {
	p := pressOf(t, Document{})
	said := field("k", "Autres actions", words("point téléphonique toutes les deux semaines"))
	alone, two := tall(p.fields(fields("k", "", said))), tall(p.fields(fields("k", "", said, said)))
	if alone >= two {
		t.Errorf("alone it is %.1f mm high, beside another %.1f", alone, two)
	}
}

// So is a short section: a frame to write in is not parted from what it follows.
func TestShortSectionsAreKeptWhole(t *testing.T) {
	p := pressOf(t, Document{})
	strips := p.section(Section{Number: 1, Title: "Envoi", Blocks: []Block{fields("k", "", field("k", "Envoyé le", missing())), box("k", "Commission", 6, Value{})}})
	for i, s := range strips {
		if last := i == len(strips)-1; s.tied == last {
			t.Errorf("strip %d of %d, tied: %v", i+1, len(strips), s.tied)
		}
	}
}

// Signatures are not alone on a page: the end of what is signed goes with them.
func TestSignaturesFollowWhatIsSigned(t *testing.T) {
	signed := Section{Number: 2, Title: "Signatures", Blocks: []Block{paragraph("k", words("Fait à Privas")), signature("k", "Le ménage", words("Awa"))}}
	for _, before := range []Block{
		paragraph("k", Value{Text: "Le ménage accepte."}),
		paragraph("k", Value{Text: strings.Repeat("x\n", 9) + "x"}),
		fields("k", "", field("k", "Ménage informé le", words("02/09/2024"))),
		box("k", "Avis", viewLines, Value{}),
	} {
		for lines := range 60 {
			pages := pagesOf(t, Document{Sections: []Section{
				{Blocks: []Block{paragraph("k", Value{Text: strings.Repeat("x\n", lines+10)})}},
				{Number: 1, Title: "Accord", Blocks: []Block{before}},
				signed,
			}})
			if last := pages[len(pages)-1]; len(last) < 5 { // its end, heading, rule, lead, frames
				t.Fatalf("%s after %d lines: %d strips only on the last page", before.Kind, lines, len(last))
			}
		}
	}
}

// What comes before signatures is so high that both fit on no page: the heading still goes with them.
func TestSignaturesKeepTheirHeading(t *testing.T) {
	for lines := range 62 {
		pages := pagesOf(t, Document{Sections: []Section{
			{Number: 1, Title: "Avis", Blocks: []Block{box("k", "Avis", lines, words("Le ménage est satisfait"))}},
			{Number: 2, Title: "Signatures", Blocks: []Block{paragraph("k", words("Fait à Privas")), signature("k", "Le ménage", words("Awa"))}},
		}})
		if last := pages[len(pages)-1]; len(pages) > 1 && len(last) < 4 {
			t.Errorf("%d lines: %d strips only on the last page", lines, len(last))
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
	p := pressOf(t, Document{})
	for _, c := range []struct {
		lines int
		cut   bool
	}{{1, false}, {60, false}, {61, true}, {500, true}} {
		cell := pane{w: 100, frame: true}
		p.add(&cell, strings.Repeat("x\n", c.lines-1)+"x", bodyStyle)
		if got := len(p.row(cell)) > 1; got != c.cut {
			t.Errorf("%d lines, cut: %v", c.lines, got)
		}
	}
}

// No line of a paragraph stands alone on a page.
func TestParagraphsLeaveNoLineAlone(t *testing.T) {
	p := pressOf(t, Document{})
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
