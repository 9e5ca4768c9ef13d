package batch

import (
	"fmt"
	"strings"
	"sync"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// A namedKind is an act under one of its names, some of which answer a field.
type namedKind struct {
	kind    asll.Kind
	presets form.Answers
}

// allKinds are the names of the acts, as they are written and as keys.
var allKinds = sync.OnceValue(func() map[string]namedKind {
	all := map[string]namedKind{}
	for _, f := range form.All() {
		for _, name := range append([]string{f.Name, f.French, f.Kind.Noun()}, f.Also...) {
			named := namedKind{f.Kind, f.Presets[name]}
			all[name], all[text.Key(name)] = named, named
		}
	}
	return all
})

// kindOfSheet reads the name of a sheet: « Visites » as well as « visite ».
func kindOfSheet(name string) namedKind {
	key := text.Key(name)
	for _, candidate := range []string{key, strings.TrimSuffix(key, "s")} {
		if named, ok := allKinds()[candidate]; ok {
			return named
		}
	}
	return namedKind{}
}

// kindInSheet finds the act that the name of a sheet has among others words,
// « Visites janvier »; none if it has several.
func kindInSheet(name string) namedKind {
	var found namedKind
	words := strings.Split(text.Key(name), "-")
	for i := range words {
		for j := i + 1; j <= len(words); j++ {
			told := kindOfSheet(strings.Join(words[i:j], "-"))
			if told.kind != "" && found.kind != "" && told.kind != found.kind {
				return namedKind{}
			}
			if told.kind != "" && (found.kind == "" || len(told.presets) > 0) {
				found = told
			}
		}
	}
	return found
}

// readKind finds the act that the row says it is.
func (r *Row) readKind() form.Answers {
	column := r.mapping.acts
	name := r.take(column)
	switch {
	case name == "" && r.Kind == "" && len(r.Problems) == 0:
		r.problem(column, "il manque l'acte : tapez son nom, par exemple « saisine » ou « entretien »")
	case name != "":
		named, ok := allKinds()[name]
		if !ok {
			named, ok = allKinds()[text.Key(name)]
		}
		if r.Kind = named.kind; !ok {
			r.problem(column, unknownKind(name))
		}
		return named.presets
	}
	return r.mapping.presets
}

func unknownKind(name string) string {
	var names []string
	for _, f := range allForms() {
		names = append(append(names, f.form.French), f.form.Also...)
	}
	if near := text.Nearest(name, names); near != "" {
		return fmt.Sprintf("« %s » n'est pas un acte connu ; vouliez-vous dire « %s » ?", name, near)
	}
	return fmt.Sprintf("« %s » n'est pas un acte connu (attendu : %s)", name, strings.Join(names, ", "))
}
