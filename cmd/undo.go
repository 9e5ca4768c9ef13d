package cmd

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"asll/internal/desk"
)

// undoCommand undoes the last recording.
func (s *session) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "undo", Aliases: []string{"defaire"}, GroupID: groupKeep, Args: noArguments,
		Short: "défaire le dernier enregistrement, qui reste lisible dans l'historique",
		RunE: func(*cobra.Command, []string) error {
			return s.reverse("Défait", (*desk.Desk).Undo)
		},
	}
}

// redoCommand restores what was just undone.
func (s *session) redoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "redo", Aliases: []string{"refaire"}, GroupID: groupKeep, Args: noArguments,
		Short: "rétablir ce qui vient d'être défait",
		RunE: func(*cobra.Command, []string) error {
			return s.reverse("Rétabli", (*desk.Desk).Redo)
		},
	}
}

func (s *session) reverse(done string, turn func(*desk.Desk, context.Context) (desk.Undoing, error)) error {
	file, clerk, err := s.opened()
	if err != nil {
		return err
	}
	defer file.Close()
	u, err := turn(clerk, s.ctx)
	if errors.Is(err, desk.ErrNothingToUndo) || errors.Is(err, desk.ErrNothingToRedo) {
		return &lookupError{text: err.Error()}
	}
	if err != nil {
		return err
	}
	if s.json {
		views := []receiptView{}
		for _, r := range u.Receipts {
			views = append(views, s.receiptView(r, s.today()))
		}
		return s.printJSON(views)
	}
	if u.Batch.Source != "" { // of many dossiers, and of several acts in one
		s.out.Title("%s : import de %s, %s", done, u.Batch.Source, actsIn(len(u.Batch.Acts), len(u.Receipts)))
		return nil
	}
	for _, r := range u.Receipts {
		s.printOutcome(done, r)
	}
	return nil
}
