package carnet

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"

	"asll/schema"
)

// version is the newest version of the format that this program knows.
const version = schema.Version

// A header is what the first bytes of a file say.
type header struct {
	version int
}

// readHeader looks at a file before SQLite does, since SQLite may write to a
// file as soon as it opens it: one of another program, or of a later version
// of this one, is left untouched.
func readHeader(path string) (header, error) {
	b, err := settled(path)
	head := b.head
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{}, missing(path, err)
	case errors.Is(err, errNotAFile):
		return header{}, notAFile(path)
	case err != nil:
		return header{}, unreadable(path, err)
	case string(head[:len(magic)]) != magic:
		return header{}, foreign(path)
	case b.n < len(head):
		return header{}, damaged(path, io.ErrUnexpectedEOF)
	case binary.BigEndian.Uint32(head[68:]) != schema.ApplicationID:
		return header{}, foreign(path)
	}
	v := binary.BigEndian.Uint32(head[60:])
	switch {
	case v > version:
		return header{}, fromTheFuture(path, int(v))
	case v == 0:
		return header{}, damaged(path, errNoVersion)
	case b.cut() && !hotJournal(path):
		return header{}, damaged(path, errCut)
	}
	return header{version: int(v)}, nil
}

// magic opens every SQLite file.
const magic = "SQLite format 3\x00"

var (
	errNotAFile  = errors.New("not a regular file")
	errNoVersion = errors.New("no version in the header")
	errCut       = errors.New("the size is not the one in the header")
)
