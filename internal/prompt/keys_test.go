//go:build unix

package prompt

import "testing"

// edits are keys pressed after « Jean Dupont » has been typed, and what is then answered.
var edits = []struct{ title, keys, want string }{
	{"accents", " né à Nîmes, œ €", "Jean Dupont né à Nîmes, œ €"},
	{"accents in two characters", " E\u0301loi\u0308se", "Jean Dupont Éloïse"},
	{"accent in two characters in the middle", "\x1b[1;5De\u0301 ", "Jean é Dupont"},
	{"Left, Right", "\x1b[D\x1b[D\x1b[CX", "Jean DuponXt"},
	{"Left, Right of the application keypad", "\x1bOD\x1bOD\x1bOCX", "Jean DuponXt"},
	{"Ctrl+Left", "\x1b[1;5DX", "Jean XDupont"},
	{"Ctrl+Left twice", "\x1b[1;5D\x1b[1;5DX", "XJean Dupont"},
	{"Ctrl+Left of rxvt", "\x1bOdX", "Jean XDupont"},
	{"Ctrl+Left, old", "\x1b[5DX", "Jean XDupont"},
	{"Alt+Left", "\x1b[1;3DX", "Jean XDupont"},
	{"Ctrl+Right", "\x1b[H\x1b[1;5CX", "JeanX Dupont"},
	{"Shift+Left moves like Left", "\x1b[1;2DX", "Jean DuponXt"},
	{"Alt+b, Alt+f", "\x1bb\x1bb\x1bfX", "JeanX Dupont"},
	{"Alt and another letter", "\x1bX\x1be\x1béX", "Jean DupontX"},
	{"Tab and Shift+Tab", "\t\x1b[ZX", "Jean DupontX"},
	{"F1 to F4", "\x1bOP\x1bOQ\x1bOR\x1bOSX", "Jean DupontX"},
	{"F1 of the Linux console", "\x1b[[A\x1b[[EX", "Jean DupontX"},
	{"F1, F5, F12", "\x1b[11~\x1b[15~\x1b[24~X", "Jean DupontX"},
	{"Shift+F1, Ctrl+F5", "\x1b[1;2P\x1b[15;5~X", "Jean DupontX"},
	{"PageUp, PageDown, Inser", "\x1b[5~\x1b[6~\x1b[2~X", "Jean DupontX"},
	{"Up, Down", "\x1b[A\x1b[BX", "Jean DupontX"},
	{"unknown sequences", "\x1b[27;5;9~\x1b[99u\x1b[?1;2c\x1bOjX", "Jean DupontX"},
	{"other control characters", "\x02\x06\x0c\x0e\x10\x12\x1a\x1cX", "Jean DupontX"},
	{"Home", "\x1b[HX", "XJean Dupont"},
	{"Home of the application keypad", "\x1bOHX", "XJean Dupont"},
	{"Home of tmux", "\x1b[1~X", "XJean Dupont"},
	{"Home of rxvt", "\x1b[7~X", "XJean Dupont"},
	{"Ctrl-A", "\x01X", "XJean Dupont"},
	{"End", "\x01\x1b[FX", "Jean DupontX"},
	{"End of the application keypad", "\x01\x1bOFX", "Jean DupontX"},
	{"End of tmux", "\x01\x1b[4~X", "Jean DupontX"},
	{"End of rxvt", "\x01\x1b[8~X", "Jean DupontX"},
	{"Ctrl-E", "\x01\x05X", "Jean DupontX"},
	{"Backspace", "\x7f\x08X", "Jean DupoX"},
	{"Suppr in the middle", "\x1b[D\x1b[D\x1b[3~", "Jean Dupot"},
	{"Suppr at the end", "\x1b[3~", "Jean Dupont"},
	{"Ctrl-U", "\x1b[D\x15", "t"},
	{"Ctrl-W", "\x17X", "Jean X"},
	{"Ctrl-K", "\x1b[1;5D\x0bX", "Jean X"},
	{"Ctrl-D in the middle", "\x04\x1b[D\x04", "Jean Dupont"},
	{"blanks", "   et  \u00a0fils ", "Jean Dupont et fils"},
	{"bidirectional marks", "\u202eX\u200b", "Jean DupontX"},
	{"broken characters", "\xff\xc3(X", "Jean Dupont(X"},
}

func TestEveryKeyOfTheEditor(t *testing.T) {
	for _, c := range edits {
		t.Run(c.title, func(t *testing.T) {
			n := start(t, ask{Label: "Nom"})
			n.sees("Nom :")
			n.Type("Jean Dupont")
			n.sees("Nom : Jean Dupont")
			n.Type(c.keys)
			n.Type("\r")
			n.shows("Nom : "+c.want, "[fin]")
			n.outcomes(says(c.want))
		})
	}
}

func TestCursorStandsWhereItWrites(t *testing.T) {
	n := start(t, ask{Label: "Nom"})
	n.sees("Nom :")
	n.cursorAt(6, 0)
	n.Type("Éloïse")
	n.cursorAt(12, 0)
	n.Type("\x1b[D\x1b[D")
	n.cursorAt(10, 0)
	n.Type("\x1b[H")
	n.cursorAt(6, 0)
	n.Type("\x1b[1;5C\r")
	n.outcomes(says("Éloïse"))
}

// vt10x gives one column to wide characters: the cursor stands where a terminal that gives two would have it.
func TestWideCharactersAreEditedInTheMiddle(t *testing.T) {
	n := start(t, ask{Label: "Nom"})
	n.sees("Nom :")
	n.Type("日本語")
	n.sees("Nom : 日本語")
	n.cursorAt(6+6, 0)
	n.Type("\x1b[D")
	n.cursorAt(6+4, 0)
	n.Type("é")
	n.sees("Nom : 日本é語")
	n.cursorAt(6+5, 0)
	n.Type("\x7f\x7f")
	n.sees("Nom : 日語")
	n.cursorAt(6+2, 0)
	n.Type("\x1b[3~👍🏽x̂\x1b[D\x1b[D")
	n.sees("Nom : 日👍🏽x̂")
	n.cursorAt(6+2, 0)
	n.Type("\x1b[3~\r")
	n.shows("Nom : 日x̂", "[fin]")
	n.outcomes(says("日x̂"))
}

func TestCtrlDLeavesAnUntouchedQuestion(t *testing.T) {
	n := start(t, ask{Label: "Nom"})
	n.sees("Nom :")
	n.Type("\x04")
	n.shows("Nom :", "[fin]")
	n.outcomes(stopped)
}

func TestCtrlDLeavesAProposalAsItIs(t *testing.T) {
	n := start(t, ask{Label: "Date", Default: []string{"12/03/2026"}})
	n.sees("Date : [12/03/2026]")
	n.Type("\x04")
	n.shows("Date : 12/03/2026", "[fin]")
	n.outcomes(stopped)
}

func TestCtrlCAlwaysLeaves(t *testing.T) {
	n := start(t, ask{Label: "Nom"}, ask{Label: "Date"})
	n.sees("Nom :")
	n.Type("Dup\x1b[D")
	n.sees("Nom : Dup")
	n.Type("\x03")
	n.shows("Nom : Dup", "[fin]")
	n.outcomes(stopped.on("Dup"))
}
