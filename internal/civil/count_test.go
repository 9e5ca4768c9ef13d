package civil

import "testing"

func TestParseCount(t *testing.T) {
	cases := []struct {
		typed string
		want  int
	}{
		{"6", 6},
		{" 6\u00a0", 6},
		{"06", 6},
		{"0", 0},
		{"24 mois", 24},
		{"6mois", 6},
		{"6 MOIS", 6},
		{"9999", 9999},
	}
	for _, c := range cases {
		if got, err := ParseCount(c.typed); err != nil || got != c.want {
			t.Errorf("%q: got %d, %v, want %d", c.typed, got, err, c.want)
		}
	}
	for _, typed := range []string{"", "mois", "-6", "+6", "6.", "6,5", "6 jours", "six", "1 000", "10000", "6 mois mois", "٦"} {
		got, err := ParseCount(typed)
		want := "«\u00a0" + typed + "\u00a0» n'est pas un nombre entier (attendu par exemple 6)"
		if err == nil || got != 0 || err.Error() != want {
			t.Errorf("%q: got %d, %q, want %q", typed, got, err, want)
		}
	}
}

func TestPluralStartsAtTwo(t *testing.T) {
	cases := []struct {
		n    int
		want string
	}{
		{0, "0\u00a0visite"},
		{1, "1\u00a0visite"},
		{2, "2\u00a0visites"},
		{-1, "-1\u00a0visite"},
		{-2, "-2\u00a0visites"},
		{1234, "1\u202f234\u00a0visites"},
	}
	for _, c := range cases {
		if got := Plural(c.n, "visite", "visites"); got != c.want {
			t.Errorf("%d: got %q, want %q", c.n, got, c.want)
		}
	}
}
