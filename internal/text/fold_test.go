package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	check(t, Fold, [][2]string{
		{"", ""},
		{"nguyen le", "nguyen le"},
		{"Nguyễn-Lê", "nguyen le"},
		{"NGUYEN_LE", "nguyen le"},
		{"e\u0301TE\u0301", "ete"},
		{"Œuvre, ægide, Straße, ẞ", "oeuvre, aegide, strasse, ss"},
		{"Łukasz Sørensen Đặng Işık İnci", "lukasz sorensen dang isik inci"},
		{"L’Haÿ-les-Roses", "l hay les roses"},
		{"aujourd'hui", "aujourd hui"},
		{"aujourdʼhui aujourd´hui", "aujourd hui aujourd hui"},
		{" St. -  Denis. ", "st denis"},
		{"a\u00a0b\u202fc\r\n\td", "a b c d"},
		{"a\rb\vc\u0085d", "a b c d"},
		{"a\u2011b–c—d−e", "a b c d e"},
		{"a\u200bb\x1bc", "abc"},
		{"(n° 3) ?", "(n° 3) ?"},
		{"李明", "李明"},
		{"...", ""},
	})
}

func TestFoldDoesNotCopyFoldedText(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { Fold("nguyen le"); Key("type-d-acte") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestKey(t *testing.T) {
	check(t, Key, [][2]string{
		{"", ""},
		{"last-name", "last-name"},
		{"Statut d'occupation", "statut-d-occupation"},
		{"Statut d’occupation", "statut-d-occupation"},
		{"Né(e) le :", "ne-e-le"},
		{"Loyer (€)", "loyer"},
		{"--Adresse / confidentielle ?", "adresse-confidentielle"},
		{"e\u0301tat_des lieux", "etat-des-lieux"},
		{"Action n°2", "action-n-2"},
		{"a -- b", "a-b"},
		{"?!", ""},
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Œuvre d’art", "İ", "\u0345", "é-_.a", "\xff", "Ω\u212a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded {
			t.Errorf("folded twice: %q, then %q", folded, again)
		}
		if Fold(Clean(s)) != folded && utf8.ValidString(s) && !strings.ContainsAny(s, "\r\u0085\v\f\x1c\x1d\x1e\x1f") {
			t.Errorf("cleaning %q changes how it folds: %q, %q", s, folded, Fold(Clean(s)))
		}
		key := Key(s)
		if Key(key) != key || strings.HasPrefix(key, "-") || strings.HasSuffix(key, "-") || strings.Contains(key, "--") {
			t.Errorf("not a key: %q", key)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		Fold("Nguyễn-Lê Marie-Thérèse")
	}
}
