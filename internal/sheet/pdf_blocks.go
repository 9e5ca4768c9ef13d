package sheet

import (
	"bytes"

	"codeberg.org/go-pdf/fpdf"
)

// The styles of a PDF.
var (
	bodyStyle     = style{size: 8.5}
	labelStyle    = style{size: 8.5, bold: true}
	missingStyle  = style{size: 8.5, grey: 95}
	smallStyle    = style{size: 7.5}
	titleStyle    = style{size: 15, bold: true}
	sectionStyle  = style{size: 11, bold: true}
	blockStyle    = style{size: 9.5, bold: true}
	missingAround = "Dans ce fichier PDF, un mot entre crochets comme [arabe] ou [signe] tient la place de caractères que sa police n'a pas. Les formats html et odt les donnent."
)

// compose makes the strips of the whole document.
func (p *press) compose() []strip {
	all := append(p.logo(), p.banner()...)
	for _, s := range p.Sections {
		strips := p.section(s)
		if signed(s) {
			join(all, strips)
		}
		all = append(all, strips...)
	}
	if *p.replaced {
		all = append(all, spaced(3, p.text(missingAround, smallStyle))...)
	}
	return all
}

// spaced leaves a blank above strips.
func spaced(above float64, strips []strip) []strip {
	if len(strips) > 0 {
		strips[0].above += above
	}
	return strips
}

// text is a paragraph. It may be cut, but leaves no line alone.
func (p *press) text(s string, st style) []strip {
	c := pane{x: margin, w: figureWidth}
	p.add(&c, s, st)
	return p.cut([]pane{c})
}

// logo is the picture above all the rest, when there is one.
func (p *press) logo() []strip {
	if p.Logo == nil {
		return nil
	}
	const name, under = "logo", 3.0
	p.pdf.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(p.Logo.Data))
	size := p.Logo.MM()
	return []strip{{height: size.Height + under, tied: true, paint: func(y float64) {
		p.pdf.ImageOptions(name, margin, y, size.Width, size.Height, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	}}}
}

// banner is what a document is, in a frame.
func (p *press) banner() []strip {
	frame := pane{x: margin, w: figureWidth, frame: true, align: 0.5}
	p.add(&frame, p.Title, titleStyle)
	p.add(&frame, p.Subtitle, bodyStyle)
	return p.row(frame)
}

func (p *press) section(s Section) []strip {
	var all []strip
	if title := s.Heading(); title != "" {
		heading := p.text(title, sectionStyle)
		all = append(spaced(3.5, p.outlined(title, heading)), p.rule())
	}
	groups := together(s.Blocks)
	for i, blocks := range groups {
		above := 2.5
		if i == 0 {
			above = 1
		}
		strips := spaced(above, p.block(blocks))
		if leads(groups, i) {
			strips = tied(strips)
		}
		all = append(all, strips...)
	}
	return whole(all)
}

// outlined marks a heading in the outline of the file.
func (p *press) outlined(title string, heading []strip) []strip {
	first := heading[0].paint
	heading[0].paint = func(y float64) {
		p.pdf.SetFont(fontName, "", bodyStyle.size)
		p.pdf.Bookmark(title, 0, y)
		first(y)
	}
	return tied(heading)
}

// rule is the line under a heading.
func (p *press) rule() strip {
	return strip{height: 0.6, tied: true, paint: func(y float64) { p.line(margin, y+0.3, figureWidth, 0, 0) }}
}

func (p *press) block(blocks []Block) []strip {
	b := blocks[0]
	switch {
	case b.Kind == BlockBox || b.Kind == BlockSignature:
		return p.frames(blocks)
	case b.Kind == BlockFields:
		return append(p.heading(b), p.fields(b)...)
	case b.Kind == BlockTable && len(b.Rows) > 0:
		return append(p.heading(b), p.table(b)...)
	case b.Kind == BlockFigure && len(b.Rows) > 0:
		return append(p.heading(b), p.figure(b)...)
	case b.Value.Text == "":
		return p.heading(b)
	default:
		return append(p.heading(b), p.text(b.Value.Text, valueStyle(b.Value))...)
	}
}

func (p *press) heading(b Block) []strip {
	if b.Title == "" {
		return nil
	}
	title := tied(p.text(b.Title, blockStyle))
	title[len(title)-1].height += 0.6
	return title
}

func valueStyle(v Value) style {
	if v.Missing() {
		return missingStyle
	}
	return bodyStyle
}

// fields prints labels and values, two by two where they are short.
func (p *press) fields(b Block) []strip {
	const half, gap = figureWidth / 2, 4.0
	var all []strip
	for _, pair := range pairs(b.Fields) {
		label := half * 0.47
		var cells []pane
		for i, f := range pair {
			x := margin + float64(i)*half
			width := half - label - gap
			if len(pair) == 1 {
				width += half
			}
			name, value := pane{x: x, w: label - 1}, pane{x: x + label, w: width}
			p.add(&name, f.Label, labelStyle)
			p.add(&value, f.Text, valueStyle(f.Value))
			cells = append(cells, name, value)
		}
		all = append(all, spaced(1.2, p.row(cells...))...)
	}
	return whole(all)
}
