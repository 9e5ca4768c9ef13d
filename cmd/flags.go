package cmd

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"asll/internal/text"
)

// frenchKey names the annotation of a flag that holds its other names.
const frenchKey = "names"

// shared are the other names of the flags that every command has.
var shared = map[string]string{"sans-question": "no-input", "simple": "plain", "aide": "help"}

// frenchOf maps every other name of a command's flags to the flag.
func frenchOf(c *cobra.Command) map[string]string {
	names := map[string]string{}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		for _, other := range f.Annotations[frenchKey] {
			names[other] = f.Name
		}
	})
	return names
}

// named gives a flag its other names.
func named(c *cobra.Command, flag string, others ...string) {
	c.Flags().Lookup(flag).Annotations = map[string][]string{frenchKey: others}
}

// normalise accepts a flag by any of its names, whatever its case and accents.
func normalise(names map[string]string) func(*pflag.FlagSet, string) pflag.NormalizedName {
	return func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		key := text.Key(name)
		if own, ok := names[key]; ok {
			return pflag.NormalizedName(own)
		}
		if own, ok := shared[key]; ok {
			return pflag.NormalizedName(own)
		}
		return pflag.NormalizedName(key)
	}
}

// unknownFlags lists the flags that a command does not have, with the nearest
// one. It reads the arguments as they will be parsed: what follows a flag that
// takes a value is not a flag.
func unknownFlags(c *cobra.Command, args []string) []string {
	var lines []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			return lines
		case arg == "-h" || arg == "-" || !strings.HasPrefix(arg, "-"):
			continue
		}
		name, _, joined := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		f := lookup(c, name)
		switch {
		case f == nil || !strings.HasPrefix(arg, "--"):
			lines = append(lines, unknownFlag(c, arg))
		case f.NoOptDefVal == "" && !joined:
			i++
		}
	}
	return lines
}

// lookup finds a flag of a command, those of the whole program included.
func lookup(c *cobra.Command, name string) *pflag.Flag {
	if f := c.Flags().Lookup(name); f != nil {
		return f
	}
	return c.Root().PersistentFlags().Lookup(string(normalise(nil)(nil, name)))
}

func unknownFlag(c *cobra.Command, arg string) string {
	var names []string
	collect := func(f *pflag.Flag) { names = append(append(names, f.Name), f.Annotations[frenchKey]...) }
	c.Flags().VisitAll(collect)
	c.Root().PersistentFlags().VisitAll(collect)
	name, _, _ := strings.Cut(arg, "=")
	line := fmt.Sprintf("« %s » n'est pas une option d'%s", name, c.CommandPath())
	switch near := text.Nearest(strings.TrimLeft(name, "-"), names); {
	case near != "":
		line += fmt.Sprintf(" ; vouliez-vous dire « --%s » ?", near)
	case c.Args == nil && c.Annotations[formKey] == "": // it takes words
		line += fmt.Sprintf(" ; un mot qui commence par un tiret s'écrit après « -- » : %s … -- %s", c.CommandPath(), quoted(arg))
	}
	return line
}

// flagError says in French what pflag could not parse.
func flagError(c *cobra.Command, err error) error {
	var required *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &required):
		return usage("l'option --%s attend une valeur", required.GetSpecifiedName())
	case errors.As(err, &invalid) && invalid.GetFlag().NoOptDefVal != "":
		return usage("--%s ne prend pas de valeur (« %s » est de trop)", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &invalid):
		return usage("--%s : « %s » n'est pas un nombre entier (attendu par exemple 1)", invalid.GetFlag().Name, invalid.GetValue())
	default:
		return usage("une option d'%s est mal écrite : elles s'écrivent --nom valeur", c.CommandPath())
	}
}
