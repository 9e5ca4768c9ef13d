package desk

import (
	"errors"
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// A change is one act on its way to a dossier, within a transaction.
type change struct {
	*Desk
	tx      *carnet.Tx
	ref     carnet.Ref
	isNew   bool
	entries []asll.Entry
}

// change loads the dossier, or opens a new one numbered in that year.
func (d *Desk) change(tx *carnet.Tx, ref *carnet.Ref, year int) (*change, error) {
	c := &change{Desk: d, tx: tx, isNew: ref == nil}
	var err error
	if c.isNew {
		c.ref, err = tx.NewDossier(year)
		return c, err
	}
	c.ref = *ref
	c.entries, err = tx.Load(c.ref)
	return c, err
}

// voidable finds the act to withdraw.
func (c *change) voidable(number int) (asll.Entry, error) {
	named := func(e asll.Entry) bool { return e.Number == number && e.Act.Kind() != asll.KindVoid }
	i := slices.IndexFunc(c.entries, named)
	if i < 0 {
		return asll.Entry{}, ErrNoSuchAct
	}
	standing := asll.Fold(c.entries).Entries
	at := slices.IndexFunc(standing, named)
	if at < 0 {
		return asll.Entry{}, ErrAlreadyVoid
	}
	if under := underIntake(standing[at:]); len(under) > 0 {
		return asll.Entry{}, &Supporting{
			Dossier: c.ref, Number: number, Acts: under,
			Rule: asll.RuleOrder, Source: asll.RuleOf(asll.RuleOrder).Source,
		}
	}
	return c.entries[i], nil
}

// underIntake lists the acts of the saisine that comes first, up to the next
// one: without it they would be about nobody.
func underIntake(standing []asll.Entry) []int {
	var under []int
	for i, e := range standing {
		switch kind := e.Act.Kind(); {
		case i == 0 && kind != asll.KindIntake, i > 0 && kind == asll.KindIntake:
			return under
		case i > 0 && kind != asll.KindVoid:
			under = append(under, e.Number)
		}
	}
	return under
}

// resting turns the refusal of a withdrawal into the acts that rest on what is
// withdrawn; a refusal of the withdrawal's own words stays one.
func (c *change) resting(number int, err error) error {
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	s := &Supporting{Dossier: c.ref, Number: number, Rule: refusal.Findings[0].Rule, Source: refusal.Findings[0].Source}
	for _, f := range refusal.Findings {
		if f.Kind == asll.KindVoid {
			return err
		}
		if !slices.Contains(s.Acts, f.Acts[0]) {
			s.Acts = append(s.Acts, f.Acts[0])
		}
	}
	return s
}

// write judges the act and, unless it is refused, appends it to the journal
// and rewrites the dossier's read model.
func (c *change) write(act asll.Act, voids int) (Receipt, error) {
	payload, err := asll.Encode(act)
	if err != nil {
		return Receipt{}, err
	}
	entry := c.next(c.entries, act)
	entry.Payload, entry.Voids = payload, voids
	after := append(slices.Clone(c.entries), entry)
	receipt, err := c.judged(act.Kind().Refused(), after, c.concerned(entry))
	if err != nil {
		return Receipt{}, err
	}
	receipt.Entry = entry
	if in, ok := act.(*asll.Intake); ok && c.isNew {
		head := asll.Person{LastName: in.LastName, FirstName: in.FirstName, Born: in.Born}
		if receipt.Similar, err = c.tx.Similar(head); err != nil {
			return Receipt{}, err
		}
	}
	_, err = c.tx.Append(carnet.Batch{By: c.By, Command: c.Command, Acts: []carnet.NewAct{{
		Dossier: c.ref, Number: entry.Number, Kind: act.Kind(), Day: act.Day(), Payload: payload, Voids: voids,
	}}})
	if err != nil {
		return Receipt{}, err
	}
	return receipt, c.tx.Project(c.ref, after)
}

// judged asks the domain what the change adds.
func (c *change) judged(opening string, after, changed []asll.Entry) (Receipt, error) {
	v := asll.Judge(c.entries, after, changed)
	if len(v.Refused) > 0 {
		return Receipt{}, &Refusal{Opening: opening, Dossier: c.ref, New: c.isNew, Findings: v.Refused}
	}
	r := Receipt{Dossier: c.ref, After: asll.Fold(after), Warnings: v.Warnings}
	if !c.isNew {
		r.Before = asll.Fold(c.entries)
	}
	return r, nil
}

// concerned lists an act and the one that it withdraws: both are the change.
func (c *change) concerned(entry asll.Entry) []asll.Entry {
	all := []asll.Entry{entry}
	for _, e := range c.entries {
		if entry.Voids != 0 && e.Number == entry.Voids {
			all = append(all, e)
		}
	}
	return all
}
