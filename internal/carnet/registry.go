package carnet

import "fmt"

// A Ref names a dossier.
type Ref struct {
	ID    int64
	Label string // 2026-0042
}

// NewDossier opens a dossier under the next label of the year. A label is
// never given twice, even when all that was recorded under it is undone.
func (t *Tx) NewDossier(year int) (Ref, error) {
	var ref Ref
	var number int
	_, err := t.row(`
		SELECT
			coalesce((SELECT max(id) FROM registry), 0) + 1,
			coalesce((SELECT max(number) FROM registry WHERE year = ?), 0) + 1`,
		[]any{year}, &ref.ID, &number)
	if err != nil {
		return Ref{}, fmt.Errorf("looking for the next dossier of %d: %w", year, err)
	}
	uuid, err := t.env.newID()
	if err != nil {
		return Ref{}, err
	}
	ref.Label = label(year, number)
	err = t.exec(`
		INSERT INTO registry (
			id,
			uuid,
			label,
			year,
			number
		)
		VALUES (?, ?, ?, ?, ?)`,
		ref.ID, uuid, ref.Label, year, number)
	if err != nil {
		return Ref{}, fmt.Errorf("opening dossier %s: %w", ref.Label, err)
	}
	t.uuids[ref.ID] = uuid
	return ref, nil
}

// label is the name of a dossier: after 9999 in a year it simply grows.
func label(year, number int) string { return fmt.Sprintf("%04d-%04d", year, number) }

// uuid is the dossier's name outside this file.
func (t *Tx) uuid(ref Ref) (string, error) {
	if known := t.uuids[ref.ID]; known != "" {
		return known, nil
	}
	var uuid string
	found, err := t.row(`SELECT uuid FROM registry WHERE id = ? AND label = ?`, []any{ref.ID, ref.Label}, &uuid)
	if err != nil {
		return "", fmt.Errorf("reading dossier %s: %w", ref.Label, err)
	}
	if !found {
		return "", fmt.Errorf("there is no dossier %s under number %d", ref.Label, ref.ID)
	}
	t.uuids[ref.ID] = uuid
	return uuid, nil
}
