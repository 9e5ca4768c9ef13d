//go:build unix

package prompt

import (
	"regexp"
	"strings"
	"testing"

	"asll/internal/form"
)

var colours = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func TestColoursOnlyWhenAsked(t *testing.T) {
	for _, colour := range []bool{false, true} {
		t.Run(map[bool]string{false: "none", true: "some"}[colour], func(t *testing.T) {
			n := startWith(t, setup{Colour: colour, Asks: []ask{
				{Label: "Nom", Default: []string{"Awa"}, Help: "Aide", Check: "long"},
				{Label: "Ville", Choices: towns, Help: "Aide", Check: "long", Default: []string{"nantes"}},
			}}, 60, 12)
			n.sees(map[bool]string{false: "Nom : [Awa]", true: "Nom : Awa"}[colour])
			n.Type("?\r")
			n.sees("Aide")
			n.Type("a\r")
			n.sees("La réponse est trop courte : trois lettres au moins")
			n.Type("wa\r")
			n.sees("> Nantes")
			n.Type("?\x1b[A\r")
			n.sees("La réponse est trop courte : trois lettres au moins")
			n.Type("\x1b[B\r")
			n.shows("Nom : awa", "Ville : Nantes", "[fin]")
			n.outcomes(says("awa"), says("nantes"))
			if got := colours.MatchString(n.Output()); got != colour {
				t.Errorf("colours in the output: %v", got)
			}
		})
	}
}

func TestNothingStoredOrTypedCanDriveTheTerminal(t *testing.T) {
	const hostile = "a\x1b[2Jb\u202ec\x07\u009bd"
	n := start(t,
		ask{Label: hostile, Help: hostile, Default: []string{hostile}},
		ask{Label: hostile, Help: hostile, Choices: []form.Choice{{Word: "un", Label: hostile}}, Default: []string{"un"}})
	n.sees("a[2Jbcd : [a[2Jbcd]")
	n.Type("?\r")
	n.sees("a[2Jbcd")
	n.Type("\u202ex")
	n.sees("a[2Jbcd : x")
	n.Type("\r")
	n.sees("> a[2Jbcd")
	n.Type("?\r")
	n.outcomes(says("x"), says("un"))
	for _, bad := range []string{"\x1b[2J", "\u202e", "\x07", "\u009b"} {
		if strings.Contains(n.Output(), bad) {
			t.Errorf("%q reached the terminal", bad)
		}
	}
}
