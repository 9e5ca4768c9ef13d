package cmd

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/prompt"
	"asll/internal/term"
	"asll/internal/text"
)

// An entry of the menu runs a command, or opens a menu of its own.
type entry struct {
	label   string
	command []string // what is run, without the program's name
	dossier bool     // it is about a dossier, which is asked for first
	entries []entry
}

// alone answers the program called without a command: with a menu for a
// person, with the help otherwise.
func (s *session) alone(c *cobra.Command, _ []string) error {
	ask := s.prompter()
	if ask == nil || s.json {
		return c.Help()
	}
	for {
		entries, err := s.desktop()
		if err != nil {
			return err
		}
		err = s.menu(ask, "Que faire", append(entries, entry{label: "quitter"}))
		if errors.Is(err, errLeave) || errors.Is(err, prompt.ErrStopped) {
			return nil
		}
		if err != nil && !errors.Is(err, prompt.ErrBack) {
			return err
		}
		s.err.Blank()
	}
}

// errLeave ends the menu.
var errLeave = errors.New("the person leaves the menu")

// menu asks what to do, and does it.
func (s *session) menu(ask prompt.Prompter, label string, entries []entry) error {
	var labels []string
	for _, e := range entries {
		labels = append(labels, e.shown())
	}
	at, err := oneOf(ask, label, "chaque choix montre la commande qu'il lance : elle peut aussi être tapée telle quelle", none, labels)
	if err != nil {
		return err
	}
	return s.choose(ask, entries[at])
}

// shown is an entry with the command it runs.
func (e entry) shown() string {
	if len(e.command) == 0 {
		return e.label
	}
	command := "asll " + strings.Join(e.command, " ")
	if e.dossier {
		command += " DOSSIER"
	}
	return e.label + " — " + command
}

// choose does what an entry says.
func (s *session) choose(ask prompt.Prompter, e entry) error {
	switch {
	case len(e.entries) > 0:
		return s.menu(ask, text.Capital(e.label), e.entries)
	case len(e.command) == 0:
		return errLeave
	}
	command := e.command
	if e.dossier {
		label, err := s.dossierOf(nil)
		if err != nil {
			return err
		}
		command = append(append([]string(nil), command...), label)
	}
	s.runShown(ask, command)
	return nil
}

// runShown runs a command as if it had been typed, and shows it.
func (s *session) runShown(ask prompt.Prompter, command []string) {
	s.err.Blank()
	s.err.Command("asll " + strings.Join(command, " "))
	next := &session{App: s.App, ctx: s.ctx, carnet: s.carnet, path: "asll", plain: s.plain, person: ask}
	colour := s.Colour && !s.plain
	next.out, next.err = term.NewPrinter(s.Out, colour, s.Width), term.NewPrinter(s.Err, colour, s.Width)
	next.report(next.run(command))
}

// desktop says how things stand today, and what can be done.
func (s *session) desktop() ([]entry, error) {
	file, err := s.open()
	var unusable *carnet.Unusable
	if errors.As(err, &unusable) && errors.Is(err, fs.ErrNotExist) {
		s.printUnusable(unusable)
		return []entry{
			{label: "créer mon carnet", command: []string{"init"}},
			{label: "essayer avec des ménages inventés", command: []string{"demo"}},
			{label: "expliquer le carnet", command: []string{"help", "carnet"}},
		}, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	drafts, err := s.board(file)
	if err != nil {
		return nil, err
	}
	entries := []entry{
		{label: "enregistrer un acte", entries: acts()},
		{label: "consulter", entries: []entry{
			{label: "un dossier", command: []string{"show"}, dossier: true},
			{label: "la liste des dossiers", command: []string{"list"}},
			{label: "l'historique d'un dossier", command: []string{"log"}, dossier: true},
			{label: "les règles", command: []string{"rules"}},
		}},
		{label: "écrire un document", entries: papers()},
		{label: "l'aide", command: []string{"help"}},
	}
	if drafts > 0 {
		entries = append([]entry{{label: "reprendre un brouillon", command: []string{"resume"}}}, entries...)
	}
	return entries, nil
}

// papers offers every document about a dossier.
func papers() []entry {
	var all []entry
	for _, d := range documents {
		label := strings.TrimPrefix(d.short, "écrire ")
		for _, detail := range []string{" ou,", " :", ","} {
			label, _, _ = strings.Cut(label, detail)
		}
		all = append(all, entry{label: label, command: []string{"export", d.name}, dossier: true})
	}
	return all
}

// acts offers every act, in the order of a measure's life.
func acts() []entry {
	var all []entry
	for _, f := range form.All() {
		label, _, _ := strings.Cut(f.Title, " :")
		all = append(all, entry{label: strings.TrimPrefix(label, "enregistrer "), command: []string{f.Name}})
	}
	return all
}
