//go:build unix

package prompt

import "testing"

func TestTypingAheadOverThreeQuestions(t *testing.T) {
	n := start(t, ask{Label: "Nom"}, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}}, ask{Label: "Suite"})
	n.sees("Nom :")
	n.Type("Awa\r\x1b[B\rla suite\r")
	n.shows("Nom : Awa", "Ville : Étampes", "Suite : la suite", "[fin]")
	n.outcomes(says("Awa"), says("etampes"), says("la suite"))
}

func TestTypingAheadOfAllQuestions(t *testing.T) {
	n := start(t, ask{Label: "Nom", Pause: true}, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}}, ask{Label: "Suite"})
	n.sees("[pause]")
	n.Type("Awa\rtamp\x1b[B\rla suite\r")
	if _, err := n.pause.WriteString("!"); err != nil {
		t.Fatal(err)
	}
	n.outcomes(says("Awa"), says("tampere"), says("la suite"))
}

func TestWhatWasEchoedTooEarlyIsDrawnOver(t *testing.T) {
	n := start(t, ask{Label: "Nom", Pause: true})
	n.sees("[pause]")
	n.Type("Awa")
	n.shows("[pause]", "Awa") // by the terminal itself
	if _, err := n.pause.WriteString("!"); err != nil {
		t.Fatal(err)
	}
	n.shows("[pause]", "Nom : Awa")
	n.Type("\r")
	n.outcomes(says("Awa"))
}

// Only text that comes at once in the middle of a question is a paste.
func TestLinesTypedAheadAreNoPaste(t *testing.T) {
	n := start(t, ask{Label: "Nom", Pause: true}, ask{Label: "Prénom"}, ask{Label: "Suite"})
	n.sees("[pause]")
	n.Type("Diallo\rAwa\r")
	if _, err := n.pause.WriteString("!"); err != nil {
		t.Fatal(err)
	}
	n.sees("Suite :")
	n.Type("fin\r")
	n.outcomes(says("Diallo"), says("Awa"), says("fin"))
}

func TestListNeverAsksWhereTheCursorIs(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}}, ask{Label: "Villes", Choices: towns, Several: true})
	n.sees("> Nantes")
	n.Type("\r")
	n.sees("> [ ] Nantes")
	n.Type(" \r")
	n.outcomes(says("nantes"), says("nantes")) // which checks it
}

// A signal may come between the moment when survey reads the mode and the moment when it changes it.
func TestSurveyGetsNoTerminalWhoseModeItCouldChange(t *testing.T) {
	if fd := int((&gate{}).Fd()); fd >= 0 {
		t.Errorf("survey gets the file %d", fd)
	}
}
