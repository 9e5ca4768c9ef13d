package cmd

import (
	"errors"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/prompt"
	"asll/internal/text"
)

// What can be done with the answers of an interview.
const (
	choiceRecord = "enregistrer"
	choiceChange = "modifier"
	choiceKeep   = "garder"
	choiceDrop   = "abandonner"
)

// conclude reads the answers back and does what the person says: it tells
// whether the interview is over. A refusal comes back to the answers.
func (c *conversation) conclude() (done bool, err error) {
	act, problems := c.interview.Act()
	if problems != nil && c.mend(problems) {
		return false, c.keep()
	}
	q := form.Question{
		Label: "Que faire", Help: "rien n'est enregistré tant que « enregistrer » n'est pas choisi", Check: form.Needed, Default: []string{choiceRecord},
		Choices: []form.Choice{
			{Word: choiceRecord, Label: "enregistrer"},
			{Word: choiceChange, Label: "modifier une réponse"},
			{Word: choiceKeep, Label: "garder le brouillon et s'arrêter là"},
			{Word: choiceDrop, Label: "abandonner et effacer le brouillon"},
		},
	}
	if problems != nil {
		q.Choices = q.Choices[1:]
	}
	if problems != nil || c.readBack(act) {
		q.Default = []string{choiceChange}
	}
	if c.elsewhere {
		q.Default = []string{choiceKeep}
	}
	answers, err := c.ask.Ask(q)
	if errors.Is(err, prompt.ErrBack) {
		c.interview.Back()
		return false, c.keep()
	}
	if err != nil {
		return false, err
	}
	return c.follow(answers[0], act)
}

// follow does what was chosen.
func (c *conversation) follow(choice string, act asll.Act) (done bool, err error) {
	switch choice {
	case choiceChange:
		return false, c.change()
	case choiceKeep:
		return false, prompt.ErrStopped
	case choiceDrop:
		if sure, err := certain(c.ask); err != nil || !sure {
			return false, err
		}
		err := c.file.Update(c.ctx, func(tx *carnet.Tx) error { return tx.DropDraft(&c.draft) })
		if errors.Is(err, carnet.ErrNoDraft) {
			return true, gone
		}
		if err == nil {
			c.err.Line("Le brouillon est effacé ; rien n'est enregistré.")
		}
		return true, err
	default:
		return c.record(act)
	}
}

// record records the act with its draft; a rule that refuses it is quoted.
func (c *conversation) record(act asll.Act) (done bool, err error) {
	clerk := c.desk(c.file, c.kept)
	clerk.Draft, clerk.Command = &c.draft, c.form.Name
	var ref *carnet.Ref
	if c.about != nil {
		ref = &c.about.Ref
	}
	receipt, err := clerk.Record(c.ctx, ref, act)
	var refusal *desk.Refusal
	var unusable *carnet.Unusable
	switch {
	case errors.As(err, &unusable):
		c.printUnusable(unusable)
		c.err.Line("Rien n'est enregistré ; le brouillon est gardé.")
		return false, nil
	case errors.As(err, &refusal):
		c.printRefusal(refusal)
		return false, nil
	case errors.Is(err, carnet.ErrNoDraft):
		// It may have been recorded there: the person looks before recording it again.
		return false, c.keep()
	case err != nil:
		return true, err
	}
	return true, c.printRecorded(c.file, c.kept, receipt)
}

// mend says what keeps the answers from making an act, and tells whether one
// of them is asked for again because of it.
func (c *conversation) mend(err error) bool {
	var problems form.Problems
	if !errors.As(err, &problems) {
		return false
	}
	for _, p := range problems {
		if p.Field.Name != "" {
			c.err.Error("%s", text.Capital(problems.Error()))
			c.interview.Change(p.Field.Name)
			return true
		}
	}
	c.err.Blank()
	c.err.Error("%s.", text.Capital(c.form.Nothing))
	return false
}

// change asks which answer to change; it is then asked for again.
func (c *conversation) change() error {
	q := form.Question{Label: "Réponse à modifier", Help: "la réponse choisie est redemandée, les autres restent", Optional: true, Pass: "ne rien changer"}
	for _, line := range c.interview.Summary() {
		q.Choices = append(q.Choices, form.Choice{Word: line.Name, Label: line.Label + " : " + shortly(line)})
	}
	answers, err := c.ask.Ask(q)
	switch {
	case errors.Is(err, prompt.ErrBack):
		return nil
	case err != nil:
		return err
	case len(answers) > 0:
		c.interview.Change(answers[0])
	}
	return c.keep()
}
