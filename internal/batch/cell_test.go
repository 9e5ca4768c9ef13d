package batch

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/text"
)

func TestTheApostropheIsTakenAwayOnce(t *testing.T) {
	for cell, want := range map[string]string{
		"'=1": "=1", "'+1": "+1", "'-1": "-1", "'@x": "@x", "''x": "'x", "'\tx": "\tx", "'\rx": "\rx", "'|x": "|x", "'＝1": "＝1", "'＋": "＋",
		"'x": "'x", "'＃": "'＃", "'": "'", "": "", "=1": "=1", "'''": "''", "l'été": "l'été",
	} {
		if got := text.Unguard(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching("[-=+@|＝＋－＠＃'\t\ra]{0,5}").Draw(t, "value")
		if got := text.Unguard(text.Guard(s)); got != s {
			t.Fatalf("%q becomes %q", s, got)
		}
	})
}

func TestTheValuesOfACell(t *testing.T) {
	for cell, want := range map[string][]string{
		"a":          {"a"},
		"a|b":        {"a", "b"},
		"a\nb|c":     {"a", "b", "c"},
		"a | b \n":   {"a", "b"},
		"||\n|":      nil,
		`a\|b`:       {"a|b"},
		`a\|b|c\d`:   {"a|b", `c\d`},
		`\|`:         {"|"},
		"été\nœuvre": {"été", "œuvre"},
	} {
		if got := appendSplit(nil, cell); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.StringMatching(`[a|\\ ]{1,5}`), 1, 4).Draw(t, "values")
		var want []string
		for _, v := range values {
			if v = text.Line(v); v != "" {
				want = append(want, v)
			}
		}
		if got := appendSplit(nil, Join(want)); len(want) > 0 && !slices.Equal(got, want) {
			t.Fatalf("%q becomes %q", want, got)
		}
	})
}

func TestACellThatLostItsValueIsSaid(t *testing.T) {
	for cell, want := range map[string]string{
		"=A1": isFormula, "#REF!": isMistaken, "#N/A": isMistaken, "#VALEUR!": isMistaken, "Err:522": isMistaken, "####": isHashes,
		"a\x00": hasNul, "é\x00": hasNul, "\xff": hasLost, "Ren\ufffd": hasLost, "é\xe9": hasLost,
		"#": "", "##": "", "#12": "", "Erreur": "", "Err:": "", "été": "", "'=A1": "", "a=b": "", "#N/A pour l'instant": "",
	} {
		if got := lost(cell, false); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}
