package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/text"
)

type ruleView struct {
	ID       asll.RuleID `json:"id"`
	Strength string      `json:"strength"`
	Sentence string      `json:"sentence"`
	Source   string      `json:"source"`
}

// rulesCommand prints the catalogue of rules, and the règlements.
func (s *session) rulesCommand() *cobra.Command {
	return &cobra.Command{
		Use: "rules [REGLE]", Aliases: []string{"regles"}, GroupID: groupRead,
		Short:   "lire les règles que le programme applique, et d'où elles viennent",
		Example: "regles\nregles DUREE-TOTALE",
		RunE: func(_ *cobra.Command, args []string) error {
			rules, err := chosen(args)
			if err != nil {
				return err
			}
			regulations := s.knownRegulations()
			if s.json {
				views := []ruleView{}
				for _, r := range rules {
					views = append(views, ruleView{r.ID, strengths[r.Strength], r.Sentence, r.Source})
				}
				return s.printJSON(map[string]any{"rules": views, "regulations": regulations})
			}
			s.printRules(rules, regulations)
			return nil
		},
	}
}

// chosen gives the whole catalogue, or the rule that is named.
func chosen(args []string) ([]asll.Rule, error) {
	all := asll.Rules()
	if len(args) == 0 {
		return all, nil
	}
	var names []string
	for _, r := range all {
		if text.Key(string(r.ID)) == text.Key(args[0]) {
			return []asll.Rule{r}, nil
		}
		names = append(names, string(r.ID))
	}
	missing := fmt.Sprintf("« %s » n'est pas une règle ; la liste : asll rules", args[0])
	if near := text.Nearest(args[0], names); near != "" {
		missing = fmt.Sprintf("« %s » n'est pas une règle ; vouliez-vous dire « %s » ?", args[0], near)
	}
	return nil, &lookupError{text: missing}
}

// knownRegulations are those of the carnet when there is one, and otherwise
// those of the program: the rules can be read before any carnet is made.
func (s *session) knownRegulations() []asll.Regulation {
	var kept settings
	err := s.view(func(tx *carnet.Tx) (err error) {
		kept, err = tx.Settings()
		return err
	})
	if err != nil {
		return asll.Regulations()
	}
	return kept.regulations()
}

func (s *session) printRules(rules []asll.Rule, regulations []asll.Regulation) {
	for _, r := range regulations {
		s.out.Title("règlement %s — %s", r.Code, r.Name)
		s.out.Line("  contrat de %d à %d mois, renouvellements de %d à %d mois, %d mois au plus ; décision : %s",
			r.Period.Min, r.Period.Max, r.Renewal.Min, r.Renewal.Max, r.Ceiling, asll.Bodies.Label(r.Body))
	}
	for _, r := range rules {
		s.out.Blank()
		s.out.Title("%s (%s)", r.ID, r.Strength)
		s.out.Line("  %s", r.Sentence)
		s.out.Line("  %s", r.Source)
		for _, reg := range regulations {
			if own := reg.Source(r.ID); own != r.Source {
				s.out.Line("  %s : %s", reg.Code, own)
			}
		}
	}
}

func joinWords(words []string) string { return strings.Join(words, ", ") }
