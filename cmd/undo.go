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

func (s *session) reverse(done string, turn func(*desk.Desk, context.Context, desk.Told) (desk.Undoing, error)) error {
	if s.Interrupt != nil { // what was imported is undone in about as long
		ctx, stop := s.Interrupt(s.ctx)
		defer stop()
		s.ctx = ctx
	}
	file, clerk, err := s.opened()
	if err != nil {
		return err
	}
	defer file.Close()
	r := s.newReversal(done)
	u, err := turn(clerk, s.ctx, r.add)
	r.bar.Clear()
	switch {
	case errors.Is(err, desk.ErrNothingToUndo), errors.Is(err, desk.ErrNothingToRedo):
		return &lookupError{text: err.Error()}
	case err != nil && s.ctx.Err() != nil:
		return errBroken
	case err != nil:
		return err
	}
	r.print(&u)
	return nil
}
