//go:build unix

package prompt

import (
	"testing"

	"asll/internal/form"
)

var towns = []form.Choice{
	{Word: "nantes", Label: "Nantes"},
	{Word: "etampes", Label: "Étampes"},
	{Word: "tampere", Label: "Tampere"},
	{Word: "ab", Label: "Abcde"},
}

const (
	hint        = "flèches pour choisir, lettres pour filtrer, < revenir"
	manyHint    = "espace pour cocher, lettres pour filtrer, Entrée pour"
	nothingLeft = "  (aucun choix ne correspond : effacer des lettres pour re…" // 59 columns of 60
)

func TestListGivesTheWordAndLeavesTheLabel(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}})
	n.shows("Ville :", hint, "> Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\x1b[B")
	n.sees("> Étampes")
	n.Type("\x1b[1;5C\x1bx\x1b[Z\x1b[15~\x1bOP\x1b[5~\x06\x0e\x10\x02\x11\x12?") // of which it understands none
	n.Type("\r")
	n.shows("Ville : Étampes", "[fin]")
	n.outcomes(says("etampes"))
}

func TestListIsFilteredWithoutAccentsNorCase(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}})
	n.sees("> Nantes")
	n.Type("TÂm")
	n.shows("Ville : TÂm", hint, "> Étampes", "  Tampere")
	n.Type("\x1b[B")
	n.sees("> Tampere")
	n.Type("\x7f\x7f\x7fe\u0301t")
	n.shows("Ville : e\u0301t", hint, "> Étampes")
	n.Type("\x17ÀBCD") // which its word has not
	n.shows("Ville : ÀBCD", hint, "> Abcde")
	n.Type("\x15et")
	n.shows("Ville : et", hint, "> Étampes")
	n.Type("\r")
	n.shows("Ville : Étampes", "[fin]")
	n.outcomes(says("etampes"))
}

func TestListWithNothingLeftAnswersNothing(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}}, ask{Label: "Villes", Choices: towns, Several: true})
	n.sees("Ville :")
	n.Type("zz")
	n.shows("Ville : zz", hint, nothingLeft)
	n.Type("\x1b[A\x1b[B\t\r\x7f")
	n.sees("Ville : z")
	n.Type("\x7f\r")
	n.sees("Villes :")
	n.Type("zz")
	n.sees(nothingLeft)
	n.Type("\x1b[A\x1b[B\t \r\x17 ")
	n.sees("> [x] Nantes")
	n.Type("\r")
	n.shows("Ville : Nantes", "Villes : Nantes", "[fin]")
	n.outcomes(says("nantes"), says("nantes"))
}

func TestListProposesItsDefault(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"tampere"}})
	n.sees("> Tampere")
	n.Type("\r")
	n.outcomes(says("tampere"))
}

func TestOptionalListCanBePassed(t *testing.T) {
	n := start(t,
		ask{Label: "Ville", Choices: towns, Optional: true},
		ask{Label: "Autre", Choices: towns, Optional: true, Pass: "terminer", Default: []string{"ab"}})
	n.shows("Ville :", hint, "> (passer)", "  Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\r")
	n.shows("Ville : (passer)", "Autre :", hint, "  (terminer)", "  Nantes", "  Étampes", "  Tampere", "> Abcde")
	n.Type("\x1b[B")
	n.sees("> (terminer)")
	n.Type("\r")
	n.shows("Ville : (passer)", "Autre : (terminer)", "[fin]")
	n.outcomes(says(), says())
}

func TestSeveralChoicesComeInTheOrderOfTheList(t *testing.T) {
	n := start(t, ask{Label: "Villes", Choices: towns, Several: true, Default: []string{"ab"}})
	n.sees("  [x] Abcde")
	n.Type("\x1b[B\x1b[B ")
	n.sees("> [x] Tampere")
	n.Type("nan")
	n.sees("> [ ] Nantes")
	n.Type("\r") // what was looked for is checked
	n.shows("Villes :", manyHint, "valider, < revenir", "> [x] Nantes", "  [ ] Étampes", "  [x] Tampere", "  [x] Abcde")
	n.Type("\r")
	n.shows("Villes : Nantes, Tampere, Abcde", "[fin]")
	n.outcomes(says("nantes", "tampere", "ab"))
}

func TestNoneOfSeveralChoices(t *testing.T) {
	n := start(t, ask{Label: "Villes", Choices: towns, Several: true, Optional: true})
	n.sees("> [ ] Nantes")
	n.Type("\x1b[C\x1b[D\r") // survey would check everything
	n.shows("Villes : (passer)", "[fin]")
	n.outcomes(says())
}

func TestRefusedChoiceIsProposedAgain(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Check: "long", Default: []string{"nantes"}})
	n.sees("> Nantes")
	n.Type("\x1b[A\r")
	n.shows("La réponse est trop courte : trois lettres au moins", "Ville :", hint,
		"  Nantes", "  Étampes", "  Tampere", "> Abcde")
	n.Type("\x1b[B\r")
	n.shows("Ville : Nantes", "[fin]")
	n.outcomes(says("nantes"))
}

func TestRefusedChoicesStayChecked(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Several: true, Default: []string{"ab"}, Check: "long"})
	n.sees("  [x] Abcde")
	n.Type("\r")
	n.sees("La réponse est trop courte : trois lettres au moins")
	n.sees("  [x] Abcde")
	n.Type(" \r")
	n.shows("Ville : Nantes, Abcde", "[fin]")
	n.outcomes(says("nantes", "ab"))
}

func TestCtrlDLeavesAList(t *testing.T) { leavesList(t, "\x04") }

func TestCtrlCLeavesAList(t *testing.T) { leavesList(t, "\x03") }

func leavesList(t *testing.T, key string) {
	t.Helper()
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}})
	n.sees("> Nantes")
	n.Type("tam")
	n.sees("  Tampere")
	n.Type(key)
	n.shows("Ville :", "[fin]")
	n.outcomes(stopped)
}
