package term

import (
	"strings"
	"testing"
)

func TestTableIsAlignedAndCanBeCopied(t *testing.T) {
	var b strings.Builder
	err := NewPrinter(&b, false, 0).Table(Table{
		Header: []string{"dossier", "ménage", "mois"},
		Rows:   [][]string{{"2026-0001", "Élodie Lefèvre", "6"}, {"2026-0002", "李 Wei", "12"}},
		Right:  []int{2},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "" +
		"dossier    ménage          mois\n" +
		"2026-0001  Élodie Lefèvre     6\n" +
		"2026-0002  李 Wei            12\n"
	if got := b.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestNothingStoredCanDriveTheTerminal(t *testing.T) {
	var b strings.Builder
	p := NewPrinter(&b, false, 0)
	hostile := "a\x1b[2Jb\u202ec\x07\u009bd\te"
	p.Line("%s", hostile)
	p.Command(hostile)
	if err := p.Table(Table{Header: []string{"x"}, Rows: [][]string{{hostile}}}); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"\x1b", "\u202e", "\x07", "\u009b"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("%q reached the terminal in %q", bad, b.String())
		}
	}
}

func TestFrenchTypographyIsAppliedToLinesNotToCommands(t *testing.T) {
	var b strings.Builder
	p := NewPrinter(&b, false, 0)
	p.Line("règle : « mois » ?")
	p.Command("asll rules --x ?")
	want := "règle\u00a0: «\u00a0mois\u00a0»\u202f?\n  asll rules --x ?\n"
	if got := b.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColourOnlyWhenAsked(t *testing.T) {
	var plain, colour strings.Builder
	NewPrinter(&plain, false, 0).Warning("attention")
	NewPrinter(&colour, true, 0).Warning("attention")
	if got := plain.String(); got != "attention\n" {
		t.Errorf("without colour: %q", got)
	}
	if got := colour.String(); !strings.HasPrefix(got, "\x1b[33m") || !strings.HasSuffix(got, "\x1b[0m\n") {
		t.Errorf("with colour: %q", got)
	}
}
