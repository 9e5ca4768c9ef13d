package cmd

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// actsCommand writes acts as one table, which importing reads back.
func (s *session) actsCommand() *cobra.Command {
	var o output
	c := &cobra.Command{
		Use: "acts [DOSSIER]", Aliases: []string{"actes"},
		Short:   "écrire en un tableau les actes d'un dossier ou de tout le carnet, tels que l'import les relit",
		Example: "export actes\nexport actes 2026-0042 --fichier diallo.csv",

		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
	}
	o.flags(c, "actes.csv (actes-NUMERO.csv pour un dossier) dans le dossier des documents")
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	c.RunE = func(_ *cobra.Command, args []string) error {
		if err := o.tableOnly(); err != nil {
			return err
		}
		return s.exportActs(strings.Join(args, " "), o)
	}
	return c
}

func (s *session) exportActs(words string, o output) error {
	var t *actTable
	var file string
	err := s.view(func(tx *carnet.Tx) (err error) {
		if t, err = s.actTable(tx, words); err != nil {
			return err
		}
		if o.folder, err = s.documentsFolder(tx); err != nil {
			return err
		}
		file, err = s.put(o, t.usualFile(), t.write)
		return err
	})
	switch {
	case err != nil:
		return err
	case s.json && file != "":
		return s.printJSON(map[string]any{"file": file, "dossiers": len(t.dossiers), "acts": t.acts, "unknown": t.unknown})
	case file != "":
		s.out.Line("Actes écrits : %s (%s)", file, civil.Plural(t.acts, "acte", "actes"))
	}
	if t.unknown > 0 {
		s.err.Warning("Attention : %s, dont le contenu est effacé ou vient d'une version plus récente d'asll.",
			civil.Plural(t.unknown, "acte n'est pas exporté", "actes ne sont pas exportés"))
	}
	s.err.Line("Ce tableau contient tout ce qui est noté, les adresses confidentielles comprises : à garder avec autant de soin que le carnet.")
	return nil
}

// actTable finds the acts of the dossier that the words name, or of all of them.
func (s *session) actTable(tx *carnet.Tx, words string) (*actTable, error) {
	t := &actTable{tx: tx, columns: map[asll.Kind][]actColumn{}}
	if words != "" {
		ref, err := s.standing(tx, words)
		if err != nil {
			return nil, err
		}
		t.label, t.dossiers = ref.Label, []carnet.Ref{ref}
		return t, t.survey()
	}
	all, err := tx.List(carnet.Filter{Day: s.today()})
	if err != nil {
		return nil, err
	}
	for i := range all {
		t.dossiers = append(t.dossiers, all[i].Ref)
	}
	slices.SortFunc(t.dossiers, byNumber)
	return t, t.survey()
}

// byNumber orders dossiers as they are numbered: 2026-10000 comes after
// 2026-9999.
func byNumber(a, b carnet.Ref) int {
	yearA, numberA, _ := strings.Cut(a.Label, "-")
	yearB, numberB, _ := strings.Cut(b.Label, "-")
	return cmp.Or(strings.Compare(yearA, yearB), cmp.Compare(len(numberA), len(numberB)), strings.Compare(numberA, numberB))
}

// usualFile is how the file is called when no name is given.
func (t *actTable) usualFile() string {
	if t.label == "" {
		return "actes.csv"
	}
	return "actes-" + t.label + ".csv"
}
