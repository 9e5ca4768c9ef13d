package cmd

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/term"
)

// logCommand shows what was recorded, withdrawn and undone acts included.
func (s *session) logCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "log [DOSSIER]", Aliases: []string{"historique"}, GroupID: groupRead,
		Short:   "relire l'historique : tous les actes d'un dossier, ou les derniers enregistrements du carnet",
		Example: "historique 2026-0042\nhistorique",
	}
	most := c.Flags().Int("nombre", lastBatches, "au plus ce nombre d'enregistrements du carnet ; 0 pour tous")
	named(c, "nombre", "limit")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if *most < 0 {
			return usage("--nombre : « %d » n'a pas de sens (attendu un nombre, ou 0 pour tout voir)", *most)
		}
		return s.view(func(tx *carnet.Tx) error {
			if len(args) == 0 {
				return s.logBatches(tx, *most)
			}
			return s.logOne(tx, strings.Join(args, " "))
		})
	}
	return c
}

// logOne shows the acts of one dossier.
func (s *session) logOne(tx *carnet.Tx, words string) error {
	found, err := s.find(tx, words)
	if err != nil {
		return err
	}
	t, err := s.read(tx, found.Ref)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(entryViews(t))
	}
	s.logDossier(t)
	return nil
}

// The standings of an act.
const (
	standsGood = "standing"
	standsVoid = "void"
	standsNot  = "undone"
)

// standings tells of each act, by its number, whether it counts.
func standings(t *target) map[int]string {
	all := map[int]string{}
	for _, e := range t.entries {
		if all[e.Number] = standsVoid; e.Undone {
			all[e.Number] = standsNot
		}
	}
	for _, e := range asll.Effective(t.entries) {
		all[e.Number] = standsGood
	}
	return all
}

func entryViews(t *target) []entryView {
	views, stands := []entryView{}, standings(t)
	for _, e := range t.entries {
		views = append(views, entryView{
			Act: actLabel(t.Label, e.Number), Kind: e.Act.Kind(), Day: e.Act.Day(), Recorded: e.Recorded, By: e.By,
			Standing: stands[e.Number], Content: e.Payload,
		})
	}
	return views
}

// logDossier prints each act with what it says, in the order of recording.
func (s *session) logDossier(t *target) {
	stands := standings(t)
	for _, e := range t.entries {
		title := fmt.Sprintf("%s  %s du %s", actLabel(t.Label, e.Number), e.Act.Kind().Noun(), e.Act.Day().French())
		switch stands[e.Number] {
		case standsVoid:
			title += " — ANNULÉ"
		case standsNot:
			title += " — DÉFAIT"
		}
		s.out.Title("%s", title)
		s.out.Line("  enregistré le %s%s", e.Recorded.French(), byWhom(e.By))
		s.logContent(e)
	}
}

func byWhom(name string) string {
	if name == "" {
		return ""
	}
	return " par " + name
}

func (s *session) logContent(e asll.Entry) {
	if v, ok := e.Act.(*asll.Void); ok {
		s.out.Line("  annule l'acte %d : %s", v.Act, v.Reason)
		return
	}
	f, ok := form.Of(e.Act.Kind())
	if !ok {
		s.out.Line("  (acte d'une version plus récente du programme, conservé tel quel)")
		return
	}
	answers := f.Answers(e.Act)
	for _, field := range f.Fields() {
		for _, a := range answers[field.Name] {
			s.out.Line("  %s : %s", field.French, strings.ReplaceAll(a, "\n", "\n    "))
		}
	}
}

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

func (s *session) logBatches(tx *carnet.Tx, most int) error {
	named := fewActs
	if s.json {
		named = math.MaxInt32
	}
	batches, err := tx.Batches(most, named)
	if err != nil {
		return err
	}
	views := []batchView{}
	t := term.Table{Header: []string{"n°", "enregistré", "commande", "actes", "par", ""}, Right: []int{0}}
	for _, b := range batches {
		v := batchView{
			Number: b.Seq, ID: b.ID, Recorded: b.Recorded.Format("2006-01-02T15:04:05Z07:00"),
			By: b.By, Device: b.Device, Command: b.Command, Source: b.Source, Undoes: b.Undoes, Undone: b.Undone, Acts: []string{},
		}
		for _, a := range b.Acts {
			v.Acts = append(v.Acts, actLabel(a.Dossier.Label, a.Number))
		}
		views = append(views, v)
		acts := fewOf(v.Acts, len(v.Acts)+b.More)
		if b.Undoes != 0 {
			acts = fmt.Sprintf("(revient sur l'enregistrement n° %d)", b.Undoes)
		}
		local := b.Recorded.In(s.Now().Location())
		undone := ""
		if b.Undone {
			undone = "défait"
		}
		t.Rows = append(t.Rows, []string{strconv.FormatInt(b.Seq, 10), civil.FromTime(local).French() + local.Format(" 15:04"), commandOf(&b), acts, b.By, undone})
	}
	if s.json {
		return s.printJSON(views)
	}
	if len(batches) == 0 {
		s.err.Line("Rien n'est encore enregistré.")
	}
	if most > 0 && len(batches) == most {
		s.err.Line("Les %d derniers enregistrements sont montrés ; asll log --nombre 0 les montre tous.", most)
	}
	return s.out.Table(t)
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
