package form

import "asll/internal/asll"

// asking is how an interview asks for a field, beyond what flags need.
type asking struct {
	section *section                              // asked only when it is picked
	when    func(a asll.Act, c Context) bool      // asked only then
	last    bool                                  // asked after all the others
	wanted  bool                                  // a règlement demands it
	each    string                                // what one of several answers is called: « Objectif »
	about   func(c Context) []item                // asks one answer about each, when they are known
	parts   []part                                // what each answer is asked by
	join    func(parts []string) string           // writes an answer from its parts
	split   func(text string, c Context) []string // gives the parts back
	show    func(text string, c Context) string   // the answer as it is read back
}

// A section gathers questions that are asked only when a person picks it.
type section struct {
	label string
	usual func(a asll.Act, c Context) bool // picked unless the person says otherwise
}

// An item is what one answer of a list is about.
type item struct {
	number int
	label  string
}

// asking is how a value is asked for: by its parts, or as a whole.
func (v value[T]) asking() asking {
	a := asking{parts: v.parts, join: v.join, split: func(text string, _ Context) []string { return []string{text} }}
	if len(a.parts) == 0 {
		a.parts, a.join = []part{piece("", v)}, colons(0)
	}
	if v.split != nil {
		a.split = func(text string, c Context) []string {
			if t, err := v.read(text, c); err == nil {
				return v.split(t)
			}
			return nil
		}
	}
	a.show = func(text string, c Context) string {
		t, err := v.read(text, c)
		if err != nil || v.show == nil {
			return text
		}
		return v.show(t)
	}
	return a
}

func (f Field) in(s *section) Field {
	f.asking.section = s
	return f
}

// always takes a field out of its section.
func (f Field) always() Field {
	f.asking.section = nil
	return f
}

// expected marks a field that a règlement demands.
func (f Field) expected() Field {
	f.asking.wanted = true
	return f
}

func (f Field) atLast() Field {
	f.asking.last = true
	return f
}

func (f Field) called(each string) Field {
	f.asking.each = each
	return f
}

// aboutEach asks one answer about each of these.
func (f Field) aboutEach(of func(Context) []item) Field {
	f.asking.about = of
	return f
}

// choosing offers choices that depend on the dossier.
func (f Field) choosing(among func(asll.Act, Context) []Choice) Field {
	f.asking.parts = []part{f.asking.parts[0].choosing(among)}
	return f
}

// when asks for a field only when the act, as far as it is known, and the
// dossier call for it.
func (f Field) when(calls func(asll.Act, Context) bool) Field {
	f.asking.when = calls
	return f
}

// of is a condition on acts of one kind.
func of[A any](calls func(a *A, c Context) bool) func(asll.Act, Context) bool {
	return func(a asll.Act, c Context) bool { return calls(any(a).(*A), c) }
}

// inSection puts fields in a section.
func inSection(s *section, fields ...Field) []Field {
	for i := range fields {
		fields[i].asking.section = s
	}
	return fields
}
