package text

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"visite", "visite-logement", "téléphone", "bureau", "by", "renew", "contract", "contrat", "n"}
	cases := []struct{ promise, word, want string }{
		{"the name itself", "visite", "visite"},
		{"whatever the case, the accents and the hyphens", "TELEPHONE", "téléphone"},
		{"a letter too few", "viste", "visite"},
		{"a letter too many", "bureaux", "bureau"},
		{"a letter for another", "bureay", "bureau"},
		{"two letters swapped count once", "buraeu", "bureau"},
		{"two neighbours swapped in a short word", "rnew", "renew"},
		{"a beginning of three letters", "tel", "téléphone"},
		{"a beginning leads to the shortest name", "contra", "contrat"},
		{"a beginning of two letters is too short", "te", ""},
		{"the first one of those equally near", "contrac", "contract"},
		{"three letters out of six is too far", "burxyz", ""},
		{"nothing in common", "xyz", ""},
		{"a single letter is not a word", "x", ""},
		{"nothing typed", "", ""},
		{"only punctuation typed", "--", ""},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			if got := Nearest(c.word, names); got != c.want {
				t.Errorf("%q: got %q, want %q", c.word, got, c.want)
			}
		})
	}
}

func TestNearestKeepsTheOrderOfEquals(t *testing.T) {
	if got := Nearest("bat", []string{"cat", "hat"}); got != "cat" {
		t.Errorf("got %q", got)
	}
	if got := Nearest("bat", []string{"hat", "cat"}); got != "hat" {
		t.Errorf("got %q", got)
	}
	if got := Nearest("bat", nil); got != "" {
		t.Errorf("without candidates: got %q", got)
	}
}

func TestDistance(t *testing.T) {
	cases := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"ab", "ba", 1},
		{"ca", "abc", 3}, // optimal string alignment: no letter is touched twice
		{"visite", "veille", 4},
		{"abcdef", "abdcfe", 2},
	}
	for _, c := range cases {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q, %q: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
