package batch

import (
	"fmt"
	"io"
)

// A workbook is an .xlsx, read here and not by a library: excelize would add
// 3 MB and 1.7 ms to the start of every command, takes twice the time and three
// times the memory, and unpacks the sheets into temporary files, which stay
// there, with all they say of people, if it is killed.
type workbook struct {
	parts
	shared   sharedTexts
	styles   []style
	from1904 bool
}

// A sheet is what the workbook says of one of its sheets.
type sheet struct {
	name, path string
}

// openWorkbook finds the sheets.
func openWorkbook(name string, r io.ReaderAt, size int64) (*File, error) {
	p, err := openParts(r, size)
	if err != nil {
		return nil, err
	}
	if what := p.otherThanXLSX(); what != "" {
		return nil, &Problem{Reason: what}
	}
	w := &workbook{parts: p}
	sheets, err := w.sheets()
	if err != nil {
		return nil, err
	}
	f := &File{}
	for _, s := range sheets {
		f.Tables = append(f.Tables, &Table{Name: s.name, told: kindOfSheet(s.name), hinted: kindInSheet(s.name), open: w.reader(s)})
	}
	for _, t := range f.Tables {
		t.Format = "classeur Excel, feuille « " + t.Name + " »"
		t.File = name
		if len(sheets) > 1 {
			t.Sheet = t.Name
			t.Name = fmt.Sprintf("%s, feuille « %s »", name, t.Name)
		} else {
			t.Name = name
		}
	}
	return f, w.load()
}

// otherThanXLSX says what a zip is that is no .xlsx.
func (p parts) otherThanXLSX() string {
	switch {
	case p.has("xl/workbook.bin"):
		return "c'est un classeur Excel binaire (.xlsb)" + saveAs
	case p.has("xl/"):
		return ""
	case p.has("content.xml"):
		return "c'est un document LibreOffice (.ods, .odt…)" + saveAs
	case p.has("word/"), p.has("ppt/"):
		return "c'est un document Word ou PowerPoint, pas un tableau"
	}
	return compressed
}

// load reads what the sheets share.
func (w *workbook) load() error {
	main := w.mainPart()
	related, err := w.related(main)
	if err != nil {
		return err
	}
	if to := related["sharedStrings"]; to != "" {
		if w.shared, err = w.readShared(partOf(main, to)); err != nil {
			return err
		}
	}
	if to := related["styles"]; to != "" {
		w.styles, err = w.readStyles(partOf(main, to))
	}
	return err
}
