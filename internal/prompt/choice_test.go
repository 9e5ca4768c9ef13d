package prompt

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"asll/internal/form"
)

var (
	oneKind     = form.Question{Label: "Type", Choices: kinds}
	offeredKind = form.Question{Label: "Type", Choices: kinds, Default: []string{"bureau"}, Optional: true}
	severalKind = form.Question{Label: "Types", Choices: kinds, Several: true}
	bothKind    = form.Question{Label: "Types", Choices: kinds, Several: true, Default: []string{"telephone", "domicile"}}
	readKind    = form.Question{Label: "Type", Choices: kinds, Read: readAsFlags}
	someKinds   = form.Question{Label: "Types", Choices: kinds, Several: true, Read: readAsFlags}
	commaKind   = form.Question{Label: "Type", Several: true, Choices: []form.Choice{{Word: "a", Label: "un, deux"}, {Word: "b", Label: "deux"}}}
)

// readAsFlags reads a synonym and words of one's own.
func readAsFlags(s string) (string, error) {
	switch {
	case s == "vad":
		return "domicile", nil
	case strings.HasPrefix(s, "autre: "):
		return s, nil
	}
	return "", errors.New("« " + s + " » n'est pas une valeur connue")
}

// choosing is what is written to questions with choices.
var choosing = []struct {
	q       form.Question
	written string
	want    string // the answers, or what is wrong
}{
	{oneKind, "3", "telephone"},
	{oneKind, " 1 ", "domicile"},
	{oneKind, "TELEPHONE", "telephone"},
	{oneKind, "Par Téléphone", "telephone"},
	{oneKind, "par te\u0301le\u0301phone", "telephone"},
	{oneKind, "bur", "bureau"},
	{oneKind, "par", "telephone"},
	{oneKind, "visite logement", "visite-logement"},
	{oneKind, "", ""},
	{oneKind, "5", "« 5 » n'est pas l'un des choix."},
	{oneKind, "0", "« 0 » n'est pas l'un des choix."},
	{oneKind, "1 2", "« 1 2 » n'est pas l'un des choix."},
	{oneKind, "domicyle", "« domicyle » n'est pas l'un des choix. Peut-être « domicile » ?"},
	{oneKind, "logement", "visite-logement"},
	{readKind, "vad", "domicile"},
	{readKind, "logement", "visite-logement"},
	{readKind, "autre: au marché", "autre: au marché"},
	{readKind, "zzz", "« zzz » n'est pas une valeur connue"},
	{someKinds, "bureau, vad, autre: au marché", "bureau domicile autre: au marché"},
	{someKinds, "bureau, zzz", "« zzz » n'est pas une valeur connue"},
	{severalKind, "a", "« a » peut vouloir dire : à domicile ou au bureau."},
	{severalKind, "3 1", "domicile telephone"},
	{severalKind, "3, 1,", "domicile telephone"},
	{severalKind, "bureau, par téléphone, 2", "bureau telephone"},
	{severalKind, "bureau, xyz", "« xyz » n'est pas l'un des choix."},
	{severalKind, "visite d'un logement", "visite-logement"},
	{commaKind, "un, deux", "a"},
	{commaKind, "deux", "b"},
	{offeredKind, "", "bureau"},
	{offeredKind, "-", ""},
	{bothKind, "", "domicile telephone"},
	{bothKind, "2", "bureau"},
	{bothKind, "-", ""},
}

func TestPlainChoices(t *testing.T) {
	for _, c := range choosing {
		answers, wrong := read(c.q, c.written)
		if got := strings.Join(answers, " ") + plainSpaces(wrong); got != c.want {
			t.Errorf("%q: got %q, want %q", c.written, got, c.want)
		}
	}
}

func TestPlainLeaves(t *testing.T) {
	name := form.Question{Label: "Nom"}
	for _, c := range []struct {
		title, script string
		want          error
		said          string
	}{
		{"back", "<\n", ErrBack, "Nom : <\n"},
		{"end", "", ErrStopped, "Nom : \n"},
		{"an accent in two characters, no end", "e\u0301", nil, "Nom : e\u0301\n"},
		{"Windows", "é\r\n", nil, "Nom : é\n"},
	} {
		answers, said, err := converse(c.script, name)
		if !errors.Is(err, c.want) || said != c.said {
			t.Errorf("%s: got %q, %v", c.title, said, err)
		}
		if err == nil && !reflect.DeepEqual(answers, [][]string{{"é"}}) {
			t.Errorf("%s: got %q", c.title, answers)
		}
	}
}

func TestPlainTakesLongLines(t *testing.T) {
	long := strings.Repeat("é", 1<<19)
	answers, _, err := converse(long+"\nfin\n", form.Question{Label: "Note"}, form.Question{Label: "Suite"})
	if err != nil || !reflect.DeepEqual(answers, [][]string{{long}, {"fin"}}) {
		t.Errorf("got %d answers, %v", len(answers), err)
	}
}

func TestPlainPrintsNothingThatActs(t *testing.T) {
	const hostile = "a\x1b[2Jb\u202ec\x07\u009bd"
	_, said, err := converse("?\n"+hostile+"\n?\n1\n",
		form.Question{Label: hostile, Help: hostile, Default: []string{hostile}},
		form.Question{Label: hostile, Help: hostile, Choices: []form.Choice{{Word: "un", Label: hostile}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"\x1b", "\u202e", "\x07", "\u009b"} {
		if strings.Contains(said, bad) {
			t.Errorf("%q was said in %q", bad, said)
		}
	}
}

func TestPlainAsksForEveryLine(t *testing.T) {
	_, said, err := converse("un \\\n", form.Question{Label: "Note", Lines: true, Help: "De quoi il s'agit."})
	if !errors.Is(err, ErrStopped) || said != "Note : un \\\n… \n" {
		t.Errorf("got %q, %v", said, err)
	}
	_, said, _ = converse("?\nun\n", form.Question{Label: "Note", Lines: true, Help: "De quoi il s'agit."})
	if !strings.Contains(said, "De quoi il s'agit.\nPour écrire plusieurs lignes") {
		t.Errorf("the help is %q", said)
	}
}
