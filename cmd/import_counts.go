package cmd

import (
	"strconv"
	"strings"

	"asll/internal/batch"
	"asll/internal/term"
	"asll/internal/text"
)

// printCounts says what became of the rows of each act.
func (s *session) printCounts(done *imported) error {
	acts := done.report.Acts
	if len(acts) == 0 {
		return nil
	}
	t := term.Table{Header: []string{"acte", "nouveaux", "dont à signaler", "déjà connus", "rejetés"}, Right: []int{1, 2, 3, 4}}
	add := func(name string, c batch.Count) {
		t.Rows = append(t.Rows, []string{name, strconv.Itoa(c.New), strconv.Itoa(c.Warned), strconv.Itoa(c.Identical), strconv.Itoa(c.Rejected)})
	}
	for _, c := range acts {
		name := c.Kind.Noun()
		if c.Kind == "" {
			name = "(acte inconnu)"
		}
		add(name, c)
	}
	if len(acts) > 1 {
		add("total", done.report.Total())
	}
	s.out.Blank()
	if err := s.out.Table(t); err != nil {
		return err
	}
	if n := done.report.Twins; n > 0 {
		s.out.Line("%s %s mot pour mot une autre ligne ; si c'est une erreur, ne garder que celle-ci", count(n, "ligne"), verb(n, "répète", "répètent"))
	}
	return nil
}

// printOpened says which dossiers are begun.
func (s *session) printOpened(done *imported) {
	const few = 20
	opened := done.report.Opened
	if len(opened) == 0 {
		return
	}
	labels := make([]string, len(opened))
	for i, o := range opened {
		labels[i] = o.Label
	}
	s.out.Blank()
	what := plural(len(opened), "nouveau dossier", "nouveaux dossiers")
	if !done.report.Written {
		what += verb(len(opened), " serait ouvert", " seraient ouverts")
	}
	s.out.Line("%s : %s", what, labelRanges(labels))
	if len(opened) > few {
		return
	}
	for _, o := range opened {
		called := ""
		if o.Called != "" && o.Called != o.Label && text.Fold(o.Called) != text.Fold(o.Name) {
			called = " (« " + short(o.Called, 40) + " » dans le fichier)"
		}
		s.out.Line("  %s  %s%s", o.Label, o.Name, called)
	}
}

// labelRanges writes the numbers of dossiers: « 2025-0007, 2026-0001 à 2026-0040 ».
func labelRanges(labels []string) string {
	var parts []string
	for i := 0; i < len(labels); {
		j := i
		for j+1 < len(labels) && follows(labels[j], labels[j+1]) {
			j++
		}
		part := labels[i]
		if j > i {
			part += " à " + labels[j]
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// follows tells whether a dossier has the next number of the same year.
func follows(before, after string) bool {
	year, n, _ := strings.Cut(before, "-")
	nextYear, next, _ := strings.Cut(after, "-")
	a, errA := strconv.Atoi(n)
	b, errB := strconv.Atoi(next)
	return errA == nil && errB == nil && year == nextYear && b == a+1
}

// verb agrees with a number.
func verb(n int, one, several string) string {
	if n < 2 {
		return one
	}
	return several
}
