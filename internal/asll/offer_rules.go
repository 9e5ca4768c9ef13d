package asll

import (
	"fmt"

	"asll/internal/civil"
)

func (a *OfferStep) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	goesOn, open := m.goesOn(a), j.soFar.OpenOffer()
	begins := goesOn == nil
	channel := a.channel()
	if !begins {
		channel = goesOn.Channel
	}
	switch {
	case begins && open != nil: // either may be the one that is being recorded
		j.report(Finding{
			Rule: RuleOneOffer, Fields: []string{"step"},
			Text: fmt.Sprintf("deux propositions sont en cours à la fois : celle du %s (%s) n'a pas fini quand vient celle du %s (%s)",
				open.Last().Date.French(), OfferStages.Label(open.Last().Stage), a.Date.French(), OfferStages.Label(a.Stage)),
			Advice: "enregistrer d'abord comment la première a fini",
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step"}},
		})
	case begins && !a.begins():
		first := StagePresented
		if channel == ChannelCIOD {
			first = StageConsulted
		}
		j.report(Finding{
			Rule: RuleOffer, Fields: []string{"step"},
			Text:   "aucune proposition n'est en cours",
			Advice: "enregistrer d'abord la proposition et sa présentation au ménage",
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step=" + OfferStages.Word(first)}},
		})
		return
	}
	if channel == ChannelCIOD {
		a.ordered(j, goesOn)
	}
	if begins {
		a.prepared(j, channel)
	}
}

// prepared asks that the household be met and prepared before it is offered a
// first dwelling; the CIOD offers none to whom nobody met.
func (a *OfferStep) prepared(j *judge, channel Channel) {
	m := j.soFar.Open()
	if m == nil || len(m.Offers) > 0 {
		return
	}
	if !m.met() {
		strength := Warn
		if channel == ChannelCIOD {
			strength = Refuse
		}
		j.report(Finding{
			Rule: RuleMet, Strength: strength, Fields: []string{"step"},
			Text:   "aucune rencontre du ménage avec le référent « accès » n'est enregistrée avant cette proposition",
			Advice: "enregistrer cette rencontre, à sa date",
			Settle: &Settle{Kind: KindVisit, Fields: []string{"type", "by=" + Roles.Word(RoleAccess)}},
		})
	}
	if len(m.Preparations) == 0 {
		j.report(Finding{
			Rule: RulePrepared, Text: "aucune préparation à l'entrée dans un logement n'est enregistrée avant cette proposition",
			Advice: "préparer le ménage, et l'enregistrer",
			Settle: &Settle{Kind: KindPreparation, Fields: []string{"theme"}},
		})
	}
}

// met tells whether the référent accès met the household. The housing diagnosis
// is a part of that meeting.
func (m *Measure) met() bool { return !m.metOn().IsZero() }

// metOn is the first day on which the référent accès met the household.
func (m *Measure) metOn() civil.Date {
	presented := earliest(m.Referents, func(r *Referent) civil.Date { return only(r.Role == ReferentAccess, r.Presented) })
	visited := earliest(m.Visits, func(v *Visit) civil.Date {
		return only(v.Met() && v.By != RoleMaintenance && v.Type != VisitPhone && v.Type != VisitMessage, v.Date)
	})
	return sooner(sooner(presented, visited), m.diagnosticOf(DiagnosticHousing))
}
