package carnet

import (
	"fmt"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// enough is how many candidates Find gives at most.
const enough = 20

// Find looks for the dossiers that words name: the one of that label (2026-0042
// or 2026-42), else those of that external reference, else those whose head has
// exactly this name, else those whose head has all these words in its name, else those of which the head and the members
// together have. There may be none, one, or several, in the order of names. A
// label is found even when nothing counts any more in its dossier, which is
// then Gone.
func (t *Tx) Find(words string) ([]Summary, error) {
	if year, number, ok := parseLabel(words); ok {
		found, err := t.summaries(`SELECT id FROM registry WHERE year = ? AND number = ?`, year, number)
		if err != nil || len(found) > 0 {
			return found, err
		}
	}
	folded := text.Fold(words)
	if folded == "" {
		return nil, nil
	}
	found, err := t.summaries(`SELECT id FROM dossier WHERE ref_folded = ? ORDER BY name_folded, id LIMIT ?`, folded, enough)
	if err != nil || len(found) > 0 {
		return found, err
	}
	found, err = t.exactly(folded)
	if err != nil || len(found) > 0 {
		return found, err
	}
	condition, args := everyWord(folded, "name_folded")
	found, err = t.summaries(`SELECT id FROM dossier WHERE `+condition+` ORDER BY name_folded, id LIMIT ?`, append(args, enough)...)
	if err != nil || len(found) > 0 {
		return found, err
	}
	condition, args = everyWord(folded, "name_folded", "members_folded")
	return t.summaries(`SELECT id FROM dossier WHERE `+condition+` ORDER BY name_folded, id LIMIT ?`, append(args, enough)...)
}

// Similar looks for dossiers that may be the same household's: the same last
// and first names, either way round, and the same birth date when both are known.
func (t *Tx) Similar(p asll.Person) ([]Summary, error) {
	one, other := folded(p.LastName, p.FirstName), folded(p.FirstName, p.LastName)
	if one == "" {
		return nil, nil
	}
	return t.summaries(`
		SELECT id
		FROM dossier
		WHERE (name_folded = ? OR name_folded = ?)
			AND (born IS NULL OR born = coalesce(?, born))
		ORDER BY name_folded, id
		LIMIT ?`,
		one, other, stored(p.Born), enough)
}

// parseLabel reads a label, with its leading zeros or without.
func parseLabel(s string) (year, number int, ok bool) {
	y, n, ok := strings.Cut(strings.TrimSpace(s), "-")
	if !ok || len(y) != 4 {
		return 0, 0, false
	}
	year, errYear := strconv.Atoi(y)
	number, errNumber := strconv.Atoi(n)
	return year, number, errYear == nil && errNumber == nil && year > 0 && number > 0
}

// everyWord makes a condition: each of these words is somewhere in one of the
// columns. It looks for them as they are, as LIKE would not « % » and « _ ».
func everyWord(folded string, columns ...string) (condition string, args []any) {
	var all []string
	for word := range strings.FieldsSeq(folded) {
		var either []string
		for _, column := range columns {
			either = append(either, "instr("+column+", ?) > 0")
			args = append(args, word)
		}
		all = append(all, "("+strings.Join(either, " OR ")+")")
	}
	return strings.Join(all, " AND "), args
}

// summaries reads the dossiers that a query names, in the order of names. What
// a query does not choose by is only read for those it chose.
func (t *Tx) summaries(which string, args ...any) ([]Summary, error) {
	var all []Summary
	err := t.rows(`
		WITH chosen (id) AS (`+which+`)`+summaryColumns+`
		FROM chosen
		JOIN registry r ON r.id = chosen.id
		LEFT JOIN dossier d ON d.id = r.id`+currentMeasure+nextObligation+`
		ORDER BY d.name_folded, r.id`,
		args,
		func(scan func(...any) error) error {
			s, err := scanSummary(scan)
			all = append(all, s)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("looking for dossiers: %w", err)
	}
	return all, nil
}
