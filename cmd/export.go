package cmd

import (
	"bytes"
	"cmp"
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
		Short:              "écrire un document : la fiche d'évaluation, le tableau des actes ou le registre des mesures",
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("il manque le document à écrire : sheet (fiche), acts (actes) ou register (registre), par exemple « asll export sheet 2026-0042 »")
			}
			return usage("« %s » n'est pas un document connu (attendu : sheet ou fiche, acts ou actes, register ou registre)", args[0])
		},
	}
	c.AddCommand(s.sheetCommand(), s.actsCommand(), s.registerCommand())
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

// sheetOptions are what the export of a sheet is told.
type sheetOptions struct {
	output
	format  string
	measure int
}

func (s *session) sheetCommand() *cobra.Command {
	var o sheetOptions
	c := &cobra.Command{
		Use: "sheet DOSSIER", Aliases: []string{"fiche"},
		Short:   "écrire la fiche d'évaluation de la mesure ou, avant sa clôture, un bilan intermédiaire",
		Example: "export sheet 2026-0042\nexport sheet Diallo --format pdf\nexport sheet Diallo --fichier fiche.odt",

		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
	}
	c.Flags().StringVar(&o.format, "format", "", "html (à lire ou à imprimer), pdf (à envoyer), odt (à compléter), json ou csv")
	o.flags(c, "fiche-NUMERO.html")
	c.Flags().IntVar(&o.measure, "mesure", 0, "numéro de la prise en charge ; la dernière si rien n'est dit")
	named(c, "mesure", "measure")
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	c.RunE = func(_ *cobra.Command, args []string) error {
		words, err := s.dossierOf(args)
		if err == nil {
			err = o.settle()
		}
		if err != nil {
			return err
		}
		return s.exportSheet(words, o)
	}
	return c
}

// settle chooses the format: the one named, or the file's.
func (o *sheetOptions) settle() error {
	if o.format == "" {
		o.format = cmp.Or(strings.TrimPrefix(filepath.Ext(o.file), "."), "html")
	}
	o.format = text.Key(o.format)
	if formats[o.format] == nil {
		return usage("--format : « %s » n'est pas un format connu (attendu : html, pdf, odt, json, csv)", o.format)
	}
	return nil
}

func (s *session) exportSheet(words string, o sheetOptions) error {
	var b bytes.Buffer
	var label string
	err := s.view(func(tx *carnet.Tx) error {
		t, err := s.load(tx, words)
		if err != nil {
			return err
		}
		m, err := measureOf(t, o.measure)
		if err != nil {
			return err
		}
		kept, err := tx.Settings()
		if err != nil {
			return err
		}
		label = t.Label
		return formats[o.format](&b, sheet.Evaluation(t.dossier, m, sheet.Header{
			Label: t.Label, Recipient: kept[settingRecipient], Association: kept[settingAssociation],
			Department: kept[settingDepartment], Day: s.today(),
		}))
	})
	if err != nil {
		return err
	}
	file, err := s.put(o.output, "fiche-"+label+"."+o.format, func(w io.Writer) error {
		_, err := w.Write(b.Bytes())
		return err
	})
	if err != nil || file == "" {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"dossier": label, "file": file, "format": o.format})
	}
	s.out.Line("Fiche écrite : %s", file)
	return nil
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
