package cmd

import (
	"cmp"
	"strings"

	"asll/internal/asll"
	"asll/internal/batch"
)

// printImportWarnings says what the règlement will ask for: the households
// that may be known one by one, the rest by rule.
func (s *session) printImportWarnings(done *imported) {
	var similar []batch.Problem
	var order []asll.RuleID
	others := map[asll.RuleID][]batch.Problem{}
	for _, w := range done.report.Warnings {
		rule := ruleOf(&w)
		switch {
		case rule == asll.RuleDuplicate:
			similar = append(similar, w)
			continue
		case others[rule] == nil:
			order = append(order, rule)
		}
		others[rule] = append(others[rule], w)
	}
	s.printSimilar(similar, done.report.Written)
	if len(order) > 0 {
		s.out.Blank()
		s.out.Title("À signaler, sans rien empêcher")
	}
	for _, rule := range order {
		s.printWarned(rule, others[rule])
	}
}

// printSimilar names the households that may have a dossier already.
func (s *session) printSimilar(similar []batch.Problem, written bool) {
	if len(similar) == 0 {
		return
	}
	s.out.Blank()
	s.out.Title("Ménages qui ont peut-être déjà un dossier (règle %s)", asll.RuleDuplicate)
	for i := range similar {
		s.out.Warning("  %s", similar[i].Error())
	}
	first := ""
	if written {
		first = "défaire cet import (asll undo), "
	}
	s.out.Line("  que faire : si c'est le même ménage, %smettre le numéro de son dossier dans la colonne « dossier » de la ligne, puis importer de nouveau", first)
}

// printWarned says in one line what rows have in common.
func (s *session) printWarned(rule asll.RuleID, problems []batch.Problem) {
	what := problems[0].Reason
	for _, p := range problems {
		if p.Reason != what {
			what = strings.TrimSuffix(asll.RuleOf(rule).Sentence, ".")
			break
		}
	}
	s.out.Warning("  %s : %s", plural(len(problems), "fois", "fois"), what)
	line := "    règle " + string(rule) + " ; "
	if advice := problems[0].Finding.Advice; advice != "" {
		line += advice + toType(problems) + " ; "
	}
	s.out.Line("%s%s", line, places(problems))
}

// toType is the command that settles what rows have in common, when it is not
// a matter of completing them: the dossier is any of theirs.
func toType(problems []batch.Problem) string {
	first := problems[0].Finding
	if first.Settle == nil || first.Settle.Kind == first.Kind {
		return ""
	}
	command := settle(first.Settle, "DOSSIER")
	for _, p := range problems {
		if settle(p.Finding.Settle, "DOSSIER") != command {
			return ""
		}
	}
	return " (" + command + ")"
}

// places names the first few places, and counts the others.
func places(problems []batch.Problem) string {
	shown := problems[:min(len(problems), fewPlaces)]
	var named []string
	for i := 0; i < len(shown); {
		f := flaw{Problem: shown[i]}
		for ; i < len(shown) && shown[i].File == f.File; i++ {
			f.lines, f.rows = append(f.lines, shown[i].Line), append(f.rows, cmp.Or(shown[i].Row, shown[i].Line))
		}
		named = append(named, f.File+", "+f.where())
	}
	s := strings.Join(named, " ; ")
	if rest := len(problems) - len(shown); rest > 0 {
		s += " et " + plural(rest, "autre", "autres")
	}
	return s
}
