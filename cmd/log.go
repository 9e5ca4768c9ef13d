package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/text"
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
	if n, ok := e.Act.(*asll.Notice); ok && n.Copy != (asll.Copy{}) {
		answers["copy"] = []string{copyText(n)}
	}
	for _, field := range f.Fields() {
		for _, a := range answers[field.Name] {
			s.out.Line("  %s : %s", field.French, strings.ReplaceAll(a, "\n", "\n    "))
		}
	}
}

// copyText says which document was sent, and how the digest of its file begins.
func copyText(n *asll.Notice) string {
	number := ""
	switch {
	case n.Copy.Number == 0:
	case n.Subject == "amendment":
		number = fmt.Sprintf("avenant n° %d", n.Copy.Number)
	default:
		number = fmt.Sprintf("proposition n° %d", n.Copy.Number)
	}
	const begins = 12
	return text.Listed(
		asll.Subjects.Label(n.Subject), fmt.Sprintf("prise en charge n° %d", n.Copy.Measure), number, "empreinte SHA-256 : "+n.Copy.File[:min(begins, len(n.Copy.File))]+"…",
	)
}
