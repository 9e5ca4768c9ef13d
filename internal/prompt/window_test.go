//go:build unix

package prompt

import (
	"slices"
	"syscall"
	"testing"
)

// On a window of 20 columns by 6 rows, full, an answer of several rows is written, and edited in the middle.
func TestNarrowWindowAtTheBottomOfTheScreen(t *testing.T) {
	n := startWith(t, setup{Asks: []ask{{Label: "A"}, {Label: "B"}, {Label: "C"}, {Label: "D"}, {Label: "Note"}, {Label: "Suite"}}}, 20, 6)
	for _, label := range []string{"A", "B", "C", "D"} {
		n.sees(label + " :")
		n.Type("x\r")
	}
	n.sees("Note :")
	n.Type("il habite à Étampes depuis deux ans")
	n.shows("B : x", "C : x", "D : x", "Note : il habite à", "Étampes depuis deux", " ans")
	n.cursorAt(4, 5)
	n.Type("\x1b[1;5D\x1b[1;5D\x1b[1;5D")
	n.cursorAt(8, 4)
	n.Type("la ville, non pas ")
	n.shows("C : x", "D : x", "Note : il habite à", "Étampes la ville, n", "on pas depuis deux", "ans")
	n.cursorAt(7, 4)
	n.Type("\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f ")
	n.shows("C : x", "D : x", "Note : il habite à", "Étampes la ville de", "puis deux ans")
	n.cursorAt(17, 3)
	n.Type("\r")
	n.shows("C : x", "D : x", "Note : il habite à É", "tampes la ville depu", "is deux ans", "Suite :")
	n.Type("\x03")
	x := says("x")
	n.outcomes(x, x, x, x, says("il habite à Étampes la ville depuis deux ans"), stopped)
}

func TestNarrowWindow(t *testing.T) {
	n := startWith(t, setup{Asks: []ask{{Label: "A"}, {Label: "Note"}}}, 20, 5)
	n.sees("A :")
	n.Type("x\r")
	n.sees("Note :")
	n.Type("0123456789abcdefghijklmnop")
	n.shows("A : x", "Note : 0123456789ab", "cdefghijklmnop")
	n.cursorAt(14, 2)
	n.Type("\x1b[D\x1b[D")
	n.cursorAt(12, 2)
	n.Type("XYZ\x01")
	n.shows("A : x", "Note : 0123456789ab", "cdefghijklmnXYZop")
	n.cursorAt(7, 1)
	n.Type("\x1b[3~\x1b[3~日")
	n.shows("A : x", "Note : 日23456789ab", "cdefghijklmnXYZop")
	n.Type("\r")
	n.outcomes(says("x"), says("日23456789abcdefghijklmnXYZop"))
}

func TestWindowChangesInTheMiddleOfAnAnswer(t *testing.T) {
	n := start(t, ask{Label: "A"}, ask{Label: "Note"}, ask{Label: "Ville", Choices: towns, Default: []string{"nantes"}})
	n.sees("A :")
	n.Type("x\r")
	n.sees("Note :")
	n.Type("0123456789abcdefghijklmnop")
	n.shows("A : x", "Note : 0123456789abcdefghijklmnop")
	n.Resize(20, 12)
	n.Type("q")
	n.shows("A : x", "Note : 0123456789ab", "cdefghijklmnopq")
	n.Type("\x1b[H")
	n.cursorAt(7, 1)
	n.Resize(40, 8)
	n.Type("é")
	n.shows("A : x", "Note : é0123456789abcdefghijklmnopq")
	n.Type("\r")
	n.shows("Ville :", "flèches pour choisir, lettres pour", "filtrer, < revenir",
		"> Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\r")
	n.outcomes(says("x"), says("é0123456789abcdefghijklmnopq"), says("nantes"))
}

func TestListInASmallWindow(t *testing.T) {
	choices := slices.Concat(towns, towns)
	choices[5].Label = "Une étiquette bien plus large que la fenêtre"
	n := startWith(t, setup{Asks: []ask{{Label: "A"}, {Label: "Ville", Choices: choices, Help: "Aide", Default: []string{"nantes"}}}}, 20, 6)
	n.sees("A :")
	n.Type("x\r")
	n.shows("Ville :", "> Nantes", "  Étampes", "  Tampere", "  Abcde")
	n.Type("\x1b[A\x1b[A\x1b[A")
	n.sees("> Une étiquette bi…")
	n.Type("\r")
	n.sees("[fin]")
	n.outcomes(says("x"), says("etampes"))
}

func TestSignalsPutTheTerminalBackAndEndTheProgram(t *testing.T) {
	for _, a := range []ask{{Label: "Nom"}, {Label: "Ville", Choices: towns, Default: []string{"nantes"}}} {
		for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
			t.Run(a.Label+" "+s.String(), func(t *testing.T) {
				n := start(t, a)
				n.sees(a.Label + " :")
				n.Signal(s)
				if end := n.Wait(); end.Sys().(syscall.WaitStatus).Signal() != s {
					t.Errorf("the program ended by %v", end)
				}
				n.isRestored()
			})
		}
	}
}

func TestPanicPutsTheTerminalBack(t *testing.T) {
	for _, a := range []ask{{Label: "Nom", Check: "panic"}, {Label: "Ville", Choices: towns, Check: "panic", Default: []string{"nantes"}}} {
		t.Run(a.Label, func(t *testing.T) {
			n := start(t, a)
			n.sees(a.Label + " :")
			n.Type("\r")
			if n.Wait().Success() {
				t.Error("the program ended well")
			}
			n.isRestored()
		})
	}
}
