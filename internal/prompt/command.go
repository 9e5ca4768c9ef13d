package prompt

import (
	"slices"
	"strings"
	"unicode"
)

// entered is what was written, and the command that stands for itself or follows a text that was there before: people
// type it where they find the cursor, and never mean it to be recorded.
func (f *field) entered() (answer, command string) {
	written := f.written.String()
	for _, word := range []string{backWord, helpWord} {
		before, found := strings.CutSuffix(strings.TrimRightFunc(written, unicode.IsSpace), word)
		answer = cleaned(f.q, before)
		if found && (answer == "" || before == f.begun) {
			return answer, word
		}
	}
	return cleaned(f.q, written), ""
}

// help says what the question is about, and asks it again, on the text that was there before when it was not replaced.
func (f *field) help(stands bool) {
	said := []string{lines(f.q.Help)}
	if f.q.Lines {
		said = append(said, lines("Alt+Entrée passe à la ligne."))
	}
	said = append(said, lines("« < » seul revient à la question précédente."))
	said = slices.DeleteFunc(said, func(s string) bool { return s == "" })
	f.notes = []note{{said: strings.Join(said, "\n"), style: cyan}}
	if !stands {
		f.begin()
		return
	}
	f.written = newEditor(f.begun, f.q.Lines)
	f.written.selected, f.written.touched = false, true // as it stood: it may be a person's own
}
