package cmd

import (
	"cmp"
	"io"

	"github.com/spf13/cobra"
)

// An output is where a person wants a document.
type output struct {
	file  string
	force bool
}

// flags gives a command the flags of its output; usual is how the file is
// called when no name is given.
func (o *output) flags(c *cobra.Command, usual string) {
	c.Flags().StringVar(&o.file, "fichier", "", "fichier à écrire ; sans nom : "+usual+" dans le dossier courant, et « - » pour la sortie")
	named(c, "fichier", "file")
	c.Flags().BoolVar(&o.force, "force", false, "remplacer le fichier s'il existe")
}

// put writes a document where it is wanted, and gives the name of its file;
// there is none on the standard output.
func (s *session) put(o output, usual string, write func(io.Writer) error) (file string, err error) {
	if o.file == "-" {
		return "", write(s.Out)
	}
	file = cmp.Or(o.file, usual)
	return file, writeFile(file, o.force, write)
}
