package cmd

import (
	"encoding/json"
	"errors"
	"fmt"

	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/prompt"
)

// begin asks for an act: from the draft of one that was left, when the person
// said nothing yet and wants it, or from its beginning.
func (c *conversation) begin(about *carnet.Ref, given form.Answers, input *inputError, silent bool) error {
	if silent {
		if resumed, err := c.offer(about); err != nil || resumed {
			return c.left(err)
		}
	}
	if input.lookup != nil {
		c.err.Error("%s", upperFirst(c.suggested(input.lookup).Error()))
	}
	for about == nil && (input.homeless != "" || input.lookup != nil) {
		var err error
		about, err = c.which(c.ask, c.file)
		switch {
		case errors.Is(err, prompt.ErrBack):
			c.err.Line("C'est la première question.")
		case err != nil:
			return c.left(err)
		}
	}
	if err := c.open(about); err != nil {
		return err
	}
	c.interview = c.form.Interview(c.context(), given)
	if input.homeless != "" {
		if err := c.keep(); err != nil { // the dossier was an answer too
			return err
		}
	}
	return c.hold()
}

// open reads the dossier that the interview is about.
func (c *conversation) open(about *carnet.Ref) error {
	if about == nil {
		return nil
	}
	return c.file.View(c.ctx, func(tx *carnet.Tx) (err error) {
		c.about, err = c.read(tx, *about)
		return err
	})
}

// offer proposes the drafts of that kind of act, and resumes the one chosen.
func (c *conversation) offer(about *carnet.Ref) (resumed bool, err error) {
	drafts, err := c.drafts(c.file, func(d carnet.Draft) bool {
		return d.Kind == c.form.Kind && (about == nil || d.Dossier != nil && d.Dossier.ID == about.ID)
	})
	if err != nil || len(drafts) == 0 {
		return false, err
	}
	at, err := oneOf(c.ask, "Reprendre", draftHelp, append(c.draftLabels(drafts), "rien : commencer une autre saisie"))
	if errors.Is(err, prompt.ErrBack) || err == nil && at == len(drafts) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, c.resume(drafts[at])
}

const draftHelp = "un brouillon reste tant qu'il n'est ni enregistré ni effacé"

// resume goes on with a draft.
func (c *conversation) resume(d carnet.Draft) error {
	var state form.State
	if err := json.Unmarshal(d.State, &state); err != nil {
		return fmt.Errorf("reading draft %d: %w", d.ID, err)
	}
	if err := c.open(d.Dossier); err != nil {
		return err
	}
	c.draft = d
	c.interview = c.form.Resume(c.context(), state)
	c.resumed = true
	return c.hold()
}

// drafts lists the interviews that were left, the last one first.
func (s *session) drafts(file *carnet.Carnet, wanted func(carnet.Draft) bool) (kept []carnet.Draft, err error) {
	err = file.View(s.ctx, func(tx *carnet.Tx) error {
		all, err := tx.Drafts()
		for _, d := range all {
			if wanted(d) {
				kept = append(kept, d)
			}
		}
		return err
	})
	return kept, err
}

// draftLabel tells a draft from the others.
func (s *session) draftLabel(d *carnet.Draft) string {
	label := d.Kind.Noun()
	if d.Title != "" {
		label += ", " + d.Title
	}
	if d.Dossier != nil {
		label += " (" + d.Dossier.Label + ")"
	}
	at := d.Started.In(s.Now().Location())
	return label + ", brouillon du " + civil.FromTime(at).Long() + at.Format(" à 15 h 04")
}

func (s *session) draftLabels(drafts []carnet.Draft) []string {
	labels := make([]string, len(drafts))
	for i := range drafts {
		labels[i] = s.draftLabel(&drafts[i])
	}
	return labels
}
