package cmd

import (
	"strconv"
	"strings"

	"asll/internal/batch"
	"asll/internal/text"
)

// reportImport says all that an import did, or would do. The report is data;
// only what to do next is talk.
func (s *session) reportImport(done *imported) error {
	if s.json {
		if err := s.printJSON(newImportView(done)); err != nil {
			return err
		}
	} else if err := s.printImport(done); err != nil {
		return err
	}
	if done.unreadable || done.report.Total().Rejected > 0 {
		return errRejected
	}
	return nil
}

func (s *session) printImport(done *imported) error {
	s.printTables(done)
	flaws := flawsOf(done.report.Problems)
	if err := s.printFlaws(done, flaws); err != nil {
		return err
	}
	s.printImportWarnings(done)
	if err := s.printCounts(done); err != nil {
		return err
	}
	s.printOpened(done)
	if err := s.printReminder(flaws); err != nil {
		return err
	}
	s.out.Blank()
	s.out.Title("%s", done.outcome())
	s.printAfterImport(done)
	return nil
}

// printTables says what was recognised of each table.
func (s *session) printTables(done *imported) {
	for _, m := range done.report.Tables {
		s.out.Title("%s", m.Table.Name)
		s.out.Line("  %s ; %s ; %s", m.Table.Format, count(m.Count, "ligne"), kindsOf(m))
		s.printLeft(m)
		s.printUnknown(done, m)
	}
	if len(done.sheets) > 0 {
		s.out.Warning("%s : %s", verb(len(done.sheets), "Feuille non lue", "Feuilles non lues"), joinWords(done.sheets))
	}
	if len(done.others) > 0 {
		s.out.Line("Laissé de côté (attendu : %s) : %s", joinWords(tableEndings), joinWords(done.others))
	}
}

// kindsOf says which acts the rows of a table are.
func kindsOf(m *batch.Mapping) string {
	for _, c := range m.Columns {
		if c.Field == "acte" {
			return "acte : selon la colonne « " + c.Header + " »"
		}
	}
	return "acte : " + m.Kind.Noun()
}

// printUnknown names the columns that are not read, those that seem to be
// mistyped one by one.
func (s *session) printUnknown(done *imported, m *batch.Mapping) {
	var others []string
	for _, c := range m.Columns {
		switch {
		case c.Field != "" || c.Header == "" || done.leavesOut(c.Header):
		case c.Near != "":
			s.out.Warning("  inconnue : « %s » (vouliez-vous dire « %s » ? --colonne %s)", c.Header, c.Near, strconv.Quote(c.Header+"="+c.Near))
		default:
			others = append(others, c.Header)
		}
	}
	switch len(others) {
	case 0:
	case 1:
		s.out.Warning("  inconnue : « %s », qui n'est pas lue (pour la lire : --colonne %s)", others[0], strconv.Quote(others[0]+"=champ"))
	default:
		s.out.Warning("  inconnues : « %s », qui ne sont pas lues (pour en lire une : --colonne \"titre=champ\")", strings.Join(others, " », « "))
	}
}

// leavesOut tells whether a column is not to be read, as was asked.
func (done *imported) leavesOut(header string) bool {
	for from, to := range done.Columns {
		if to == "" && text.Key(from) == text.Key(header) {
			return true
		}
	}
	return false
}
