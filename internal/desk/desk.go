// Package desk records batches: it loads a dossier, asks the domain, and
// saves, in one transaction. Nothing else writes acts.
package desk

import (
	"context"
	"errors"
	"fmt"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// A Desk records on behalf of one référent, on one day.
type Desk struct {
	Carnet  *carnet.Carnet
	By      string // the référent
	Today   civil.Date
	Command string        // what was typed, without its values
	Draft   *carnet.Draft // the draft that the act comes from, dropped with its recording; nil for none
}

// A Receipt is what a batch did.
type Receipt struct {
	Dossier  carnet.Ref
	Entry    asll.Entry    // the act recorded, withdrawn or restored
	Before   *asll.Dossier // nil when the dossier is new
	After    *asll.Dossier
	Warnings []asll.Finding
	Similar  []carnet.Summary // households that may be the same, for a new dossier
}

// A Refusal says which rules forbid a change; nothing is written.
type Refusal struct {
	Opening  string // « Contrat refusé »
	Dossier  carnet.Ref
	New      bool // the dossier would have been a new one
	Findings []asll.Finding
}

// Error implements error; the edge prints the findings in full.
func (r *Refusal) Error() string {
	return fmt.Sprintf("%s : %s", r.Opening, r.Findings[0].Text)
}

// A Supporting refuses to withdraw an act on which others rest.
type Supporting struct {
	Dossier carnet.Ref
	Number  int   // the act that stays
	Acts    []int // the numbers of those that rest on it
	Rule    asll.RuleID
	Source  string
}

// Error implements error.
func (s *Supporting) Error() string {
	return fmt.Sprintf("d'autres actes reposent sur l'acte %s.%d", s.Dossier.Label, s.Number)
}

// Sentinel errors of withdrawals.
var (
	ErrNothingToUndo = errors.New("il n'y a rien à défaire")
	ErrNothingToRedo = errors.New("il n'y a rien à refaire")
	ErrNoSuchAct     = errors.New("cet acte n'existe pas dans le dossier")
	ErrAlreadyVoid   = errors.New("cet acte est déjà annulé ou défait")
	errHeadless      = errors.New("only an intake opens a dossier")
)

// Record writes an act in a dossier, or in a new one when ref is nil. The
// error is a *Refusal when a rule forbids it, and wraps carnet.ErrNoDraft when
// the desk's draft is gone: another window has recorded its act, or dropped it.
func (d *Desk) Record(ctx context.Context, ref *carnet.Ref, act asll.Act) (Receipt, error) {
	var receipt Receipt
	if ref == nil && act.Kind() != asll.KindIntake {
		return receipt, errHeadless
	}
	err := d.Carnet.Update(ctx, func(tx *carnet.Tx) error {
		// First: what another window recorded would only be refused here, for
		// breaking some rule or other.
		if d.Draft != nil {
			if err := tx.DropDraft(d.Draft); err != nil {
				return err
			}
		}
		c, err := d.change(tx, ref, act.Day().Year())
		if err != nil {
			return err
		}
		receipt, err = c.write(act, 0)
		return err
	})
	return receipt, err
}

// Void withdraws an act, which stays readable in the log. The error is a
// *Supporting when others rest on it.
func (d *Desk) Void(ctx context.Context, ref carnet.Ref, number int, reason string) (Receipt, error) {
	var receipt Receipt
	err := d.Carnet.Update(ctx, func(tx *carnet.Tx) error {
		c, err := d.change(tx, &ref, 0)
		if err != nil {
			return err
		}
		target, err := c.voidable(number)
		if err != nil {
			return err
		}
		receipt, err = c.write(&asll.Void{Date: d.Today, Act: number, Reason: reason}, number)
		receipt.Entry = target
		return c.resting(number, err)
	})
	return receipt, err
}
