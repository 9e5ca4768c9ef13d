package cmd

import (
	"cmp"
	"encoding/json"
	"errors"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/prompt"
	"asll/internal/text"
)

// errInterrupted ends an interview that the person leaves: it has said by
// itself what became of it.
var errInterrupted = errors.New("entretien interrompu")

// A conversation is one act being asked for. After every answer its state is
// kept in the carnet.
type conversation struct {
	*session
	ask       prompt.Prompter
	file      *carnet.Carnet
	kept      settings
	form      form.Form
	about     *target // nil for a new household
	interview *form.Interview
	draft     carnet.Draft
	resumed   bool     // some answers were given before
	elsewhere bool     // another window had the same draft
	told      []string // what was already said of the answers
}

// context is what the answers may depend on.
func (c *conversation) context() form.Context {
	context := form.Context{Today: c.today(), Regulations: c.kept.regulations}
	if c.about != nil {
		context.Dossier = c.about.dossier
	}
	return context
}

// hold asks every question, then what to do with the answers.
func (c *conversation) hold() error {
	c.asking = true
	if c.about != nil {
		c.err.Title("%s : %s %s", text.Capital(c.form.Kind.Noun()), c.about.Label, fullName(c.about.dossier.Head.LastName, c.about.dossier.Head.FirstName))
	} else {
		c.err.Title("%s : nouveau ménage", text.Capital(c.form.Kind.Noun()))
	}
	c.err.Line("« ? » aide, « < » revient à la question précédente, Ctrl-C s'arrête sans rien perdre.")
	if _, more := c.interview.Next(); more && c.resumed {
		c.answered()
	}
	for {
		if err := c.questions(); err != nil {
			return c.left(err)
		}
		done, err := c.conclude()
		if err != nil || done {
			return c.left(err)
		}
	}
}

// questions asks all that is left to ask.
func (c *conversation) questions() error {
	for {
		if err := c.warn(); err != nil {
			return err
		}
		q, more := c.interview.Next()
		if !more {
			return nil
		}
		answers, err := c.ask.Ask(q)
		switch {
		case errors.Is(err, prompt.ErrBack):
			if !c.interview.Back() {
				c.err.Line("C'est la première question.")
			}
		case errors.Is(err, prompt.ErrStopped) && len(answers) > 0:
			c.interview.Leave(answers) // the answer under way
			return cmp.Or(c.keep(), err)
		case err != nil:
			return err
		default:
			c.interview.Answer(answers)
		}
		if err := c.keep(); err != nil {
			return err
		}
	}
}

// keep writes the state of the interview down. While the carnet cannot be
// written, the person chooses to try again; when another window recorded the
// draft, erased it or went on with it, the answers go to a draft of their own.
func (c *conversation) keep() error {
	state, err := json.Marshal(c.interview.State)
	if err != nil {
		return err
	}
	c.draft.Kind, c.draft.State, c.draft.Title = c.form.Kind, state, c.title()
	if c.about != nil {
		c.draft.Dossier = &c.about.Ref
	}
	for {
		err := c.file.Update(c.ctx, func(tx *carnet.Tx) error { return tx.KeepDraft(&c.draft) })
		var unusable *carnet.Unusable
		switch {
		case errors.Is(err, carnet.ErrNoDraft):
			c.draft.ID, c.elsewhere = 0, true
			c.err.Warning("Attention : ce brouillon a été enregistré, effacé ou continué depuis une autre fenêtre ; ces réponses sont gardées dans un autre brouillon. Avant d'enregistrer, voir ce qui l'a été (asll log).")
		case errors.As(err, &unusable):
			if err := c.retry(unusable); err != nil {
				return err
			}
		default:
			return err
		}
	}
}

// retry says why the carnet cannot be written, and waits for the person, who
// may leave without this answer.
func (c *conversation) retry(u *carnet.Unusable) error {
	c.printUnusable(u)
	again, err := oneOf(c.ask, "La réponse n'est pas encore gardée", "essayer de nouveau une fois la cause écartée", 0, []string{"essayer de nouveau", "s'arrêter sans la garder"})
	if err == nil && again == 0 || errors.Is(err, prompt.ErrBack) {
		return nil
	}
	c.err.Line("La dernière réponse n'est pas gardée ; les précédentes le restent.")
	return cmp.Or(err, prompt.ErrStopped)
}

// title names the household, as far as it is known.
func (c *conversation) title() string {
	if c.about != nil {
		return fullName(c.about.dossier.Head.LastName, c.about.dossier.Head.FirstName)
	}
	act := c.interview.SoFar()
	if in, ok := act.(*asll.Intake); ok {
		return fullName(in.LastName, in.FirstName)
	}
	return ""
}

// left says what became of an interview that the person leaves.
func (c *conversation) left(err error) error {
	if !errors.Is(err, prompt.ErrStopped) {
		return err
	}
	if c.draft.ID == 0 {
		c.err.Line("Rien de nouveau n'est enregistré.")
		return errInterrupted
	}
	c.err.Line("Les réponses sont gardées en brouillon ; pour reprendre :")
	c.err.Command("asll resume")
	return errInterrupted
}
