package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/text"
)

// An output is where a person wants a document.
type output struct {
	file   string
	force  bool
	folder string // where it goes when no file is named; "" for the current one
	opens  bool   // it is to be shown
}

// flags gives a command the flags of its output; usual is how the file is
// called when no name is given.
func (o *output) flags(c *cobra.Command, usual string) {
	c.Flags().StringVar(&o.file, "fichier", "", "fichier à écrire ; sans nom : "+usual+", et « - » pour la sortie")
	named(c, "fichier", "file")
	c.Flags().BoolVar(&o.force, "force", false, "remplacer le fichier s'il existe")
}

// opening adds the option of what is opened once it is written.
func (o *output) opening(c *cobra.Command) {
	c.Flags().BoolVar(&o.opens, "ouvrir", false, "ouvrir le document une fois écrit")
	named(c, "ouvrir", "open")
}

// display shows what was written, when it was asked to.
func (s *session) display(o output, file string) {
	if o.opens && file != "" {
		s.openFile(file)
	}
}

// formatOf is the format of a document: the one that is named, which its file must not belie, or else the one of the
// file's extension.
func (o *output) formatOf(named, usual string, known []string) (string, error) {
	format, flag := text.Key(named), "--format"
	if extension := o.extension(); format == "" && extension != "" {
		format, flag = extension, "--fichier"
	}
	switch format = cmp.Or(format, usual); {
	case !slices.Contains(known, format):
		return "", usage("%s : « %s » n'est pas un format connu (attendu : %s)", flag, format, joinWords(known))
	case o.belies(format):
		return "", usage("--format demande %s, et « %s » est le nom d'un fichier %s : changer l'un ou l'autre", format, o.file, o.extension())
	}
	return format, nil
}

// tableOnly refuses the file of another format than that of a table to import, the only one.
func (o *output) tableOnly() error {
	if o.belies("csv") {
		return usage("« %s » est le nom d'un fichier %s, et ce tableau s'écrit en csv : changer --fichier", o.file, o.extension())
	}
	return nil
}

// extension is that of the file: pdf.
func (o *output) extension() string { return text.Key(strings.TrimPrefix(filepath.Ext(o.file), ".")) }

// belies tells whether whoever opens the file would expect another format, as an extension like txt does not.
func (o *output) belies(format string) bool {
	telling := []string{"html", "htm", "pdf", "odt", "doc", "docx", "rtf", "ods", "xls", "xlsx", "csv", "json"}
	return o.extension() != format && slices.Contains(telling, o.extension())
}

// put writes a document where it is wanted, and gives the name of its file;
// there is none on the standard output.
func (s *session) put(o output, usual string, write func(io.Writer) error) (file string, err error) {
	switch {
	case o.opens && o.file == "-":
		return "", usage("--ouvrir : ce qui va sur la sortie n'est pas un fichier à ouvrir")
	case o.file == "-":
		return "", write(outlet{to: s.Out})
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
