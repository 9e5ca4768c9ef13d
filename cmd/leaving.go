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
// for later, or leaves.
func (s *session) leavingDay(proposed string) (string, error) {
	ask := s.prompter()
	at, err := oneOf(ask, "Le ménage quitte-t-il son hébergement", "la sortie enregistrée, un contrat qui attend l'entrée prend effet", 0,
		[]string{"oui, le " + proposed, "oui, un autre jour", "l'enregistrer plus tard"})
	day := proposed
	if err == nil && at == 1 {
		var answers []string
		answers, err = ask.Ask(form.Question{
			Label: "Jour de la sortie, fait ou prévu", Hint: "JJ/MM/AAAA",
			Check: func(answers []string) error {
				_, err := civil.Parse(strings.Join(answers, ""), s.today())
				return err
			},
		})
		day = strings.Join(answers, "")
	}
	if errors.Is(err, prompt.ErrStopped) || errors.Is(err, prompt.ErrBack) || at == 2 {
		return "", nil
	}
	return day, err
}
