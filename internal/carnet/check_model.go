package carnet

import (
	"fmt"
	"slices"

	"asll/internal/asll"
)

// differs names the first table whose rows of a dossier are not those that its
// acts make; it is empty when all of them are.
func (t *Tx) differs(ref Ref, entries []asll.Entry) (string, error) {
	p := picture(ref, entries)
	for i := range readModel {
		table := &readModel[i]
		stored, err := t.storedRows(table, ref)
		if err != nil {
			return "", err
		}
		var made listed
		if p != nil {
			table.rows(p, &made)
		}
		if !slices.Equal(stored, made.values) {
			return table.name, nil
		}
	}
	return "", nil
}

// storedRows gives the values of the rows of a dossier, one after another.
func (t *Tx) storedRows(table *table, ref Ref) ([]any, error) {
	var all []any
	err := t.rows(table.selectRows(), []any{ref.ID}, func(scan func(...any) error) error {
		row := make([]any, len(table.columns))
		into := make([]any, len(row))
		for i := range row {
			into[i] = &row[i]
		}
		err := scan(into...)
		all = append(all, row...)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the read model (%s) of dossier %s: %w", table.name, ref.Label, err)
	}
	return all, nil
}

// checkStrays looks for acts of batches that are not there, and for acts and
// rows of the read model of dossiers that were never opened.
func (t *Tx) checkStrays(r *Report) error {
	err := t.strays(r, "act", "batch NOT IN (SELECT seq FROM batch)", "actes d'un enregistrement qui n'existe pas")
	if err == nil {
		err = t.strays(r, "act", "dossier NOT IN (SELECT id FROM registry)", "actes d'un dossier qui n'existe pas")
	}
	for i := 0; i < len(readModel) && err == nil; i++ {
		table := &readModel[i]
		err = t.strays(r, table.name, table.columns[0]+" NOT IN (SELECT id FROM registry)", "lignes d'un dossier qui n'existe pas")
	}
	return err
}

func (t *Tx) strays(r *Report, table, condition, said string) error {
	var strays int
	if _, err := t.row("SELECT count(*) FROM "+table+" WHERE "+condition, nil, &strays); err != nil {
		return fmt.Errorf("looking for strays in %s: %w", table, err)
	}
	if strays > 0 {
		r.problem("table "+table, "%s : %d", said, strays)
	}
	return nil
}
