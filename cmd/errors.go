package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/desk"
	"asll/internal/form"
	"asll/internal/text"
)

// The exit codes, which scripts rely on.
const (
	exitDone        = 0
	exitUnexpected  = 1
	exitUsage       = 2
	exitRefused     = 3
	exitNotFound    = 4
	exitUnusable    = 6
	exitInterrupted = 130
)

var errInterrupted = errors.New("interrompu : rien n'a été enregistré")

// A usageError is a command that cannot be understood.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

// usage makes a usage error.
func usage(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// A lookupError is a dossier or another thing that was not found, or several.
type lookupError struct {
	text       string
	candidates []carnet.Summary
}

func (e *lookupError) Error() string { return e.text }

// An inputError joins all that is wrong with one act: its answers, its
// dossier, its flags.
type inputError struct {
	form     form.Form
	problems form.Problems
	others   []string
	lookup   error // the dossier, when it was not found
}

func (e *inputError) Error() string {
	lines := append([]string(nil), e.others...)
	if e.lookup != nil {
		lines = append(lines, e.lookup.Error())
	}
	var missing []string
	for _, p := range e.problems {
		switch {
		case !p.Missing:
			lines = append(lines, fmt.Sprintf("--%s : %v", p.Field.French, p.Err))
		case len(p.Field.Words) > 0:
			missing = append(missing, fmt.Sprintf("--%s (%s)", p.Field.French, strings.Join(p.Field.Words, ", ")))
		default:
			missing = append(missing, "--"+p.Field.French)
		}
	}
	if len(missing) > 0 {
		lines = append(lines, "il manque : "+strings.Join(missing, ", "))
	}
	return strings.Join(lines, "\n")
}

// report prints what went wrong, once, and gives the exit code.
func (s *session) report(err error) int {
	if err == nil {
		return exitDone
	}
	var (
		refusal  *desk.Refusal
		lookup   *lookupError
		unusable *carnet.Unusable
		input    *inputError
		misuse   *usageError
	)
	code := exitUnexpected
	hint := ""
	switch {
	case errors.Is(err, errInterrupted):
		code = exitInterrupted
	case errors.As(err, &refusal):
		code = exitRefused
	case errors.As(err, &lookup):
		code = exitNotFound
	case errors.As(err, &unusable):
		code = exitUnusable
	case errors.As(err, &input), errors.As(err, &misuse):
		code, hint = exitUsage, strings.TrimPrefix(s.path, "asll")
	}
	switch {
	case s.json:
		s.reportJSON(err, code, refusal)
	case refusal != nil:
		s.printRefusal(refusal)
	case lookup != nil:
		s.err.Error("%s", lookup.text)
		s.printCandidates(lookup.candidates)
	case unusable != nil:
		s.err.Error("%s", upperFirst(unusable.Reason))
		s.err.Line("  que faire : %s", unusable.Remedy)
		if errors.Is(err, fs.ErrNotExist) {
			s.err.Command("asll init --referent \"Prénom Nom\"")
		}
	case code == exitUsage:
		s.printMisuse(err.Error())
		s.err.Line("Aide : asll help%s", hint)
	case code == exitInterrupted:
		s.err.Error("%s", upperFirst(errInterrupted.Error()))
	default:
		s.err.Error("Erreur inattendue : %v", err)
	}
	return code
}

func (s *session) printMisuse(problems string) {
	lines := strings.Split(problems, "\n")
	if len(lines) == 1 {
		s.err.Error("%s", upperFirst(lines[0]))
		return
	}
	s.err.Error("Rien n'est enregistré, %d points sont à revoir :", len(lines))
	for _, line := range lines {
		s.err.Line("  %s", line)
	}
}

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
		s.err.Line("  que faire : %s", advice(f, label))
	}
}

// advice says what to do and, when there is one, the command to type.
func advice(f asll.Finding, label string) string {
	if command := settle(f.Settle, label); command != "" {
		return f.Advice + " (" + command + ")"
	}
	return f.Advice
}

func (s *session) printCandidates(candidates []carnet.Summary) {
	for _, c := range candidates {
		s.err.Line("  %s  %s", c.Label, fullName(c.Name, c.FirstName))
	}
}

func (s *session) reportJSON(err error, code int, refusal *desk.Refusal) {
	report := struct {
		Code     int           `json:"code"`
		Message  string        `json:"message"`
		Findings []findingView `json:"findings,omitempty"`
	}{Code: code, Message: err.Error()}
	if refusal != nil {
		report.Findings = findingViews(refusal.Findings, refusal.Dossier.Label)
	}
	b, _ := json.MarshalIndent(map[string]any{"error": report}, "", "  ")
	s.err.JSON(b)
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
	command := "asll " + f.Name + " " + label
	for _, name := range by.Fields {
		name, answer, known := strings.Cut(name, "=")
		field, ok := f.Field(strings.ReplaceAll(name, "_", "-"))
		if !ok {
			continue
		}
		if command += " --" + field.French; known {
			command += " " + answer
			continue
		}
		command += " …"
	}
	return command
}

// upperFirst makes a sentence of a text.
func upperFirst(s string) string {
	for _, r := range s {
		first := string(r)
		return strings.ToUpper(first) + strings.TrimPrefix(s, first)
	}
	return s
}

func fullName(last, first string) string { return text.Line(last + " " + first) }
