package carnet

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Create makes a new carnet and opens it. The folders that it has to make are
// closed to others, and so is the file. It never writes over a file: the error
// is then an *Unusable that wraps fs.ErrExist.
func Create(ctx context.Context, path string, env Env) (*Carnet, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, existing(path, fs.ErrExist)
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, noRoom(path, err)
	}
	// The file is finished under another name: whatever happens on the way, there
	// is never half a carnet in its place.
	draft, err := newFile(folder)
	if err != nil {
		return nil, noRoom(path, err)
	}
	defer os.Remove(draft)
	if err := fill(ctx, draft, env); err != nil {
		return nil, err
	}
	if err := publish(draft, path); err != nil {
		return nil, err
	}
	return Open(ctx, path, env)
}

// newFile makes an empty file with a name of its own, closed to others.
func newFile(folder string) (string, error) {
	f, err := os.CreateTemp(folder, ".nouveau-*.asll")
	if err != nil {
		return "", err
	}
	err = errors.Join(f.Chmod(0o600), f.Close()) // whatever the umask took away
	if err != nil {
		os.Remove(f.Name())
	}
	return f.Name(), err
}

// pageSize is twice what SQLite takes by itself: a great many acts are written
// in a tenth less time, and one act in the same.
const pageSize = 8192

// fill writes the schema into an empty file, of which no page is left unused:
// what an import that stops has written into one would stay there.
func fill(ctx context.Context, path string, env Env) error {
	c, err := connect(path, env)
	if err != nil {
		return err
	}
	_, err = c.db.ExecContext(ctx, fmt.Sprintf("PRAGMA page_size = %d", pageSize))
	if err == nil {
		err = c.migrate(ctx)
	}
	if err == nil {
		_, err = c.db.ExecContext(ctx, "VACUUM")
	}
	if err != nil {
		c.Close()
		return err
	}
	return c.Close()
}

// publish gives the file its name, unless there is one of that name.
func publish(draft, path string) error {
	// A link never replaces a file, as a rename does.
	err := os.Link(draft, path)
	switch {
	case err == nil:
		err = os.Remove(draft)
	case !errors.Is(err, fs.ErrExist):
		// There are no links on a USB stick: there the name is taken first.
		if err = take(path); err == nil {
			err = os.Rename(draft, path)
		}
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return existing(path, err)
	case err != nil:
		return noRoom(path, err)
	}
	keep(filepath.Dir(path))
	return nil
}

// take makes an empty file where there is none.
func take(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// keep writes the names of a folder's files to the disk, where the system can:
// Windows cannot, nor can some network drives.
func keep(folder string) {
	if f, err := os.Open(folder); err == nil {
		f.Sync() //nolint:errcheck // see above
		f.Close()
	}
}

func existing(path string, err error) error {
	return &Unusable{path, "il y a déjà un fichier à cet endroit : " + path, "choisir un autre chemin, ou ouvrir ce carnet", err}
}

func noRoom(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s ne peut pas être créé dans ce dossier", path), "vérifier le chemin, les droits sur le dossier et la place sur le disque", err}
}
