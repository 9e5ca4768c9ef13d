package form

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/asll"
)

func TestTold(t *testing.T) {
	f, _ := Of(asll.KindVisit)
	got := f.Told(&asll.Visit{Date: on("2026-03-12"), Type: "home", Done: []string{"bail relu", "compteurs lus"}, Note: "à revoir"})
	want := []Line{
		{Name: "date", Label: "Date de l'entretien", Texts: []string{"jeudi 12 mars 2026"}},
		{Name: "type", Label: "Type d'entretien", Texts: []string{"visite à domicile"}},
		{Name: "done", Label: "Actions faites", Texts: []string{"bail relu", "compteurs lus"}},
		{Name: "note", Label: "Note", Texts: []string{"à revoir"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

// Nothing of an act is left untold.
func TestAllIsTold(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			a := typed(t, f)
			told := map[string]int{}
			for _, line := range f.Told(a) {
				if told[line.Name] = len(line.Texts); strings.TrimSpace(strings.Join(line.Texts, "")) == "" || line.Label == "" {
					t.Fatalf("%s is told as %q, %q", line.Name, line.Label, line.Texts)
				}
			}
			for name, answers := range f.Answers(a) {
				if told[name] != len(answers) {
					t.Fatalf("%s: %d answers, %d told", name, len(answers), told[name])
				}
			}
		}))
	}
}
