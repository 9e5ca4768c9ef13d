//go:build unix

package prompt

import (
	"strings"
	"testing"
)

func TestProposalIsSelected(t *testing.T) {
	for _, c := range []struct{ title, keys, want string }{
		{"Enter takes it", "", "12/03/2026"},
		{"a letter replaces it", "hier", "hier"},
		{"Backspace erases it", "\x7f", ""},
		{"Suppr erases it", "\x1b[3~", ""},
		{"Ctrl-U erases it, then a word is written", "\x15hier", "hier"},
		{"Left edits it", "\x1b[D\x7f3", "12/03/2036"},
		{"Home edits it", "\x1b[H\x1b[3~2", "22/03/2026"},
		{"End edits it", "\x1b[Fx\x7f\x7f7", "12/03/2027"},
		{"other keys leave it", "\x1bx\x1b[15~\t\x1b[A\x02", "12/03/2026"},
	} {
		t.Run(c.title, func(t *testing.T) {
			n := start(t, ask{Label: "Date", Default: []string{"12/03/2026"}})
			n.sees("Date : [12/03/2026]")
			n.cursorAt(18, 0)
			n.Type(c.keys)
			n.Type("\r")
			n.shows(strings.TrimRight("Date : "+c.want, " "), "[fin]")
			n.outcomes(says(answered(c.want)...))
		})
	}
}

func TestProposedTextIsEdited(t *testing.T) {
	n := start(t, ask{Label: "Note", Lines: true, Default: []string{"une\ndeux"}})
	n.shows("Note : une⏎", "deux")
	n.cursorAt(4, 1)
	n.Type(" trois\r")
	n.shows("Note : une⏎", "deux trois", "[fin]")
	n.outcomes(says("une\ndeux trois"))
}

func TestRefusedTextIsKeptForCorrection(t *testing.T) {
	n := start(t, ask{Label: "Nom", Default: []string{"x"}, Check: "long"}, ask{Label: "Suite"})
	n.sees("Nom : [x]")
	n.Type("é\r")
	n.shows("La réponse est trop courte : trois lettres au moins", "Nom : é")
	n.cursorAt(7, 1)
	n.Type("\x04") // something was typed: it must not be lost
	n.Type("tés\r")
	n.shows("Nom : étés", "Suite :")
	n.Type("fin\r")
	n.outcomes(says("étés"), says("fin"))
}

func TestHelpIsGivenAndTheQuestionPutAgain(t *testing.T) {
	n := start(t, ask{Label: "Nom", Help: "Le nom de famille, tel qu'il est écrit sur la pièce d'identité : « Diallo ».", Default: []string{"Diallo"}})
	n.sees("Nom : [Diallo]")
	n.Type("?\r")
	n.shows("Le nom de famille, tel qu'il est écrit sur la pièce",
		"d'identité : « Diallo ».", "« < » seul revient à la question précédente.", "Nom : [Diallo]")
	n.Type("quoi ?\r")
	n.shows("Nom : quoi ?", "[fin]")
	n.outcomes(says("quoi ?"))
}

func TestHelpOfAList(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Help: "Où habite le ménage ?", Default: []string{"nantes"}})
	n.sees("> Nantes")
	n.Type("?")
	n.shows("Où habite le ménage ?", "Ville :", "flèches pour choisir, lettres pour filtrer, ? aide,", "< revenir",
		"> Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\r")
	n.shows("Ville : Nantes", "[fin]")
	n.outcomes(says("nantes"))
}

func TestBackFromATextAndAList(t *testing.T) {
	n := start(t, ask{Label: "Nom"}, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}}, ask{Label: "Suite"})
	n.sees("Nom :")
	n.Type("Awa\r")
	n.sees("> Nantes")
	n.Type("ta<") // at once
	n.shows("Nom : Awa", "Nom :")
	n.Type("Aya\r")
	n.sees("> Nantes")
	n.Type("\r")
	n.sees("Suite :")
	n.Type("<\r")
	n.shows("Nom : Awa", "Nom : Aya", "Ville : Nantes", "Ville :", hint, "> Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\x1b[B\r")
	n.sees("Suite :")
	n.Type("a < b\r")
	n.outcomes(says("Awa"), back, says("Aya"), says("nantes"), back, says("etampes"), says("a < b"))
}

func TestBackLeavesNoHelpBehind(t *testing.T) {
	n := start(t, ask{Label: "Nom"}, ask{Label: "Date", Help: "JJ/MM/AAAA"})
	n.sees("Nom :")
	n.Type("Awa\r")
	n.sees("Date :")
	n.Type("?\r")
	n.sees("JJ/MM/AAAA")
	n.Type("<\r")
	n.shows("Nom : Awa", "Nom :")
	n.Type("\x04")
	n.outcomes(says("Awa"), back, stopped)
}

func TestOptionalTextSaysSo(t *testing.T) {
	n := start(t, ask{Label: "Note", Optional: true}, ask{Label: "Objectif 3", Optional: true, Pass: "terminer"})
	n.shows("Note (facultatif) :")
	n.Type("  \r")
	n.shows("Note :", "Objectif 3 (Entrée pour terminer) :")
	n.Type("\r")
	n.shows("Note :", "Objectif 3 :", "[fin]")
	n.outcomes(says(), says())
}
