package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// writeFile writes a document whole or not at all, readable by its owner only.
// The name is claimed first, so that a file that exists is never replaced
// without being told to, and the content comes by a rename.
func writeFile(name string, content []byte, force bool) (err error) {
	if err := replaceable(name); err != nil {
		return err
	}
	if !force {
		claim, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if errors.Is(err, fs.ErrExist) {
			return usage("le fichier « %s » existe déjà ; donner un autre nom avec --fichier, ou --force pour le remplacer", name)
		}
		if err != nil {
			return unwritable(name, err)
		}
		claim.Close()
	}
	if err := replace(name, content); err != nil {
		if !force {
			os.Remove(name)
		}
		return unwritable(name, err)
	}
	return nil
}

// replaceable refuses what a document must never take the place of, whatever
// is asked: a carnet or its journal, and a folder.
func replaceable(name string) error {
	info, err := os.Stat(name)
	switch {
	case strings.HasSuffix(name, "-journal"):
		return usage("« %s » est le nom du journal d'un carnet ; donner un autre nom", name)
	case err != nil:
		return nil // there is nothing there
	case info.IsDir():
		return usage("« %s » est un dossier ; donner le nom d'un fichier", name)
	case !info.Mode().IsRegular():
		return usage("« %s » n'est pas un fichier ordinaire ; donner un autre nom", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return unwritable(name, err)
	}
	defer f.Close()
	head := make([]byte, len(databaseMagic))
	_, err = io.ReadFull(f, head)
	if err == nil && string(head) == databaseMagic {
		return usage("« %s » est un carnet ou une base de données : un document ne le remplace pas ; donner un autre nom", name)
	}
	return nil
}

// databaseMagic opens every SQLite file, and so every carnet.
const databaseMagic = "SQLite format 3\x00"

func replace(name string, content []byte) (err error) {
	temp, err := os.CreateTemp(filepath.Dir(name), ".asll-*") // made 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	_, err = temp.Write(content)
	if err == nil {
		err = temp.Sync()
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

// A writeError is a document that the disk did not take.
type writeError struct {
	name string
	err  error
}

func (e *writeError) Error() string {
	return fmt.Sprintf("« %s » ne peut pas être écrit : le disque est plein, ou ne répond plus ; libérer de la place ou choisir un autre disque", e.name)
}

func (e *writeError) Unwrap() error { return e.err }

// unwritable says why a file cannot be written. A folder that does not exist or
// does not let itself be written to is for the person to change.
func unwritable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return usage("« %s » ne peut pas être écrit : son dossier n'existe pas", name)
	case errors.Is(err, fs.ErrPermission):
		return usage("« %s » ne peut pas être écrit : le dossier ne le permet pas", name)
	default:
		return &writeError{name, err}
	}
}
