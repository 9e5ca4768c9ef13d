package sheet

import "asll/internal/asll"

// Absent says that there is nothing to make a document from, and which act would give it.
type Absent struct {
	Text   string
	Settle *asll.Settle // nil when no act would
}

// Error implements error.
func (a *Absent) Error() string { return a.Text }

// absent makes an Absent that an act of that kind would settle.
func absent(text string, kind asll.Kind, fields ...string) error {
	return &Absent{Text: text, Settle: &asll.Settle{Kind: kind, Fields: fields}}
}
