package carnet

import (
	"context"
	"errors"
	"fmt"

	"asll/internal/asll"
)

// A Report is what Check found.
type Report struct {
	Batches  int
	Acts     int
	Dossiers int
	Problems []Problem // damage
	Breaches []Breach  // histories that break a rule, which is no damage
}

// A Problem is something wrong with the file.
type Problem struct {
	Where string // in French: an act, a batch (« enregistrement »), a dossier, the file
	Text  string
}

// A Breach counts the findings of one dossier.
type Breach struct {
	Dossier  Ref
	Refusing int
	Warning  int
}

func (r *Report) problem(where, format string, args ...any) {
	r.Problems = append(r.Problems, Problem{Where: where, Text: fmt.Sprintf(format, args...)})
}

// Check goes through the whole file: SQLite's own checks, the digests and the
// chain of the journal, the read model against the acts, and every history
// against the rules. It changes nothing. The error is for a file that cannot be
// read at all; what is wrong with one that can is in the report.
func (c *Carnet) Check(ctx context.Context) (Report, error) {
	var r Report
	err := c.View(ctx, func(t *Tx) error {
		for _, check := range []func(*Report) error{t.checkFile, t.checkChain, t.checkNumbers, t.checkStrays, t.checkDossiers} {
			if err := check(&r); err != nil {
				return err
			}
		}
		return nil
	})
	if len(r.Problems) > 0 && errors.Is(err, errDamaged) {
		return r, nil // the report says so already, and better
	}
	return r, err
}

// checkFile asks SQLite about its pages, its indexes, the shape of values and
// the references between tables.
func (t *Tx) checkFile(r *Report) error {
	err := t.rows(`PRAGMA integrity_check`, nil, func(scan func(...any) error) error {
		var said string
		err := scan(&said)
		if err == nil && said != "ok" {
			r.problem("fichier", "SQLite signale : %s", said)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("checking the pages: %w", err)
	}
	err = t.rows(`SELECT "table", parent FROM pragma_foreign_key_check`, nil, func(scan func(...any) error) error {
		var child, parent string
		err := scan(&child, &parent)
		if err == nil {
			r.problem("table "+child, "une ligne renvoie à une ligne qui n'existe pas dans la table %s", parent)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("checking the references: %w", err)
	}
	return nil
}

// checkDossiers compares the read model of each dossier with what its acts
// amount to, and judges its history.
func (t *Tx) checkDossiers(r *Report) error {
	refs, err := t.dossiers()
	if err != nil {
		return err
	}
	r.Dossiers = len(refs)
	for _, ref := range refs {
		where := "dossier " + ref.Label
		entries, _, err := t.entries(ref)
		if err != nil {
			if t.ctx.Err() != nil {
				return err
			}
			r.problem(where, "ses actes ne se lisent pas : %v", err)
			continue
		}
		differs, err := t.differs(ref, entries)
		if err != nil {
			return err
		}
		if differs != "" {
			r.problem(where, "la table %s ne correspond pas aux actes", differs)
		}
		if b := breaches(ref, entries); b.Refusing+b.Warning > 0 {
			r.Breaches = append(r.Breaches, b)
		}
	}
	return nil
}

func breaches(ref Ref, entries []asll.Entry) Breach {
	b := Breach{Dossier: ref}
	for _, f := range asll.Findings(entries) {
		if f.Strength == asll.Refuse {
			b.Refusing++
		} else {
			b.Warning++
		}
	}
	return b
}
