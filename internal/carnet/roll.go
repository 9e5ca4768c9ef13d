package carnet

import (
	"fmt"

	"asll/internal/civil"
)

// A Known dossier is one of the carnet, with what it may be called by.
type Known struct {
	Ref
	UUID      string
	Reference string // the association's own, folded
	LastName  string // of the head of the household
	FirstName string
	Born      civil.Date
	Gone      bool // none of its acts counts any more: it has no name
	Empty     bool // it never had one
}

// Roll calls each for every dossier of the carnet, in the order they were
// opened. What it is given is overwritten by the next one.
func (t *Tx) Roll(each func(*Known)) error {
	var k Known
	err := t.rows(`
		SELECT
			r.id,
			r.label,
			r.uuid,
			coalesce(d.ref_folded, ''),
			coalesce(d.last_name, ''),
			coalesce(d.first_name, ''),
			d.born,
			d.id IS NULL,
			d.id IS NULL AND NOT EXISTS (SELECT 1 FROM act a WHERE a.dossier = r.id)
		FROM registry r
		LEFT JOIN dossier d ON d.id = r.id
		ORDER BY r.id`,
		nil,
		func(scan func(...any) error) error {
			err := scan(&k.ID, &k.Label, &k.UUID, &k.Reference, &k.LastName, &k.FirstName, day{&k.Born}, &k.Gone, &k.Empty)
			if err == nil {
				each(&k)
			}
			return err
		})
	if err != nil {
		return fmt.Errorf("listing the dossiers: %w", err)
	}
	return nil
}
