// Package cmd is the command line: the tree of commands, what they print and
// their exit codes. It holds no rule and speaks no SQL.
package cmd

import (
	"context"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"asll/internal/civil"
	"asll/internal/prompt"
	"asll/internal/term"
)

// App is what the commands may touch of the outside.
type App struct {
	In       io.Reader
	Out, Err io.Writer
	Now      func() time.Time
	Random   io.Reader // for identifiers and salts
	Device   string    // the name of this machine
	Carnet   string    // the carnet used when none is named
	Colour   bool      // Out and Err are terminals that take colours
	Width    int       // columns of the terminal that Out is; 0 when it is none
	Progress int       // columns of the terminal that Err is, if a bar can be drawn there; 0 otherwise

	// Prompter is who answers questions: plainly line by line or, otherwise,
	// on a terminal; nil when nobody can be asked.
	Prompter func(plain bool) prompt.Prompter

	// Open shows a file with the program that the system opens it with; nil
	// where nothing can.
	Open func(path string) error

	// Interrupt gives the context of a long work, which ends when somebody
	// stops the program.
	Interrupt func(context.Context) (context.Context, context.CancelFunc)
}

// Main runs one command and gives the exit code.
func Main(app App, args []string) int {
	s := &session{App: app, ctx: context.Background(), carnet: app.Carnet, path: "asll"}
	s.out, s.err = term.NewPrinter(app.Out, app.Colour, app.Width), term.NewPrinter(app.Err, app.Colour, app.Width)
	return s.report(s.run(args))
}

// A session is one run of the program.
type session struct {
	App
	ctx      context.Context
	out, err *term.Printer
	carnet   string // the file named by --carnet, or the usual one
	json     bool
	noInput  bool
	plain    bool            // questions line by line, without colours
	asking   bool            // answers are changed by answering, not by flags
	person   prompt.Prompter // who answers questions, once somebody was asked
	path     string          // the command run, without its values
	unknown  []string        // flags that the command does not have
}

// today is the local date.
func (s *session) today() civil.Date { return civil.FromTime(s.Now()) }

// run builds the tree and runs the command that the arguments name. The flags
// of an act are many, and only those of that command are made.
func (s *session) run(args []string) error {
	s.json = slices.Contains(args, "--json") // known even if the arguments cannot be parsed
	root := s.tree()
	args = asNamed(root, args)
	if command, rest, err := root.Find(args); err == nil {
		s.path = command.CommandPath()
		answerFlags(command)
		s.unknown = unknownFlags(command, rest)
	}
	root.SetArgs(args)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	return root.ExecuteContext(s.ctx)
}

// noArguments refuses arguments where a command takes none.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("« %s » est de trop : %s ne prend pas d'argument", args[0], c.CommandPath())
	}
	return nil
}
