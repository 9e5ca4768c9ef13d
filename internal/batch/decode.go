package batch

import (
	"bytes"
	"unicode/utf8"
)

// isBlank tells whether the row holds nothing; DOS ended files by a 1A.
func (s *scanner) isBlank() bool {
	begin := 0
	for _, end := range s.ends {
		if cell := bytes.TrimSpace(s.text[begin:end]); len(cell) > 0 && string(cell) != "\x1a" {
			return false
		}
		begin = end + s.gap
	}
	return true
}

// decode turns the bytes of the row into UTF-8.
func (s *scanner) decode() {
	if asciiLength(s.row) == len(s.row) {
		return
	}
	raw := s.row
	s.row = s.spare[:0]
	i := 0
	for n, end := range s.ends {
		for i < end {
			plain := asciiLength(raw[i:end])
			s.row = append(s.row, raw[i:i+plain]...)
			if i += plain; i < end {
				s.row = utf8.AppendRune(s.row, s.charset.DecodeByte(raw[i]))
				i++
			}
		}
		s.ends[n] = len(s.row)
	}
	s.spare = raw
}
