package batch

import (
	"errors"
	"io"

	"asll/internal/form"
)

// A Finder reads rows of a table again, in any order.
type Finder struct {
	row     *Row
	scanner *scanner
}

// ErrSequential says that the rows of a table can only be read in their
// order: it is a sheet, or a text in UTF-16.
var ErrSequential = errors.New("the rows of this table are read in their order only")

// Finder makes a finder of the rows whose places were kept.
func (m *Mapping) Finder() (*Finder, error) {
	rows, err := m.Table.open()
	if err != nil {
		return nil, inFile(m.Table.Name, err)
	}
	if s, ok := rows.(*scanner); ok {
		if text, ok := s.in.(io.ReaderAt); ok {
			return newFinder(m, s, text), nil
		}
	}
	return nil, ErrSequential
}

// newFinder makes a finder of the scanner of a text.
func newFinder(m *Mapping, s *scanner, text io.ReaderAt) *Finder {
	s.in, s.pages = nil, newPages(text)
	return &Finder{row: &Row{mapping: m, Answers: form.Answers{}}, scanner: s}
}

// At reads the row that stands there. It is overwritten by the next one.
func (f *Finder) At(p Place) (*Row, error) {
	f.scanner.seek(p)
	read, err := f.scanner.next()
	if err != nil {
		return nil, inFile(f.row.mapping.Table.Name, err)
	}
	f.row.fill(read)
	return f.row, nil
}

// seek goes to the beginning of a row.
func (s *scanner) seek(p Place) {
	s.line, s.number = p.Line, p.Row-1
	s.cr = true // the row before may have ended by CR and LF, and starts between the two
	s.base, s.pos, s.end = p.Offset, 0, 0
}

// turn goes on with a page that is held.
func (s *scanner) turn() (err error) {
	s.base += int64(s.end)
	s.buf, err = s.pages.from(s.base - s.mark)
	s.pos, s.end = 0, len(s.buf)
	return err
}
