package carnet

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// A beginning is what tells of a whole file without reading it.
type beginning struct {
	head [100]byte // of an SQLite file
	n    int       // how much of it there is
	size int64     // of the file
}

// settled reads the beginning of a file. Another process may be writing it: its
// size and its header, which are not read at once, then disagree for a moment.
func settled(path string) (b beginning, err error) {
	for {
		before := b
		if b, err = begin(path); err != nil || b == before || !b.cut() || hotJournal(path) {
			return b, err
		}
	}
}

func begin(path string) (b beginning, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return b, err
	}
	if !info.Mode().IsRegular() { // reading a pipe could wait for ever
		return b, errNotAFile
	}
	f, err := os.Open(path)
	if err != nil {
		return b, err
	}
	defer f.Close()
	b.n, err = io.ReadFull(f, b.head[:])
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return b, err
	}
	// After the header: meanwhile a carnet only grows.
	if info, err = f.Stat(); err != nil {
		return b, err
	}
	b.size = info.Size()
	return b, nil
}

// cut tells whether the end of the file is missing, as after a copy that did
// not finish: its size is no whole number of pages, or less than the header says.
func (b *beginning) cut() bool {
	page := int64(binary.BigEndian.Uint16(b.head[16:]))
	if page == 1 { // 65536 does not fit
		page = 1 << 16
	}
	if page < 512 || b.size%page != 0 {
		return true
	}
	// Old versions of SQLite did not keep the number of pages up to date: it holds
	// for the change that wrote it.
	counted := binary.BigEndian.Uint32(b.head[24:]) == binary.BigEndian.Uint32(b.head[92:])
	return counted && b.size < page*int64(binary.BigEndian.Uint32(b.head[28:]))
}
