package form

import (
	"encoding/json"
	"errors"
	"slices"
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

// A person answers an interview with what an act says.
type person struct {
	i       *Interview
	answers Answers
}

// next is what the person answers to the question of the moment.
func (p *person) next() []string {
	f, _, _ := p.i.current()
	if f.Name == picking {
		return p.sections()
	}
	given := p.answers[f.Name]
	if f.several() {
		if slices.Contains(p.i.State.Answers[f.Name], otherWord) {
			return p.words(given)
		}
		return withoutWords(given, f.asking.parts[0].open)
	}
	at, n := len(p.i.State.Answers[f.Name]), len(p.i.State.Parts)
	if items := p.i.items(f); len(items) > 0 {
		given = p.about(f, items[at].number)
		at = 0
	}
	if at >= len(given) {
		return nil
	}
	parts := f.asking.split(given[at], p.i.context)
	if n > 0 && p.i.State.Parts[n-1] == otherWord && f.asking.parts[n-1].open {
		words, _ := otherThan(parts[n-1])
		return []string{words}
	}
	return withoutWords(parts[n:n+1], f.asking.parts[n].open)
}

// about is the answer about one objective.
func (p *person) about(f Field, number int) []string {
	for _, answer := range p.answers[f.Name] {
		if answer[:1] == string(rune('0'+number)) && answer[1] == ':' {
			return []string{answer}
		}
	}
	return nil
}

func (p *person) words(answers []string) []string {
	for _, answer := range answers {
		if words, ok := otherThan(answer); ok {
			return []string{words}
		}
	}
	return nil
}

// withoutWords answers « autre » first, as a list does.
func withoutWords(answers []string, open bool) []string {
	var plain []string
	for _, answer := range answers {
		if _, ok := otherThan(answer); ok && open {
			answer = otherWord
		}
		if answer != "" && !(answer == otherWord && slices.Contains(plain, otherWord)) {
			plain = append(plain, answer)
		}
	}
	return plain
}

// sections picks those in which something is answered.
func (p *person) sections() []string {
	var picked []string
	for _, f := range p.i.order {
		if s := f.asking.section; s != nil && len(p.answers[f.Name]) > 0 && !slices.Contains(picked, s.label) {
			picked = append(picked, s.label)
		}
	}
	return picked
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

// speak answers one question, and demands that the answer is accepted.
func (p *person) speak(t *rapid.T, q Question) {
	answer := p.next()
	if q.Check != nil {
		err := q.Check(answer)
		if errors.Is(err, errMisread) {
			t.Skip("these words would be misread, and the person is told")
		}
		if err != nil {
			t.Fatalf("%s: %q: %v\n%v", q.Label, answer, err, p.i.State)
		}
	}
	p.i.Answer(answer)
}

// askable are answers such as questions gather them: objectives are numbered
// only where some exist, each is judged once, one list is picked from once.
func askable(i *Interview, answers Answers) Answers {
	p := &person{i: i, answers: answers}
	for _, f := range i.order {
		switch items := i.items(f); {
		case f.Name == "objective" && (i.form.Kind == asll.KindRequest || i.form.Kind == asll.KindContract):
			for n, s := range answers[f.Name] {
				o, _ := asll.ParseObjective(s)
				o.Number = 0
				answers[f.Name][n] = o.Written()
			}
		case len(items) > 0:
			var once []string
			for _, it := range items {
				once = append(once, p.about(f, it.number)...)
			}
			answers[f.Name] = once
		case f.Name != picking && f.several():
			slices.Sort(answers[f.Name])
			answers[f.Name] = slices.Compact(answers[f.Name])
		}
	}
	return answers
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
