package cmd

import (
	"encoding/json"
	"errors"
	"fmt"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/prompt"
	"asll/internal/text"
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
		c.err.Error("%s", text.Capital(c.suggested(input.lookup).Error()))
	}
	for about == nil && (input.homeless != "" || input.lookup != nil) {
		var err error
		about, err = c.which(c.ask, c.file, openStates)
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
	if err := c.file.Update(c.ctx, func(*carnet.Tx) error { return nil }); err != nil {
		return err // the answers could not be kept
	}
	c.interview = c.form.Interview(c.context(), given)
	for _, f := range c.interview.Withheld {
		c.err.Error("--%s : %s ; la réponse est redemandée.", f.French, asll.NumberFound)
	}
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
	at, err := oneOf(c.ask, "Reprendre", draftHelp, 0, append(c.draftLabels(drafts), "rien : commencer autre chose"))
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
	d, err := c.latest(d)
	if err != nil {
		return err
	}
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

// gone is said of a draft that another window took.
var gone = &lookupError{text: "ce brouillon vient d'être enregistré, effacé ou continué depuis une autre fenêtre"}

// latest reads a draft anew: another window may have gone on with it.
func (c *conversation) latest(d carnet.Draft) (carnet.Draft, error) {
	now, err := c.drafts(c.file, func(other carnet.Draft) bool { return other.ID == d.ID })
	if err == nil && len(now) == 0 {
		err = gone
	}
	if err != nil {
		return d, err
	}
	return now[0], nil
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
	return label + ", " + civil.FromTime(at).French() + at.Format(" à 15 h 04")
}

func (s *session) draftLabels(drafts []carnet.Draft) []string {
	labels := make([]string, len(drafts))
	for i := range drafts {
		labels[i] = s.draftLabel(&drafts[i])
	}
	return labels
}
