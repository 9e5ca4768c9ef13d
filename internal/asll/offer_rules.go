package asll

import (
	"fmt"

	"asll/internal/civil"
	"asll/internal/text"
)

// before lists the stages that come before each one, in an offer of the CIOD.
var before = map[OfferStage][]OfferStage{
	StageSent:         {StageConsulted},
	StagePresented:    {StageSent},
	StageAccepted:     {StagePresented},
	StageRefused:      {StagePresented},
	StageSheet:        {StageAccepted},
	StageVisited:      {StageAccepted, StageSheet},
	StageCommission:   candidate,
	StageGranted:      candidate,
	StageDenied:       candidate,
	StageValidated:    {StageRefused},
	StageNotValidated: {StageRefused},
}

// candidate are the stages that bring a household before the commission.
var candidate = []OfferStage{StageAccepted, StageSheet, StageVisited}

func (a *OfferStep) judge(j *judge) {
	if j.open() == nil {
		return
	}
	open := j.soFar.OpenOffer()
	begins := open == nil || a.begins() && a.other(open)
	channel := a.Channel
	if channel == "" {
		channel = ChannelCIOD
	}
	if !begins {
		channel = open.Channel
	}
	switch {
	case begins && open != nil:
		j.report(Finding{
			Rule: RuleOneOffer, Fields: []string{"step"},
			Text:   fmt.Sprintf("une proposition est déjà en cours (%s du %s)", OfferStages.Label(open.Last().Stage), open.Last().Date.French()),
			Advice: "enregistrer d'abord comment elle a fini",
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step"}},
		})
	case begins && !a.begins():
		j.report(Finding{
			Rule: RuleOffer, Fields: []string{"step"},
			Text:   "aucune proposition n'est en cours",
			Advice: "enregistrer d'abord la proposition et sa présentation au ménage",
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step=" + OfferStages.Word(StageSent)}},
		})
		return
	}
	if channel == ChannelCIOD {
		a.ordered(j, open, begins)
	}
	if begins {
		a.prepared(j, channel)
	}
}

// ordered demands the steps of the CIOD one after another.
func (a *OfferStep) ordered(j *judge, open *Offer, begins bool) {
	if left := j.soFar.LeftFile(); begins && left != nil {
		j.report(Finding{
			Rule: RuleLeftFile, Fields: []string{"channel"},
			Text:   "le ménage est sorti du fichier de relogement le " + left.Last().Date.French(),
			Advice: "chercher par un autre canal (SIAL, bailleur, propriétaire privé) ; une demande d'ASLL reste possible",
		})
		return
	}
	var missing []string
	for _, stage := range before[a.Stage] {
		if begins || open.Made(stage) == nil {
			missing = append(missing, "« "+OfferStages.Label(stage)+" »")
		}
	}
	if len(missing) > 0 {
		advice := "enregistrer d'abord ce qui précède, à sa date"
		if begins && a.Channel == "" {
			advice += " ; sans canal indiqué, la proposition est celle de la CIOD"
		}
		j.report(Finding{
			Rule: RuleOffer, Fields: []string{"step"},
			Text:   fmt.Sprintf("l'étape « %s » vient après %s, qui n'est pas enregistrée", OfferStages.Label(a.Stage), text.Join(missing, "et")),
			Advice: advice,
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step=" + OfferStages.Word(before[a.Stage][0])}},
		})
	}
	if a.Stage == StageValidated && a.Explained.IsZero() {
		j.report(Finding{
			Rule: RuleExplained, Fields: []string{"explained"},
			Text:   "un refus validé s'accompagne d'une fiche explicative, dont la date n'est pas indiquée",
			Advice: "envoyer la fiche explicative à la coordination logement d'accueil, et la dater",
		})
	}
}

// prepared asks that the household be met and prepared before it is offered a
// first dwelling; the CIOD offers none to whom nobody met.
func (a *OfferStep) prepared(j *judge, channel Channel) {
	m := j.soFar.Open()
	if m == nil || len(j.soFar.Offers) > 0 {
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
