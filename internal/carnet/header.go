package carnet

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

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
	head, n, err := firstBytes(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{}, missing(path, err)
	case errors.Is(err, errNotAFile):
		return header{}, notAFile(path)
	case err != nil:
		return header{}, unreadable(path, err)
	case string(head[:len(magic)]) != magic:
		return header{}, foreign(path)
	case n < len(head):
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
	}
	return header{version: int(v)}, nil
}

// magic opens every SQLite file.
const magic = "SQLite format 3\x00"

var (
	errNotAFile  = errors.New("not a regular file")
	errNoVersion = errors.New("no version in the header")
)

// firstBytes reads the header of an SQLite file, and tells how much of it there is.
func firstBytes(path string) (head [100]byte, n int, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return head, 0, err
	}
	if !info.Mode().IsRegular() { // reading a pipe could wait for ever
		return head, 0, errNotAFile
	}
	f, err := os.Open(path)
	if err != nil {
		return head, 0, err
	}
	defer f.Close()
	n, err = io.ReadFull(f, head[:])
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head, n, err
}

// journalLeft tells whether a process died while writing: the header may then
// be of a transaction that SQLite will take back. The journal stands beside the
// file itself, not beside a link to it.
func journalLeft(path string) bool {
	file, err := filepath.EvalSymlinks(path)
	if err != nil {
		return false
	}
	_, err = os.Lstat(file + "-journal")
	return err == nil
}
