package form

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/text"
)

// typed is an act that a person could have typed: one without any answer is
// none where the form refuses it.
func typed(t *rapid.T, f Form) asll.Act {
	return rapid.Custom(func(t *rapid.T) asll.Act {
		a := asll.New(f.Kind)
		fillKind(t, "", reflect.ValueOf(a).Elem())
		return a
	}).Filter(func(a asll.Act) bool { return f.Nothing == "" || f.answered(f.Answers(a)) }).Draw(t, "act")
}

func TestAnActWithoutAnyAnswerIsRefusedWhereItWouldMeanNothing(t *testing.T) {
	refusing := map[asll.Kind]bool{asll.KindSituation: true, asll.KindAmendment: true, asll.KindReview: true}
	for _, f := range All() {
		if (f.Nothing != "") != refusing[f.Kind] {
			t.Errorf("%s: %q is said of an act without any answer", f.Name, f.Nothing)
		}
		if f.Nothing == "" {
			continue
		}
		for _, empty := range []Answers{{}, {"date": {"12/03/2026"}}, {"note": {" "}}} {
			if _, err := f.Fill(empty, context()); err == nil || err.Error() != f.Nothing+f.Such {
				t.Errorf("%s %v: got %v, want %s", f.Name, empty, err, f.Nothing)
			}
		}
	}
}

func TestTheAnswersOfAnActRecordIt(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			a := typed(t, f)
			answers := f.Answers(a)
			again, err := f.Fill(answers, context())
			if err != nil {
				t.Fatalf("%v\n%v", err, answers)
			}
			if diff := cmp.Diff(a, again, exactly); diff != "" {
				t.Fatalf("-want +got\n%s\n%v", diff, answers)
			}
		}))
	}
}

// untidy writes an answer as another person or another program would.
func untidy(t *rapid.T, s string) string {
	switch rapid.IntRange(0, 3).Draw(t, "how") {
	case 0:
		return "  " + s + "\t"
	case 1:
		return strings.ReplaceAll(s, " ", "  ")
	case 2:
		return strings.ReplaceAll(s, "é", "e\u0301")
	}
	return s + "\n"
}

func TestHoweverTheAnswersComeTheActIsTheSame(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			answers := f.Answers(typed(t, f))
			want, err := f.Fill(answers, context())
			if err != nil {
				t.Fatal(err)
			}
			other := Answers{}
			for name, given := range answers {
				for _, s := range given {
					if text.Line(s) != s {
						continue
					}
					if f, _ := f.Field(name); noted[f.French] {
						other[name] = append(other[name], s)
						continue
					}
					other[name] = append(other[name], untidy(t, s), " ")
				}
			}
			got, err := f.Fill(other, context())
			if diff := cmp.Diff(want, got, exactly); err != nil || diff != "" {
				t.Fatalf("%v: -want +got\n%s\n%q", err, diff, other)
			}
		}))
	}
}

// noted are the fields whose texts keep their blanks: they may have paragraphs.
var noted = map[string]bool{
	"note": true, "motif": true, "demarches-engagees": true, "attente": true, "evaluation": true, "adaptation": true, "plan-apurement": true,
	"evolution": true, "avis-menage": true, "avis-bailleur": true, "avis-service": true, "preconisations": true, "orientations": true,
}

func TestANoteKeepsItsParagraphs(t *testing.T) {
	f := formOf(asll.KindVisit)
	a, err := f.Fill(Answers{"type": {"vad"}, "note": {"vu\r\n\r\nà revoir\u202e "}, "done": {"un\ndeux"}}, context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, a, &asll.Visit{Date: on("2026-03-12"), Type: asll.VisitHome, Note: "vu\n\nà revoir", Done: []string{"un deux"}})
}
