package cmd

import (
	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/desk"
)

type receiptView struct {
	Dossier  string        `json:"dossier"`
	Act      string        `json:"act"`
	Kind     asll.Kind     `json:"kind"`
	Day      civil.Date    `json:"day"`
	State    asll.State    `json:"state,omitempty"`
	Effect   civil.Date    `json:"effect,omitzero"`
	End      civil.Date    `json:"end,omitzero"`
	Warnings []findingView `json:"warnings"`
	Next     []stepView    `json:"next"`
}

// printReceipt answers a recording, for people or for another program.
func (s *session) printReceipt(r desk.Receipt) error {
	day := s.today()
	if s.json {
		return s.printJSON(s.receiptView(r, day))
	}
	s.printOutcome("Enregistré", r)
	return nil
}

// printOutcome says what was recorded, undone, restored or withdrawn, what it
// changed and what comes next.
func (s *session) printOutcome(done string, r desk.Receipt) {
	head := r.After.Head
	if r.After.Current() == nil && r.Before != nil {
		head = r.Before.Head
	}
	s.out.Title("%s : %s %s du %s — %s", done, r.Entry.Act.Kind().Noun(), actLabel(r.Dossier.Label, r.Entry.Number),
		r.Entry.Act.Day().Long(), fullName(head.LastName, head.FirstName))
	if r.After.Current() == nil {
		s.out.Line("  le dossier %s n'a plus d'acte en vigueur ; son numéro ne sera pas redonné", r.Dossier.Label)
	} else {
		s.printChanges(r, s.today())
	}
	s.printWarnings(r)
	if next := asll.Next(r.After, s.today()); len(next) > 0 {
		s.printNext(next[:1], r.Dossier.Label)
	}
}

func (s *session) receiptView(r desk.Receipt, day civil.Date) receiptView {
	v := receiptView{
		Dossier: r.Dossier.Label, Act: actLabel(r.Dossier.Label, r.Entry.Number), Kind: r.Entry.Act.Kind(), Day: r.Entry.Act.Day(),
		Warnings: findingViews(append(r.Warnings, duplicates(r)...), r.Dossier.Label), Next: stepViews(asll.Next(r.After, day), r.Dossier.Label),
	}
	if m := r.After.Current(); m != nil {
		v.State, v.Effect, v.End = m.State(day), m.Effect(), m.End()
	}
	return v
}

// printChanges says what the act changed: the règlement of a new prise en
// charge, its state, its periods with their dates in full.
func (s *session) printChanges(r desk.Receipt, day civil.Date) {
	m := r.After.Current()
	if m == nil {
		return
	}
	var before *asll.Measure
	if r.Before != nil && len(r.Before.Measures) == len(r.After.Measures) {
		before = r.Before.Current()
	}
	if before == nil {
		reg := m.Regulation
		s.out.Line("  règlement %s (%s) : périodes de %d à %d mois, %d mois au plus, décision : %s",
			reg.Code, reg.Name, reg.Period.Min, reg.Period.Max, reg.Ceiling, asll.Bodies.Label(reg.Body))
		return
	}
	for i, p := range m.Periods {
		if i < len(before.Periods) && p == before.Periods[i] {
			continue
		}
		s.out.Line("  %s", periodText(m, i, p))
	}
	if was, is := before.State(day), m.State(day); was != is {
		s.out.Line("  état : %s, au lieu de : %s", asll.States.Label(is), asll.States.Label(was))
	}
}

// printWarnings says what the règlement will ask for, or what looks wrong.
func (s *session) printWarnings(r desk.Receipt) {
	for _, f := range append(r.Warnings, duplicates(r)...) {
		s.err.Warning("Attention : %s.", f.Text)
		s.advise("  règle "+string(f.Rule)+" ; ", f, r.Dossier.Label)
	}
}

// duplicates warns of households that may be the same as a new one.
func duplicates(r desk.Receipt) []asll.Finding {
	var findings []asll.Finding
	for _, c := range r.Similar {
		findings = append(findings, asll.Resembles(r.Entry, c.Label, fullName(c.Name, c.FirstName)))
	}
	return findings
}

// printNext says what comes next, with the commands to type.
func (s *session) printNext(steps []asll.Step, label string) {
	for _, st := range steps {
		s.err.Line("Ensuite : %s", stepText(st))
		if command := settle(st.Settle, label); command != "" {
			s.err.Command(command)
		}
	}
}

func stepText(st asll.Step) string {
	switch {
	case st.Due.IsZero():
		return st.Text
	case st.Late:
		return st.Text + ", en retard depuis le " + st.Due.French()
	default:
		return st.Text + ", au plus tard le " + st.Due.French()
	}
}
