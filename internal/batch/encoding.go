package batch

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// An encoding is how the characters of a text are written.
type encoding struct {
	name   string
	mark   int64            // the length of the byte order mark
	bytes  *charmap.Charmap // one byte a character
	wide   utf.Endianness   // UTF-16, when isWide
	isWide bool
}

// marks are the byte order marks.
var marks = []struct {
	start string
	encoding
}{
	{"\xef\xbb\xbf", encoding{name: "UTF-8", mark: 3}},
	{"\xff\xfe", encoding{name: "UTF-16", mark: 2, isWide: true, wide: utf.LittleEndian}},
	{"\xfe\xff", encoding{name: "UTF-16", mark: 2, isWide: true, wide: utf.BigEndian}},
}

// charsets are the encodings in one byte, the likeliest first.
var charsets = []encoding{
	{name: "Windows-1252", bytes: charmap.Windows1252},
	{name: "ISO-8859-15", bytes: charmap.ISO8859_15},
	{name: "CP850", bytes: charmap.CodePage858}, // the same, with €,
	{name: "Mac Roman", bytes: charmap.Macintosh},
}

// encodingOf recognises how a text is written.
func encodingOf(r io.ReaderAt, size int64) (encoding, error) {
	head := make([]byte, min(size, 4096))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return encoding{}, err
	}
	for _, m := range marks {
		if bytes.HasPrefix(head, []byte(m.start)) {
			return m.encoding, nil
		}
	}
	if order, ok := unmarked16(head); ok {
		return encoding{name: "UTF-16", isWide: true, wide: order}, nil
	}
	if isBinary(head) {
		return encoding{}, &Problem{Reason: "ce fichier n'est pas un texte" + saveAs}
	}
	s, err := look(io.NewSectionReader(r, 0, size))
	if s.isUTF8() {
		return encoding{name: "UTF-8"}, err
	}
	return likeliest(s.context), err
}

// unmarked16 recognises UTF-16 without a mark: in a text that is mostly ASCII
// every other byte is nul.
func unmarked16(head []byte) (utf.Endianness, bool) {
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half == 0:
		return false, false
	case nul[1] > half/2 && nul[0] < half/20+1:
		return utf.LittleEndian, true
	case nul[0] > half/2 && nul[1] < half/20+1:
		return utf.BigEndian, true
	}
	return false, false
}

// likeliest chooses the encoding under which the bytes make the most French.
func likeliest(context []byte) encoding {
	chosen, best := charsets[0], 0
	for i, c := range charsets {
		score := 0
		for j := 0; j+3 <= len(context); j += 3 {
			b := context[j : j+3]
			score += french(c.bytes.DecodeByte(b[0]), c.bytes.DecodeByte(b[1]), c.bytes.DecodeByte(b[2]))
		}
		if i == 0 || score > best {
			chosen, best = c, score
		}
	}
	return chosen
}

// french says how likely a character is between two others.
func french(before, r, after rune) int {
	starts := !unicode.IsLetter(before)
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return -5
	case r == 'à' && starts && !unicode.IsLetter(after):
		return 2 // a word by itself
	case strings.ContainsRune("éèêëàâäçîïôöùûüÿœæ", r):
		switch {
		case starts && !unicode.IsLetter(after), unicode.IsUpper(after):
			return -1
		case starts && r != 'é':
			return 1 // few words begin so
		}
		return 3
	case strings.ContainsRune("ÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸŒÆ", r) && !unicode.IsLower(before) && unicode.IsLetter(after):
		return 2
	case strings.ContainsRune("’‘", r):
		return 1
	case strings.ContainsRune("€«»“”–—…•°²\u00a0", r) && (starts || !unicode.IsLetter(after)):
		return 1
	}
	return -1
}

// reader reads a text from its beginning, as bytes of which those of ASCII
// are what they seem; the others are still to be decoded if e has a charset.
func (e encoding) reader(r io.ReaderAt, size int64) io.Reader {
	section := io.NewSectionReader(r, e.mark, size-e.mark)
	if !e.isWide {
		return section
	}
	return transform.NewReader(section, utf.UTF16(e.wide, utf.IgnoreBOM).NewDecoder())
}
