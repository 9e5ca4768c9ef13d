package batch

import (
	"encoding/xml"
	"errors"
	"io"
)

// A part is read token by token, and no token is longer than a cell may be:
// encoding/xml holds each of them in memory.
type part struct {
	in      io.Reader
	total   int64 // what may still be read
	left    int   // what may still be read of this token
	err     error // what reading met that is not the fault of the XML
	decoder *xml.Decoder
}

func newPart(r io.Reader, most int64) *part {
	p := &part{in: r, total: most}
	p.decoder = xml.NewDecoder(p)
	return p
}

// Read implements io.Reader for the decoder.
func (p *part) Read(b []byte) (int, error) {
	if p.left <= 0 {
		p.err = &Problem{Reason: tooLong}
		return 0, p.err
	}
	n, err := p.in.Read(b[:min(len(b), p.left)])
	p.left -= n
	if p.total -= int64(n); p.total < 0 {
		p.err = &Problem{Reason: tooLarge}
		return 0, p.err
	}
	return n, err
}

// token gives the next token, or io.EOF.
func (p *part) token() (xml.Token, error) {
	p.left = maxCell + maxToken
	t, err := p.decoder.RawToken()
	if err != nil && !errors.Is(err, io.EOF) {
		err = p.problem()
	}
	return t, err
}

func (p *part) problem() error {
	if p.err != nil {
		return p.err
	}
	return &Problem{Reason: damaged}
}
