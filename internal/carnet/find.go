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
// all these words in its name, else those where another person has. There may
// be none, one, or several. A label is found even when nothing counts any more
// in its dossier, which is then Gone.
func (t *Tx) Find(words string) ([]Summary, error) {
	if year, number, ok := parseLabel(words); ok {
		return t.summaries(`SELECT id FROM registry WHERE year = ? AND number = ?`, year, number)
	}
	folded := text.Fold(words)
	if folded == "" {
		return nil, nil
	}
	found, err := t.summaries(`SELECT id FROM dossier WHERE ref_folded = ? ORDER BY label LIMIT ?`, folded, enough)
	if err != nil || len(found) > 0 {
		return found, err
	}
	all, args := everyWord("folded", folded)
	found, err = t.summaries(`SELECT dossier FROM person WHERE rank = 0 AND `+all+` ORDER BY folded, dossier LIMIT ?`, append(args, enough)...)
	if err != nil || len(found) > 0 {
		return found, err
	}
	return t.summaries(`SELECT DISTINCT dossier FROM person WHERE `+all+` ORDER BY folded, dossier LIMIT ?`, append(args, enough)...)
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
		ORDER BY label
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

// everyWord makes a condition: the column holds each of these words somewhere.
// It looks for them as they are, as LIKE would not « % » and « _ ».
func everyWord(column, folded string) (condition string, args []any) {
	var all []string
	for _, word := range strings.Fields(folded) {
		all = append(all, "instr("+column+", ?) > 0")
		args = append(args, word)
	}
	return strings.Join(all, " AND "), args
}

// summaries reads the dossiers that a query names, in its order.
func (t *Tx) summaries(which string, args ...any) ([]Summary, error) {
	var all []Summary
	err := t.rows(`
		WITH chosen (id) AS (`+which+`)`+summaryColumns+`
		FROM chosen
		JOIN registry r ON r.id = chosen.id
		LEFT JOIN dossier d ON d.id = r.id`+currentMeasure+nextObligation,
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
