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
	"asll/internal/prompt"
	"asll/internal/text"
)

// The exit codes, which scripts rely on. An interruption outside an interview,
// an import and its undoing gives 130 by itself: the program ends on the signal,
// and the carnet is whole whenever that is.
const (
	exitDone       = 0
	exitUnexpected = 1
	exitUsage      = 2
	exitRefused    = 3
	exitNotFound   = 4
	exitRejected   = 5
	exitUnusable   = 6
	exitStopped    = 130
)

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
	command    string // what would make it be there
}

func (e *lookupError) Error() string { return e.text }

// An inputError joins all that is wrong with one act: its answers, its
// dossier, its flags.
type inputError struct {
	problems form.Problems
	others   []string
	homeless string // what is said of a dossier that is not named
	lookup   error  // the dossier, when it was not found
}

func (e *inputError) Error() string {
	lines := append([]string(nil), e.others...)
	if e.homeless != "" {
		lines = append(lines, e.homeless)
	}
	if e.lookup != nil {
		lines = append(lines, e.lookup.Error())
	}
	var missing []string
	for _, p := range e.problems {
		switch {
		case p.Field.Name == "":
			lines = append(lines, p.Err.Error())
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
		unsaved  *writeError
		resting  *desk.Supporting
	)
	code, say := exitUnexpected, func() { s.err.Error("Erreur inattendue : %v", err) }
	switch {
	case errors.Is(err, errInterrupted), errors.Is(err, prompt.ErrBack), errors.Is(err, prompt.ErrStopped):
		return exitStopped
	case errors.Is(err, errRejected):
		return exitRejected // its report has said it all
	case errors.Is(err, errBroken):
		code, say = exitStopped, func() { s.err.Error("%s.", text.Capital(err.Error())) }
	case errors.As(err, &refusal):
		code, say = exitRefused, func() { s.printRefusal(refusal) }
	case errors.As(err, &resting):
		code, say = exitRefused, func() { s.printSupporting(resting) }
	case errors.As(err, &lookup):
		code, say = exitNotFound, func() { s.printLookup(lookup) }
	case errors.As(err, &unusable):
		code, say = exitUnusable, func() { s.printUnusable(unusable) }
	case errors.As(err, &unsaved):
		say = func() { s.err.Error("%s", text.Capital(unsaved.Error())) }
	case errors.As(err, &input), errors.As(err, &misuse):
		code, say = exitUsage, func() { s.printMisuse(err.Error()) }
	}
	if s.json {
		say = func() { s.reportJSON(err, code, refusal, lookup) }
	}
	say()
	return code
}

func (s *session) printLookup(e *lookupError) {
	s.err.Error("%s", text.Capital(e.text))
	for _, c := range e.candidates {
		s.err.Line("  %s  %s", c.Label, s.candidate(&c))
	}
	if e.command != "" {
		s.err.Line("  à enregistrer d'abord :")
		s.err.Command(e.command)
	}
}

// candidate tells a household from its namesakes.
func (s *session) candidate(c *carnet.Summary) string {
	facts := []string{fullName(c.Name, c.FirstName)}
	if !c.Born.IsZero() {
		facts = append(facts, "né(e) le "+c.Born.French())
	}
	if c.Town != "" {
		facts = append(facts, c.Town)
	}
	return strings.Join(append(facts, asll.States.Label(c.State(s.today()))), ", ")
}

func (s *session) printUnusable(u *carnet.Unusable) {
	s.err.Error("%s", text.Capital(u.Reason))
	s.err.Line("  que faire : %s", u.Remedy)
	if errors.Is(u, fs.ErrNotExist) {
		s.err.Command("asll init --referent \"Prénom Nom\"")
	}
}

func (s *session) printMisuse(problems string) {
	lines := strings.Split(problems, "\n")
	if len(lines) == 1 {
		s.err.Error("%s", text.Capital(lines[0]))
	} else {
		s.err.Error("Rien n'est fait, %d points sont à revoir :", len(lines))
		for _, line := range lines {
			s.err.Line("  %s", line)
		}
	}
	s.err.Line("Aide : asll help%s", strings.TrimPrefix(s.path, "asll"))
}

func (s *session) reportJSON(err error, code int, refusal *desk.Refusal, lookup *lookupError) {
	report := struct {
		Code       int           `json:"code"`
		Message    string        `json:"message"`
		Findings   []findingView `json:"findings,omitempty"`
		Candidates []summaryView `json:"candidates,omitempty"`
	}{Code: code, Message: err.Error()}
	if refusal != nil {
		label := refusal.Dossier.Label
		if refusal.New {
			label = "" // the dossier was not opened
		}
		report.Findings = findingViews(refusal.Findings, label)
	}
	if lookup != nil {
		for i := range lookup.candidates {
			report.Candidates = append(report.Candidates, newSummaryView(&lookup.candidates[i], s.today()))
		}
	}
	b, _ := json.MarshalIndent(map[string]any{"error": report}, "", "  ")
	s.err.JSON(b)
}
