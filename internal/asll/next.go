package asll

import (
	"fmt"

	"asll/internal/civil"
)

// A Step is what comes next in a dossier.
type Step struct {
	Rule    RuleID // of the obligation, when it is one
	Measure int    // rank of its prise en charge
	Text    string
	Due     civil.Date // the last day to do it, or no day
	Late    bool
	Settle  *Settle
}

// Next lists what comes next in a dossier on a day: towards the dwelling that is
// looked for or offered, the next stage of the prise en charge, the obligations
// that are not settled, and at last what may be asked for if it is needed.
func Next(d *Dossier, day civil.Date) []Step {
	var steps, optional []Step
	if m := d.Open(); m != nil {
		if m.accompanied() && m.Request == nil && m.LastDecision(day) == nil {
			optional = m.nextRequest()
		}
		if steps = m.nextToEnter(); len(steps) == 0 && m.searches(day) {
			steps = d.nextToSearch(day)
		}
		if len(steps) == 0 || !m.searches(day) {
			steps = append(steps, m.nextStage(day)...)
		}
	}
	for _, o := range Obligations(d) {
		if o.Settled.IsZero() {
			settle := o.Settle
			steps = append(steps, Step{Rule: o.Rule, Measure: o.Measure, Text: o.Text, Due: o.Due, Late: day.After(o.Due), Settle: &settle})
		}
	}
	return append(steps, optional...)
}

// nextRequest is the request for a measure: under a règlement that accompanies
// a household without one too, only if it is needed.
func (m *Measure) nextRequest() []Step {
	settle := &Settle{Kind: KindRequest, Fields: []string{"months"}}
	text := "envoyer la demande de mesure"
	if m.Regulation.Floor > 0 {
		text += ", si elle est nécessaire"
	}
	if m.Regulation.SignedLetter {
		text += ", avec le courrier signé du ménage"
		settle.Fields = append(settle.Fields, "letter")
	}
	return []Step{{Text: text, Settle: settle}}
}

// searches tells whether a household looks for a dwelling under a règlement in
// which the social diagnosis and the measure, if needed, only come then.
func (m *Measure) searches(day civil.Date) bool {
	return m.Regulation.ReferentPresented && !m.keeps() && m.Contract == nil && m.MoveIn.IsZero() && !m.diagnosed() && m.LastDecision(day) == nil
}

// nextStage is the next stage of a prise en charge that has not begun; once it
// runs, its obligations say what is next.
func (m *Measure) nextStage(day civil.Date) []Step {
	step := func(text string, kind Kind, fields ...string) []Step {
		return []Step{{Text: text, Settle: &Settle{Kind: kind, Fields: fields}}}
	}
	if m.Contract != nil {
		switch effect := m.Effect(); {
		case effect.IsZero() && !m.MoveIn.IsZero():
			return step("enregistrer la sortie de l'hébergement : le contrat attend l'entrée dans le logement", KindSituation, "exit="+m.MoveIn.French())
		case effect.IsZero():
			return step("enregistrer la sortie de l'hébergement et l'emménagement : le contrat attend l'entrée dans le logement",
				KindSituation, "exit", "move_in")
		case day.Before(effect):
			return []Step{{Text: "la mesure prend effet le " + effect.Long()}}
		default:
			return nil
		}
	}
	d, housed := m.LastDecision(day), m.accompanied()
	switch {
	case housed && (d == nil && m.Request == nil || d != nil && d.Verdict == VerdictUnfavourable):
		return nil // the accompaniment goes on without a measure
	case d != nil && d.Verdict == VerdictUnfavourable && m.Regulation.Floor > 0:
		return step(fmt.Sprintf("clore la saisine (décision défavorable du %s), ou poursuivre l'accompagnement sans mesure", d.Date.French()), KindClosing, "reason")
	case d != nil && d.Verdict == VerdictUnfavourable:
		return step(fmt.Sprintf("clore la saisine (décision défavorable du %s)", d.Date.French()), KindClosing, "reason")
	case !m.diagnosed():
		return step("faire le diagnostic", KindDiagnostic, "type="+DiagnosticKinds.Word(DiagnosticSocial))
	case d != nil && d.Verdict == VerdictFavourable && d.Months == 0:
		return step("demander combien de mois la décision accorde, et l'enregistrer", KindDecision, "months")
	case d != nil && d.Verdict == VerdictFavourable && !m.presented():
		return step("présenter le référent « maintien » au ménage", KindVisit, "type="+VisitKinds.Word(VisitRelay))
	case d != nil && d.Verdict == VerdictFavourable:
		return step(fmt.Sprintf("signer le contrat (%d mois accordés le %s)", d.Months, d.Date.French()), KindContract)
	case m.Request == nil:
		return m.nextRequest()
	default:
		return step(fmt.Sprintf("attendre la décision de l'instance « %s », puis l'enregistrer", Bodies.Label(m.Regulation.Body)), KindDecision)
	}
}
