package cmd

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/prompt"
)

type draftView struct {
	ID      int64     `json:"id"`
	Kind    asll.Kind `json:"kind"`
	Dossier string    `json:"dossier,omitempty"`
	Title   string    `json:"title,omitempty"`
	Started time.Time `json:"started"`
	Kept    time.Time `json:"kept"`
}

func draftViews(drafts []carnet.Draft) []draftView {
	views := []draftView{}
	for i := range drafts {
		d := &drafts[i]
		v := draftView{ID: d.ID, Kind: d.Kind, Title: d.Title, Started: d.Started, Kept: d.Kept}
		if d.Dossier != nil {
			v.Dossier = d.Dossier.Label
		}
		views = append(views, v)
	}
	return views
}

// resumeCommand goes on with an interview that was left.
func (s *session) resumeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "resume", Aliases: []string{"reprendre"}, GroupID: groupActs, Args: noArguments,
		Short: "reprendre un brouillon, ou l'effacer",
		RunE: func(*cobra.Command, []string) error {
			file, err := s.open()
			if err != nil {
				return err
			}
			defer file.Close()
			drafts, err := s.drafts(file, func(carnet.Draft) bool { return true })
			if err != nil {
				return err
			}
			if s.json {
				return s.printJSON(draftViews(drafts))
			}
			ask := s.prompter()
			if ask == nil || len(drafts) == 0 {
				s.listDrafts(drafts)
				return nil
			}
			return s.whichDraft(ask, file, drafts)
		},
	}
}

// listDrafts says which interviews were left.
func (s *session) listDrafts(drafts []carnet.Draft) {
	if len(drafts) == 0 {
		s.err.Line("Aucun brouillon n'attend.")
		return
	}
	for i := range drafts {
		s.out.Line("%s", s.draftLabel(&drafts[i]))
	}
}

// whichDraft asks which draft to go on with, or to erase.
func (s *session) whichDraft(ask prompt.Prompter, file *carnet.Carnet, drafts []carnet.Draft) error {
	for {
		at, err := oneOf(ask, "Brouillon", draftHelp, 0, s.draftLabels(drafts))
		if err != nil {
			return err
		}
		what, err := oneOf(ask, "Que faire", draftHelp, 0, []string{"le reprendre", "l'effacer"})
		switch {
		case errors.Is(err, prompt.ErrBack):
			continue
		case err != nil:
			return err
		case what == 0:
			return s.goOn(ask, file, &drafts[at])
		default:
			return s.erase(ask, file, &drafts[at])
		}
	}
}

// erase drops a draft, once the person is sure.
func (s *session) erase(ask prompt.Prompter, file *carnet.Carnet, d *carnet.Draft) error {
	sure, err := certain(ask)
	if err != nil {
		return err
	}
	if !sure {
		s.err.Line("Le brouillon reste.")
		return nil
	}
	err = file.Update(s.ctx, func(tx *carnet.Tx) error { return tx.DropDraft(d) })
	if errors.Is(err, carnet.ErrNoDraft) {
		return gone
	}
	if err == nil {
		s.out.Line("Effacé : %s", s.draftLabel(d))
	}
	return err
}

// goOn resumes one draft.
func (s *session) goOn(ask prompt.Prompter, file *carnet.Carnet, d *carnet.Draft) error {
	f, ok := form.Of(d.Kind)
	if !ok {
		return &lookupError{text: fmt.Sprintf("ce brouillon (%s) vient d'une version plus récente du programme ; mettre asll à jour", d.Kind)}
	}
	c := &conversation{session: s, ask: ask, file: file, form: f}
	err := file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		c.kept, err = tx.Settings()
		return err
	})
	if err != nil {
		return err
	}
	return c.resume(*d)
}
