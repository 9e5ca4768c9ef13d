package cmd

import (
	"slices"
	"strings"
	"unicode/utf8"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/text"
)

// printRefusal quotes each rule, with the values and what to do.
func (s *session) printRefusal(r *desk.Refusal) {
	for i, f := range r.Findings {
		if i > 0 {
			s.err.Blank()
		}
		s.err.Error("%s : %s.", r.Opening, f.Text)
		s.err.Line("  règle %s — %s", f.Rule, f.Source)
		label := r.Dossier.Label
		if r.New {
			label = ""
		}
		s.advise("  que faire : ", f, label)
	}
}

// printSupporting names the acts that rest on the one to withdraw.
func (s *session) printSupporting(r *desk.Supporting) {
	var acts []string
	for _, n := range r.Acts {
		acts = append(acts, actLabel(r.Dossier.Label, n))
	}
	s.err.Error("Annulation refusée : d'autres actes reposent sur %s : %s.", actLabel(r.Dossier.Label, r.Number), text.Join(acts, "et"))
	s.err.Line("  règle %s — %s", r.Rule, r.Source)
	last := actLabel(r.Dossier.Label, slices.Max(r.Acts))
	s.err.Line("  que faire : les annuler d'abord, en commençant par le dernier (asll void %s --motif …)", last)
}

// advise says what to do and, when there is one, the command to type or the
// answer to change. A command too long for the line has one of its own, where
// it can be copied.
func (s *session) advise(opening string, f asll.Finding, label string) {
	command := settle(f.Settle, label)
	if s.asking && f.Settle != nil && f.Settle.Kind == f.Kind {
		command = "" // it is the one under way
	}
	if own, ok := form.Of(f.Kind); ok && !s.asking && f.Strength == asll.Refuse && f.Settle == nil && len(f.Fields) > 0 {
		if field, ok := own.Stored(f.Fields[0]); ok {
			command = "--" + field.French
		}
	}
	line := opening + f.Advice
	switch {
	case command == "":
		s.err.Line("%s", line)
	case s.Width > 0 && utf8.RuneCountInString(line+command)+len(" ()") > s.Width:
		s.err.Line("%s", line)
		s.err.Command("  " + command)
	default:
		s.err.Line("%s (%s)", line, command)
	}
}

// settle writes the command that would settle a finding or an obligation.
func settle(by *asll.Settle, label string) string {
	if by == nil || label == "" {
		return ""
	}
	f, ok := form.Of(by.Kind)
	if !ok {
		return ""
	}
	command := []string{"asll", f.Name, label}
	for _, name := range by.Fields {
		name, answer, known := strings.Cut(name, "=")
		if !known {
			answer = "…"
		}
		if field, ok := f.Stored(name); ok {
			command = append(command, "--"+field.French, answer)
		}
	}
	return strings.Join(command, " ")
}

func fullName(last, first string) string { return text.Line(last + " " + first) }
