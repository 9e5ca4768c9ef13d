//go:build unix

package prompt

import "testing"

func TestEnterAloneStatesNothing(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Check: "long"}, ask{Label: "Autre", Choices: towns})
	n.shows("Ville :", hint, "> (choisir)", "  Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\r")
	n.shows("La réponse est trop courte : trois lettres au moins", "Ville :", hint,
		"> (choisir)", "  Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\x1b[B\x1b[B\r")
	n.shows("Ville : Étampes", "Autre :", hint, "> (choisir)", "  Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\r") // which nothing refuses
	n.shows("Ville : Étampes", "Autre : (passer)", "[fin]")
	n.outcomes(says("etampes"), says())
}

func TestWhatIsLookedForIsAChoice(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: append(towns[:4:4], towns[0], towns[1])})
	n.sees("> (choisir)")
	n.Type("o") // which « (choisir) » alone has
	n.sees(nothingLeft)
	n.Type("\x7fs")
	n.shows("Ville : s", hint, "> Nantes", "  Étampes", "  Nantes", "  Étampes")
	n.Type("\r")
	n.outcomes(says("nantes"))
}

func TestEnterTicksTheRowThatWasGoneTo(t *testing.T) {
	for _, c := range []struct {
		title, keys string
		want        outcome
	}{
		{"without any move", "\r", says()},
		{"after a move", "\x1b[B\r\r", says("etampes")},
		{"after a move and a filter taken back", "\x1b[Bt\x7f\r\r", says("etampes")},
		{"after a tick", " \x1b[B\r", says("nantes")},
		{"after a tick taken back", "\x1b[B\r \r", says()},
	} {
		t.Run(c.title, func(t *testing.T) {
			n := start(t, ask{Label: "Villes", Choices: towns, Several: true, Optional: true})
			n.sees("> [ ] Nantes")
			n.Type(c.keys)
			n.outcomes(c.want)
		})
	}
}

func TestTheFirstEnterOnlyTicks(t *testing.T) {
	n := start(t, ask{Label: "Villes", Choices: towns, Several: true})
	n.sees("> [ ] Nantes")
	n.Type("\x1b[A\r")
	n.shows("Villes :", manyHint, "valider, < revenir", "  [ ] Nantes", "  [ ] Étampes", "  [ ] Tampere", "> [x] Abcde")
	n.Type("\r")
	n.outcomes(says("ab"))
}

func TestEnterTakesWhatIsProposedWhereverTheCursorIs(t *testing.T) {
	n := start(t, ask{Label: "Villes", Choices: towns, Several: true, Default: []string{"ab"}})
	n.sees("> [ ] Nantes")
	n.Type("\x1b[B\r")
	n.outcomes(says("ab"))
}

func TestAListWithNothingLeftSaysHowToLeave(t *testing.T) {
	n := startWith(t, setup{Asks: []ask{{Label: "Ville", Choices: towns}}}, 100, 12)
	n.sees("> (choisir)")
	n.Type("zz")
	n.shows("Ville : zz", hint, "  (aucun choix ne correspond : effacer des lettres pour revoir la liste)")
	n.Type("\x03")
	n.outcomes(stopped)
}
