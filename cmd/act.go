package cmd

import (
	"errors"
	"maps"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/desk"
	"asll/internal/form"
)

// formKey names the annotation of a command that records an act.
const formKey = "form"

// formOf gives the form of the act that a command records, if it does.
func formOf(c *cobra.Command) (form.Form, bool) {
	return form.Of(asll.Kind(c.Annotations[formKey]))
}

// answers gathers the texts of a flag; the form alone parses them.
type answers struct{ texts []string }

func (a *answers) String() string { return strings.Join(a.texts, ", ") }
func (*answers) Type() string     { return "texte" }
func (a *answers) Set(s string) error {
	a.texts = append(a.texts, s)
	return nil
}

// answerFlags makes one flag of each field of the command's form.
func answerFlags(c *cobra.Command) {
	f, ok := formOf(c)
	if !ok {
		return
	}
	for _, field := range f.Fields() {
		c.Flags().Var(new(answers), field.French, field.Label)
		named(c, field.French, append([]string{field.Name}, field.Also...)...)
	}
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
}

// actCommand makes the command that records one kind of act: all of them are
// made here, from their fields.
func (s *session) actCommand(f form.Form) *cobra.Command {
	use := f.Name + " DOSSIER"
	if f.Kind == asll.KindIntake {
		use = f.Name + " [DOSSIER]"
	}
	return &cobra.Command{
		Use: use, Aliases: frenchNames(f), GroupID: groupActs, Short: f.Title,
		Annotations: map[string]string{formKey: string(f.Kind)},
		Args:        cobra.ArbitraryArgs,
		RunE:        func(c *cobra.Command, args []string) error { return s.record(c, f, strings.Join(args, " ")) },
	}
}

func frenchNames(f form.Form) []string {
	if f.French == f.Name {
		return f.Also
	}
	return append([]string{f.French}, f.Also...)
}

// record gathers the answers of a command, asks for those that are missing
// when somebody can be asked, and has the act recorded.
func (s *session) record(c *cobra.Command, f form.Form, words string) error {
	file, err := s.open()
	if err != nil {
		return err
	}
	defer file.Close()
	var kept settings
	var about *carnet.Ref
	given, flags := s.given(c, f)
	input := &inputError{others: s.unknown}
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		if kept, err = tx.Settings(); err == nil {
			about, err = s.target(tx, f, words, input)
		}
		if err == nil && about != nil && f.Kind == asll.KindIntake {
			err = s.known(tx, *about, given)
		}
		return err
	})
	if err != nil {
		return err
	}
	act, err := f.Fill(given, form.Context{Today: s.today(), Regulations: kept.regulations})
	errors.As(err, &input.problems)
	if input.lacking(flags) {
		if ask := s.prompter(); ask != nil {
			talk := &conversation{session: s, ask: ask, file: file, kept: kept, form: f}
			return talk.begin(about, given, input, flags == 0)
		}
	}
	if len(input.problems)+len(input.others) > 0 || input.homeless != "" {
		return input
	}
	if input.lookup != nil {
		return input.lookup
	}
	receipt, err := s.desk(file, kept).Record(s.ctx, about, act)
	if err != nil {
		return err
	}
	return s.printRecorded(file, kept, receipt)
}

// target finds the dossier of an act; for a saisine none means a new one. A
// dossier that is missing or not found is one problem among the others.
func (s *session) target(tx *carnet.Tx, f form.Form, words string, input *inputError) (*carnet.Ref, error) {
	if words != "" {
		found, err := s.standing(tx, words)
		if errors.As(err, new(*lookupError)) {
			input.lookup = err
			return nil, nil
		}
		return &found, err
	}
	if f.Kind != asll.KindIntake {
		input.homeless = "il manque le dossier : son numéro, sa référence ou une partie du nom, par exemple « asll " + f.Name + " 2026-0042 … »"
	}
	return nil, nil
}

// known adds to the answers of a new saisine those that its dossier has.
func (s *session) known(tx *carnet.Tx, ref carnet.Ref, given form.Answers) error {
	t, err := s.read(tx, ref)
	if err != nil {
		return err
	}
	for name, texts := range form.Identity(t.dossier) {
		if len(given[name]) == 0 {
			given[name] = texts
		}
	}
	return nil
}

// given gathers the answers of the flags, over those that another name of the
// command gives by itself, and counts these flags.
func (s *session) given(c *cobra.Command, f form.Form) (given form.Answers, flags int) {
	given = form.Answers{}
	maps.Copy(given, f.Presets[c.CalledAs()])
	for _, field := range f.Fields() {
		if flag, ok := c.Flags().Lookup(field.French).Value.(*answers); ok && len(flag.texts) > 0 {
			given[field.Name] = flag.texts
			flags++
		}
	}
	return given, flags
}

// desk is where the session records.
func (s *session) desk(file *carnet.Carnet, kept settings) *desk.Desk {
	return &desk.Desk{Carnet: file, By: kept[settingReferent], Today: s.today(), Command: strings.TrimPrefix(s.path, "asll ")}
}

// opened opens the carnet for a change that depends on no answer.
func (s *session) opened() (*carnet.Carnet, *desk.Desk, error) {
	file, kept, err := s.openedWith()
	if err != nil {
		return nil, nil, err
	}
	return file, s.desk(file, kept), nil
}

// openedWith opens the carnet and reads its settings.
func (s *session) openedWith() (*carnet.Carnet, settings, error) {
	file, err := s.open()
	if err != nil {
		return nil, nil, err
	}
	var kept settings
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		kept, err = tx.Settings()
		return err
	})
	if err != nil {
		file.Close()
	}
	return file, kept, err
}
