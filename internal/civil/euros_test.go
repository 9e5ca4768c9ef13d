package civil

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/text"
)

func TestParseEuros(t *testing.T) {
	cases := []struct {
		typed string
		want  Cents
	}{
		{"1234,56", 123_456},
		{"1 234,56", 123_456},
		{"1\u00a0234,56", 123_456},
		{"1\u202f234,56\u202f€", 123_456},
		{"1234.56", 123_456},
		{"1 234.56", 123_456},
		{"1234", 123_400},
		{"1 234,5", 123_450},
		{"0,5", 50},
		{"0,05", 5},
		{"0", 0},
		{"-0", 0},
		{"007", 700},
		{"000 000 000 007", 700},
		{"12€", 1200},
		{"12 EUROS", 1200},
		{"1 euro", 100},
		{"12 eur", 1200},
		{" -12,30 € ", -1230},
		{"−12,30", -1230},
		{"999 999 999,99", 99_999_999_999},
		{"-999999999,99", -99_999_999_999},
	}
	for _, c := range cases {
		if got, err := ParseEuros(c.typed); err != nil || got != c.want {
			t.Errorf("%q: got %d, %v, want %d", c.typed, int64(got), err, int64(c.want))
		}
	}
}

// What is said of an amount that cannot be read.
const (
	expected = "n'est pas un montant (attendu par exemple 1 234,56)"
	thousand = "est ambigu\u00a0: au plus deux chiffres après la virgule ou le point, " +
		"et des espaces entre les milliers (attendu par exemple 1 234,56)"
	marks = "est ambigu\u00a0: une seule virgule ou un seul point, " +
		"et des espaces entre les milliers (attendu par exemple 1 234,56)"
	large = "est trop grand\u00a0: au plus 999\u202f999\u202f999,99\u202f€"
)

// notAmounts are texts that are no amount, and what is said of them.
var notAmounts = []struct{ typed, why string }{
	{"", expected},
	{"€", expected},
	{"-", expected},
	{"--5", expected},
	{"−-5", expected},
	{"+5", expected},
	{"5-", expected},
	{"12,", expected},
	{",50", expected},
	{"12,5 0", expected},
	{"12 34", expected},
	{"1234 567", expected},
	{"1 23,00", expected},
	{"douze", expected},
	{"1e3", expected},
	{"0x10", expected},
	{"12 $", expected},
	{"12 € €", expected},
	{"١٢", expected},
	{"12,345", thousand},
	{"1.234", thousand},
	{"1.234,56", marks},
	{"1,234.56", marks},
	{"1.234.567", marks},
	{"1000000000", large},
	{"-1 000 000 000,00", large},
	{strings.Repeat("9", 40), large},
}

func TestParseEurosRefuses(t *testing.T) {
	for _, c := range notAmounts {
		got, err := ParseEuros(c.typed)
		if err == nil || got != 0 {
			t.Errorf("%q: got %d", c.typed, int64(got))
			continue
		}
		if want := text.Typo("« "+c.typed+" » ") + c.why; err.Error() != want {
			t.Errorf("%q: got %q, want %q", c.typed, err, want)
		}
	}
}

func TestAmountsPrintedAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Cents(rapid.Int64Range(-99_999_999_999, 99_999_999_999).Draw(t, "cents"))
		for _, s := range []string{c.String(), c.Plain(), strings.Replace(c.Plain(), ",", ".", 1)} {
			if got, err := ParseEuros(s); err != nil || got != c {
				t.Errorf("%q: got %d, %v", s, int64(got), err)
			}
		}
	})
}

func FuzzParseEuros(f *testing.F) {
	for _, s := range []string{"1 234,56 €", "1.234,56", "12,345", "-0,5 euros", "", "999999999,99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseEuros(s)
		if err != nil {
			if m := err.Error(); c != 0 || text.Printable(m) != m || len(m) > 1000 {
				t.Errorf("%q: got %d, %q", s, int64(c), m)
			}
			return
		}
		if again, err := ParseEuros(c.String()); err != nil || again != c || c > 99_999_999_999 || c < -99_999_999_999 {
			t.Errorf("%q: got %d, read again as %d, %v", s, int64(c), int64(again), err)
		}
	})
}
