package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"

	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/term"
)

// A reversal is what defaire or refaire will say. It keeps nothing but that of
// the dossiers that it is told of: an import has a great many.
type reversal struct {
	*session
	done string // what was done: « Défait »
	bar  *term.Progress
	told int // dossiers so far

	receipts []desk.Receipt // in full, when it is about what one command recorded
	views    bytes.Buffer   // for another program, encoded
	findings int            // that come with it
	in       []string       // the dossiers that have them
}

func (s *session) newReversal(done string) *reversal {
	width := s.Progress
	if s.json {
		width = 0
	}
	return &reversal{session: s, done: done, bar: term.NewProgress(s.Err, width, s.Now)}
}

// add is told of one dossier.
func (r *reversal) add(u desk.Undoing, receipt desk.Receipt) error {
	r.told++
	r.bar.Show(r.done, int64(r.told), int64(u.Dossiers))
	switch {
	case r.json:
		return r.encode(receipt)
	case u.Batch.Source == "":
		r.receipts = append(r.receipts, receipt)
	case len(receipt.Warnings) > 0:
		r.findings += len(receipt.Warnings)
		r.in = append(r.in, receipt.Dossier.Label)
	}
	return nil
}

// encode adds a receipt to the array that answers another program.
func (r *reversal) encode(receipt desk.Receipt) error {
	encoded, err := json.MarshalIndent(r.receiptView(receipt, r.today()), "  ", "  ")
	if err != nil {
		return fmt.Errorf("encoding the answer: %w", err)
	}
	if r.views.Len() > 0 {
		r.views.WriteByte(',')
	}
	r.views.WriteString("\n  ")
	r.views.Write(encoded)
	return nil
}

// print says what was done, once it is.
func (r *reversal) print(u *desk.Undoing) {
	switch {
	case r.json:
		r.out.JSON(fmt.Appendf(nil, "[%s\n]", r.views.Bytes()))
	case u.Batch.Source != "": // of many dossiers, and of several acts in one
		r.out.Title("%s : import de %s, %s", r.done, u.Batch.Source, actsIn(u.Acts(), u.Dossiers))
		if r.findings > 0 {
			r.err.Warning("Attention : %s de nouveau à signaler, dans %s.", civil.Plural(r.findings, "point est", "points sont"), few(r.in))
			r.err.Line("  asll check dit combien dans chaque dossier, asll show DOSSIER lesquels")
		}
	default:
		for _, receipt := range r.receipts {
			r.printOutcome(r.done, receipt)
		}
	}
}
