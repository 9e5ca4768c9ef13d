package form

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// split cuts a command line as a shell does, with its double quotes.
func split(line string) []string {
	var all []string
	quoted, word := false, ""
	for _, r := range line + " " {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && !quoted:
			if word != "" {
				all = append(all, word)
			}
			word = ""
		default:
			word += string(r)
		}
	}
	return all
}

// typedAnswers reads a command line against its form.
func typedAnswers(t *testing.T, f Form, line string) Answers {
	t.Helper()
	words := split(line)
	if names := append([]string{f.Name, f.French}, f.Also...); !slices.Contains(names, words[0]) {
		t.Fatalf("%s is not a name of %s", words[0], f.Name)
	}
	answers := Answers{}
	maps.Copy(answers, f.Presets[words[0]])
	for i, w := range words {
		name, isFlag := strings.CutPrefix(w, "--")
		if !isFlag {
			continue
		}
		at := slices.IndexFunc(f.Fields(), func(field Field) bool { return slices.Contains(allNames(field), name) })
		if at < 0 || i+1 == len(words) {
			t.Fatalf("%s has no field --%s, or no value for it", f.Name, name)
		}
		answers[f.Fields()[at].Name] = append(answers[f.Fields()[at].Name], words[i+1])
	}
	return answers
}

func TestExamplesCanBeTyped(t *testing.T) {
	c := context()
	c.Today = on("2026-11-20")
	for _, f := range All() {
		for _, line := range f.Examples {
			t.Run(line, func(t *testing.T) {
				answers := typedAnswers(t, f, line)
				if _, err := f.Fill(answers, c); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestAnExampleUsesTheFrenchNames(t *testing.T) {
	for _, f := range All() {
		for _, line := range f.Examples {
			for _, w := range split(line) {
				name, isFlag := strings.CutPrefix(w, "--")
				if isFlag && !slices.ContainsFunc(f.Fields(), func(field Field) bool { return field.French == name }) {
					t.Errorf("%s: --%s is not the French name of a field", line, name)
				}
			}
		}
	}
}

func TestAnswersThatAnotherNameGivesAreAnswers(t *testing.T) {
	for _, f := range All() {
		for name, answers := range f.Presets {
			for field, given := range answers {
				found, ok := f.Field(field)
				if !ok {
					t.Errorf("%s: there is no field %s", name, field)
					continue
				}
				for _, s := range given {
					if err := f.Check(found, s, context()); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
			}
		}
	}
}
