package carnet

import (
	"errors"
	"fmt"
)

// The triggers of the journal that ask of each row whether it follows the last
// one, whether its dossier is in the registry and its payload JSON. For a great
// many rows that is a fifth of the time of an import: whether they follow and
// belong is asked of them together instead, before the transaction ends, and the
// file is locked until then; their payloads were encoded a moment before.
var guards = []string{"registry_grows", "act_grows", "act_belongs", "act_reads"}

// aGreatMany is how many acts at once are worth it.
const aGreatMany = 500

var errGap = errors.New("what was written does not follow what was there")

// lift takes the guards away until restore.
func (t *Tx) lift() error {
	if t.lifted != nil {
		return nil
	}
	for _, name := range guards {
		var text string
		if _, err := t.row("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", []any{name}, &text); err != nil {
			return fmt.Errorf("reading the trigger %s: %w", name, err)
		}
		if err := t.script("DROP TRIGGER " + name); err != nil {
			return fmt.Errorf("lifting the trigger %s: %w", name, err)
		}
		t.lifted = append(t.lifted, text)
	}
	return nil
}

// restore puts the guards back, once what they would have asked of the acts of a
// batch is true of all of them. The numbers of a dossier are all different, from
// 1 on: none is missing anywhere when the last ones add up to all the acts.
func (t *Tx) restore(p *Posting) error {
	if t.lifted == nil {
		return nil
	}
	var follow bool
	_, err := t.row(`
		SELECT
			(SELECT count(*) = ?2 FROM act WHERE batch = ?1 AND id = position + ?3)
			AND (SELECT coalesce(max(id), 0) = ?3 FROM act WHERE id <= ?3)
			AND (SELECT max(id) = ?3 + ?2 FROM act)
			AND (SELECT max(seq) = ?1 FROM batch)
			AND (SELECT sum((SELECT max(number) FROM act WHERE dossier = registry.id)) FROM registry) = (SELECT count(*) FROM act)
			AND (SELECT max(id) = count(*) FROM registry)
			AND (SELECT min(dossier) >= 1 FROM act)
			AND (SELECT max(dossier) <= (SELECT max(id) FROM registry) FROM act)
			AND NOT EXISTS (SELECT 1 FROM registry GROUP BY year HAVING (min(number), max(number)) <> (1, count(*)))`,
		[]any{p.row.seq, int64(p.acts), p.lastAct}, &follow)
	if err != nil {
		return fmt.Errorf("checking what was written: %w", err)
	}
	if !follow {
		return errGap
	}
	for _, text := range t.lifted {
		if err := t.script(text); err != nil {
			return fmt.Errorf("restoring the triggers: %w", err)
		}
	}
	t.lifted = nil
	return nil
}
