package carnet

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// A Filter chooses rows of List; what is left empty does not choose.
type Filter struct {
	Day          civil.Date   // the day on which states are taken
	States       []asll.State // one of these
	Referent     string       // words of the référent's name
	Text         string       // words of the names of the head and of the members
	EndingBefore civil.Date   // a measure not closed whose last day is before this one
	Limit        int          // at most so many rows; all when zero
}

// List reads one row for each dossier that the filter chooses, in the order of
// the names of their heads. State, référent and end are those of the current
// prise en charge.
func (t *Tx) List(f Filter) ([]Summary, error) {
	where, args := f.where()
	return t.summaries(`
			SELECT d.id
			FROM dossier d`+currentMeasure+`
			WHERE `+where+`
			ORDER BY d.name_folded, d.id
			LIMIT ?`,
		append(args, cmp.Or(f.Limit, math.MaxInt32))...)
}

// Count tells how many dossiers have their current prise en charge in one of
// these states on a day.
func (t *Tx) Count(day civil.Date, states ...asll.State) (n int, err error) {
	f := Filter{Day: day, States: states}
	where, args := f.where()
	_, err = t.row(`
		SELECT count(*)
		FROM measure m
		JOIN dossier d ON d.id = m.dossier AND d.measures = m.rank
		WHERE `+where,
		args, &n)
	if err != nil {
		return 0, fmt.Errorf("counting dossiers: %w", err)
	}
	return n, nil
}

// where is the condition that a filter makes, and its values.
func (f *Filter) where() (condition string, args []any) {
	all := []string{"true"}
	and := func(condition string, values ...any) {
		if condition != "" {
			all = append(all, "("+condition+")")
			args = append(args, values...)
		}
	}
	var states []string
	var days []any
	for _, s := range f.States {
		condition, n := stateOn(s)
		states = append(states, condition)
		for range n {
			days = append(days, f.Day.String())
		}
	}
	and(strings.Join(states, " OR "), days...)
	words, values := everyWord(text.Fold(f.Referent), "m.referent_folded")
	and(words, values...)
	words, values = everyWord(text.Fold(f.Text), "d.name_folded", "d.members_folded")
	and(words, values...)
	if !f.EndingBefore.IsZero() {
		and("m.stage = 'agreed' AND m.ends < ?", f.EndingBefore.String())
	}
	return strings.Join(all, " AND "), args
}

// stateOn is the condition of a state in SQL, and how many times it asks for
// the day. It says what Summary.State says.
func stateOn(s asll.State) (condition string, days int) {
	switch s {
	case asll.StateReferred:
		return "m.stage = 'referred' AND (m.housed IS NULL OR m.housed > ?)", 1
	case asll.StateHoused:
		return "m.stage = 'referred' AND m.housed <= ?", 1
	case asll.StateEnded, asll.StateClosed:
		return "m.stage = '" + string(s) + "'", 0
	case asll.StatePending:
		return "m.stage = 'agreed' AND (m.effect IS NULL OR m.effect > ?)", 1
	case asll.StateExpired:
		return "m.stage = 'agreed' AND m.effect <= ? AND (m.ends IS NULL OR m.ends < ?)", 2
	case asll.StateRunning:
		return "m.stage = 'agreed' AND m.effect <= ? AND m.ends >= ?", 2
	}
	return "false", 0
}
