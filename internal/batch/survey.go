package batch

import (
	"encoding/binary"
	"io"
	"unicode/utf8"
)

// A survey is what one reading of a whole text tells of its encoding: an
// accent may come late, and the first of them decides nothing.
type survey struct {
	valid   int    // characters beyond ASCII that are valid UTF-8
	broken  int    // bytes that are not
	context []byte // each of the first of those between the bytes around it
}

// contextSize is enough to tell one encoding from another.
const contextSize = 3 * 10_000

// look reads a text to its end.
func look(r io.Reader) (survey, error) {
	var s survey
	buf := make([]byte, bufferSize)
	kept := 0
	for {
		n, err := io.ReadFull(r, buf[kept:])
		ended := err == io.EOF || err == io.ErrUnexpectedEOF
		if err != nil && !ended {
			return s, err
		}
		used := s.add(buf[:kept+n], ended)
		if ended {
			return s, nil
		}
		kept = copy(buf, buf[used:kept+n])
	}
}

// add looks at a piece of the text, and gives how much of it is understood: a
// character may be cut at its end.
func (s *survey) add(b []byte, last bool) int {
	i := 0
	for {
		i += asciiLength(b[i:])
		if i == len(b) || !last && !utf8.FullRune(b[i:]) {
			return i
		}
		r, size := utf8.DecodeRune(b[i:])
		if r != utf8.RuneError || size > 1 {
			s.valid++
			i += size
			continue
		}
		s.broken++
		if len(s.context) < contextSize {
			s.context = append(s.context, at(b, i-1), b[i], at(b, i+1))
		}
		i++
	}
}

// at is a byte of b, or a space beyond its ends.
func at(b []byte, i int) byte {
	if i < 0 || i >= len(b) {
		return ' '
	}
	return b[i]
}

// asciiLength counts the bytes before the first that is not ASCII, eight at a
// time: nearly all of a French text is.
func asciiLength(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(b[i:])&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// isUTF8 tells whether the text is UTF-8, be it damaged here and there: in
// other encodings next to no accent happens to be valid.
func (s *survey) isUTF8() bool {
	return s.broken == 0 || s.valid > s.broken
}
