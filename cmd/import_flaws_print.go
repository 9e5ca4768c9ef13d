package cmd

import (
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/term"
	"asll/internal/text"
)

const (
	manyFlaws  = 20 // beyond which a summary opens and ends the list
	fewPlaces  = 3  // named where the others are counted
	fewTallies = 10 // of the summary at the end
)

// printFlaws lists all that is wrong, file by file.
func (s *session) printFlaws(done *imported, flaws []flaw) error {
	if done.unreadable {
		for i := range flaws {
			s.out.Error("%s", flaws[i].Error())
		}
		return nil
	}
	if len(flaws) > manyFlaws {
		s.out.Blank()
		if err := s.printTally(tallyOf(flaws), len(flaws)); err != nil {
			return err
		}
	}
	file := ""
	quoted := map[asll.RuleID]bool{}
	for i := range flaws {
		f := &flaws[i]
		if f.File != file || i == 0 {
			s.out.Blank()
			s.out.Title("À corriger dans %s", f.File)
			file = f.File
		}
		s.printFlaw(f, quoted)
	}
	if n := done.report.Unlisted; n > 0 {
		s.out.Line("Et %s, à corriger ou à signaler, hors de cette liste", plural(n, "autre point", "autres points"))
	}
	return nil
}

// printFlaw says where it is, what is wrong and what would be right. The
// source of a rule is quoted once.
func (s *session) printFlaw(f *flaw, quoted map[asll.RuleID]bool) {
	where, cell := f.where(), f.Cell()
	switch {
	case where == "" && cell == "":
		s.out.Error("  %s", f.text())
	case strings.Count(where, ",") < fewPlaces:
		s.out.Error("  %s : %s", text.Listed(where, cell), f.text())
	default:
		s.out.Error("  %s : %s", text.Listed(cell, plural(len(f.lines), "fois", "fois")), f.text())
		s.out.Line("    %s", where)
	}
	if f.Finding == nil {
		return
	}
	rule := "    règle " + string(f.Finding.Rule)
	if source := f.Finding.Source; source != "" && !quoted[f.Finding.Rule] {
		rule += " — " + source
	}
	quoted[f.Finding.Rule] = true
	s.out.Line("%s", rule)
	if f.Finding.Advice != "" {
		s.out.Line("    que faire : %s", f.Finding.Advice)
	}
}

// printTally counts what is wrong by column and sort.
func (s *session) printTally(all []tally, most int) error {
	t := term.Table{Header: []string{"fois", "colonne", "ce qui ne va pas"}, Right: []int{0}, Shorten: []int{2, 1}}
	rest := 0
	for i, y := range all {
		if i >= most {
			rest += y.count
			continue
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(y.count), short(y.header, 30), y.sort})
	}
	s.out.Title("Ce qui est à corriger, en résumé")
	if err := s.out.Table(t); err != nil {
		return err
	}
	if rest > 0 {
		s.out.Line("et %s", plural(rest, "autre", "autres"))
	}
	return nil
}

// printReminder sums up a long list again, where it has not scrolled away.
func (s *session) printReminder(flaws []flaw) error {
	if len(flaws) <= manyFlaws {
		return nil
	}
	s.out.Blank()
	return s.printTally(tallyOf(flaws), fewTallies)
}
