package form

import (
	"errors"
	"slices"

	"pgregory.net/rapid"

	"asll/internal/asll"
)

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
		if answer != "" && (answer != otherWord || !slices.Contains(plain, otherWord)) {
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
		case f.Name == "action" && i.form.Kind == asll.KindContract && len(answers["objective"]) == 0:
			for n, s := range answers[f.Name] { // there is no objective to choose
				a, _ := asll.ParseAction(s, i.context.Today)
				for a.Objective != 0 {
					a.Objective = 0
					a, _ = asll.ParseAction(a.Written(), i.context.Today)
				}
				answers[f.Name][n] = a.Written()
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
