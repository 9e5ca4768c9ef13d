package term

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"asll/internal/text"
)

func printed(width int, line string) string {
	var b strings.Builder
	NewPrinter(&b, false, width).Line("%s", line)
	return b.String()
}

func TestLinesAreCutAtBlanks(t *testing.T) {
	for _, c := range []struct {
		name       string
		width      int
		line, want string
	}{
		{"fits", 20, "douze mois accordés", "douze mois accordés\n"},
		{"fits exactly", 19, "douze mois accordés", "douze mois accordés\n"},
		{"hangs", 18, "douze mois accordés sur 24", "douze mois\n  accordés sur 24\n"},
		{
			"hangs from its own beginning", 25, "  que faire : demander au plus 6 mois",
			"  que faire\u00a0: demander au\n    plus 6 mois\n",
		},
		{"accents are one column", 10, "été déjà élu à l'unanimité", "été déjà\n  élu à\n  l'unanimité\n"},
		{"accents in two characters too", 8, "e\u0301te\u0301 de\u0301ja\u0300", "e\u0301te\u0301 de\u0301ja\u0300\n"},
		{"wide characters are two columns", 10, "李明 李明 李明", "李明 李明\n  李明\n"},
		{
			"signs stay with their words", 14, "la règle : « mois entiers » !",
			"la règle\u00a0:\n  «\u00a0mois\n  entiers\u00a0»\u202f!\n",
		},
		{"amounts stay whole", 9, "soit 1\u202f250,00\u00a0€", "soit\n  1\u202f250,00\u00a0€\n"},
		{"long words stay whole", 10, "dans ~/.local/share/asll/carnet.db ici", "dans\n  ~/.local/share/asll/carnet.db\n  ici\n"},
		{"a long word alone", 5, "  anticonstitutionnellement", "  anticonstitutionnellement\n"},
		{"columns are kept", 16, "  list    lister les dossiers", "  list    lister\n    les dossiers\n"},
		{"each line for itself", 10, "Titre\n\n  un deux trois\nfin", "Titre\n\n  un deux\n    trois\nfin\n"},
		{"no blank at the end", 8, "un deux   trois  ", "un deux\n  trois\n"},
		{"tabs are blanks", 8, "un\tdeux\ttrois", "un  deux\n  trois\n"},
		{"narrower than its indent", 4, "        un deux", "        un\n  deux\n"},
		{"one column", 1, "a b", "a\nb\n"},
	} {
		if got := printed(c.width, c.line); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWithoutTerminalNothingIsCut(t *testing.T) {
	long := "  " + strings.Repeat("mois  ", 100)
	for _, width := range []int{0, -1} {
		if got := printed(width, long); got != long+"\n" {
			t.Errorf("width %d: got %q", width, got)
		}
	}
}

func TestCommandsAndJSONAreNeverCut(t *testing.T) {
	var b strings.Builder
	p := NewPrinter(&b, false, 10)
	p.Command("asll show Diallo --json")
	p.JSON([]byte(`{"last_name": "Diallo", "first_name": "Awa"}`))
	want := "  asll show Diallo --json\n{\"last_name\": \"Diallo\", \"first_name\": \"Awa\"}\n"
	if got := b.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColourTakesNoColumn(t *testing.T) {
	var b strings.Builder
	p := NewPrinter(&b, true, 8)
	p.Error("un deux.")
	p.Warning("un deux trois")
	if got, want := b.String(), "\x1b[31mun deux.\x1b[0m\n\x1b[33mun deux\n  trois\x1b[0m\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTableIsShortenedToTheTerminal(t *testing.T) {
	table := Table{
		Header: []string{"dossier", "ménage", "mois"},
		Rows: [][]string{
			{"2026-0001", "Lefèvre-Desrosiers Élodie", "6"},
			{"2026-0002", "李明李明李明李明 Wei", "12"},
			{"2026-0003", "Haddad Samir", "18"},
		},
		Right: []int{2}, Shorten: []int{1},
	}
	given := table.Rows[0][1]
	var b strings.Builder
	if err := NewPrinter(&b, false, 30).Table(table); err != nil {
		t.Fatal(err)
	}
	want := "" +
		"dossier    ménage         mois\n" +
		"2026-0001  Lefèvre-Desr…     6\n" +
		"2026-0002  李明李明李明…    12\n" +
		"2026-0003  Haddad Samir     18\n"
	if got := b.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if table.Rows[0][1] != given {
		t.Errorf("the rows given have changed: %q", table.Rows[0][1])
	}
	for _, width := range []int{0, 42, 200} {
		b.Reset()
		if err := NewPrinter(&b, false, width).Table(table); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "…") || !strings.Contains(b.String(), given) {
			t.Errorf("width %d: got:\n%s", width, b.String())
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("  un deux\n\ttrois : « quatre »", 8)
	f.Add("李明 e\u0301 \u202f x", 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		s, width = text.Printable(s), width%200
		got := wrap(s, width)
		if inked(got) != inked(s) {
			t.Fatalf("wrap(%q, %d) = %q: words have changed", s, width, got)
		}
		for line := range strings.Lines(got) {
			line = strings.TrimSuffix(line, "\n")
			if width > 0 && displaywidth.String(line) > width && strings.Contains(strings.TrimLeft(line, " "), " ") {
				t.Errorf("wrap(%q, %d): %q is too wide", s, width, line)
			}
		}
	})
}

// inked is a text without its blanks and line breaks.
func inked(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
