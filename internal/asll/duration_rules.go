package asll

import (
	"fmt"

	"asll/internal/civil"
)

// period demands months within the bounds, and a total within the ceiling.
func (j *judge) period(m *Measure, months int, b Bounds) {
	before := m.Counted()
	if m.Regulation.CountsPrevious {
		before = j.wholeMeasure(m.Rank-1).PreviousMonths + m.Granted()
	}
	left := max(0, m.Regulation.Ceiling-before)
	if months > left || left < b.Min {
		j.report(Finding{
			Rule: RuleCeiling, Fields: []string{"months"},
			Text:   ceilingText(before, left, months, m.Regulation.Ceiling, b),
			Advice: ceilingAdvice(left, b),
			Settle: ceilingSettle(left, b),
		})
	}
	if !b.Holds(months) && left >= b.Min { // otherwise no duration would do
		j.report(Finding{
			Rule: RulePeriod, Fields: []string{"months"},
			Text:   fmt.Sprintf("une période va de %d à %d mois (demandé : %d)", b.Min, b.Max, months),
			Advice: fmt.Sprintf("choisir une durée de %d à %d mois", b.Min, b.Max),
		})
	}
}

func ceilingText(before, left, months, ceiling int, b Bounds) string {
	granted := fmt.Sprintf("%d mois déjà accordés, il reste %d mois sur %d", before, left, ceiling)
	if left < b.Min {
		return fmt.Sprintf("%s, et une période compte au moins %d mois", granted, b.Min)
	}
	return fmt.Sprintf("%s (demandé : %d)", granted, months)
}

func ceilingAdvice(left int, b Bounds) string {
	if left < b.Min {
		return "clore la mesure"
	}
	return fmt.Sprintf("demander au plus %d mois", min(left, b.Max))
}

func ceilingSettle(left int, b Bounds) *Settle {
	if left < b.Min {
		return &Settle{Kind: KindClosing}
	}
	return nil
}

// decided demands the favourable word of the règlement's body, in time and for
// as many months.
func (j *judge) decided(m *Measure, months int, signed, effect civil.Date) {
	body := Bodies.Label(m.Regulation.Body)
	d := m.LastDecision(signed)
	wrong := func(field, text, advice string) {
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{field}, Text: text, Advice: advice,
			Settle: &Settle{Kind: KindDecision},
		})
	}
	switch {
	case d == nil:
		wrong("signed", j.noDecision(m, body, signed), "attendre la décision de l'instance et l'enregistrer")
	case d.Verdict != VerdictFavourable:
		wrong("signed", fmt.Sprintf("la dernière décision de l'instance « %s » (%s) est : %s", body, d.Date.French(), Verdicts.Label(d.Verdict)),
			"attendre une décision favorable")
	case d.Months == 0:
		wrong("months", fmt.Sprintf("la décision favorable du %s ne dit pas combien de mois elle accorde", d.Date.French()),
			"annuler cette décision et l'enregistrer à nouveau avec ses mois")
	case months > d.Months:
		wrong("months", fmt.Sprintf("la décision du %s accorde %d mois, le contrat en demande %d", d.Date.French(), d.Months, months),
			fmt.Sprintf("ramener le contrat à %d mois, ou obtenir une autre décision", d.Months))
	}
	if d != nil && !effect.IsZero() && effect.Before(d.Date) {
		wrong("start", fmt.Sprintf("l'effet (%s) précède la décision (%s)", effect.French(), d.Date.French()), "retenir une date d'effet à partir de la décision")
	}
}

// noDecision says what there is instead of a decision in time.
func (j *judge) noDecision(m *Measure, body string, signed civil.Date) string {
	none := fmt.Sprintf("aucune décision favorable de l'instance « %s » au %s", body, signed.French())
	for _, d := range j.wholeMeasure(m.Rank - 1).Decisions {
		if !m.decides(d.Body) {
			return fmt.Sprintf("%s (« %s » recommande, et ne décide pas)", none, Bodies.Label(d.Body))
		}
		if d.Date.After(signed) {
			return fmt.Sprintf("%s (celle du %s est postérieure)", none, d.Date.French())
		}
	}
	return none
}

// excluded refuses a period that takes effect on a day when the household is
// excluded. It looks at all that is known, whenever it was learnt; instead is
// what else could be done about an accommodation.
func (j *judge) excluded(effect civil.Date, instead string) {
	if effect.IsZero() {
		return
	}
	h := &j.whole.Household
	for i := range h.Stays {
		if s := &h.Stays[i]; s.covers(effect) {
			j.report(Finding{
				Rule: RuleAccommodation, Fields: []string{"start"},
				Text: fmt.Sprintf("au %s, le ménage est hébergé %s ayant une mission d'accompagnement (%s)",
					effect.French(), where(s.Name), span(s.Since, s.Exit, "date de sortie")),
				Advice: "enregistrer la sortie, " + instead,
				Settle: &Settle{Kind: KindSituation, Fields: []string{"exit"}},
			})
		}
	}
	for i := range h.Schemes {
		if s := &h.Schemes[i]; s.covers(effect) {
			j.report(Finding{
				Rule: RuleScheme, Fields: []string{"start"},
				Text: fmt.Sprintf("au %s, un autre dispositif%s accompagne le ménage sur le budget et l'insertion sociale (%s)",
					effect.French(), named(s.Name), span(s.Since, s.Until, "date de fin")),
				Advice: "enregistrer la fin de cet accompagnement, ou retenir une date d'effet postérieure",
				Settle: &Settle{Kind: KindSituation, Fields: []string{"scheme_until"}},
			})
		}
	}
}

func where(name string) string {
	if name == "" {
		return "dans une structure"
	}
	return "par « " + name + " », structure"
}

// span prints since when and until when something lasts.
func span(since, until civil.Date, end string) string {
	text := "date de début inconnue"
	if !since.IsZero() {
		text = "depuis le " + since.French()
	}
	if until.IsZero() {
		return text + ", sans " + end
	}
	return text + ", jusqu'au " + until.French()
}
