//go:build unix

package prompt

import "testing"

func TestPlainPasteAnswersOneQuestion(t *testing.T) {
	for _, c := range []struct {
		title, keys, want string
		lines             bool
	}{
		{"paragraphs", "Un\n\nDeux\n", "Un\n\nDeux", true},
		{"on one line", "Un\n\nDeux\r\n", "Un Deux", false},
		{"lines that others follow", "Un\\\nDeux\n", "Un\nDeux", true},
		{"a command among lines", "Un\n<\n", "Un\n<", true},
	} {
		t.Run(c.title, func(t *testing.T) {
			n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Note", Lines: c.lines}, {Label: "Suite"}}}, 60, 12)
			n.sees("Note :")
			n.Type(c.keys)
			n.sees("Suite :")
			n.Type("fin\n")
			n.outcomes(says(c.want), says("fin"))
		})
	}
}

func TestPlainPasteIsNoChoice(t *testing.T) {
	n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Ville", Choices: towns}, {Label: "Suite"}}}, 60, 12)
	n.sees("Numéro ou mot :")
	n.Type("1\n2\n")
	n.sees("« 1 2 » n'est pas l'un des choix.")
	n.sees("Numéro ou mot :")
	n.Type("2\n")
	n.sees("Suite :")
	n.Type("fin\n")
	n.outcomes(says("etampes"), says("fin"))
}

// Nobody pastes an answer to what they have not been asked.
func TestPlainLinesTypedAheadAreNoPaste(t *testing.T) {
	n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Nom", Pause: true}, {Label: "Prénom"}, {Label: "Suite"}}}, 60, 12)
	n.sees("[pause]")
	n.Type("Diallo\nAwa\n")
	if _, err := n.pause.WriteString("!"); err != nil {
		t.Fatal(err)
	}
	n.Sees("Suite :")
	n.Type("fin\n")
	n.outcomes(says("Diallo"), says("Awa"), says("fin"))
}

func TestPlainEndAfterALineComesAfterItsAnswer(t *testing.T) {
	n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Nom"}, {Label: "Suite"}}}, 60, 12)
	n.sees("Nom :")
	n.Type("Awa\n\x04")
	n.outcomes(says("Awa"), stopped)
}
