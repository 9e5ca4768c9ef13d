package cmd

import (
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/sheet"
)

// reportOptions are what the activity report is told.
type reportOptions struct {
	output
	format  string
	from    string
	to      string
	explain string
	mask    bool
	span    asll.Span
	cut     bool // the period asked for is not over
}

// reportCommand counts what was done over a period.
func (s *session) reportCommand() *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use: "report", Aliases: []string{"rapport"}, GroupID: groupRead, Args: noArguments,
		Short: "compter l'activité d'une période : saisines, mesures, ménages, entretiens, objectifs",
		Example: "rapport --du 01/01/2025 --au 31/12/2025\nrapport --du 01/01/2025 --au 31/12/2025 --format xlsx --masquer\n" +
			"rapport --expliquer motifs",
	}
	c.Flags().StringVar(&o.from, "du", "", "premier jour de la période (JJ/MM/AAAA) ; sinon le 1er janvier de l'année du dernier jour")
	named(c, "du", "from")
	c.Flags().StringVar(&o.to, "au", "", "dernier jour de la période (JJ/MM/AAAA), compris ; sinon aujourd'hui")
	named(c, "au", "to")
	c.Flags().StringVar(&o.explain, "expliquer", "", "lister les dossiers derrière un chiffre, et dire ce qu'il compte ("+joinWords(figureNames())+")")
	named(c, "expliquer", "explain")
	c.Flags().BoolVar(&o.mask, "masquer", false, "masquer les effectifs de 1 à 4, et ceux qui permettraient de les retrouver")
	named(c, "masquer", "mask")
	c.Flags().StringVar(&o.format, "format", "", "écrire un document : "+joinWords(reportNames())+" ; sinon le rapport s'affiche")
	o.flags(c, "rapport-DU-AU.html dans le dossier des documents")
	o.opening(c)
	c.RunE = func(*cobra.Command, []string) error {
		if err := o.settle(s.today()); err != nil {
			return err
		}
		if o.explain != "" {
			return s.explainFigure(o)
		}
		return s.reportActivity(o)
	}
	return c
}

// reportFormats are the ways of writing a report: those of any document, and a workbook.
func reportFormats() map[string]func(io.Writer, sheet.Document) error {
	all := maps.Clone(formats)
	all["xlsx"] = sheet.WriteXLSX
	return all
}

// reportNames lists these formats.
func reportNames() []string { return slices.Sorted(maps.Keys(reportFormats())) }

// figureNames are the French names of the figures.
func figureNames() []string {
	var names []string
	for _, f := range asll.Figures() {
		names = append(names, f.French)
	}
	return names
}

// settle reads the period and the format.
func (o *reportOptions) settle(today civil.Date) (err error) {
	o.span.To = today
	if o.to != "" {
		if o.span.To, err = civil.Parse(o.to, today); err != nil {
			return usage("--au : %v", err)
		}
	}
	o.span.From, _ = civil.Of(o.span.To.Year(), 1, 1)
	if o.from != "" {
		if o.span.From, err = civil.Parse(o.from, today); err != nil {
			return usage("--du : %v", err)
		}
	}
	if o.cut = o.span.To.After(today); o.cut {
		o.span.To = today
	}
	switch {
	case o.span.From.After(today):
		return usage("--du : la période commence le %s, qui est à venir", o.span.From.French())
	case o.span.From.After(o.span.To):
		return usage("la période commence le %s, après son dernier jour, le %s", o.span.From.French(), o.span.To.French())
	case o.explain != "" && (o.mask || o.format != "" || o.file != ""):
		return usage("--expliquer affiche des numéros de dossiers : il ne va ni avec --masquer, ni avec --format ou --fichier")
	}
	return o.settleFormat()
}

// settleFormat chooses the format of the document; without one, the report is shown.
func (o *reportOptions) settleFormat() (err error) {
	if o.format != "" || o.file != "" || o.opens {
		o.format, err = o.formatOf(o.format, "html", reportNames())
	}
	return err
}
