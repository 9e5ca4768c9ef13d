package carnet

import (
	"fmt"
	"slices"

	"asll/internal/civil"
)

// isNextDue is the condition of an obligation o that is the next one of its
// dossier, and due by a day.
const isNextDue = `
	o.settled IS NULL AND o.due <= ? AND o.position = (
		SELECT min(position)
		FROM obligation
		WHERE dossier = o.dossier AND settled IS NULL
	)`

// firstDue is what is due first. Obligations are gone through in their order,
// and no further than the limit asks.
const firstDue = `
	SELECT d.id
	FROM obligation o
	JOIN dossier d ON d.id = o.dossier
	WHERE ` + isNextDue + `
	ORDER BY o.due, d.name_folded, d.id
	LIMIT ?`

// Due reads the dossiers whose next obligation is due by a day, at most so many,
// what is due first and then in the order of names; and tells how many there are.
func (t *Tx) Due(by civil.Date, limit int) (first []Summary, all int, err error) {
	if _, err = t.row(`SELECT count(*) FROM obligation o WHERE `+isNextDue, []any{by.String()}, &all); err != nil {
		return nil, 0, fmt.Errorf("counting what is due: %w", err)
	}
	first, err = t.summaries(firstDue, by.String(), limit)
	slices.SortStableFunc(first, func(a, b Summary) int { return a.Due.Compare(b.Due) })
	return first, all, err
}
