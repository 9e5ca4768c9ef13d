package cmd

import (
	"io"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/sheet"
)

// exportCommand gathers the documents that go out.
func (s *session) exportCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "export DOCUMENT", Aliases: []string{"exporter"}, GroupID: groupRead,
		Short:              "écrire un document : fiche d'évaluation, navette, demande, contrat, avenant, bilan, tableau des actes, registre…",
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
	number  int // of the offer or amendment
	draft   bool
	sent    string // the day, as it was written
	to      string // whom it is for
	hush    []string

	sentOn civil.Date
	sentTo asll.Partner
}

func (s *session) documentCommand(d document) *cobra.Command {
	var o documentOptions
	c := &cobra.Command{
		Use: d.name + " DOSSIER", Aliases: d.names(),
		Short: d.short, Example: d.examples,

		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
	}
	flag := func(name string, others ...string) { named(c, name, others...) }
	c.Flags().StringVar(&o.format, "format", "", "html (à lire ou à imprimer), pdf (à envoyer), odt (à compléter), json ou csv")
	o.flags(c, d.file+"-NUMERO.html dans le dossier des documents")
	c.Flags().IntVar(&o.measure, "mesure", 0, "numéro de la prise en charge ; la dernière si rien n'est dit")
	flag("mesure", "measure")
	if d.numbered != "" {
		c.Flags().IntVar(&o.number, "numero", 0, d.numbered)
		flag("numero", "number")
	}
	c.Flags().BoolVar(&o.draft, "brouillon", false, "marquer « BROUILLON » sur chaque page")
	flag("brouillon", "draft")
	o.opening(c)
	c.Flags().StringVar(&o.sent, "envoye", "", "enregistrer l'envoi du document à cette date, avec son empreinte")
	flag("envoye", "sent")
	c.Flags().StringVar(&o.to, "destinataire", "", "à qui il est adressé, si ce n'est pas au destinataire habituel : "+joinWords(asll.Partners.Words()))
	flag("destinataire", "to")
	if d.hushing {
		c.Flags().StringArrayVar(&o.hush, "taire", nil, "numéro d'un acte dont le contenu n'est pas communiqué, parce qu'il concerne quelqu'un d'autre ; plusieurs fois")
		flag("taire", "hush")
	}
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	c.RunE = func(_ *cobra.Command, args []string) error {
		words, err := s.dossierOf(args)
		if err == nil {
			err = o.settle(s.today())
		}
		if err != nil {
			return err
		}
		return s.exportDocument(d, words, o)
	}
	return c
}

// settle chooses the format, the one named or the file's, and reads what is said of the sending.
func (o *documentOptions) settle(today civil.Date) (err error) {
	if o.format, err = o.formatOf(o.format, "html", formatNames); err != nil {
		return err
	}
	if o.sent != "" && o.draft {
		return usage("un brouillon ne s'envoie pas : retirer --brouillon ou --envoye")
	}
	if o.sent != "" {
		if o.sentOn, err = civil.Parse(o.sent, today); err != nil {
			return usage("--envoye : %v", err)
		}
	}
	if o.to != "" {
		if o.sentTo, err = asll.Partners.Parse(o.to); err != nil {
			return usage("--destinataire : %v", err)
		}
	}
	return nil
}

// formatNames lists the formats, the usual one first.
var formatNames = []string{"html", "pdf", "odt", "json", "csv"}
