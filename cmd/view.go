package cmd

import (
	"encoding/json"
	"fmt"
	"iter"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// Views are what reading commands answer: the same values are printed for
// people and, under these keys, for other programs. Keys are only ever added.

type findingView struct {
	Rule     asll.RuleID `json:"rule"`
	Strength string      `json:"strength"`
	Acts     []string    `json:"acts,omitempty"`
	Fields   []string    `json:"fields,omitempty"`
	Text     string      `json:"text"`
	Source   string      `json:"source"`
	Advice   string      `json:"advice,omitempty"`
	Command  string      `json:"command,omitempty"`
}

func findingViews(findings []asll.Finding, label string) []findingView {
	views := []findingView{}
	for _, f := range findings {
		v := findingView{
			Rule: f.Rule, Strength: strengths[f.Strength], Fields: f.Fields, Text: f.Text,
			Source: f.Source, Advice: f.Advice, Command: settle(f.Settle, label),
		}
		for _, n := range f.Acts {
			if label == "" {
				break
			}
			v.Acts = append(v.Acts, actLabel(label, n))
		}
		views = append(views, v)
	}
	return views
}

// strengths are the keys of a rule's strength.
var strengths = map[asll.Strength]string{asll.Refuse: "refuse", asll.Warn: "warn", asll.Remind: "remind"}

type stepView struct {
	Text    string     `json:"text"`
	Due     civil.Date `json:"due,omitzero"`
	Late    bool       `json:"late"`
	Command string     `json:"command,omitempty"`
}

func stepViews(steps []asll.Step, label string) []stepView {
	views := []stepView{}
	for _, st := range steps {
		views = append(views, stepView{Text: st.Text, Due: st.Due, Late: st.Late, Command: settle(st.Settle, label)})
	}
	return views
}

type summaryView struct {
	Dossier    string       `json:"dossier"`
	LastName   string       `json:"last_name"`
	FirstName  string       `json:"first_name"`
	Ref        string       `json:"ref,omitempty"`
	Town       string       `json:"town,omitempty"`
	Purpose    asll.Purpose `json:"purpose,omitempty"`
	State      asll.State   `json:"state,omitempty"`
	Regulation string       `json:"regulation,omitempty"`
	Referent   string       `json:"referent,omitempty"`
	Opened     civil.Date   `json:"opened,omitzero"`
	Effect     civil.Date   `json:"effect,omitzero"`
	End        civil.Date   `json:"end,omitzero"`
	Closed     civil.Date   `json:"closed,omitzero"`
	Granted    int          `json:"granted"`
	Ceiling    int          `json:"ceiling"`
	Due        civil.Date   `json:"due,omitzero"`
	DueRule    asll.RuleID  `json:"due_rule,omitempty"`
	DueText    string       `json:"due_text,omitempty"`
}

func newSummaryView(c *carnet.Summary, day civil.Date) summaryView {
	return summaryView{
		Dossier: c.Label, LastName: c.Name, FirstName: c.FirstName, Ref: c.ExternalRef, Town: c.Town,
		Purpose: c.Purpose, State: c.State(day), Regulation: c.Regulation, Referent: c.Referent,
		Opened: c.Opened, Effect: c.Effect, End: c.End, Closed: c.Closed, Granted: c.Granted, Ceiling: c.Ceiling,
		Due: c.Due, DueRule: c.DueRule, DueText: c.DueText,
	}
}

// actLabel names an act: 2026-0042.7.
func actLabel(dossier string, number int) string { return fmt.Sprintf("%s.%d", dossier, number) }

// printJSON answers another program.
func (s *session) printJSON(v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the answer: %w", err)
	}
	s.out.JSON(b)
	return nil
}

// printArray answers another program with an array, one element after another:
// there may be a great many.
func printArray[T any](s *session, all iter.Seq[T]) error {
	last := []byte("[")
	for v := range all {
		b, err := json.MarshalIndent(v, "  ", "  ")
		if err != nil {
			return fmt.Errorf("encoding the answer: %w", err)
		}
		if len(last) > 1 {
			last = append(last, ',')
		}
		s.out.JSON(last)
		last = append([]byte("  "), b...)
	}
	if len(last) > 1 {
		s.out.JSON(last)
		last = nil
	}
	s.out.JSON(append(last, ']'))
	return nil
}
