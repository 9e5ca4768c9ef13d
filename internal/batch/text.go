package batch

import (
	"bytes"
	"io"
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
	t := &Table{Name: name, File: name, Format: e.name + ", séparateur " + nameOf(delimiter)}
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
	if len(line) != len("sep=;") || !strings.EqualFold(line[:4], "sep=") || strings.IndexByte("\t,;:|/~^#", line[4]) < 0 {
		return 0, 0
	}
	if bytes.HasPrefix(head[end:], []byte("\r\n")) {
		end++
	}
	return line[4], end + 1
}

// nameOf is how a delimiter is told.
func nameOf(delimiter byte) string {
	if delimiter == '\t' {
		return "tabulation"
	}
	return "« " + string(rune(delimiter)) + " »"
}
