package carnet

import (
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Unusable tells why a carnet cannot be used, and what to do about it.
type Unusable struct {
	Path   string
	Reason string // in French, a whole sentence without its full stop
	Remedy string // in French, what to do
	Err    error
}

// Error gives the reason.
func (u *Unusable) Error() string { return u.Reason }

// Unwrap gives the cause.
func (u *Unusable) Unwrap() error { return u.Err }

// ErrForeign is the cause when the file is not a carnet.
var ErrForeign = errors.New("not a carnet")

// ErrFuture is the cause when a later version of asll has written the file.
var ErrFuture = errors.New("written by a later version")

var (
	errDamaged = errors.New("damaged") // the file is not what was written
	errSeal    = errors.New("the payload is not that of its digest")
)

// unusable turns what SQLite says of the file, at opening or in the middle of
// work, into an Unusable; other errors are left as they are.
func (c *Carnet) unusable(err error) error {
	var known *Unusable
	var said *sqlite.Error
	if err == nil || errors.As(err, &known) || !errors.As(err, &said) {
		return err
	}
	switch said.Code() & 0xff { // the family, without its details
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT,
		// Our SQL is fixed and right: SQLite finds fault with it, or with a type,
		// only when the schema in the file is no longer ours.
		sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_FORMAT:
		return damaged(c.path, err)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return locked(c.path, err)
	case sqlite3.SQLITE_READONLY:
		return readOnly(c.path, err)
	case sqlite3.SQLITE_FULL:
		return full(c.path, err)
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return unreadable(c.path, err)
	}
	return err
}
