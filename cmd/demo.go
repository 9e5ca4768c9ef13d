package cmd

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/term"
)

// The dossiers of the practice carnet, as command lines. Dates are written
// {-18m+3}: 18 months before today, and three days later.
//
//go:embed demo/*.txt
var demoFiles embed.FS

// demoCommand makes a practice carnet.
func (s *session) demoCommand() *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use: "demo", GroupID: groupKeep, Args: noArguments,
		Short: "créer un carnet d'exercice, avec des ménages inventés, dans un dossier à part",
	}
	c.Flags().StringVar(&folder, "dossier", "", "dossier à créer ; sans nom, à côté du carnet habituel")
	named(c, "dossier", "folder")
	c.RunE = func(*cobra.Command, []string) error { return s.demo(folder) }
	return c
}

func (s *session) demo(folder string) error {
	folder, err := s.demoFolder(folder)
	if err != nil {
		return err
	}
	file := filepath.Join(folder, "carnet.db")
	s.out.Title("Carnet d'exercice : %s", file)
	s.out.Line("Les ménages sont inventés ; ce carnet peut être effacé sans crainte.")
	names, err := fs.Glob(demoFiles, "demo/*.txt")
	if err != nil {
		return err
	}
	for _, name := range names {
		script, err := demoFiles.ReadFile(name)
		if err != nil {
			return err
		}
		if err := s.play(file, string(script)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return s.afterDemo(folder, file)
}

// demoFolder makes a folder that did not exist: nothing is ever overwritten.
func (s *session) demoFolder(asked string) (string, error) {
	folder := asked
	if asked == "" {
		folder = filepath.Join(filepath.Dir(s.App.Carnet), "demo-"+s.today().String())
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		return "", unwritable(folder, err)
	}
	for n := 2; ; n++ {
		err := os.Mkdir(folder, 0o700)
		if err == nil {
			return folder, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", unwritable(folder, err)
		}
		if asked != "" {
			return "", usage("le dossier « %s » existe déjà ; en donner un autre avec --dossier", folder)
		}
		folder = filepath.Join(filepath.Dir(s.App.Carnet), fmt.Sprintf("demo-%s-%d", s.today(), n))
	}
}

// play runs the lines of a script: « # » is told, « ! » is a refusal to show.
func (s *session) play(file, script string) error {
	for line := range strings.Lines(script) {
		line = strings.TrimSpace(line)
		command, refused := strings.CutPrefix(line, "! ")
		switch {
		case line == "":
			continue
		case strings.HasPrefix(line, "# "):
			s.out.Line("  %s", strings.TrimPrefix(line, "# "))
			continue
		}
		command = dated(command, s.today())
		code, said := s.child(file, words(command))
		switch {
		case refused && code == exitRefused:
			s.section("Un refus, tel qu'il se présente")
			s.out.Command("asll " + command)
			fmt.Fprint(s.Out, said)
		case refused || code != exitDone:
			return fmt.Errorf("asll %s: exit code %d: %s", command, code, said)
		}
	}
	return nil
}

// child runs one command on the practice carnet, by the same way as any other,
// and gives what it said on its error output.
func (s *session) child(file string, args []string) (code int, said string) {
	var b bytes.Buffer
	c := &session{App: s.App, ctx: s.ctx, carnet: file, path: "asll"}
	c.App.Out, c.App.Prompter = io.Discard, nil
	c.out, c.err = term.NewPrinter(io.Discard, false, 0), term.NewPrinter(&b, s.Colour, s.Width)
	code = c.report(c.run(args))
	return code, b.String()
}

var demoDate = regexp.MustCompile(`\{([+-]\d+)m([+-]\d+)?\}`)

// dated writes the dates of a line relative to a day.
func dated(line string, today civil.Date) string {
	return demoDate.ReplaceAllStringFunc(line, func(token string) string {
		parts := demoDate.FindStringSubmatch(token)
		months, _ := strconv.Atoi(parts[1])
		days, _ := strconv.Atoi(parts[2])
		return civil.Deadline(today, months).AddDays(days).French()
	})
}

// words splits a line on blanks, but for what stands between quotes.
func words(line string) []string {
	var all []string
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range line + " " {
		switch {
		case r == '"':
			quoted, begun = !quoted, true
		case r == ' ' && !quoted:
			if begun {
				all = append(all, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	return all
}

// afterDemo writes a sheet, shows the list and says what to type next.
func (s *session) afterDemo(folder, file string) error {
	page := filepath.Join(folder, "fiche-evaluation.html")
	if code, said := s.child(file, []string{"export", "sheet", "EX-5", "--fichier", page}); code != exitDone {
		return fmt.Errorf("exporting the sheet: exit code %d: %s", code, said)
	}
	s.section("Une fiche d'évaluation, à ouvrir dans un navigateur")
	s.out.Command(page)
	s.section("Le carnet")
	s.carnet = file
	if err := s.list(carnet.Filter{Day: s.today()}); err != nil {
		return err
	}
	s.section("À essayer maintenant")
	own := fmt.Sprintf("asll --carnet %q ", file)
	renew := "renew Diallo --mois 3 --decision " + s.today().French()
	for _, next := range []string{"show Diallo", renew, "show Haddad", "rules", "visit Haddad --type domicile"} {
		s.out.Command(own + next)
	}
	s.out.Line("Le vrai carnet se crée par : asll init --referent \"Prénom Nom\"")
	return nil
}
