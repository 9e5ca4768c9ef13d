package cmd

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/sheet"
	"asll/internal/text"
)

// exportCommand gathers the documents that go out.
func (s *session) exportCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "export DOCUMENT", Aliases: []string{"exporter"}, GroupID: groupRead,
		Short:              "écrire un document : la fiche d'évaluation, celles d'une proposition de logement, le tableau des actes, le registre des mesures",
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
		RunE: func(_ *cobra.Command, args []string) error {
			known := joinWords(documentNames())
			if len(args) == 0 {
				return usage("il manque le document à écrire (%s), par exemple « asll export fiche 2026-0042 »", known)
			}
			return usage("« %s » n'est pas un document connu (attendu : %s)", args[0], known)
		},
	}
	for _, d := range documents {
		c.AddCommand(s.documentCommand(d))
	}
	c.AddCommand(s.actsCommand(), s.registerCommand())
	return c
}

// formats are the ways of writing a document.
var formats = map[string]func(io.Writer, sheet.Document) error{
	"html": sheet.WriteHTML,
	"json": sheet.WriteJSON,
	"csv":  sheet.WriteCSV,
	"pdf":  sheet.WritePDF,
	"odt":  sheet.WriteODT,
}

// documentOptions are what the export of a document is told.
type documentOptions struct {
	output
	format  string
	measure int
	number  int // of the offer
}

func (s *session) documentCommand(d document) *cobra.Command {
	var o documentOptions
	c := &cobra.Command{
		Use: d.name + " DOSSIER", Aliases: []string{d.french},
		Short: d.short, Example: d.examples,

		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
	}
	c.Flags().StringVar(&o.format, "format", "", "html (à lire ou à imprimer), pdf (à envoyer), odt (à compléter), json ou csv")
	o.flags(c, d.file+"-NUMERO.html")
	c.Flags().IntVar(&o.measure, "mesure", 0, "numéro de la prise en charge ; la dernière si rien n'est dit")
	named(c, "mesure", "measure")
	if d.numbered != "" {
		c.Flags().IntVar(&o.number, "numero", 0, d.numbered)
		named(c, "numero", "number")
	}
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	c.RunE = func(_ *cobra.Command, args []string) error {
		words, err := s.dossierOf(args)
		if err == nil {
			err = o.settle()
		}
		if err != nil {
			return err
		}
		return s.exportDocument(d, words, o)
	}
	return c
}

// settle chooses the format: the one named, or the file's.
func (o *documentOptions) settle() error {
	if o.format == "" {
		o.format = cmp.Or(strings.TrimPrefix(filepath.Ext(o.file), "."), "html")
	}
	o.format = text.Key(o.format)
	if formats[o.format] == nil {
		return usage("--format : « %s » n'est pas un format connu (attendu : html, pdf, odt, json, csv)", o.format)
	}
	return nil
}

func (s *session) exportDocument(d document, words string, o documentOptions) error {
	var b bytes.Buffer
	var label string
	err := s.view(func(tx *carnet.Tx) error {
		t, err := s.load(tx, words)
		if err != nil {
			return err
		}
		label = t.Label
		made, err := s.made(tx, d, t, o)
		if err != nil {
			return err
		}
		return formats[o.format](&b, made)
	})
	if err != nil {
		return err
	}
	file, err := s.put(o.output, d.file+"-"+label+"."+o.format, func(w io.Writer) error {
		_, err := w.Write(b.Bytes())
		return err
	})
	if err != nil || file == "" {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"dossier": label, "file": file, "format": o.format})
	}
	s.out.Line("%s : %s", d.written, file)
	return nil
}

// made is the document that is asked for.
func (s *session) made(tx *carnet.Tx, d document, t *target, o documentOptions) (sheet.Document, error) {
	m, err := measureOf(t, o.measure)
	if err != nil {
		return sheet.Document{}, err
	}
	kept, err := tx.Settings()
	if err != nil {
		return sheet.Document{}, err
	}
	made, err := d.make(t.dossier, m, sheet.Header{
		Label: t.Label, Recipient: kept[settingRecipient], Association: kept[settingAssociation],
		Department: kept[settingDepartment], Day: s.today(),
	}, o.number)
	if nothing, ok := errors.AsType[*sheet.Absent](err); ok {
		return made, &lookupError{text: fmt.Sprintf("rien à écrire pour le dossier %s : %s", t.Label, nothing.Text), command: settle(nothing.Settle, t.Label)}
	}
	return made, err
}

// measureOf is the prise en charge of that number, or the last one.
func measureOf(t *target, rank int) (*asll.Measure, error) {
	n := len(t.dossier.Measures)
	switch {
	case n == 0:
		return nil, &lookupError{text: fmt.Sprintf("le dossier %s n'a plus d'acte en vigueur", t.Label)}
	case rank == 0:
		return t.dossier.Current(), nil
	case rank < 1 || rank > n:
		return nil, &lookupError{text: fmt.Sprintf("le dossier %s n'a pas de prise en charge n° %d (de 1 à %d)", t.Label, rank, n)}
	}
	return &t.dossier.Measures[rank-1], nil
}
