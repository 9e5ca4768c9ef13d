package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// check compares f with a table of what goes in and what comes out.
func check(t *testing.T, f func(string) string, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := f(c[0]); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
}

func TestClean(t *testing.T) {
	check(t, Clean, [][2]string{
		{"", ""},
		{"Awa Diallo", "Awa Diallo"},
		{"  Awa\n", "Awa"},
		{"e\u0301te\u0301", "été"},
		{"a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"a\tb", "a b"},
		{"\x1b[31mrouge\x07", "[31mrouge"},
		{"a\x7fb\u009bc\u0085d", "abcd"},
		{"\u202eabc\u202c\u2066d\u2069\u200e\u200f\u061c", "abcd"},
		{"\ufeffa\u200bb\u200cc\u200dd\u2060", "abcd"},
		{"a\ufffeb\uffffc\ufffd", "abc\ufffd"},
		{"\u200b \u200b a", "a"},
		{"e\u200b\u0301", "é"}, // what meets once the intruder is gone is composed
		{"caf\xe9", "caf\ufffd"},
		{"a\xff\xfeb", "a\ufffd\ufffdb"},
		{"1\u202f234\u00a0€", "1\u202f234\u00a0€"},
		{"李明 🏠", "李明 🏠"},
	})
}

func TestCleanDoesNotCopyCleanText(t *testing.T) {
	for _, s := range []string{"plain ASCII, already clean", "déjà propre : « œuvre » à 1 234 €"} {
		for _, f := range []func(string) string{Clean, Line, Printable} {
			if n := testing.AllocsPerRun(10, func() { f(s) }); n != 0 {
				t.Errorf("%q: %v allocations", s, n)
			}
		}
	}
}

func TestIsBlank(t *testing.T) {
	for _, s := range []string{"", " ", " \t\r\n ", "\u00a0\u202f", "\u200b \ufeff", "\x00\x1b", "\u0085"} {
		if !IsBlank(s) || Clean(s) != "" {
			t.Errorf("%q is not blank", s)
		}
	}
	for _, s := range []string{"a", " é ", "\u0301", "\xe9", "\ufffd", ".", "\u200ba"} {
		if IsBlank(s) || Clean(s) == "" {
			t.Errorf("%q is blank", s)
		}
	}
}

func TestLine(t *testing.T) {
	check(t, Line, [][2]string{
		{"", ""},
		{"Awa Diallo", "Awa Diallo"},
		{" Awa \r\n\t Diallo ", "Awa Diallo"},
		{"a  b", "a b"},
		{"a\u00a0b\u202f\u2003c\u2028d", "a b c d"},
	})
}

func TestPrintable(t *testing.T) {
	check(t, Printable, [][2]string{
		{" a\tb\nc ", " a\tb\nc "},
		{"a\r\x00\x1b]0;titre\x07b", "a]0;titreb"},
		{"\u202e\ufeffa\u200b\x9b", "a\ufffd"}, // a raw 0x9B starts an escape sequence on some terminals
		{"e\u0301", "e\u0301"},
	})
}

func TestDangerousRunes(t *testing.T) {
	dangerous := func(r rune) bool {
		return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r <= 0x9F ||
			strings.ContainsRune("\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"+
				"\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff", r)
	}
	for r := range rune(0x20000) {
		if got, want := isDangerous(r), dangerous(r); got != want {
			t.Errorf("U+%04X: got %v, want %v", r, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\r\n\tb", "e\u200b\u0301", "\x1b[2J\u202e", "caf\xe9", " \u0301", "\u2000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if again := Clean(got); again != got {
			t.Errorf("cleaned twice: %q, then %q", got, again)
		}
		if shown := Printable(got); shown != got {
			t.Errorf("clean %q, yet printed %q", got, shown)
		}
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || strings.ContainsFunc(got, isDangerous) {
			t.Errorf("not clean: %q", got)
		}
		if strings.ContainsFunc(Printable(s), isDangerous) || !utf8.ValidString(Printable(s)) {
			t.Errorf("not printable: %q", Printable(s))
		}
		if line := Line(s); Line(line) != line || strings.ContainsAny(line, "\n\t\u00a0") {
			t.Errorf("not a line: %q", line)
		}
	})
}

func BenchmarkCleanPlain(b *testing.B) {
	s := strings.Repeat("Entretien au domicile. ", 10)
	for b.Loop() {
		Clean(s)
	}
}

func BenchmarkCleanFrench(b *testing.B) {
	s := strings.Repeat("Entretien à l’école. ", 10)
	for b.Loop() {
		Clean(s)
	}
}
