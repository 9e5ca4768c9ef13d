package cmd

import (
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/form"
	"asll/internal/text"
)

var (
	// errRejected ends an import whose report says that rows are rejected.
	errRejected = errors.New("des lignes sont rejetées")

	// errBroken ends an import that somebody stopped.
	errBroken = errors.New("interrompu : rien n'est écrit")
)

// importOptions are what an import is told.
type importOptions struct {
	batch.Options
	act      string // as --acte names it
	rehearse bool
	keepGood bool
	apart    string // the file for the rejected rows; chosen if empty
}

// importCommand records the rows of spreadsheets.
func (s *session) importCommand() *cobra.Command {
	var o importOptions
	var act string
	var columns []string
	c := &cobra.Command{
		Use: "import FICHIER… | REPERTOIRE | -", Aliases: []string{"importer"}, GroupID: groupActs,
		Short:   "enregistrer les lignes d'un tableur, tel qu'il est : CSV ou Excel (.xlsx)",
		Example: "import suivi.csv --essai\nimport suivi.csv\nimport visites.xlsx --acte entretien --colonne \"Jour=date\"\nimport 2025 --garder-bonnes",
	}
	c.Flags().StringVar(&act, "acte", "", "acte des lignes qui ne le disent pas (entretien, saisine…)")
	named(c, "acte", "act")
	c.Flags().StringArrayVar(&columns, "colonne", nil, "champ auquel répond une colonne : \"En-tête=champ\", ou \"En-tête=\" pour ne pas la lire ; plusieurs fois")
	named(c, "colonne", "map")
	c.Flags().BoolVar(&o.rehearse, "essai", false, "dire tout ce qui serait fait, et ne rien écrire")
	named(c, "essai", "dry-run")
	c.Flags().BoolVar(&o.keepGood, "garder-bonnes", false, "enregistrer les bonnes lignes même si d'autres sont rejetées, et mettre celles-ci dans un fichier à corriger")
	named(c, "garder-bonnes", "keep-good")
	c.Flags().StringVar(&o.apart, "rejets", "", "fichier des lignes rejetées, avec --garder-bonnes ; sans nom : NOM-rejets.csv dans le répertoire courant")
	named(c, "rejets", "rejects")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if err := o.settle(args, act, columns); err != nil {
			return err
		}
		return s.importFiles(args, o)
	}
	return c
}

// settle reads the options that have a type of their own.
func (o *importOptions) settle(args []string, act string, columns []string) (err error) {
	if len(args) == 0 {
		return usage("il manque le fichier à importer, par exemple « asll import suivi.csv »")
	}
	o.act = act
	if o.Kind, o.Presets, err = kindNamed(act); err != nil {
		return err
	}
	if o.Columns, err = columnsNamed(columns); err != nil || o.apart == "" {
		return err
	}
	if !o.keepGood {
		return usage("--rejets ne sert qu'avec --garder-bonnes : sans elle, une ligne rejetée suffit pour que rien ne soit écrit")
	}
	if o.apart == "-" {
		return usage("--rejets attend le nom d'un fichier : la sortie est pour le rapport")
	}
	if err := replaceable(o.apart, true); err != nil {
		return err
	}
	if _, err := os.Lstat(o.apart); err == nil {
		return taken(o.apart)
	}
	return nil
}

// kindNamed finds the act that --acte names, and what this name answers.
func kindNamed(word string) (asll.Kind, form.Answers, error) {
	if word == "" {
		return "", nil, nil
	}
	f, err := formNamed([]string{word})
	if err != nil {
		return "", nil, usage("--acte : %v", err)
	}
	for name, presets := range f.Presets {
		if text.Key(name) == text.Key(word) {
			return f.Kind, presets, nil
		}
	}
	return f.Kind, nil, nil
}

// columnsNamed reads « En-tête=champ »; the name of a field has no =, a header
// may have one.
func columnsNamed(texts []string) (map[string]string, error) {
	columns, keys := map[string]string{}, map[string]string{}
	for _, t := range texts {
		cut := strings.LastIndex(t, "=")
		if cut < 0 || text.Key(t[:cut]) == "" {
			return nil, usage("--colonne : « %s » est mal écrit (attendu \"En-tête=champ\", par exemple \"Tél.=telephone\", ou \"En-tête=\" pour ne pas lire la colonne)", t)
		}
		header, field := text.Line(t[:cut]), text.Line(t[cut+1:])
		if other, twice := keys[text.Key(header)]; twice && text.Key(other) != text.Key(field) {
			return nil, usage("--colonne : la colonne « %s » est donnée deux fois (« %s » et « %s ») : en garder une", header, other, field)
		}
		columns[header], keys[text.Key(header)] = field, field
	}
	return columns, nil
}
