package sheet

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"asll/internal/text"
)

// The page of a PDF, in millimetres: A4.
const (
	pageWidth, pageHeight = 210.0, 297.0
	margin                = (pageWidth - figureWidth) / 2
	pageTop, pageBottom   = 18.0, 281.0 // of what flows between the header and the footer
)

// A press prints a document as PDF.
type press struct {
	Document
	letters
	pdf *fpdf.Fpdf
}

// WritePDF writes d to be printed on A4, with its font in it. A text in a script that the font lacks
// is replaced by the script's name, and the end of the document says so.
func WritePDF(w io.Writer, d Document) error {
	l, err := newLetters()
	if err != nil {
		return err
	}
	p := &press{d, l, fpdf.New("P", "mm", "A4", "")}
	p.pdf.AddUTF8FontFromBytes(fontName, "", p.regular.data)
	p.pdf.AddUTF8FontFromBytes(fontName, "B", p.bold.data)
	p.describe()
	pages := paginate(p.compose())
	for i, page := range pages {
		p.pdf.AddPage()
		p.surround(i+1, len(pages))
		for _, s := range page {
			s.paint(s.y)
		}
	}
	return p.pdf.Output(w)
}

// fontName is the family as a PDF names it.
const fontName = "LiberationSans"

// describe sets what a reader program tells of a file. Nothing in it depends on when or where it is made.
func (p *press) describe() {
	day := time.Unix(0, 0).UTC() // fpdf takes no day for today
	if !p.Day.IsZero() {
		day = time.Date(p.Day.Year(), p.Day.Month(), p.Day.Day(), 0, 0, 0, 0, time.UTC)
	}
	p.pdf.SetCreationDate(day)
	p.pdf.SetModificationDate(day)
	p.pdf.SetCatalogSort(true)
	p.pdf.SetTitle(p.Title, true)
	p.pdf.SetSubject(p.Subtitle, true)
	p.pdf.SetAuthor(p.Author, true)
	p.pdf.SetProducer("asll", true)
	p.pdf.SetLang("fr-FR")
	p.pdf.SetAutoPageBreak(false, 0)
}

// surround prints what stands on every page.
func (p *press) surround(page, pages int) {
	if p.Draft {
		p.watermark()
	}
	small := style{size: 8, grey: 90}
	p.ends(12, p.named(), p.Title, small)
	p.line(margin, 14, figureWidth, 0, 150)
	p.ends(pageHeight-10, p.Author, fmt.Sprintf("page %d/%d", page, pages), small)
}

// named is what a document is known by. A draft says so there too: what is written across a page is copied letter by
// letter, and not found by a search.
func (p *press) named() string {
	if p.Draft {
		return text.Listed(Watermark, p.Reference)
	}
	return p.Reference
}

// watermark is under what is printed after it.
func (p *press) watermark() {
	st := style{size: 84, bold: true, grey: 225}
	const x, y = pageWidth / 2, pageHeight / 2
	p.pdf.TransformBegin()
	p.pdf.TransformRotate(55, x, y)
	p.write(x-p.bold.width(Watermark, st.size*point)/2, y+st.size*point/3, Watermark, st)
	p.pdf.TransformEnd()
}

// ends prints one text at each end of a line; the first one is cut if they do not fit.
func (p *press) ends(y float64, first, last string, st style) {
	face, size := p.face(st), st.size*point
	first, last = p.spell(text.Line(first)), p.spell(text.Line(last))
	last = face.fit(last, size, figureWidth*0.6)
	p.write(margin, y, face.fit(first, size, figureWidth-face.width(last, size)-5), st)
	p.writeEnding(pageWidth-margin, y, last, st)
}

// write prints one line, from its baseline's left end.
func (p *press) write(x, y float64, s string, st style) {
	weight := ""
	if st.bold {
		weight = "B"
	}
	p.pdf.SetFont(fontName, weight, st.size)
	p.pdf.SetTextColor(st.grey, st.grey, st.grey)
	p.pdf.Text(x, y, p.spell(s))
}

func (p *press) writeEnding(x, y float64, s string, st style) {
	p.write(x-p.face(st).width(p.spell(s), st.size*point), y, s, st)
}

func (p *press) line(x, y, w, h float64, grey int) {
	p.pdf.SetDrawColor(grey, grey, grey)
	p.pdf.SetLineWidth(0.2)
	p.pdf.Line(x, y, x+w, y+h)
}
