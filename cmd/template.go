package cmd

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/form"
	"asll/internal/text"
)

// templateCommand writes an empty table of one act, to be filled and imported.
func (s *session) templateCommand() *cobra.Command {
	var o output
	c := &cobra.Command{
		Use: "template ACTE", Aliases: []string{"modele"}, GroupID: groupKeep,
		Short:   "écrire un tableau vide d'un acte, avec une ligne d'exemple, à remplir dans un tableur puis à importer",
		Example: "modele entretien\nmodele saisine --fichier nouvelles-saisines.csv",
	}
	o.flags(c, "modele-ACTE.csv dans le dossier courant")
	c.RunE = func(_ *cobra.Command, args []string) error {
		f, err := formNamed(args)
		if err == nil {
			err = o.tableOnly()
		}
		if err != nil {
			return err
		}
		return s.template(f, o)
	}
	return c
}

// formNamed finds the form of the act that one word names.
func formNamed(args []string) (form.Form, error) {
	var known, all []string
	for _, f := range form.All() {
		names := append([]string{f.French, f.Name, f.Kind.Noun()}, f.Also...)
		for _, name := range names {
			if len(args) == 1 && text.Key(name) == text.Key(args[0]) {
				return f, nil
			}
		}
		known, all = append(known, f.French), append(all, names...)
	}
	switch len(args) {
	case 0:
		return form.Form{}, usage("il manque l'acte du modèle, par exemple « asll template visit » (les actes : %s)", joinWords(known))
	case 1:
		if near := text.Nearest(args[0], all); near != "" {
			return form.Form{}, usage("« %s » n'est pas un acte ; vouliez-vous dire « %s » ?", args[0], near)
		}
		return form.Form{}, usage("« %s » n'est pas un acte (attendu : %s)", args[0], joinWords(known))
	default:
		return form.Form{}, usage("« %s » est de trop : un modèle est celui d'un seul acte", args[1])
	}
}

func (s *session) template(f form.Form, o output) error {
	file, err := s.put(o, "modele-"+f.French+".csv", func(w io.Writer) error { return writeTemplate(w, f) })
	if err != nil || file == "" {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"act": f.Name, "file": file})
	}
	s.out.Line("Modèle écrit : %s", file)
	s.out.Line("Ensuite : le remplir dans un tableur (un acte par ligne, « | » entre plusieurs réponses d'une cellule), l'enregistrer en CSV, puis l'importer")
	s.out.Command("asll import " + quoted(file))
	s.out.Line("Ce que chaque colonne attend :")
	s.out.Command("asll help " + f.Name)
	return nil
}

// writeTemplate writes the headers and one row, which importing passes over.
// The headers of a whole form are those of no other one: they tell the act.
func writeTemplate(w io.Writer, f form.Form) error {
	table, err := batch.NewWriter(w)
	if err != nil {
		return err
	}
	headers, example, sample := []string{"dossier"}, []string{exampleCell(f)}, f.Sample()
	for _, field := range f.Fields() {
		headers = append(headers, field.French)
		example = append(example, strings.Join(sample[field.Name], " | "))
	}
	for _, row := range [][]string{headers, example} {
		if err := table.Write(row); err != nil {
			return err
		}
	}
	return table.Flush()
}

// exampleCell stands in the column of the dossier, and says what it takes.
func exampleCell(f form.Form) string {
	const ignored = "# exemple, ignoré à l'import ; "
	if f.Kind == asll.KindIntake {
		return ignored + "vide pour un nouveau ménage"
	}
	return ignored + "numéro, référence ou nom"
}

// quoted writes the name of a file as a command takes it.
func quoted(file string) string {
	if strings.ContainsAny(file, " '()&;$") {
		return `"` + file + `"`
	}
	return file
}
