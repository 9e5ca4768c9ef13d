package form

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
)

// story is a dossier with a contract of two objectives.
func story() *asll.Dossier {
	entries := []asll.Entry{
		{ID: 1, Number: 1, Act: &asll.Intake{Date: on("2026-01-05"), LastName: "Diallo", Origin: asll.OriginHousehold, Regulation: asll.Regulations()[0]}},
		{ID: 2, Number: 2, Act: &asll.Contract{
			Signed: on("2026-02-01"), Start: asll.Start{Day: on("2026-02-01")}, Months: 6,
			Objectives: []asll.Objective{{Theme: "search", Label: "trouver un T3"}, {Theme: "mediation", Label: "apaiser le voisinage"}},
		}},
	}
	return asll.Fold(entries)
}

// meeting is the context of an interview about that dossier.
func meeting() Context {
	c := context()
	c.Dossier, c.Regulations = story(), sync.OnceValue(asll.Regulations)
	return c
}

// kept is the interview after it was written down and read again.
func kept(t *rapid.T, i *Interview) *Interview {
	stored, err := json.Marshal(i.State)
	if err != nil {
		t.Fatal(err)
	}
	var s State
	if err = json.Unmarshal(stored, &s); err != nil {
		t.Fatal(err)
	}
	return i.form.Resume(i.context, s)
}

func TestAnActRecordedByQuestionsIsTheOneThatFlagsRecord(t *testing.T) {
	c := meeting()
	for _, f := range All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			p := &person{i: f.Interview(c, nil)}
			p.answers = askable(p.i, f.Answers(typed(t, f)))
			for range 10_000 {
				q, more := p.i.Next()
				if !more {
					break
				}
				p.speak(t, q)
				if rapid.IntRange(0, 9).Draw(t, "stopped") == 0 {
					p.i = kept(t, p.i)
				}
				if rapid.IntRange(0, 9).Draw(t, "back") == 0 {
					p.i.Back()
				}
			}
			got, err := p.i.Act()
			if err != nil {
				t.Skip("nothing that questions would ask") // an act all of whose answers are irrelevant
			}
			sameAct(t, p, got)
		}))
	}
}

// sameAct demands the act that the same answers give as flags, less those that
// the interview had no reason to ask for.
func sameAct(t *rapid.T, p *person, got asll.Act) {
	asked := Answers{}
	fields, _ := p.i.sequence()
	for _, f := range fields {
		asked[f.Name] = p.answers[f.Name]
	}
	want, err := p.i.form.Fill(asked, p.i.context)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, exactly); diff != "" {
		t.Fatalf("-want +got\n%s\n%v", diff, p.i.State)
	}
}
