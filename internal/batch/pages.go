package batch

import (
	"errors"
	"io"
)

// A page is a piece of a text, and this many are held.
const (
	pageSize = 4 << 10
	pageRoom = 1 << 10
)

// Pages read a text here and there. The rows of dossiers that follow one another are often in the same part of a file sorted by
// day: the system is asked for a page that holds many of them, not for each row.
type pages struct {
	text io.ReaderAt
	at   int64
	held []page // each in the only place where it can be
}

type page struct {
	number int64 // from 1; 0 for none
	bytes  []byte
}

func newPages(text io.ReaderAt) *pages { return &pages{text: text, held: make([]page, pageRoom)} }

// Seek implements io.Seeker, from the beginning of the text.
func (p *pages) Seek(offset int64, _ int) (int64, error) {
	p.at = offset
	return offset, nil
}

// Read implements io.Reader. It reads no further than the page.
func (p *pages) Read(b []byte) (int, error) {
	held, err := p.page(p.at/pageSize + 1)
	if err != nil {
		return 0, err
	}
	from := int(p.at % pageSize)
	if from >= len(held) {
		return 0, io.EOF
	}
	n := copy(b, held[from:])
	p.at += int64(n)
	return n, nil
}

func (p *pages) page(number int64) ([]byte, error) {
	held := &p.held[number%pageRoom]
	if held.number == number {
		return held.bytes, nil
	}
	if held.bytes == nil {
		held.bytes = make([]byte, pageSize)
	}
	n, err := p.text.ReadAt(held.bytes[:pageSize], (number-1)*pageSize)
	if n == 0 || err != nil && !errors.Is(err, io.EOF) {
		held.number = 0
		return nil, err
	}
	held.number, held.bytes = number, held.bytes[:n]
	return held.bytes, nil
}
