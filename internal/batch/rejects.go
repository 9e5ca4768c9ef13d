package batch

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"asll/internal/asll"
)

// What a report lists at most: beyond, a file has one fault and not a hundred
// thousand.
const (
	mostProblems = 20_000
	mostWarnings = 10_000
	mostNamed    = 10_000 // new dossiers: of the others, the number alone
)

// placed is a problem with the row where it is.
type placed struct {
	row int
	Problem
}

// A reject is a row that was rejected, and why.
type reject struct {
	row    int
	reason string
}

// count is what became of the rows of a kind.
func (r *recording) count(kind asll.Kind) *Count {
	c := r.counts[kind]
	if c == nil {
		c = &Count{Kind: kind}
		r.counts[kind] = c
	}
	return c
}

// reject rejects a row.
func (r *recording) reject(s *sheaf, row int, kind asll.Kind, problems []Problem) {
	r.count(kind).Rejected++
	s.rejects = append(s.rejects, row)
	for _, p := range problems {
		p.File = r.tables[r.tableOf(row)].mapping.Table.Name
		if len(r.problems) == mostProblems {
			r.unlisted++
			continue
		}
		r.problems = append(r.problems, placed{row, p})
	}
	if r.policy.KeepGood {
		reasons := make([]string, len(problems))
		for i := range problems {
			reasons[i] = problems[i].inCell()
		}
		r.rejected = append(r.rejected, reject{row, strings.Join(reasons, "\n")})
	}
}

// bareLines are the lines of a file that a reason names without it.
var bareLines = regexp.MustCompile(`la ligne \d+( de )?`)

// inCell is the reason as it stands in the column of errors, in a file that has
// other lines than the one it speaks of.
func (p *Problem) inCell() string {
	reason := bareLines.ReplaceAllStringFunc(p.Reason, func(line string) string {
		if strings.HasSuffix(line, " de ") {
			return line
		}
		return line + " de " + p.File
	})
	if p.Finding != nil {
		reason += fmt.Sprintf(" (règle %s ; %s)", p.Finding.Rule, p.Finding.Advice)
	}
	if p.Header != "" {
		return p.Header + " : " + reason
	}
	return reason
}

// Rejected tells whether rows of a table were rejected.
func (g *Gathering) Rejected(m *Mapping) bool {
	return slices.ContainsFunc(g.rejected, func(r reject) bool { return g.Tables[g.tableOf(r.row)] == m })
}

// WriteRejected writes the rows of a table that were rejected, in their order,
// as they were, with a column « erreur ».
func (g *Gathering) WriteRejected(w io.Writer, m *Mapping) error {
	out, err := NewWriter(w)
	if err != nil {
		return err
	}
	if err := out.WriteHeaders(m); err != nil {
		return err
	}
	for _, rejected := range g.rejected {
		if g.Tables[g.tableOf(rejected.row)] != m {
			continue
		}
		row, err := g.find(rejected.row)
		if err != nil {
			return err
		}
		if err := out.WriteRejected(row, rejected.reason); err != nil {
			return err
		}
	}
	return out.Flush()
}
