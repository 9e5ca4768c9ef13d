package cmd

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"asll/internal/batch"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/text"
)

// outcome says in one sentence how an import ended.
func (done *imported) outcome() string {
	if done.unreadable {
		n := len(done.report.Problems)
		return "Rien n'est écrit : " + plural(n, "point à corriger", "points à corriger") + " avant que les lignes puissent être lues"
	}
	t := done.report.Total()
	switch {
	case done.rehearse:
		return "Essai : rien n'est écrit. " + text.Capital(done.foreseen())
	case done.report.Written:
		return done.recorded()
	case t.Rejected > 0 && t.New == 0 && done.keepGood:
		return "Rien n'est écrit : " + plural(t.Rejected, "ligne est rejetée", "lignes sont rejetées") + " et aucune autre n'est nouvelle" + done.setAside()
	case t.Rejected > 0:
		return "Rien n'est écrit : " + done.refused()
	}
	return text.Capital(done.nothingNew())
}

// foreseen says what would be done without --essai.
func (done *imported) foreseen() string {
	t := done.report.Total()
	switch {
	case t.Rejected > 0 && !done.keepGood:
		return done.refused()
	case t.New == 0 && t.Rejected == 0:
		return done.nothingNew()
	}
	parts := []string{"aucune ligne ne serait enregistrée"}
	if t.New > 0 {
		parts[0] = actsIn(t.New, done.report.Dossiers) + verb(t.New, " serait enregistré", " seraient enregistrés")
	}
	if t.Rejected > 0 {
		parts = append(parts, plural(t.Rejected, "ligne serait mise à part", "lignes seraient mises à part"))
	}
	return strings.Join(append(parts, done.known()...), " ; ")
}

func (done *imported) recorded() string {
	t := done.report.Total()
	s := "Enregistré : " + actsIn(t.New, done.report.Dossiers)
	if t.Rejected > 0 {
		s += " ; " + plural(t.Rejected, "ligne est rejetée", "lignes sont rejetées") + done.setAside()
	}
	return strings.Join(append([]string{s}, done.known()...), " ; ")
}

// refused says why good rows are not written either.
func (done *imported) refused() string {
	t := done.report.Total()
	s := plural(t.Rejected, "ligne est rejetée ; la corriger", "lignes sont rejetées ; les corriger")
	if t.New > 0 {
		s += ", ou --garder-bonnes pour écrire les autres"
	}
	return s
}

// known counts the rows that change nothing.
func (done *imported) known() []string {
	n := done.report.Total().Identical
	if n == 0 {
		return nil
	}
	return []string{plural(n, "ligne était déjà dans le carnet", "lignes étaient déjà dans le carnet")}
}

func (done *imported) nothingNew() string {
	n := done.report.Total().Identical
	switch n {
	case 0:
		return "rien à importer : il n'y a aucune ligne sous les titres"
	case 1:
		return "rien de nouveau : la ligne est déjà dans le carnet"
	}
	return fmt.Sprintf("rien de nouveau : les %s sont déjà dans le carnet", count(n, "ligne"))
}

// setAside says where the rejected rows are.
func (done *imported) setAside() string {
	var names []string
	for _, f := range done.rejects {
		names = append(names, f.File)
	}
	if len(names) == 0 {
		return ""
	}
	return ", à corriger dans " + joinWords(names)
}

// actsIn counts acts and the dossiers they are in.
func actsIn(n, dossiers int) string {
	return count(n, "acte") + " dans " + count(dossiers, "dossier")
}

func plural(n int, one, several string) string { return civil.Plural(n, one, several) }

// printAfterImport says what can be done next.
func (s *session) printAfterImport(done *imported) {
	if len(done.rejects) > 0 {
		command := []string{"asll", "import"}
		for _, f := range done.rejects {
			command = append(command, quoted(f.File))
		}
		command = append(command, done.again()...)
		s.err.Line("Ensuite : corriger les lignes rejetées (la colonne « erreur » dit pourquoi), puis")
		s.err.Command(strings.Join(command, " "))
	}
	if done.report.Written {
		s.err.Line("Pour défaire tout cet import :")
		s.err.Command("asll undo")
	}
}

// rejectsHave tells whether a table with rejected rows has this header.
func (done *imported) rejectsHave(header string) bool {
	return slices.ContainsFunc(done.report.Tables, func(m *batch.Mapping) bool {
		return !slices.Contains(m.Unused, header) && slices.ContainsFunc(done.rejects, func(f rejectsFile) bool { return f.Table == m.Table.Name })
	})
}

// again are the options without which the rejected rows would not be read as
// they were.
func (done *imported) again() []string {
	var options []string
	if f, ok := form.Of(done.Kind); ok && len(done.Presets) > 0 {
		options = append(options, "--acte", done.act)
	} else if ok {
		options = append(options, "--acte", f.French)
	}
	for _, header := range slices.Sorted(maps.Keys(done.Columns)) {
		if !done.rejectsHave(header) {
			continue
		}
		options = append(options, "--colonne", quoted(header+"="+done.Columns[header]))
	}
	return options
}
