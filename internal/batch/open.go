package batch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// What a reader keeps in memory at once, whatever the size of the file.
const (
	maxCell    = 1 << 20 // bytes of a cell
	maxRow     = 2 << 20 // bytes of a row
	maxColumns = 2000
	bufferSize = 64 << 10
)

const (
	tooWide = "cette ligne a plus de 2 000 colonnes : ce n'est pas un tableau de suivi, ou le séparateur n'est pas celui qui a été reconnu"
	tooLong = "cette cellule ou cette ligne est trop longue (plus d'un million de caractères) : ce n'est pas un tableau de suivi, ou ses lignes ne sont pas séparées"
)

// A File is a text or a workbook, recognised by what it holds and not by
// its name.
type File struct {
	Tables  []*Table
	Ignored []string // the sheets that are not read
}

// A Table is a text file, or one sheet of a workbook.
type Table struct {
	Name   string // the file's, with the sheet's if the workbook has several
	File   string // the file's alone
	Sheet  string // the sheet's, if the workbook has several
	Format string // what was recognised: « Windows-1252, séparateur « ; » »

	told   namedKind // by the name of the sheet
	hinted namedKind // by words of it
	open   func() (records, error)
}

// records are the rows of a table that are not blank. What is read is
// overwritten by the next.
type records interface {
	next() (record, error) // io.EOF after the last one
}

// A record is one row as it was read.
type record struct {
	Place
	cells []string
	whole string // all of them, in a text
}

// Open recognises a file. An error about what it holds is a *Problem.
func Open(name string, r io.ReaderAt, size int64) (*File, error) {
	head := make([]byte, min(size, 4096))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(name, err)
	}
	var f *File
	var err error
	switch what := looksLike(head); {
	case what == zipped:
		f, err = openWorkbook(name, r, size)
	case what != "":
		err = &Problem{Reason: what}
	default:
		f, err = openText(name, r, size)
	}
	return f, inFile(name, err)
}

// inFile completes what is wrong with the name of the file.
func inFile(name string, err error) error {
	var p *Problem
	switch {
	case err == nil:
		return nil
	case errors.As(err, &p):
		if p.File == "" {
			p.File = name
		}
		return p
	}
	return unreadable(name, err)
}

// unreadable wraps what the system says when a file cannot be read.
func unreadable(name string, err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err // the file is named once
	}
	return fmt.Errorf("%s : la lecture a échoué (%w)", name, err)
}
