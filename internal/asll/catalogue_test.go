package asll

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// declared are the values of every constant that names a rule.
func declared(t *testing.T) []RuleID {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "rule.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []RuleID
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, "Rule") {
			id, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, RuleID(id))
		}
		return true
	})
	return all
}

func TestTheCatalogueHoldsEveryRuleOnce(t *testing.T) {
	count := map[RuleID]int{}
	for _, r := range Rules() {
		count[r.ID]++
	}
	ids := declared(t)
	for _, id := range ids {
		if count[id] != 1 {
			t.Errorf("%s is %d times in the catalogue", id, count[id])
		}
	}
	if len(ids) != len(count) || len(ids) < 38 {
		t.Errorf("%d rules are declared, %d are in the catalogue", len(ids), len(count))
	}
}

func TestARuleIsASentenceWithItsSource(t *testing.T) {
	for _, r := range Rules() {
		first, _ := utf8.DecodeRuneInString(r.Sentence)
		if !strings.HasSuffix(r.Sentence, ".") || !unicode.IsUpper(first) {
			t.Errorf("%s: %q is not a sentence", r.ID, r.Sentence)
		}
		if strings.TrimSpace(r.Source) == "" || strings.HasSuffix(r.Source, ".") {
			t.Errorf("%s: source %q", r.ID, r.Source)
		}
		if string(r.ID) != strings.ToUpper(string(r.ID)) || r != RuleOf(r.ID) {
			t.Errorf("%s: %+v", r.ID, RuleOf(r.ID))
		}
	}
}

func TestOnlyRulesAboutTheSenseOfAnActAreItsOwn(t *testing.T) {
	var own []RuleID
	for _, r := range Rules() {
		if r.own {
			own = append(own, r.ID)
		}
	}
	same(t, own, []RuleID{RuleFuture, RuleBeforeIntake, RuleStatus, RuleOneAtATime, RuleNIR})
}

func TestTheCatalogueCannotBeChangedFromOutside(t *testing.T) {
	Rules()[0].Sentence = "rien"
	if RuleOf(Rules()[0].ID).Sentence == "rien" {
		t.Error("it was")
	}
}

func TestStrengthsHaveWords(t *testing.T) {
	same(t, []string{Remind.String(), Warn.String(), Refuse.String()}, []string{"rappelle", "avertit", "refuse"})
	same(t, RuleOf("D'UN-AUTRE-TEMPS"), Rule{ID: "D'UN-AUTRE-TEMPS", Strength: Warn})
}

func TestAFindingQuotesTheRegulationOfItsMeasure(t *testing.T) {
	source := func(r Regulation) string {
		x := signed(r)
		x.contract.Months = 2
		return Findings(x.told())[0].Source
	}
	quoting := departement()
	quoting.Sources = map[RuleID]string{RulePeriod: "art. 12"}
	same(t, []string{source(quoting), source(departement())}, []string{"art. 12", "Règlement « Règlement d'un département »"})
	var none *Regulation
	same(t, none.Source(RulePeriod), RuleOf(RulePeriod).Source)
	same(t, Findings(history(new(Contract)))[0].Source, RuleOf(RuleOrder).Source)
}
