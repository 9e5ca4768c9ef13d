package asll

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/text"
)

// A book of words is a vocabulary, whatever its type.
type book struct {
	name  string
	terms []Term
	open  bool
	parse func(string) (string, error)
	word  func(string) string
	label func(string) string
}

func bookOf[T ~string](v Vocabulary[T]) book {
	return book{
		v.Name, v.Terms, v.Open,
		func(s string) (string, error) { code, err := v.Parse(s); return string(code), err },
		func(s string) string { return v.Word(T(s)) },
		func(s string) string { return v.Label(T(s)) },
	}
}

// library is every vocabulary.
var library = []book{
	bookOf(Occupancies), bookOf(Purposes), bookOf(Origins), bookOf(ReceptionModes), bookOf(FollowUps), bookOf(Relations), bookOf(YesNos),
	bookOf(DiagnosticKinds), bookOf(Settings), bookOf(Orientations), bookOf(Autonomies), bookOf(DebtKinds), bookOf(Themes), bookOf(Bodies),
	bookOf(Verdicts), bookOf(Roles), bookOf(VisitKinds), bookOf(Domains), bookOf(Attendances), bookOf(Partners), bookOf(Directions), bookOf(Modes),
	bookOf(Subjects), bookOf(FormalityKinds), bookOf(ProgressLevels), bookOf(Results), bookOf(Proposals), bookOf(EndReasons), bookOf(Regularities),
	bookOf(States),
}

func TestWordsOfAVocabularyDoNotCollide(t *testing.T) {
	for _, v := range library {
		owners := map[string]string{}
		for _, term := range v.terms {
			for _, w := range append([]string{term.Code, term.Word, term.Label}, term.Also...) {
				key := text.Key(w)
				if owner := owners[key]; key == "" || owner != "" && owner != term.Code {
					t.Errorf("%s: %q is both %s and %s", v.name, w, owner, term.Code)
				}
				owners[key] = term.Code
			}
		}
		if v.open && owners[text.Key("autre")] != "" {
			t.Errorf("%s: « autre » is taken, and the vocabulary is open", v.name)
		}
	}
}

func TestEveryWordIsUnderstood(t *testing.T) {
	for _, v := range library {
		for _, term := range v.terms {
			for _, w := range append([]string{v.word(term.Code), v.label(term.Code), term.Code, strings.ToUpper(term.Word), " " + text.Key(term.Word) + " "}, term.Also...) {
				if got, err := v.parse(w); err != nil || got != term.Code {
					t.Errorf("%s: %q is read as %q (%v), want %q", v.name, w, got, err, term.Code)
				}
			}
		}
	}
}

func TestAnOpenVocabularyKeepsWordsOfItsOwn(t *testing.T) {
	for _, v := range library {
		code, err := v.parse("Autre :  un  voisin : le gardien ")
		if !v.open {
			if err == nil {
				t.Errorf("%s is closed, yet it kept %q", v.name, code)
			}
			continue
		}
		same(t, []any{code, err, v.word(code), v.label(code)}, []any{"other: un voisin : le gardien", nil, "autre: un voisin : le gardien", "un voisin : le gardien"})
		if stored, err := v.parse(code); err != nil || stored != code {
			t.Errorf("%s: %q, %v", v.name, stored, err)
		}
		if again, err := v.parse(v.word(code)); err != nil || again != code {
			t.Errorf("%s: %q, %v", v.name, again, err)
		}
		for _, nothing := range []string{"autre:", "autre: ", "other", ": un voisin", "voisin: oui"} {
			if code, err := v.parse(nothing); err == nil {
				t.Errorf("%s: %q is kept as %q", v.name, nothing, code)
			}
		}
	}
}

func TestWordsOfALaterVersionArePrintedAsTheyAre(t *testing.T) {
	for _, v := range library {
		same(t, []string{v.word("hologram"), v.label("hologram"), v.word(""), v.label("")}, []string{"hologram", "hologram", "", ""})
	}
}

func TestAnUnknownWordIsToldWithTheNearest(t *testing.T) {
	cases := []struct {
		parse func(string) (string, error)
		s     string
		want  string
	}{
		{bookOf(Purposes).parse, "instalation", "« instalation » n'est pas une valeur connue (attendu : installation, maintien) ; vouliez-vous dire « installation » ?"},
		{bookOf(Purposes).parse, "zzz", "« zzz » n'est pas une valeur connue (attendu : installation, maintien)"},
		{bookOf(Bodies).parse, "itlt", "« itlt » n'est pas une valeur connue (attendu : commission-asll, ittl, commission-ful, ou « autre: libellé ») ; vouliez-vous dire « ittl » ?"},
	}
	for _, c := range cases {
		_, err := c.parse(c.s)
		if err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

func TestReadingAWordTwiceIsReadingItOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SampledFrom(library).Draw(t, "vocabulary")
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`(autre|other|OTHER) ?:.*`)).Draw(t, "text")
		if code, err := v.parse(s); err == nil {
			if again, err := v.parse(v.word(code)); err != nil || again != code {
				t.Fatalf("%s: %q is read as %q, then %q (%v)", v.name, s, code, again, err)
			}
		}
	})
}
