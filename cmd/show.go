package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/text"
)

// showCommand shows one dossier on one screen.
func (s *session) showCommand() *cobra.Command {
	return &cobra.Command{
		Use: "show DOSSIER", Aliases: []string{"voir"}, GroupID: groupRead,
		Short:   "montrer un dossier : état, périodes, objectifs, derniers contacts, ce qui vient ensuite",
		Example: "voir 2026-0042\nvoir Diallo",
		RunE: func(_ *cobra.Command, args []string) error {
			words, err := s.dossierOf(args)
			if err != nil {
				return err
			}
			return s.view(func(tx *carnet.Tx) error {
				t, err := s.load(tx, words)
				if err != nil {
					return err
				}
				if s.json {
					return s.printJSON(newDossierView(t, s.today()))
				}
				return s.show(t)
			})
		},
	}
}

// show prints the screen of a dossier.
func (s *session) show(t *target) error {
	day := s.today()
	m := t.dossier.Current()
	if m == nil { // its only saisine cannot be read
		return &lookupError{text: fmt.Sprintf("le dossier %s n'a pas de saisine en vigueur ; asll log %s montre ses actes", t.Label, t.Label)}
	}
	s.showHead(t, m, day)
	s.showPeriods(m)
	s.showObjectives(m)
	s.showRoad(t.dossier, m)
	s.showContacts(m)
	s.showFindings(t)
	steps := asll.Next(t.dossier, day)
	if len(steps) > 0 {
		s.section("Ensuite")
	}
	for _, st := range steps {
		s.out.Line("  %s", stepText(st))
		if st.Rule == asll.RuleSheet {
			s.out.Command(fmt.Sprintf("  asll export sheet %s --mesure %d", t.Label, st.Measure))
		}
		if command := settle(st.Settle, t.Label); command != "" {
			s.out.Command("  " + command)
		}
	}
	return nil
}

func (s *session) section(title string) {
	s.out.Blank()
	s.out.Title("%s", title)
}

func (s *session) showHead(t *target, m *asll.Measure, day civil.Date) {
	head := t.dossier.Head
	name := fullName(head.LastName, head.FirstName)
	if !head.Born.IsZero() {
		name += ", né(e) le " + head.Born.French()
	}
	s.out.Title("%s  %s — %s", t.Label, name, asll.States.Label(m.State(day)))
	facts := []string{
		asll.Purposes.Label(m.Intake.Purpose), "règlement " + m.Regulation.Code,
		fmt.Sprintf("saisine du %s (%s)", m.Intake.Date.French(), asll.Origins.Label(m.Intake.Origin)),
	}
	if m.Referent != "" {
		facts = append(facts, "référent : "+m.Referent)
	}
	if m.Service != "" {
		facts = append(facts, "service instructeur : "+m.Service)
	}
	s.out.Line("%s", strings.Join(facts, " · "))
	h := t.dossier.Household
	facts = []string{civil.Plural(1+len(h.Members), "personne", "personnes"), asll.Occupancies.Label(h.Occupancy)}
	if place := text.Line(strings.Join([]string{h.Address, h.Postcode, h.Town}, " ")); place != "" {
		if h.AddressConfidential {
			place += " (adresse confidentielle)"
		}
		facts = append(facts, place)
	}
	if h.Phone != "" {
		facts = append(facts, h.Phone)
	}
	s.out.Line("%s", strings.Join(facts, " · "))
	if m.PreviousMonths > 0 {
		s.out.Line("%s accordés avant cette mesure", civil.Plural(m.PreviousMonths, "mois", "mois"))
	}
	if m.Closing != nil {
		s.out.Line("fin le %s : %s", m.Closing.Date.French(), asll.EndReasons.Label(m.Closing.Reason))
	}
}

// periodText says a period in full.
func periodText(m *asll.Measure, i int, p asll.Period) string {
	if p.Start.IsZero() {
		return fmt.Sprintf("période %d : %d mois, à compter de l'entrée dans le logement", i+1, p.Months)
	}
	return fmt.Sprintf("période %d : du %s au %s (%d mois ; %d accordés sur %d)",
		i+1, p.Start.Long(), p.End.Long(), p.Months, cumulated(m, i), m.Regulation.Ceiling)
}

// cumulated is the number of months granted up to a period.
func cumulated(m *asll.Measure, i int) int {
	months := m.Counted() - m.Granted()
	for _, p := range m.Periods[:i+1] {
		months += p.Months
	}
	return months
}

func (s *session) showPeriods(m *asll.Measure) {
	if len(m.Periods) > 0 {
		s.section("Périodes (mois accordés / plafond)")
	}
	for i, p := range m.Periods {
		when := "à compter de l'entrée dans le logement"
		if !p.Start.IsZero() {
			when = fmt.Sprintf("du %s au %s", p.Start.French(), p.End.French())
		}
		s.out.Line("  %d. %s, %s (%d/%d)", i+1, when, civil.Plural(p.Months, "mois", "mois"), cumulated(m, i), m.Regulation.Ceiling)
	}
}

func (s *session) showObjectives(m *asll.Measure) {
	if len(m.Objectives) > 0 {
		s.section("Objectifs")
	}
	for _, o := range m.Objectives {
		line := fmt.Sprintf("  %d. %s (%s)", o.Number, o.Label, asll.Themes.Word(o.Theme))
		if standing := m.Standing(o.Number); standing != "" {
			line += " — " + standing
		}
		s.out.Line("%s", line)
	}
}

// lastContacts is how many meetings a screen shows.
const lastContacts = 5

func (s *session) showContacts(m *asll.Measure) {
	if len(m.Visits) > 0 {
		s.section("Derniers contacts")
	}
	for i := len(m.Visits) - 1; i >= max(0, len(m.Visits)-lastContacts); i-- {
		v := m.Visits[i]
		line := "  " + v.Date.French() + "  " + asll.VisitKinds.Label(v.Type)
		if !v.Met() {
			line += " (" + asll.Attendances.Label(v.Attended) + ")"
		}
		if said := clip(strings.Join(append(slices.Clip(v.Done), v.Note), " ; ")); said != "" {
			line += " : " + said
		}
		s.out.Line("%s", line)
	}
}

// clip shortens a text so that a row stays on a line.
func clip(s string) string {
	const most = 70
	s = text.Line(strings.Trim(s, " ;"))
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func (s *session) showFindings(t *target) {
	findings := asll.Findings(t.entries)
	if len(findings) == 0 {
		return
	}
	s.section("À signaler")
	for _, f := range findings {
		s.out.Line("  %s : %s (règle %s)", actLabel(t.Label, f.Acts[0]), f.Text, f.Rule)
	}
}
