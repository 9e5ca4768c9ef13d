package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
)

// An output is where a person wants a document.
type output struct {
	file   string
	force  bool
	folder string // where it goes when no file is named; "" for the current one
}

// flags gives a command the flags of its output; usual is how the file is
// called when no name is given.
func (o *output) flags(c *cobra.Command, usual string) {
	c.Flags().StringVar(&o.file, "fichier", "", "fichier à écrire ; sans nom : "+usual+", et « - » pour la sortie")
	named(c, "fichier", "file")
	c.Flags().BoolVar(&o.force, "force", false, "remplacer le fichier s'il existe")
}

// put writes a document where it is wanted, and gives the name of its file;
// there is none on the standard output.
func (s *session) put(o output, usual string, write func(io.Writer) error) (file string, err error) {
	switch {
	case o.file == "-":
		return "", write(s.Out)
	case o.file != "" || o.folder == "":
		file = cmp.Or(o.file, usual)
		return file, writeFile(file, o.force, write)
	}
	if err := os.MkdirAll(o.folder, 0o700); err != nil {
		return "", unwritable(o.folder, err)
	}
	file = filepath.Join(o.folder, usual)
	if !o.force {
		file = freeName(file)
	}
	if err = writeFile(file, o.force, write); err != nil {
		os.Remove(o.folder) // when it is empty, it was made for nothing
	}
	return file, err
}

// freeName is a name that no file has: fiche-2026-0042.html, then
// fiche-2026-0042-2.html.
func freeName(name string) string {
	ext := filepath.Ext(name)
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			return free
		}
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext)
	}
}

// folder is where the documents of a carnet go: beside it, where they are kept
// with the same care, unless a setting says otherwise.
func (kept settings) folder(carnet string) string {
	return cmp.Or(kept[settingDocuments], filepath.Join(filepath.Dir(carnet), "documents"))
}

// documentsFolder is where those of the carnet under reading go.
func (s *session) documentsFolder(tx *carnet.Tx) (string, error) {
	kept, err := tx.Settings()
	return settings(kept).folder(s.carnet), err
}
