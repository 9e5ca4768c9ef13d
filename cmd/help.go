package cmd

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"asll/internal/form"
	"asll/internal/text"
)

//go:embed topics/*.txt
var topicFiles embed.FS

// topics lists the help pages that are about no command.
func topics() []string {
	var names []string
	files, _ := fs.Glob(topicFiles, "topics/*.txt")
	for _, f := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(f, "topics/"), ".txt"))
	}
	return names
}

// helpCommand explains a command or a topic.
func (s *session) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMANDE | SUJET]", Aliases: []string{"aide"}, GroupID: groupKeep,
		Short: "expliquer une commande, ou un sujet : " + joinWords(topics()),
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			if len(args) == 0 {
				return root.Help()
			}
			if page, err := topicFiles.ReadFile("topics/" + text.Key(args[0]) + ".txt"); err == nil {
				title, rest, _ := strings.Cut(strings.TrimRight(string(page), "\n"), "\n")
				s.out.Title("%s", title)
				s.out.Line("%s", rest)
				return nil
			}
			asked, rest, err := root.Find(asNamed(root, args))
			switch {
			case err != nil || asked == root:
				return s.knownCommandOrTopic(root, args)
			case len(rest) > 0:
				return usage("« %s » est de trop : asll help explique une commande à la fois", rest[0])
			}
			answerFlags(asked)
			return asked.Help()
		},
	}
}

func (s *session) knownCommandOrTopic(root *cobra.Command, args []string) error {
	if near := text.Nearest(args[0], topics()); near != "" {
		return usage("« %s » n'est pas un sujet d'aide ; vouliez-vous dire « %s » ?", args[0], near)
	}
	return s.knownCommand(root, args)
}

// help prints the help of a command: examples first.
func (s *session) help(c *cobra.Command, _ []string) {
	if c == c.Root() {
		s.rootHelp(c)
		return
	}
	s.out.Title("%s", text.Capital(c.Short))
	s.examples(c)
	s.section("Écrire")
	s.out.Command(strings.TrimSuffix(c.CommandPath(), c.Name()) + c.Use)
	if len(c.Aliases) > 0 {
		s.out.Line("  ou, au lieu de %s : %s", c.Name(), joinWords(c.Aliases))
	}
	if c.HasSubCommands() {
		s.section("Commandes")
		s.commands(c.Commands())
	}
	s.flagHelp(c)
}

func (s *session) examples(c *cobra.Command) {
	lines := strings.Split(c.Example, "\n")
	if f, ok := formOf(c); ok {
		lines = f.Examples
	}
	if lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" }); len(lines) == 0 {
		return
	}
	s.section("Exemples")
	for _, l := range lines {
		s.out.Command("asll " + l)
	}
	if f, ok := formOf(c); ok {
		s.out.Command("asll " + f.Name)
		s.out.Line("      pose les questions une à une (asll help questions)")
	}
}

// flagHelp lists the flags by their French names, and names the English ones.
func (s *session) flagHelp(c *cobra.Command) {
	fields := map[string]form.Field{}
	order := []string{}
	if f, ok := formOf(c); ok {
		for _, field := range f.Fields() {
			fields[field.French] = field
			order = append(order, field.French)
		}
	} else {
		c.NonInheritedFlags().VisitAll(func(f *pflag.Flag) { order = append(order, f.Name) })
	}
	if order = slices.DeleteFunc(order, func(name string) bool { return name == "help" }); len(order) > 0 {
		s.section("Options")
	}
	for _, name := range order {
		f := c.Flags().Lookup(name)
		s.out.Line("  --%s%s", name, englishOf(f))
		s.out.Line("      %s", fieldHelp(fields[name], f))
	}
	s.section("Options de toutes les commandes")
	c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) { s.out.Line("  --%s  %s", f.Name, f.Usage) })
}

func englishOf(f *pflag.Flag) string {
	others := slices.DeleteFunc(slices.Clone(f.Annotations[frenchKey]), func(n string) bool { return n == f.Name })
	if len(others) == 0 {
		return ""
	}
	return " (--" + strings.Join(others, ", --") + ")"
}

func fieldHelp(field form.Field, f *pflag.Flag) string {
	parts := []string{f.Usage}
	if len(field.Words) > 0 {
		parts = append(parts, "choix : "+joinWords(field.Words))
	}
	if field.Hint != "" {
		parts = append(parts, field.Hint)
	}
	if field.Repeated {
		parts = append(parts, "plusieurs fois")
	}
	if field.Required {
		parts = append(parts, "OBLIGATOIRE")
	}
	return strings.Join(parts, " ; ")
}

func (s *session) rootHelp(c *cobra.Command) {
	s.out.Title("asll — %s", c.Short)
	s.section("Pour commencer")
	s.out.Command("asll demo")
	s.out.Line("      un carnet d'exercice, pour essayer sans risque")
	s.out.Command("asll init --referent \"Prénom Nom\"")
	s.out.Line("      le vrai carnet")
	s.out.Command("asll help intake")
	s.out.Line("      comment enregistrer une saisine")
	for _, g := range c.Groups() {
		s.section(g.Title)
		s.commands(slices.DeleteFunc(slices.Clone(c.Commands()), func(sub *cobra.Command) bool { return sub.GroupID != g.ID }))
	}
	s.section("Sujets d'aide")
	s.out.Line("  asll help %s", strings.Join(topics(), " | "))
}

// commands lists commands by their English names with the French beside, acts
// in the order of a measure's life.
func (s *session) commands(all []*cobra.Command) {
	slices.SortStableFunc(all, func(a, b *cobra.Command) int { return lifeOrder(a) - lifeOrder(b) })
	names := make([]string, len(all))
	width := 0
	for i, c := range all {
		if names[i] = c.Name(); len(c.Aliases) > 0 && c.Annotations[formKey] != c.Aliases[0] {
			names[i] += " · " + c.Aliases[0]
		}
		width = max(width, utf8.RuneCountInString(names[i]))
	}
	for i, c := range all {
		s.out.Line("  %-*s  %s", width, names[i], c.Short)
	}
}

func lifeOrder(c *cobra.Command) int {
	return slices.IndexFunc(form.All(), func(f form.Form) bool { return string(f.Kind) == c.Annotations[formKey] })
}
