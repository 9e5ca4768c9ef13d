package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/form"
	"asll/internal/term"
	"asll/internal/text"
)

// The groups under which help lists the commands.
const (
	groupActs = "actes"
	groupRead = "lecture"
	groupKeep = "carnet"
)

// tree builds the commands. It is a function, so that one run leaves nothing
// to the next.
func (s *session) tree() *cobra.Command {
	root := &cobra.Command{
		Use:                "asll",
		Short:              "le carnet du référent ASLL : saisine, diagnostic, contrat, entretiens, renouvellement, clôture",
		SilenceErrors:      true,
		SilenceUsage:       true,
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
		Args:               s.knownCommand,
		RunE:               s.alone,
		PersistentPreRunE:  s.before,
	}
	root.AddGroup(
		&cobra.Group{ID: groupActs, Title: "Enregistrer"},
		&cobra.Group{ID: groupRead, Title: "Consulter et imprimer"},
		&cobra.Group{ID: groupKeep, Title: "Tenir le carnet"},
	)
	flags := root.PersistentFlags()
	flags.StringVar(&s.carnet, "carnet", s.carnet, "fichier du carnet")
	flags.BoolVar(&s.json, "json", s.json, "répondre en JSON, pour un autre programme")
	flags.BoolVar(&s.noInput, "no-input", false, "ne jamais poser de question (sans-question)")
	flags.BoolVar(&s.plain, "plain", false, "poser les questions ligne à ligne, sans couleurs (simple)")
	flags.BoolP("help", "h", false, "afficher cette aide (aide)")
	for _, f := range form.All() {
		root.AddCommand(s.actCommand(f))
	}
	root.AddCommand(
		s.resumeCommand(), s.importCommand(), s.listCommand(), s.showCommand(), s.logCommand(), s.rulesCommand(), s.reportCommand(), s.exportCommand(),
		s.initCommand(), s.configCommand(), s.undoCommand(), s.redoCommand(), s.voidCommand(), s.checkCommand(), s.templateCommand(), s.demoCommand(), s.versionCommand(),
	)
	root.SetHelpFunc(s.help)
	root.SetHelpCommand(s.helpCommand())
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.DisableDefaultCmd = true
	for _, c := range root.Commands() {
		c.FParseErrWhitelist = root.FParseErrWhitelist
		c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	}
	root.Flags().SetNormalizeFunc(normalise(nil))
	return root
}

// before runs ahead of each command: flags that it does not have are refused
// here, except by acts, which name them among all that is wrong.
func (s *session) before(c *cobra.Command, _ []string) error {
	if s.plain {
		s.out, s.err = term.NewPrinter(s.Out, false, s.Width), term.NewPrinter(s.Err, false, s.Width)
	}
	if c.Annotations[formKey] != "" || len(s.unknown) == 0 {
		return nil
	}
	return usage("%s", strings.Join(s.unknown, "\n"))
}

// knownCommand refuses a command that does not exist, with the nearest one.
func (s *session) knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	if near := text.Nearest(args[0], names); near != "" {
		return usage("« %s » n'est pas une commande ; vouliez-vous dire « %s » ?", args[0], near)
	}
	return usage("« %s » n'est pas une commande", args[0])
}

// asNamed writes the names of commands as the tree has them: case and accents
// are forgiven there as everywhere.
func asNamed(root *cobra.Command, args []string) []string {
	args = slices.Clone(args)
	at := root
	for i := 0; i < len(args) && at.HasSubCommands(); i++ {
		if arg := args[i]; strings.HasPrefix(arg, "-") {
			if f := lookup(at, strings.TrimLeft(arg, "-")); f != nil && f.NoOptDefVal == "" {
				i++ // its value
			}
			continue
		}
		name, sub := subcommand(at, args[i])
		if sub == nil {
			break
		}
		args[i], at = name, sub
	}
	return args
}

// subcommand finds a command by one of its names.
func subcommand(of *cobra.Command, typed string) (string, *cobra.Command) {
	key := text.Key(typed)
	for _, c := range of.Commands() {
		for _, name := range append([]string{c.Name()}, c.Aliases...) {
			if name == key {
				return name, c
			}
		}
	}
	return "", nil
}

// versionCommand says which program this is.
func (s *session) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", GroupID: groupKeep, Short: "dire la version du programme et celle du format du carnet", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if s.json {
				return s.printJSON(map[string]any{"version": version(), "format": formatVersion()})
			}
			s.out.Line("asll %s, format de carnet %d", version(), formatVersion())
			return nil
		},
	}
}
