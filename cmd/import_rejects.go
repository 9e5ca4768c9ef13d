package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"asll/internal/batch"
	"asll/internal/text"
)

// A rejectsFile holds the rows of a table that were rejected.
type rejectsFile struct {
	File  string `json:"file"`
	Table string `json:"table"` // that they come from
}

// rejects writes the rejected rows, a file for each table.
type rejects struct {
	given string // the name to use; chosen if empty
	files []rejectsFile
}

// write writes the files, all of them or none.
func (r *rejects) write(g *batch.Gathering) error {
	for _, m := range g.Tables {
		if !g.Rejected(m) {
			continue
		}
		if err := r.writeTable(g, m); err != nil {
			r.drop()
			return err
		}
	}
	return nil
}

func (r *rejects) writeTable(g *batch.Gathering, m *batch.Mapping) error {
	name, err := r.claim(r.name(m.Table))
	if err != nil {
		return err
	}
	r.files = append(r.files, rejectsFile{File: name, Table: m.Table.Name})
	return writeFile(name, true, func(w io.Writer) error { return g.WriteRejected(w, m) })
}

// drop removes the files: nothing else was written.
func (r *rejects) drop() {
	for _, f := range r.files {
		os.Remove(f.File)
	}
	r.files = nil
}

// rejected ends the name of a file of rejected rows.
var rejected = regexp.MustCompile(`-rejets(-\d+)?$`)

// name is the one that was given, or one made from the table's.
func (r *rejects) name(t *batch.Table) string {
	if r.given != "" {
		return r.given
	}
	base := filepath.Base(t.File)
	if t.File == stdin {
		base = text.Key(stdin)
	}
	base = rejected.ReplaceAllString(strings.TrimSuffix(base, filepath.Ext(base)), "")
	if sheet := text.Key(t.Sheet); sheet != "" {
		base += "-" + sheet
	}
	return base + "-rejets.csv"
}

// claim takes the name for a file of its own. One that was given is numbered
// for the second table only, a chosen one as far as it takes.
func (r *rejects) claim(name string) (string, error) {
	extension := filepath.Ext(name)
	base := strings.TrimSuffix(name, extension)
	n := 1
	if r.given != "" {
		n += len(r.files)
	}
	for ; ; n++ {
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", base, n, extension)
		}
		err := claim(name)
		switch {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrExist):
			return "", unwritable(name, err)
		case r.given != "":
			return "", taken(name)
		}
	}
}

func taken(name string) error {
	return usage("le fichier « %s » existe déjà ; donner un autre nom avec --rejets", name)
}
