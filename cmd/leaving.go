package cmd

import (
	"errors"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/prompt"
)

// printRecorded answers a recording and, when the household moves in and is
// still said to be accommodated, proposes to record that it has left.
func (s *session) printRecorded(file *carnet.Carnet, kept settings, r desk.Receipt) error {
	if err := s.printReceipt(r); err != nil {
		return err
	}
	at := slices.IndexFunc(r.Warnings, func(f asll.Finding) bool { return f.Rule == asll.RuleLeft })
	if at < 0 || s.json || s.prompter() == nil {
		return nil
	}
	_, proposed, _ := strings.Cut(r.Warnings[at].Settle.Fields[0], "=")
	day, err := s.leavingDay(proposed)
	if err != nil || day == "" {
		return err
	}
	f, _ := form.Of(asll.KindSituation)
	act, err := f.Fill(form.Answers{"exit": {day}}, form.Context{Today: s.today(), Regulations: kept.regulations})
	if err != nil {
		return err
	}
	clerk := s.desk(file, kept)
	clerk.Command = f.Name
	left, err := clerk.Record(s.ctx, &r.Dossier, act)
	if err != nil {
		return err
	}
	return s.printReceipt(left)
}

// leavingDay asks for the day of the exit; it is empty when the person keeps it
// for later.
func (s *session) leavingDay(proposed string) (string, error) {
	answers, err := s.prompter().Ask(form.Question{
		Label: "Sortie de l'hébergement", Hint: "JJ/MM/AAAA", Default: []string{proposed}, Optional: true, Pass: "plus tard",
		Help: "le jour où le ménage quitte la structure, fait ou prévu ; sans réponse, la sortie reste à enregistrer",
		Check: func(answers []string) error {
			if len(answers) == 0 {
				return nil
			}
			_, err := civil.Parse(answers[0], s.today())
			return err
		},
	})
	if errors.Is(err, prompt.ErrStopped) || errors.Is(err, prompt.ErrBack) {
		return "", nil
	}
	return strings.Join(answers, ""), err
}
