package text

import "testing"

func TestTypo(t *testing.T) {
	check(t, Typo, [][2]string{
		{"Attention : « bail » ; vu ?", "Attention\u00a0: «\u00a0bail\u00a0»\u202f; vu\u202f?"},
		{"Enregistré !", "Enregistré\u202f!"},
		{"12,50 € et 30 %", "12,50\u00a0€ et 30\u00a0%"},
		{"« ? »", "«\u00a0?\u00a0»"},
		{"https://exemple.fr/?a=1;b à 14:30, 50%", "https://exemple.fr/?a=1;b à 14:30, 50%"},
		{"1\u202f€\u00a0:", "1\u202f€\u00a0:"},
		{"", ""},
	})
	check(t, func(s string) string { return Typo(Typo(s)) }, [][2]string{{"a : b", "a\u00a0: b"}})
}

func TestCapital(t *testing.T) {
	check(t, Capital, [][2]string{{"élan", "Élan"}, {"Le ménage", "Le ménage"}, {"œuvre", "Œuvre"}, {"« bail »", "« bail »"}, {"", ""}})
}

func TestJoin(t *testing.T) {
	cases := []struct {
		items []string
		last  string
		want  string
	}{
		{nil, "et", ""},
		{[]string{"a"}, "et", "a"},
		{[]string{"a", "b"}, "ou", "a ou b"},
		{[]string{"a", "b", "c"}, "et", "a, b et c"},
	}
	for _, c := range cases {
		if got := Join(c.items, c.last); got != c.want {
			t.Errorf("%q: got %q, want %q", c.items, got, c.want)
		}
	}
}

func TestListed(t *testing.T) {
	facts := []string{"", "T3", "", "Givors"}
	if got := Listed(facts...); got != "T3, Givors" || facts[1] != "T3" {
		t.Errorf("got %q, and left %q", got, facts)
	}
	if got := Listed(""); got != "" {
		t.Errorf("got %q of nothing", got)
	}
}
