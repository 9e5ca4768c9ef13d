package batch

import "bytes"

// cut reads a row at once if it can: all of it is in the buffer, without quotes,
// and needs no decoding. So are most.
func (s *scanner) cut() bool {
	rest := s.buf[s.pos:s.end]
	passed := 0
	if s.cr && rest[0] == '\n' {
		passed = 1
	}
	length := bytes.IndexByte(rest[passed:], '\n')
	if length < 0 {
		return false
	}
	row := bytes.TrimSuffix(rest[passed:passed+length], []byte{'\r'})
	if bytes.IndexByte(row, '"') >= 0 || bytes.IndexByte(row, '\r') >= 0 || s.charset != nil && asciiLength(row) < len(row) {
		return false
	}
	s.ends = s.ends[:0]
	for at := 0; at < len(row); at++ {
		if row[at] != s.delimiter { // most cells of a wide table are empty
			n := bytes.IndexByte(row[at:], s.delimiter)
			if n < 0 {
				break
			}
			at += n
		}
		if s.ends = append(s.ends, at); len(s.ends) >= maxColumns {
			return false
		}
	}
	s.ends = append(s.ends, len(row))
	s.text, s.gap = row, 1
	s.pos += passed + length
	s.breakLine('\n')
	return true
}
