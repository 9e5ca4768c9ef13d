//go:build unix

package prompt

import "testing"

func TestACommandMayFollowWhatIsProposed(t *testing.T) {
	note := ask{Label: "Note", Lines: true, Default: []string{"une\ndeux"}, Help: "Aide"}
	n := start(t, ask{Label: "Nom"}, note)
	n.sees("Nom :")
	n.Type("Awa\r")
	n.shows("Nom : Awa", "Note : une⏎", "deux")
	n.Type("?\r")
	n.shows("Nom : Awa", "Aide", "Alt+Entrée passe à la ligne.", "« < » seul revient à la question précédente.", "Note : une⏎", "deux")
	n.cursorAt(4, 5)
	n.Type("<\r")
	n.shows("Nom : Awa", "Nom :")
	n.Type("Aya\r")
	n.sees("deux")
	n.Type(" ou trois ?\r") // which is another text
	n.outcomes(says("Awa"), back, says("Aya"), says("une\ndeux ou trois ?"))
}

func TestACommandMayFollowARefusedText(t *testing.T) {
	n := start(t, ask{Label: "Nom"}, ask{Label: "Ville", Check: "long", Help: "Aide", Default: []string{"Pau"}})
	n.sees("Nom :")
	n.Type("Awa\r")
	n.sees("Ville : [Pau]")
	n.Type("é\r")
	n.sees("Ville : é")
	n.Type("?\r")
	n.shows("Nom : Awa", "Aide", "« < » seul revient à la question précédente.", "Ville : é")
	n.cursorAt(9, 3)
	n.Type("<\r")
	n.shows("Nom : Awa", "Nom :")
	n.Type("Aya\r")
	n.sees("Ville : [Pau]")
	n.Type("\x1b[F<\r")
	n.sees("Nom :")
	n.Type("Ana\r")
	n.sees("Ville : [Pau]")
	n.Type("\x1b[F ?\r")
	n.outcomes(says("Awa"), back, says("Aya"), back, says("Ana"), says("Pau ?"))
}
