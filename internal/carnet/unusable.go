package carnet

import (
	"errors"
	"fmt"
	"io/fs"

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

// errDamaged is the cause when the file is not what SQLite has written.
var errDamaged = errors.New("damaged")

func missing(path string, err error) error {
	return &Unusable{path, "il n'y a pas de carnet à cet endroit : " + path, "vérifier le chemin, ou créer un carnet", err}
}

func notAFile(path string) error {
	return &Unusable{path, "« " + path + " » n'est pas un fichier", "donner le chemin d'un fichier", errNotAFile}
}

func foreign(path string) error {
	return &Unusable{path, "« " + path + " » n'est pas un carnet asll ; le fichier n'a pas été touché", "vérifier le chemin", ErrForeign}
}

func fromTheFuture(path string, v int) error {
	return &Unusable{
		path,
		fmt.Sprintf("le carnet %s vient d'une version plus récente d'asll (format %d, cette version lit jusqu'au format %d) ; le fichier n'a pas été touché", path, v, version),
		"installer la dernière version d'asll", ErrFuture,
	}
}

func damaged(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s est endommagé", path), "ne plus y écrire, en garder une copie et restaurer une sauvegarde", fmt.Errorf("%w: %w", errDamaged, err)}
}

func locked(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s est utilisé par un autre programme", path), "fermer l'autre programme, puis recommencer", err}
}

func readOnly(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s ne peut pas être modifié : il est en lecture seule", path), "vérifier les droits sur le fichier et sur son dossier", err}
}

func full(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("il n'y a plus de place pour écrire dans le carnet %s ; rien n'a été enregistré", path), "libérer de la place sur le disque, puis recommencer", err}
}

func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return &Unusable{path, fmt.Sprintf("le carnet %s ne peut pas être ouvert : l'accès est refusé", path), "vérifier les droits sur le fichier et sur son dossier", err}
	}
	return &Unusable{path, "le disque n'a pas pu lire ou écrire le carnet " + path, "vérifier que le disque est branché et en bon état, et garder une copie du carnet", err}
}

// unusable turns what SQLite says of the file, at opening or in the middle of
// work, into an Unusable; other errors are left as they are.
func (c *Carnet) unusable(err error) error {
	var known *Unusable
	var said *sqlite.Error
	if err == nil || errors.As(err, &known) || !errors.As(err, &said) {
		return err
	}
	switch said.Code() & 0xff { // the family, without its details
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
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
