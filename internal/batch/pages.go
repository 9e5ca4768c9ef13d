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
	held []page // each in the only place where it can be
}

type page struct {
	number int64 // from 1; 0 for none
	bytes  []byte
}

func newPages(text io.ReaderAt) *pages { return &pages{text: text, held: make([]page, pageRoom)} }

// from gives the text from there to the end of the page, until another page is
// asked for.
func (p *pages) from(offset int64) ([]byte, error) {
	held, err := p.page(offset/pageSize + 1)
	if err != nil {
		return nil, err
	}
	at := int(offset % pageSize)
	if at >= len(held) {
		return nil, io.EOF
	}
	return held[at:], nil
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
