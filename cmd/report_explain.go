package cmd

import (
	"fmt"
	"strconv"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/term"
)

// explainFigure says what a figure counts, and lists the dossiers behind it.
func (s *session) explainFigure(o reportOptions) error {
	f, near := asll.FigureOf(o.explain)
	if f == nil {
		hint := ""
		if near != "" {
			hint = fmt.Sprintf(" ; vouliez-vous dire « %s » ?", near)
		}
		return usage("--expliquer : « %s » n'est pas un chiffre du rapport (attendu : %s)%s", o.explain, joinWords(figureNames()), hint)
	}
	e := explanation{
		Figure: f.Name, Title: f.Title, Unit: f.Unit, Definition: f.Definition,
		From: o.span.From, To: o.span.To, Dossiers: []explained{},
	}
	err := s.view(func(tx *carnet.Tx) error {
		return tx.Cases(o.span, func(label string, cases []asll.Case) error {
			for _, p := range f.Of(o.span, cases) {
				e.Dossiers = append(e.Dossiers, explained{Dossier: label, Group: p.Code, Text: p.Label, Count: p.N})
			}
			return nil
		})
	})
	switch {
	case err != nil:
		return err
	case s.json:
		return s.printJSON(e)
	}
	err = s.printExplanation(e, f.OfLengths())
	s.tellPeriod(o)
	return err
}

func (s *session) printExplanation(e explanation, lengths bool) error {
	s.out.Title("%s, du %s au %s", e.Title, e.From.French(), e.To.French())
	s.out.Line("Compte des %s. %s", e.Unit, e.Definition)
	s.out.Blank()
	if len(e.Dossiers) == 0 {
		s.out.Line("Aucun dossier.")
	}
	t := term.Table{Header: []string{"dossier", "", e.Unit}, Right: []int{2}, Shorten: []int{1}}
	if lengths {
		t.Header[2] = "durée"
	}
	for _, d := range e.Dossiers {
		t.Rows = append(t.Rows, []string{d.Dossier, d.Text, strconv.Itoa(d.Count)})
	}
	return s.out.Table(t)
}

// An explanation is what a figure counts and where it was found.
type explanation struct {
	Figure     string      `json:"figure"`
	Title      string      `json:"title"`
	Unit       string      `json:"unit"`
	Definition string      `json:"definition"`
	From       civil.Date  `json:"from"`
	To         civil.Date  `json:"to"`
	Dossiers   []explained `json:"dossiers"`
}

// explained is what a dossier adds to a group of the figure.
type explained struct {
	Dossier string `json:"dossier"`
	Group   string `json:"group"`
	Text    string `json:"text"`
	Count   int    `json:"count"`
}
