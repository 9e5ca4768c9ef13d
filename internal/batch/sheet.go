package batch

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// maxRows is what Excel allows.
const maxRows = 1_048_576

// A sheetReader reads the rows of a sheet as they are needed.
type sheetReader struct {
	*workbook
	part  *part
	row   int
	cells []string
	size  int // of the cells of the row

	column  int
	kind    string // of the cell: « s » is a shared text
	style   style
	text    richText
	value   strings.Builder
	inValue bool
	formula bool
}

// reader opens a sheet, as often as it is read.
func (w *workbook) reader(s sheet) func() (records, error) {
	return func() (records, error) {
		p, err := w.parts.open(s.path)
		return &sheetReader{workbook: w, part: p}, err
	}
}

func (s *sheetReader) next() (record, error) {
	s.clear()
	for {
		token, err := s.part.token()
		if errors.Is(err, io.EOF) {
			err = &Problem{Reason: damaged} // it ends with sheetData
		}
		if err != nil {
			return record{}, s.inRow(err)
		}
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "row" && !isBlank(s.cells) {
			return record{Place: Place{Line: s.row, Row: s.row}, cells: s.cells}, nil
		}
		if err := s.take(token); err != nil {
			return record{}, s.inRow(err)
		}
	}
}

// clear forgets the cells of a row.
func (s *sheetReader) clear() {
	s.cells, s.column, s.size = s.cells[:0], 0, 0
}

// take takes a token of a row.
func (s *sheetReader) take(token xml.Token) error {
	s.text.take(token)
	switch t := token.(type) {
	case xml.StartElement:
		return s.begin(t)
	case xml.CharData:
		if s.inValue && s.value.Len() <= maxCell {
			s.value.Write(t)
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "sheetData":
			return io.EOF
		case "c":
			return s.end()
		case "v":
			s.inValue = false
		}
	}
	return nil
}

// begin takes the beginning of a row or of a cell.
func (s *sheetReader) begin(t xml.StartElement) error {
	switch t.Name.Local {
	case "row":
		s.row++
		if r, err := strconv.Atoi(attribute(t, "r")); err == nil && r > s.row {
			s.row = r
		}
		if s.row > maxRows {
			return &Problem{Reason: tooLarge}
		}
		s.clear()
	case "c":
		s.column++
		if at := columnOf(attribute(t, "r")); at > 0 {
			s.column = at
		}
		if s.column > maxColumns {
			return &Problem{Line: s.row, Column: s.column, Reason: tooWide}
		}
		s.kind, s.style = attribute(t, "t"), style{}
		if n, err := strconv.Atoi(attribute(t, "s")); err == nil && n >= 0 && n < len(s.styles) {
			s.style = s.styles[n]
		}
		s.value.Reset()
		s.text.Reset()
		s.formula = false
	case "v":
		s.inValue = true
	case "f":
		s.formula = true
	}
	return nil
}

// inRow adds the row to what is wrong.
func (s *sheetReader) inRow(err error) error {
	if p, ok := errors.AsType[*Problem](err); ok && p.Line == 0 {
		p.Line = s.row
	}
	return err
}
