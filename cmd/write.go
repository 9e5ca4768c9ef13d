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

// writeFile writes a document as it comes, whole or not at all, readable by its
// owner only. It takes its name once it is whole, and takes it from no file
// that exists without being told to.
func writeFile(name string, force bool, write func(io.Writer) error) (err error) {
	if err := replaceable(name, force); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".asll-*") // made 0600
	if err != nil {
		return unwritable(name, err)
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	err = write(outlet{name, temp})
	if err == nil {
		err = unwritable(name, temp.Sync())
	}
	if closed := temp.Close(); err == nil {
		err = unwritable(name, closed)
	}
	if err != nil {
		return err
	}
	return replace(name, temp.Name(), force)
}

// An outlet takes the bytes of a document. What it does not take is said as such: a document may also fail for what it is
// made from.
type outlet struct {
	name string // of the file; "" for the standard output
	to   io.Writer
}

// Write implements io.Writer.
func (o outlet) Write(b []byte) (int, error) {
	n, err := o.to.Write(b)
	return n, unwritable(o.name, err)
}

// replace gives a written document its name, which is claimed first: a file
// may have taken it meanwhile.
func replace(name, written string, force bool) error {
	if !force {
		err := claim(name)
		if errors.Is(err, fs.ErrExist) {
			return exists(name)
		}
		if err != nil {
			return unwritable(name, err)
		}
	}
	err := os.Rename(written, name)
	if err != nil && !force {
		os.Remove(name)
	}
	return unwritable(name, err)
}

// claim takes a name that no file has.
func claim(name string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func exists(name string) error {
	return usage("le fichier « %s » existe déjà ; donner un autre nom avec --fichier, ou --force pour le remplacer", name)
}

// replaceable refuses what a document must never take the place of, whatever
// is asked: a carnet or its journal, and a folder; and any other file, unless
// it is asked.
func replaceable(name string, force bool) error {
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
	if !force {
		return exists(name)
	}
	return nil
}

// databaseMagic opens every SQLite file, and so every carnet.
const databaseMagic = "SQLite format 3\x00"

// A writeError is a document that the disk or the standard output did not take.
type writeError struct {
	name string // of the file; "" for the standard output
	err  error
}

func (e *writeError) Error() string {
	if e.name == "" {
		return "le document ne peut pas être écrit sur la sortie : le disque est plein, ou le programme qui le reçoit s'est arrêté ; ce qui est sorti est incomplet"
	}
	return fmt.Sprintf("« %s » ne peut pas être écrit : le disque est plein, ou ne répond plus ; libérer de la place ou choisir un autre disque", e.name)
}

func (e *writeError) Unwrap() error { return e.err }

// unwritable says why a file cannot be written, if it cannot. A folder that does not exist or
// does not let itself be written to is for the person to change.
func unwritable(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case name == "":
		return &writeError{name, err}
	case errors.Is(err, fs.ErrNotExist):
		return usage("« %s » ne peut pas être écrit : son dossier n'existe pas", name)
	case errors.Is(err, fs.ErrPermission):
		return usage("« %s » ne peut pas être écrit : le dossier ne le permet pas", name)
	default:
		return &writeError{name, err}
	}
}
