package cmd

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/text"
)

// A flaw is one thing that is wrong, in all the rows where it is.
type flaw struct {
	batch.Problem // in the first of them
	lines, rows   []int
}

// flawsOf puts together the problems that differ only by their rows, in the
// order of the first of these.
func flawsOf(problems []batch.Problem) []flaw {
	type same struct {
		file, header, value, reason string
		column                      int
		rule                        asll.RuleID
	}
	var flaws []flaw
	known := map[same]int{}
	for _, p := range problems {
		key := same{p.File, p.Header, p.Value, p.Reason, p.Column, ruleOf(&p)}
		at, ok := known[key]
		if !ok {
			at = len(flaws)
			known[key] = at
			flaws = append(flaws, flaw{Problem: p})
		}
		if p.Line > 0 {
			flaws[at].lines, flaws[at].rows = append(flaws[at].lines, p.Line), append(flaws[at].rows, cmp.Or(p.Row, p.Line))
		}
	}
	return flaws
}

// ruleOf is the rule that a problem breaks, if it does.
func ruleOf(p *batch.Problem) asll.RuleID {
	if p.Finding == nil {
		return ""
	}
	return p.Finding.Rule
}

// where says in which lines the flaw is, as the file counts them and, if it
// does so otherwise, a spreadsheet.
func (f *flaw) where() string {
	if len(f.lines) == 0 {
		return ""
	}
	ranges := rangesOf(f.lines)
	s := "ligne " + ranges
	if len(f.lines) > 1 {
		s = "lignes " + ranges
	}
	if !slices.Equal(f.lines, f.rows) {
		s += " (" + rangesOf(f.rows) + " dans un tableur)"
	}
	return s
}

// rangesOf writes numbers as people do: « 3, 7, 12 à 40 ».
func rangesOf(numbers []int) string {
	sorted := slices.Compact(slices.Sorted(slices.Values(numbers)))
	var parts []string
	for i := 0; i < len(sorted); {
		j := i
		for j+1 < len(sorted) && sorted[j+1] == sorted[j]+1 {
			j++
		}
		parts = append(parts, strconv.Itoa(sorted[i]))
		switch {
		case j > i+1:
			parts[len(parts)-1] += " à " + strconv.Itoa(sorted[j])
		case j > i:
			parts = append(parts, strconv.Itoa(sorted[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// text says what is wrong, with the value unless the reason quotes it.
func (f *flaw) text() string {
	value := text.Line(text.Unguard(f.Value))
	if value == "" || strings.Contains(f.Reason, value) {
		return f.Reason
	}
	return "« " + short(value, 40) + " » : " + f.Reason
}
