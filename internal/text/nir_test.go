package text

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// invented returns a number with a right key: body has 13 characters, of nobody in particular.
func invented(body string) string {
	value := int64(0)
	for _, c := range strings.NewReplacer("2A", "19", "2B", "18", "2a", "19", "2b", "18").Replace(body[:7]) + body[7:] {
		value = value*10 + int64(c-'0')
	}
	return fmt.Sprintf("%s%02d", body, 97-value%97)
}

// spaced writes a number in its usual groups.
func spaced(nir, sep string) string {
	return strings.Join([]string{nir[:1], nir[1:3], nir[3:5], nir[5:7], nir[7:10], nir[10:13], nir[13:]}, sep)
}

func TestSocialSecurityNumberIsFound(t *testing.T) {
	nir := invented("1990199999001")
	cases := []struct{ promise, s string }{
		{"alone", nir},
		{"in groups", spaced(nir, " ")},
		{"with no-break spaces", spaced(nir, "\u00a0")},
		{"with narrow spaces", spaced(nir, "\u202f")},
		{"with dots", spaced(nir, ".")},
		{"with hyphens", spaced(nir, " - ")},
		{"its key alone set apart", nir[:13] + " " + nir[13:]},
		{"in a sentence", "Sécu de Madame : " + nir + ", vu ce jour."},
		{"in parentheses", "(" + nir + ")"},
		{"after a letter", "NIR" + nir},
		{"after another number", "12 " + spaced(nir, " ")},
		{"on the second line", "note\n" + nir},
		{"Southern Corsica", invented("299012A999001")},
		{"Northern Corsica, in small letters", invented("299012b999001")},
		{"sex 3", invented("3990199999001")},
		{"sex 4", invented("4990199999001")},
		{"sex 7", invented("7990199999001")},
		{"sex 8", invented("8990199999001")},
		{"month 12", invented("1991299999001")},
		{"month 20", invented("1992099999001")},
		{"month 42", invented("1994299999001")},
		{"month 50", invented("1995099999001")},
		{"month 99", invented("1999999999001")},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			if !HasSocialSecurityNumber(c.s) {
				t.Errorf("not found in %q", c.s)
			}
		})
	}
}

func TestSocialSecurityNumberIsNotSeenElsewhere(t *testing.T) {
	nir := invented("1990199999001")
	corsica := invented("299012A999001")
	cases := []struct{ promise, s string }{
		{"nothing", ""},
		{"no key", nir[:13]},
		{"a digit before", "9" + nir},
		{"a digit after", nir + "0"},
		{"an IBAN", "FR76" + nir + "99990000"},
		{"an IBAN in groups of four", "FR76 1990 1999 9900 1" + nir[13:] + " 0000"},
		{"two phone numbers", "06 12 34 56 78 / 01 98 76 54 32"},
		{"dates", "du 12/03/2026 au 11/09/2026, 2026-03-12 2026-09-11"},
		{"sex 0", invented("0990199999001")},
		{"sex 5", invented("5990199999001")},
		{"sex 6", invented("6990199999001")},
		{"sex 9", invented("9990199999001")},
		{"month 00", invented("1990099999001")},
		{"month 13", invented("1991399999001")},
		{"month 19", invented("1991999999001")},
		{"month 43", invented("1994399999001")},
		{"month 49", invented("1994999999001")},
		{"letters where only Corsica has one", nir[:5] + "2C" + nir[7:]},
		{"the key of the other Corsica", strings.Replace(corsica, "2A", "2B", 1)},
		{"groups on two lines", nir[:13] + "\n" + nir[13:]},
		{"other groups", nir[:4] + " " + nir[4:8] + " " + nir[8:]},
		{"letters", strings.Repeat("a", 40)},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			if HasSocialSecurityNumber(c.s) {
				t.Errorf("found in %q", c.s)
			}
		})
	}
}

func TestOnlyOneKeyIsRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringMatching(`[123478][0-9]{2}(0[1-9]|1[0-2])([0-9]{2}|2A|2B)[0-9]{6}`).Draw(t, "body")
		for key := range 100 {
			nir := fmt.Sprintf("%s%02d", body, key)
			if got, want := HasSocialSecurityNumber(nir), nir == invented(body); got != want {
				t.Fatalf("%s: got %v, want %v", nir, got, want)
			}
		}
	})
}
