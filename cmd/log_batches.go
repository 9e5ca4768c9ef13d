package cmd

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/term"
)

// lastBatches is how many recordings the log of the carnet shows.
const lastBatches = 50

type batchView struct {
	Number   int64    `json:"number"`
	ID       string   `json:"id"`
	Recorded string   `json:"recorded"`
	By       string   `json:"by,omitempty"`
	Device   string   `json:"device,omitempty"`
	Command  string   `json:"command"`
	Source   string   `json:"source,omitempty"`
	Undoes   int64    `json:"undoes,omitempty"`
	Undone   bool     `json:"undone"`
	Acts     []string `json:"acts"`
}

func newBatchView(b *carnet.BatchInfo) batchView {
	v := batchView{
		Number: b.Seq, ID: b.ID, Recorded: b.Recorded.Format("2006-01-02T15:04:05Z07:00"),
		By: b.By, Device: b.Device, Command: b.Command, Source: b.Source, Undoes: b.Undoes, Undone: b.Undone, Acts: []string{},
	}
	for _, a := range b.Acts {
		v.Acts = append(v.Acts, actLabel(a.Dossier.Label, a.Number))
	}
	return v
}

// logBatches shows the last recordings. Another program is told all their acts,
// a person the first ones.
func (s *session) logBatches(tx *carnet.Tx, most int) error {
	named := fewActs
	if s.json {
		named = math.MaxInt32
	}
	batches, err := tx.Batches(most, named)
	if err != nil {
		return err
	}
	if s.json {
		return printArray(s, func(yield func(batchView) bool) {
			for i := range batches {
				if !yield(newBatchView(&batches[i])) {
					return
				}
			}
		})
	}
	if len(batches) == 0 {
		s.err.Line("Rien n'est encore enregistré.")
	}
	if most > 0 && len(batches) == most {
		s.err.Line("Les %d derniers enregistrements sont montrés ; asll log --nombre 0 les montre tous.", most)
	}
	t := term.Table{Header: []string{"n°", "enregistré", "commande", "actes", "par", ""}, Right: []int{0}}
	for i := range batches {
		t.Rows = append(t.Rows, s.batchRow(&batches[i]))
	}
	return s.out.Table(t)
}

// batchRow is the line of a recording.
func (s *session) batchRow(b *carnet.BatchInfo) []string {
	acts := fewOf(newBatchView(b).Acts, len(b.Acts)+b.More)
	if b.Undoes != 0 {
		acts = fmt.Sprintf("(revient sur l'enregistrement n° %d)", b.Undoes)
	}
	undone := ""
	if b.Undone {
		undone = "défait"
	}
	local := b.Recorded.In(s.Now().Location())
	when := civil.FromTime(local).French() + local.Format(" 15:04")
	return []string{strconv.FormatInt(b.Seq, 10), when, commandOf(b), acts, b.By, undone}
}

// commandOf names the command of a batch, and the file that it took.
func commandOf(b *carnet.BatchInfo) string {
	if b.Source == "" {
		return inFrench(b.Command)
	}
	return inFrench(b.Command) + " " + short(b.Source, 30)
}

// inFrench gives the French name of a command of the journal.
func inFrench(command string) string {
	if f, ok := form.Of(asll.Kind(command)); ok {
		return f.French
	}
	if french := map[string]string{"import": "importer", "undo": "defaire", "redo": "refaire", "void": "annuler"}[command]; french != "" {
		return french
	}
	return command
}

// fewActs is how many acts of a batch, or dossiers, are named before the others
// are counted.
const fewActs = 3

// few names the first ones, and counts the others.
func few(names []string) string { return fewOf(names, len(names)) }

// fewOf names the first ones of so many.
func fewOf(names []string, all int) string {
	if all <= fewActs {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:fewActs], ", ") + " et " + civil.Plural(all-fewActs, "autre", "autres")
}
