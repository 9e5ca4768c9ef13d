package batch

import (
	"bytes"
	"io"
	"slices"
	"strings"
)

// openText recognises the encoding and the delimiter of a text.
func openText(name string, r io.ReaderAt, size int64) (*File, error) {
	if size == 0 {
		return nil, &Problem{Reason: empty}
	}
	e, err := encodingOf(r, size)
	if err != nil {
		return nil, err
	}
	head, err := io.ReadAll(io.LimitReader(e.reader(r, size), bufferSize))
	if err != nil {
		return nil, err
	}
	delimiter, announced := announcedDelimiter(head)
	if announced == 0 {
		delimiter = delimiterOf(head)
	}
	t := &Table{Name: name, Format: e.name + ", séparateur " + nameOf(delimiter)}
	t.open = func() (records, error) {
		in := e.reader(r, size)
		if _, err := io.CopyN(io.Discard, in, int64(announced)); err != nil {
			return nil, err
		}
		s := newScanner(in, delimiter, e.bytes)
		s.base = e.mark + int64(announced)
		s.mark = e.mark
		if announced > 0 {
			s.line++ // spreadsheets show no row for it
		}
		return s, nil
	}
	return &File{Tables: []*Table{t}}, nil
}

// announcedDelimiter reads a first line « sep=; », which Excel writes for
// itself, and gives its length.
func announcedDelimiter(head []byte) (delimiter byte, length int) {
	end := bytes.IndexAny(head, "\r\n")
	if end < 0 {
		return 0, 0
	}
	line := strings.Trim(string(head[:end]), `" `)
	if len(line) != len("sep=;") || !strings.EqualFold(line[:4], "sep=") || !strings.Contains("\t,;:|/~^#", line[4:]) {
		return 0, 0
	}
	if bytes.HasPrefix(head[end:], []byte("\r\n")) {
		end++
	}
	return line[4], end + 1
}

// delimiters are those that spreadsheets write, the French one first.
var delimiters = []byte{';', '\t', ',', '|'}

// delimiterOf finds the delimiter that cuts the first lines most alike: it
// stands in the line of the headers, and as often in the others.
func delimiterOf(head []byte) byte {
	lines := counts(head)
	best, chosen := [2]int{}, delimiters[0]
	for i, d := range delimiters {
		score := [2]int{0, lines[0][i]}
		for _, line := range lines {
			if line[i] > 0 && line[i] == lines[0][i] {
				score[0]++
			}
		}
		if slices.Compare(score[:], best[:]) > 0 {
			best, chosen = score, d
		}
	}
	return chosen
}

// counts counts each delimiter outside quotes in each of the first lines.
func counts(head []byte) [][4]int {
	const most = 20
	lines := make([][4]int, 1, most)
	inQuotes, blank := false, true
	for _, c := range head {
		if i := bytes.IndexByte(delimiters, c); i >= 0 && !inQuotes {
			lines[len(lines)-1][i]++
			continue
		}
		switch c {
		case '"':
			inQuotes = !inQuotes
			blank = false
		case '\n', '\r':
			switch {
			case inQuotes:
			case blank:
				lines[len(lines)-1] = [4]int{}
			case len(lines) == most:
				return lines
			default:
				lines, blank = append(lines, [4]int{}), true
			}
		case ' ':
		default:
			blank = false
		}
	}
	if blank && len(lines) > 1 {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// nameOf is how a delimiter is told.
func nameOf(delimiter byte) string {
	if delimiter == '\t' {
		return "tabulation"
	}
	return "« " + string(rune(delimiter)) + " »"
}
