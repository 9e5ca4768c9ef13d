//go:build unix

package prompt

import "testing"

func TestWhoeverLeavesKeepsWhatWasTyped(t *testing.T) {
	const ctrlC = "\x03"
	for _, c := range []struct {
		title, keys string
		ask         ask
		want        outcome
	}{
		{"nothing", ctrlC, ask{}, stopped},
		{"blanks", "  " + ctrlC, ask{}, stopped},
		{"several lines", "un\x1b\rdeux " + ctrlC, ask{Lines: true}, stopped.on("un\ndeux")},
		{"a proposal", ctrlC, ask{Default: []string{"hier"}}, stopped},
		{"a proposal gone through", "\x1b[D\x1b[C" + ctrlC, ask{Default: []string{"hier"}}, stopped},
		{"a proposal erased", "\x15" + ctrlC, ask{Default: []string{"hier"}}, stopped},
		{"a proposal edited", "\x1b[F soir" + ctrlC, ask{Default: []string{"hier"}}, stopped.on("hier soir")},
		{"a refused text", "é\r" + ctrlC, ask{Check: "long"}, stopped.on("é")},
		{"a command", "?" + ctrlC, ask{}, stopped},
		{"a command after a proposal", "<" + ctrlC, ask{Lines: true, Default: []string{"hier"}}, stopped},
		{"a command after a refused text", "é\r<" + ctrlC, ask{Check: "long"}, stopped.on("é")},
		{"after the help on a refused text", "é\r?\r\x04" + ctrlC, ask{Check: "long"}, stopped.on("é")},
	} {
		t.Run(c.title, func(t *testing.T) {
			c.ask.Label = "Note"
			n := start(t, c.ask)
			n.Sees("Note :")
			n.Type(c.keys)
			n.outcomes(c.want)
		})
	}
}

func TestALineThatNeverEndsIsKept(t *testing.T) {
	for _, c := range []struct {
		title, keys string
		want        outcome
	}{
		{"nothing", "\x04", stopped},
		{"a text", "Awa Dia\x04\x04", stopped.on("Awa Dia")},
		{"a command", "<\x04\x04", stopped},
		{"what is proposed", "hier\x04\x04", stopped},
		{"the end of a paste", "un\ndeux\x04\x04", stopped.on("un\ndeux")},
		{"after a line that another follows", "un\\\n\x04", stopped.on("un")},
	} {
		t.Run(c.title, func(t *testing.T) {
			n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Note", Lines: true, Default: []string{"hier"}}}}, 60, 12)
			n.Sees("Note [hier] :")
			n.Type(c.keys)
			n.outcomes(c.want)
		})
	}
}

func TestAChoiceThatIsNotEnteredIsNoText(t *testing.T) {
	n := startWith(t, setup{Plain: true, Asks: []ask{{Label: "Ville", Choices: towns}}}, 60, 12)
	n.Sees("Numéro ou mot :")
	n.Type("nan\x04\x04")
	n.outcomes(stopped)
}
