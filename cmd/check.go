package cmd

import (
	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/civil"
)

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
