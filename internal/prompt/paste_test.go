//go:build unix

package prompt

import (
	"strings"
	"testing"

	"asll/internal/tty"
)

func TestPasteNeverAnswers(t *testing.T) {
	for _, c := range []struct {
		title, keys, screen, want string
		lines                     bool
	}{
		{"marked", "\x1b[200~ligne un\rligne deux\r\x1b[201~", "Note : ligne un ligne deux", "ligne un ligne deux", false},
		{"marked, in a text", "\x1b[200~un\r\n\r\ndeux\n\x1b[201~", "Note : un⏎|⏎|deux", "un\n\ndeux", true},
		{"raw", "ligne un\rligne deux\r", "Note : ligne un ligne deux", "ligne un ligne deux", false},
		{"raw, in a text", "un\r\ndeux\ttrois\n", "Note : un⏎|deux trois", "un\ndeux trois", true},
		{"with keys in it", "\x1b[200~a\x1b[D\x04\x15\x7fb\x1b[201~", "Note : a[Db", "a[Db", false},
		{"with Alt+Enter", "un\x1b\rdeux", "Note : un⏎|deux", "un\ndeux", true},
		{"without line break", "\x1b[200~collé\x1b[201~ ici", "Note : collé ici", "collé ici", false},
	} {
		t.Run(c.title, func(t *testing.T) {
			n := start(t, ask{Label: "Note", Lines: c.lines}, ask{Label: "Suite"})
			n.sees("Note :")
			n.Type(c.keys)
			rows := strings.Split(c.screen, "|")
			n.shows(rows...)
			n.Type("\r")
			n.shows(append(rows, "Suite :")...)
			n.Type("fin\r")
			n.outcomes(says(c.want), says("fin"))
		})
	}
}

func TestPasteGoesWhereTheCursorIs(t *testing.T) {
	n := start(t, ask{Label: "Note", Default: []string{"proposé"}})
	n.sees("Note : [proposé]")
	n.Type("\x1b[200~ac\x1b[201~")
	n.sees("Note : ac")
	n.Type("\x1b[D\x1b[200~b\n\x1b[201~X")
	n.sees("Note : abXc")
	n.Type("\r")
	n.outcomes(says("abXc"))
}

func TestCtrlCLeavesAPasteThatNeverEnds(t *testing.T) {
	n := start(t, ask{Label: "Note"})
	n.sees("Note :")
	n.Type("\x1b[200~ligne")
	n.Type("\r\x03")
	n.outcomes(stopped)
}

func TestPasteInAListOnlyFilters(t *testing.T) {
	n := start(t, ask{Label: "Ville", Choices: towns, Several: true}, ask{Label: "Suite"})
	n.sees("> [ ] Nantes")
	n.Type("\x1b[200~é t<?a\rmp\r\x1b[201~")
	n.sees("> [ ] Étampes")
	n.Type(" ")
	n.sees("  [x] Étampes")
	n.Type("\r")
	n.shows("Ville : Étampes", "Suite :")
	n.Type("fin\r")
	n.outcomes(says("etampes"), says("fin"))
}

func TestLongPasteIntoAText(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Une ligne de la note.\n", 455)) // 10,009 characters
	n := start(t, ask{Label: "Note", Lines: true})
	n.sees("Note :")
	n.Type("\x1b[200~" + strings.ReplaceAll(long, "\n", "\r") + "\x1b[201~")
	n.Until("the end shows", func(v tty.View) bool {
		return strings.HasSuffix(strings.Join(v.Rows, "\n"), "⏎\nUne ligne de la note.")
	})
	n.Type("\x1b[H")
	n.Until("the beginning shows", func(v tty.View) bool { return v.Rows[0] == "Note : Une ligne de la note.⏎" })
	n.Type("\x1b[3~\x1b[Fx\r")
	n.outcomes(says(long[1:] + "x"))
}

func TestLongLineIsScrolledAround(t *testing.T) {
	long := strings.Repeat("0123456789", 100)
	n := startWith(t, setup{Asks: []ask{{Label: "Note"}}}, 21, 5)
	n.sees("Note :")
	n.Type(long)
	n.shows("34567890123456789012", "34567890123456789012", "34567890123456789012", "3456789")
	n.Type("\x01")
	n.shows("Note : 0123456789012", "34567890123456789012", "34567890123456789012", "34567890123456789012")
	n.Type("\x1b[3~\r")
	n.outcomes(says(long[1:]))
}
