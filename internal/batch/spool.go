package batch

import (
	"bufio"
	"encoding/csv"
	"io"
	"os"
)

// A spool copies the rows of a table that can only be read in their order into
// a text, where they can be found again.
type spool struct {
	file *os.File
	out  *bufio.Writer
	csv  *csv.Writer
	size int64
}

// spool makes the copy of a table, or nothing when it needs none.
func (in *gatherer) spool(t *gathered) (*spool, error) {
	_, err := t.mapping.Finder()
	if err == nil || err != ErrSequential { //nolint:errorlint // it is never wrapped
		return nil, err
	}
	if t.spool, err = in.scratch(); err != nil {
		return nil, err
	}
	s := &spool{file: t.spool, out: bufio.NewWriterSize(t.spool, bufferSize)}
	s.csv = csv.NewWriter(s)
	s.csv.Comma = ';'
	return s, nil
}

// Write counts the bytes of the copy.
func (s *spool) Write(p []byte) (int, error) {
	s.size += int64(len(p))
	return s.out.Write(p)
}

// write copies a row, and tells where it stands in the copy.
func (s *spool) write(cells []string) (offset int64, err error) {
	offset = s.size
	if err := s.csv.Write(cells); err != nil {
		return 0, err
	}
	s.csv.Flush()
	return offset, s.csv.Error()
}

// close ends the copy.
func (s *spool) close(t *gathered) error {
	t.size = s.size
	return s.out.Flush()
}

// finder finds the rows of the table, or of its copy.
func (t *gathered) finder() (*Finder, error) {
	if t.spool == nil {
		return t.mapping.Finder()
	}
	copied := io.NewSectionReader(t.spool, 0, t.size)
	return newFinder(t.mapping, newScanner(copied, ';', nil), copied), nil
}
