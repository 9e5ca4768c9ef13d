package carnet

import (
	"strings"
	"testing"
)

// What every command asks for must not grow with the journal.
func TestNothingGoesThroughTheWholeJournal(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	for name, c := range map[string]struct{ query, want string }{
		"what is undone":       {undoings, "USING COVERING INDEX batch_undoing"},
		"a dossier's acts":     {`SELECT a.id FROM act a JOIN batch b ON b.seq = a.batch WHERE a.dossier = 1 ORDER BY a.number`, "(dossier=?)"},
		"names in order":       {`SELECT id FROM dossier d ORDER BY name_folded, id LIMIT 50`, "USING COVERING INDEX dossier_names"},
		"what is due":          {`SELECT due, dossier, rule FROM obligation WHERE settled IS NULL ORDER BY due LIMIT 50`, "USING COVERING INDEX obligation_open"},
		"the first due":        {strings.ReplaceAll(firstDue, "?", "'2026-12-31'"), "TEMP B-TREE FOR LAST 2 TERMS"},
		"a batch's first acts": {strings.ReplaceAll(batchesQuery, "?", "3"), "(batch=? AND position<?)"},
		"a reference":          {`SELECT id FROM dossier WHERE ref_folded = 'x'`, "USING COVERING INDEX dossier_refs"},
		"ends to come":         {`SELECT dossier FROM measure WHERE stage = 'agreed' AND ends < '2026-12-31'`, "USING COVERING INDEX measure_states"},
	} {
		var plan []string
		b.view(func(tx *Tx) error {
			return tx.rows("EXPLAIN QUERY PLAN "+c.query, nil, func(scan func(...any) error) error {
				var id, parent, unused int
				var step string
				err := scan(&id, &parent, &unused, &step)
				plan = append(plan, step)
				return err
			})
		})
		if got := strings.Join(plan, "; "); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
