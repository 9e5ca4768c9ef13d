package batch

import (
	"errors"
	"io"
	"slices"

	"golang.org/x/text/encoding/charmap"
)

// A scanner cuts a text into rows and cells. encoding/csv would, but for three
// things: it takes no lone CR for the end of a line, it would hold in memory a
// cell of any size, and it refuses « 12 rue "Les Tilleuls" ».
type scanner struct {
	in        io.Reader
	pages     *pages // instead of in, for rows in any order
	delimiter byte
	bounds    bounds // of a cell without quotes
	charset   *charmap.Charmap

	buf      []byte
	pos, end int
	base     int64 // where the buffer stands in the file
	mark     int64 // where the text begins
	line     int   // of the next byte
	number   int   // of the row, as spreadsheets count
	cr       bool  // the byte before was a CR

	state  state
	text   []byte // the cells of the row, one after the other
	gap    int    // how many bytes stand between two of them
	ends   []int  // where each of them ends
	start  Place  // of the row
	row    []byte // room for the text
	begin  int    // where the last cell begins in it
	opened int    // the line on which the quoted cell starts
	spare  []byte // the row as it was before its bytes were decoded
	cells  []string
}

// A state is where in a cell a scanner stands.
type state byte

const (
	atStart state = iota // nothing yet, or spaces
	bare                 // text without quotes
	quoted               // text between quotes
	atQuote              // just after a quote within quotes: the end, or half of a double one
	closed               // after the end of the quotes
)

func newScanner(in io.Reader, delimiter byte, charset *charmap.Charmap) *scanner {
	return &scanner{in: in, delimiter: delimiter, bounds: boundsOf(delimiter), charset: charset, buf: make([]byte, bufferSize), line: 1}
}

// next gives the next row that is not blank.
func (s *scanner) next() (record, error) {
	for {
		if err := s.read(); err != nil {
			return record{}, err
		}
		if s.isBlank() {
			continue
		}
		s.cells = slices.Grow(s.cells[:0], len(s.ends))[:len(s.ends)]
		whole, begin := string(s.text), 0 // all the cells of a row are pieces of one string
		for i, end := range s.ends {
			s.cells[i], begin = whole[begin:end], end+s.gap
		}
		return record{s.start, s.cells, whole}, nil
	}
}

// read reads one row, blank or not.
func (s *scanner) read() error {
	s.number++
	s.start = Place{Line: s.line, Row: s.number, Offset: s.base + int64(s.pos)}
	if s.pos == s.end {
		if err := s.fill(); err != nil {
			return err
		}
	}
	if s.cut() {
		return nil
	}
	if err := s.walk(); err != nil {
		return err
	}
	if s.charset != nil {
		s.decode()
	}
	s.text, s.gap = s.row, 0
	return nil
}

// walk reads a row step by step.
func (s *scanner) walk() error {
	s.row, s.ends, s.begin, s.state = s.row[:0], s.ends[:0], 0, atStart
	for {
		ended, err := s.step()
		if ended || err != nil {
			return err
		}
		if s.pos < s.end {
			continue
		}
		if err := s.fill(); errors.Is(err, io.EOF) {
			return s.finish()
		} else if err != nil {
			return err
		}
	}
}

// fill reads more of the text.
func (s *scanner) fill() error {
	if s.pages != nil {
		return s.turn()
	}
	for range 100 {
		n, err := s.in.Read(s.buf)
		s.base += int64(s.end)
		s.pos, s.end = 0, n
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// finish ends the last row, which no line break ends.
func (s *scanner) finish() error {
	if s.state == quoted {
		return s.unclosed("")
	}
	s.ends = append(s.ends, len(s.row))
	return nil
}
