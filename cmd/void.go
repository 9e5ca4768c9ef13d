package cmd

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/desk"
	"asll/internal/text"
)

// voidCommand withdraws one act.
func (s *session) voidCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "void ACTE", Aliases: []string{"annuler"}, GroupID: groupKeep,
		Short:   "annuler un acte enregistré par erreur, en disant pourquoi ; il reste lisible dans l'historique",
		Example: "annuler 2026-0042.7 --motif \"saisi dans le mauvais dossier\"",
	}
	reason := c.Flags().String("motif", "", "pourquoi l'acte est annulé")
	named(c, "motif", "reason")
	c.RunE = func(_ *cobra.Command, args []string) error { return s.void(args, text.Line(*reason)) }
	return c
}

func (s *session) void(args []string, reason string) error {
	label, number, err := voided(args, reason)
	if err != nil {
		return err
	}
	file, clerk, err := s.opened()
	if err != nil {
		return err
	}
	defer file.Close()
	var t *target
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		t, err = s.load(tx, label)
		return err
	})
	if err != nil {
		return err
	}
	r, err := clerk.Void(s.ctx, t.Ref, number, reason)
	if errors.Is(err, desk.ErrNoSuchAct) || errors.Is(err, desk.ErrAlreadyVoid) {
		return &lookupError{text: fmt.Sprintf("%s : %v ; ses actes : asll log %s", actLabel(t.Label, number), err, t.Label)}
	}
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(s.receiptView(r, s.today()))
	}
	s.printOutcome("Annulé", r)
	return nil
}

// voided reads which act is withdrawn, and all that is wrong with the answer.
func voided(args []string, reason string) (label string, number int, err error) {
	var problems []error
	if len(args) == 1 {
		var digits string
		label, digits, _ = strings.Cut(args[0], ".")
		if number, err = strconv.Atoi(digits); err != nil || number < 1 {
			problems = append(problems, usage("« %s » n'est pas un acte (attendu le dossier, un point et le numéro : 2026-0042.7)", args[0]))
		}
	} else {
		problems = append(problems, usage("un acte s'annule à la fois, par exemple 2026-0042.7 (asll log 2026-0042 donne les numéros)"))
	}
	if reason == "" {
		problems = append(problems, usage("il manque : --motif, pourquoi l'acte est annulé"))
	}
	if err := errors.Join(problems...); err != nil {
		return "", 0, usage("%v", err)
	}
	return label, number, nil
}
