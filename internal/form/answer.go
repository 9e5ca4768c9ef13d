package form

import (
	"slices"
	"strconv"
)

// Answer takes the answer to the question asked last.
func (i *Interview) Answer(answers []string) {
	f, _, ok := i.current()
	if !ok {
		return
	}
	i.State.Typed = ""
	switch {
	case f.Name == picking:
		i.State.Picked = answers
		i.done(f)
	case f.several():
		i.State.Answers[f.Name] = merged(i.State.Answers[f.Name], answers)
		if !slices.Contains(i.State.Answers[f.Name], otherWord) {
			i.done(f)
		}
	default:
		i.part(f, answers)
	}
}

// merged puts the words that follow « autre » in its place.
func merged(picked, answers []string) []string {
	at := slices.Index(picked, otherWord)
	if at < 0 {
		return answers
	}
	return slices.Replace(slices.Clone(picked), at, at+1, others(answers)...)
}

func others(answers []string) []string {
	if len(answers) == 0 {
		return nil
	}
	return []string{otherWord + ": " + answers[0]}
}

// part takes one part of an answer and, with the last one, the answer.
func (i *Interview) part(f Field, answers []string) {
	text := ""
	if len(answers) > 0 {
		text = answers[0]
	}
	s := &i.State
	s.PartsOf = f.Name
	if n := len(s.Parts); n > 0 && s.Parts[n-1] == otherWord && f.asking.parts[n-1].open {
		s.Parts[n-1] = otherWord + ": " + text
	} else {
		// « hier » is another day when the interview is resumed: what is kept is the date.
		s.Parts = append(s.Parts, f.asking.parts[n].normal(text, i.context))
	}
	last := s.Parts[len(s.Parts)-1]
	for last != "" && i.pointless(f, len(s.Parts)) {
		s.Parts = append(s.Parts, "")
	}
	switch {
	case len(s.Parts) == 1 && last == "":
		i.nothing(f)
	case last == otherWord && f.asking.parts[len(s.Parts)-1].open:
	case len(s.Parts) == len(f.asking.parts):
		i.add(f, i.write(f, f.asking.join(s.Parts)))
	}
}

// pointless tells a part that has nothing to choose from.
func (i *Interview) pointless(f Field, n int) bool {
	if n >= len(f.asking.parts) || !f.asking.parts[n].optional || f.asking.parts[n].among == nil {
		return false
	}
	_, act := i.sequence()
	return len(f.asking.parts[n].among(act, i.context)) == 0
}

// write is an answer as it is written, with the number of what it is about.
func (i *Interview) write(f Field, answer string) string {
	if items := i.items(f); len(items) > 0 {
		return strconv.Itoa(items[len(i.State.Answers[f.Name])].number) + ": " + answer
	}
	return answer
}

// add takes one more answer of a field; the one of a field that takes one, or
// about the last of the known items, ends it.
func (i *Interview) add(f Field, answer string) {
	all := append(slices.Clone(i.State.Answers[f.Name]), answer)
	i.State.Answers[f.Name] = all
	i.State.Parts, i.recall = nil, nil
	if items := i.items(f); !f.Repeated || len(items) == len(all) {
		i.done(f)
	}
}

// nothing is the answer that passes: it ends a list or, while former answers
// of the list remain to be proposed, leaves one of them out.
func (i *Interview) nothing(f Field) {
	i.State.Parts, i.recall = nil, nil
	before, at := i.State.Before[f.Name], len(i.State.Answers[f.Name])
	switch {
	case len(i.items(f)) > 0:
		i.add(f, "")
	case f.Repeated && at+1 < len(before):
		i.State.Before[f.Name] = slices.Delete(slices.Clone(before), at, at+1)
	default:
		i.State.Before[f.Name] = nil
		i.done(f)
	}
}

func (i *Interview) done(f Field) {
	if !slices.Contains(i.State.Done, f.Name) {
		i.State.Done = append(i.State.Done, f.Name)
	}
	if i.State.Changed == f.Name {
		i.State.Changed = ""
	}
	i.State.Parts, i.recall = nil, nil
}

// items are what the answers of a field are about, one each.
func (i *Interview) items(f Field) []item {
	if f.asking.about == nil {
		return nil
	}
	return f.asking.about(i.context)
}

// several tells whether a field is asked for at once, as any number of choices.
func (f Field) several() bool {
	return f.Repeated && len(f.asking.parts) == 1 && (f.asking.parts[0].among != nil || len(f.asking.parts[0].choices) > 0)
}
