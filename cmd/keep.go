package cmd

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/text"
)

// undoCommand undoes the last recording.
func (s *session) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "undo", Aliases: []string{"defaire"}, GroupID: groupKeep, Args: noArguments,
		Short: "défaire le dernier enregistrement, qui reste lisible dans l'historique",
		RunE: func(*cobra.Command, []string) error {
			return s.reverse("Défait", (*desk.Desk).Undo)
		},
	}
}

// redoCommand restores what was just undone.
func (s *session) redoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "redo", Aliases: []string{"refaire"}, GroupID: groupKeep, Args: noArguments,
		Short: "rétablir ce qui vient d'être défait",
		RunE: func(*cobra.Command, []string) error {
			return s.reverse("Rétabli", (*desk.Desk).Redo)
		},
	}
}

func (s *session) reverse(done string, turn func(*desk.Desk, context.Context) (desk.Undoing, error)) error {
	file, clerk, err := s.opened()
	if err != nil {
		return err
	}
	defer file.Close()
	u, err := turn(clerk, s.ctx)
	if errors.Is(err, desk.ErrNothingToUndo) || errors.Is(err, desk.ErrNothingToRedo) {
		return &lookupError{text: err.Error()}
	}
	if err != nil {
		return err
	}
	if s.json {
		views := []receiptView{}
		for _, r := range u.Receipts {
			views = append(views, s.receiptView(r, s.today()))
		}
		return s.printJSON(views)
	}
	for _, r := range u.Receipts {
		s.out.Title("%s : %s %s du %s", done, r.Entry.Act.Kind().Noun(), actLabel(r.Dossier.Label, r.Entry.Number), r.Entry.Act.Day().Long())
		s.printWarnings(r)
	}
	return nil
}

// voidCommand withdraws one act.
func (s *session) voidCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "void ACTE", Aliases: []string{"annuler"}, GroupID: groupKeep,
		Short:   "annuler un acte enregistré par erreur, en disant pourquoi ; il reste lisible dans l'historique",
		Example: "annuler 2026-0042.7 --motif \"saisi dans le mauvais dossier\"",
	}
	reason := c.Flags().String("motif", "", "pourquoi l'acte est annulé")
	named(c, "motif", "reason")
	c.RunE = func(_ *cobra.Command, args []string) error { return s.void(args, text.Line(*reason)) }
	return c
}

func (s *session) void(args []string, reason string) error {
	label, number, err := voided(args, reason)
	if err != nil {
		return err
	}
	file, clerk, err := s.opened()
	if err != nil {
		return err
	}
	defer file.Close()
	var t *target
	err = file.View(s.ctx, func(tx *carnet.Tx) (err error) {
		t, err = s.load(tx, label)
		return err
	})
	if err != nil {
		return err
	}
	r, err := clerk.Void(s.ctx, t.Ref, number, reason)
	if errors.Is(err, desk.ErrNoSuchAct) || errors.Is(err, desk.ErrAlreadyVoid) || errors.Is(err, desk.ErrSupports) {
		return &lookupError{text: fmt.Sprintf("%s : %v ; ses actes : asll log %s", actLabel(t.Label, number), err, t.Label)}
	}
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(s.receiptView(r, s.today()))
	}
	s.out.Title("Annulé : %s %s du %s", r.Entry.Act.Kind().Noun(), actLabel(t.Label, number), r.Entry.Act.Day().Long())
	s.printWarnings(r)
	return nil
}

// voided reads which act is withdrawn, and all that is wrong with the answer.
func voided(args []string, reason string) (label string, number int, err error) {
	var problems []error
	if len(args) == 1 {
		var digits string
		label, digits, _ = strings.Cut(args[0], ".")
		if number, err = strconv.Atoi(digits); err != nil || number < 1 {
			problems = append(problems, usage("« %s » n'est pas un acte (attendu le dossier, un point et le numéro : 2026-0042.7)", args[0]))
		}
	} else {
		problems = append(problems, usage("il manque l'acte à annuler, par exemple 2026-0042.7 (asll log 2026-0042 donne les numéros)"))
	}
	if reason == "" {
		problems = append(problems, usage("il manque : --motif, pourquoi l'acte est annulé"))
	}
	if err := errors.Join(problems...); err != nil {
		return "", 0, usage("%v", err)
	}
	return label, number, nil
}

// checkCommand verifies the carnet.
func (s *session) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "check", Aliases: []string{"controler"}, GroupID: groupKeep, Args: noArguments,
		Short: "contrôler le carnet : empreintes, enchaînement des enregistrements, tables de lecture, règles",
	}
	rebuild := c.Flags().Bool("reconstruire", false, "réécrire d'abord les tables de lecture à partir du journal")
	named(c, "reconstruire", "rebuild")
	c.RunE = func(*cobra.Command, []string) error { return s.check(*rebuild) }
	return c
}

func (s *session) check(rebuild bool) error {
	file, err := s.open()
	if err != nil {
		return err
	}
	defer file.Close()
	if rebuild {
		n, err := file.Rebuild(s.ctx)
		if err != nil {
			return err
		}
		s.err.Line("Tables de lecture réécrites pour %s.", civil.Plural(n, "dossier", "dossiers"))
	}
	report, err := file.Check(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		err = s.printJSON(newReportView(report))
	} else {
		s.printReport(report)
	}
	if err == nil && len(report.Problems) > 0 {
		return &carnet.Unusable{
			Path: s.carnet, Reason: "le contrôle du carnet a trouvé " + civil.Plural(len(report.Problems), "anomalie", "anomalies"),
			Remedy: "ne plus rien y enregistrer, en garder une copie ; si seules les tables de lecture sont en cause : asll check --reconstruire",
		}
	}
	return err
}

func (s *session) printReport(r carnet.Report) {
	for _, p := range r.Problems {
		s.out.Error("%s : %s", p.Where, p.Text)
	}
	if len(r.Problems) == 0 {
		s.out.Line("Le carnet est intact : %s, %s, %s vérifiés.",
			civil.Plural(r.Batches, "enregistrement", "enregistrements"), civil.Plural(r.Acts, "acte", "actes"), civil.Plural(r.Dossiers, "dossier", "dossiers"))
	}
	for _, b := range r.Breaches {
		s.out.Line("  à signaler dans %s : %s, %s (asll show %s)", b.Dossier.Label,
			civil.Plural(b.Refusing, "écart au règlement", "écarts au règlement"), civil.Plural(b.Warning, "avertissement", "avertissements"), b.Dossier.Label)
	}
}

type reportView struct {
	Batches  int           `json:"batches"`
	Acts     int           `json:"acts"`
	Dossiers int           `json:"dossiers"`
	Problems []problemView `json:"problems"`
	Breaches []breachView  `json:"breaches"`
}

type problemView struct {
	Where string `json:"where"`
	Text  string `json:"text"`
}

type breachView struct {
	Dossier  string `json:"dossier"`
	Refusing int    `json:"refusing"`
	Warning  int    `json:"warning"`
}

func newReportView(r carnet.Report) reportView {
	v := reportView{Batches: r.Batches, Acts: r.Acts, Dossiers: r.Dossiers, Problems: []problemView{}, Breaches: []breachView{}}
	for _, p := range r.Problems {
		v.Problems = append(v.Problems, problemView(p))
	}
	for _, b := range r.Breaches {
		v.Breaches = append(v.Breaches, breachView{b.Dossier.Label, b.Refusing, b.Warning})
	}
	return v
}
