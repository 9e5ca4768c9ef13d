package cmd

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/desk"
)

// rehearse judges the act as far as it is known.
func (c *conversation) rehearse(act asll.Act) (desk.Receipt, []asll.Finding) {
	if c.about == nil {
		return c.desk(c.file, c.kept).Rehearse(carnet.Ref{}, nil, act)
	}
	return c.desk(c.file, c.kept).Rehearse(c.about.Ref, c.about.entries, act)
}

// warn says what the answers so far already break, each thing once.
func (c *conversation) warn() error {
	act := c.interview.SoFar()
	if act.Day().IsZero() {
		return nil // nothing can be judged without its date
	}
	r, found := c.rehearse(act)
	if err := c.similar(&r); err != nil {
		return err
	}
	var now []string
	for at, f := range slices.Concat(found, r.Warnings, c.resembling(r)) {
		if f.Acts[0] != r.Entry.Number || !c.interview.Knows(f.Fields) {
			continue
		}
		now = append(now, f.Text)
		if !slices.Contains(c.told, f.Text) {
			c.tell(f, at < len(found))
		}
	}
	c.told = now
	return nil
}

// tell says one thing that the answers break, and whether it will refuse them.
func (c *conversation) tell(f asll.Finding, refused bool) {
	if refused {
		c.err.Warning("Attention, en l'état ce sera refusé : %s.", f.Text)
	} else {
		c.err.Warning("Attention : %s.", f.Text)
	}
	c.advise("  règle "+string(f.Rule)+" ; ", f, c.label())
}

// label is the dossier's, when it has one already.
func (c *conversation) label() string {
	if c.about == nil {
		return ""
	}
	return c.about.Label
}

// similar looks for a household that may have a dossier already, as soon as
// it is named.
func (c *conversation) similar(r *desk.Receipt) error {
	in, ok := r.Entry.Act.(*asll.Intake)
	if !ok || c.about != nil || !c.interview.Knows([]string{"last_name", "first_name", "born"}) {
		return nil
	}
	return c.file.View(c.ctx, func(tx *carnet.Tx) (err error) {
		r.Similar, err = tx.Similar(asll.Person{LastName: in.LastName, FirstName: in.FirstName, Born: in.Born})
		return err
	})
}

// resembling says what to do about such a household while nothing is recorded.
func (c *conversation) resembling(r desk.Receipt) []asll.Finding {
	findings := duplicates(r)
	for i := range findings {
		findings[i].Advice = "si c'est le même, s'arrêter ici (Ctrl-C) et saisir dans son dossier : asll intake " + r.Similar[i].Label + " ; sinon, continuer"
		if slices.Contains(openStates, r.Similar[i].State(c.today())) {
			findings[i].Advice = "si c'est le même, s'arrêter ici (Ctrl-C) : sa prise en charge est ouverte (asll show " + r.Similar[i].Label + ") ; sinon, continuer"
		}
	}
	return findings
}
