package asll

import (
	"fmt"
	"strings"
	"unicode"

	"asll/internal/civil"
	"asll/internal/text"
)

// An Action is a step of the contract: who does what, by when.
type Action struct {
	Objective int        `json:"objective,omitzero"` // number of the objective it serves
	By        Role       `json:"by,omitzero"`
	Due       civil.Date `json:"due,omitzero"`
	Label     string     `json:"label"`
}

// ParseAction reads « 1: référent: 30/06/2026: déposer le dossier »; the number,
// who does it and the date may each be left out.
func ParseAction(s string, today civil.Date) (Action, error) {
	n, rest := cutNumber(s)
	a := Action{Objective: n}
	if head, tail, ok := cut(rest); ok {
		if by, err := Roles.Parse(head); err == nil {
			a.By, rest = by, tail
		}
	}
	if head, tail, ok := cut(rest); ok {
		due, err := civil.Parse(head, today)
		switch {
		case err == nil:
			a.Due, rest = due, tail
		case looksLikeDate(head):
			return Action{}, fmt.Errorf("échéance : %w", err)
		}
	}
	if a.Label = text.Line(rest); !hasLetter(a.Label) {
		return Action{}, fmt.Errorf("« %s » : l'action n'est pas décrite, par exemple « 1: référent: 30/06/2026: déposer le dossier »", s)
	}
	return a, nil
}

// looksLikeDate tells a date that is wrong from words.
func looksLikeDate(s string) bool {
	return strings.Trim(s, "0123456789/-") == "" && strings.Count(s, "/")+strings.Count(s, "-") == 2
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// Written gives back what ParseAction reads.
func (a Action) Written() string {
	return written(number(a.Objective), Roles.Word(a.By), a.Due.French(), a.Label)
}

// A Signatory signed the contract.
type Signatory struct {
	Role Role       `json:"role"`
	Name string     `json:"name,omitzero"`
	Date civil.Date `json:"date,omitzero"`
}

// ParseSignatory reads « menage », « menage: Awa Diallo » or
// « referent: 12/03/2026: Claire Morel ».
func ParseSignatory(s string, today civil.Date) (Signatory, error) {
	head, rest, _ := cut(s)
	role, err := Roles.Parse(head)
	if err != nil {
		return Signatory{}, fmt.Errorf("signataire (attendu par exemple « menage: Awa Diallo ») : %w", err)
	}
	g := Signatory{Role: role}
	if rest == "" {
		return g, nil
	}
	day, name, dated := cut(rest)
	if g.Date, err = civil.Parse(day, today); err != nil {
		if looksLikeDate(day) {
			return Signatory{}, fmt.Errorf("date de signature : %w", err)
		}
		g.Date, dated = civil.Date{}, false
	} else if !dated {
		return g, nil // a role and a date, without a name
	}
	if g.Name = rest; dated {
		g.Name = name
	}
	return g, nil
}

// Written gives back what ParseSignatory reads.
func (g Signatory) Written() string {
	return written(Roles.Word(g.Role), g.Date.French(), g.Name)
}

// An Outcome is how an objective ended, or how far it is at a review.
type Outcome[R ~string] struct {
	Objective int    `json:"objective"`
	Result    R      `json:"result"`
	Comment   string `json:"comment,omitzero"`
}

// ParseOutcome reads « 1: atteint: bail signé »; the comment may be left out.
func ParseOutcome[R ~string](s string, results Vocabulary[R]) (Outcome[R], error) {
	n, rest := cutNumber(s)
	head, comment, _ := cut(rest)
	if n == 0 || head == "" {
		return Outcome[R]{}, fmt.Errorf("« %s » : attendu « numéro de l'objectif: %s », par exemple « 1: %s: précision »",
			s, results.Name, results.Terms[0].Word)
	}
	result, err := results.Parse(head)
	if err != nil {
		return Outcome[R]{}, fmt.Errorf("objectif %d : %w", n, err)
	}
	return Outcome[R]{Objective: n, Result: result, Comment: comment}, nil
}

// WrittenIn gives back what ParseOutcome reads.
func (o Outcome[R]) WrittenIn(results Vocabulary[R]) string {
	return written(number(o.Objective), results.Word(o.Result), o.Comment)
}

// Sharing is the household's consent, or not, to share information with somebody.
type Sharing struct {
	With   string `json:"with"`
	Agreed YesNo  `json:"agreed"`
}

// ParseSharing reads « CCAS » or « CCAS: non ».
func ParseSharing(s string) (Sharing, error) {
	with, answer, said := cut(s)
	if with == "" {
		return Sharing{}, fmt.Errorf("« %s » : attendu « avec qui: oui ou non », par exemple « CCAS: oui »", s)
	}
	if !said {
		return Sharing{With: with, Agreed: Yes}, nil
	}
	agreed, err := YesNos.Parse(answer)
	if err != nil {
		return Sharing{}, fmt.Errorf("partage avec %s : %w", with, err)
	}
	return Sharing{With: with, Agreed: agreed}, nil
}

// Written gives back what ParseSharing reads.
func (s Sharing) Written() string { return written(s.With, YesNos.Word(s.Agreed)) }
