package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/term"
)

// listCommand lists dossiers, chosen by state, référent, end or name.
func (s *session) listCommand() *cobra.Command {
	var states []string
	var referent, ending, text string
	var limit int
	c := &cobra.Command{
		Use: "list", Aliases: []string{"liste"}, GroupID: groupRead,
		Short:   "lister les dossiers, par état, référent, échéance ou nom",
		Example: "liste\nliste --etat en-cours --fin-avant 30/06/2026\nliste --texte diallo",
		Args:    noArguments,
	}
	c.Flags().StringArrayVar(&states, "etat", nil, "état ("+joinWords(asll.States.Words())+") ; peut être répété")
	named(c, "etat", "state")
	c.Flags().StringVar(&referent, "referent", "", "nom du référent, ou une partie")
	c.Flags().StringVar(&ending, "fin-avant", "", "mesures non closes qui finissent avant cette date (JJ/MM/AAAA)")
	named(c, "fin-avant", "ending-before")
	c.Flags().StringVar(&text, "texte", "", "une partie du nom d'une personne du ménage")
	named(c, "texte", "text")
	c.Flags().IntVar(&limit, "nombre", 0, "au plus ce nombre de dossiers")
	named(c, "nombre", "limit")
	c.RunE = func(*cobra.Command, []string) error {
		if limit < 0 {
			return usage("--nombre : « %d » n'a pas de sens (attendu un nombre de dossiers, par exemple 20)", limit)
		}
		filter := carnet.Filter{Day: s.today(), Referent: referent, Text: text, Limit: limit}
		if err := s.listFilter(&filter, states, ending); err != nil {
			return err
		}
		return s.list(filter)
	}
	return c
}

// listFilter reads the values that have a type of their own.
func (s *session) listFilter(f *carnet.Filter, states []string, ending string) error {
	for _, word := range states {
		state, err := asll.States.Parse(word)
		if err != nil {
			return usage("--etat : %v", err)
		}
		f.States = append(f.States, state)
	}
	if ending == "" {
		return nil
	}
	day, err := civil.Parse(ending, s.today())
	if err != nil {
		return usage("--fin-avant : %v", err)
	}
	f.EndingBefore = day
	return nil
}

func (s *session) list(f carnet.Filter) error {
	var rows []carnet.Summary
	err := s.view(func(tx *carnet.Tx) (err error) {
		rows, err = tx.List(f)
		return err
	})
	if err != nil {
		return err
	}
	if s.json {
		return printArray(s, func(yield func(summaryView) bool) {
			for i := range rows {
				if !yield(newSummaryView(&rows[i], f.Day)) {
					return
				}
			}
		})
	}
	if len(rows) == 0 {
		s.err.Line("Aucun dossier ne correspond.")
		return nil
	}
	t := term.Table{Header: []string{"dossier", "ménage", "objet", "état", "référent", "mois", "fin", "à faire"}, Right: []int{5}, Shorten: []int{1}}
	narrow := s.Width > 0 && s.Width < wholeList
	if narrow {
		t.Header, t.Right = []string{"dossier", "ménage", "état", "mois", "fin", "à faire"}, []int{3}
	}
	for i := range rows {
		t.Rows = append(t.Rows, listRow(&rows[i], f.Day, narrow))
	}
	return s.out.Table(t)
}

// wholeList is the width of a terminal that shows every column.
const wholeList = 120

func listRow(c *carnet.Summary, day civil.Date, narrow bool) []string {
	months, todo := "", ""
	if c.Granted > 0 {
		months = fmt.Sprintf("%d/%d", c.Granted, c.Ceiling)
	}
	if !c.Due.IsZero() {
		if todo = c.Due.French(); c.Due.Before(day) {
			todo += " (en retard)"
		}
	}
	name := fullName(c.Name, c.FirstName)
	if narrow {
		return []string{c.Label, name, asll.States.Word(c.State(day)), months, c.End.French(), todo}
	}
	return []string{
		c.Label, name, asll.Purposes.Label(c.Purpose), asll.States.Label(c.State(day)),
		c.Referent, months, c.End.French(), todo,
	}
}
