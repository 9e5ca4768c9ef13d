package asll

import (
	"fmt"

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

// ordered demands the steps of the CIOD one after another, in the offer with
// which one goes on, or from the first one of an offer that begins.
func (a *OfferStep) ordered(j *judge, goesOn *Offer) {
	begins := goesOn == nil
	if left := j.soFar.LeftFile(); begins && left != nil {
		j.report(Finding{
			Rule: RuleLeftFile, Fields: []string{"channel"},
			Text:   "le ménage est sorti du fichier de relogement le " + left.Last().Date.French(),
			Advice: "chercher par un autre canal (SIAL, bailleur, propriétaire privé) ; une demande d'ASLL reste possible",
		})
		return
	}
	var missing []OfferStage
	var named []string
	for _, stage := range before[a.Stage] {
		if begins || goesOn.Made(stage) == nil {
			missing, named = append(missing, stage), append(named, "« "+OfferStages.Label(stage)+" »")
		}
	}
	if !begins && a.misplaced(j, goesOn) {
		return
	}
	if len(missing) > 0 {
		advice := "enregistrer d'abord ce qui précède, à sa date"
		if begins && a.Channel == "" {
			advice += " ; sans canal indiqué, la proposition est celle de la CIOD"
		}
		absent := "qui n'est pas enregistrée"
		if len(missing) > 1 {
			absent = "qui ne sont pas enregistrées"
		}
		j.report(Finding{
			Rule: RuleOffer, Fields: []string{"step"},
			Text:   fmt.Sprintf("l'étape « %s » vient après %s, %s", OfferStages.Label(a.Stage), text.Join(named, "et"), absent),
			Advice: advice,
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step=" + OfferStages.Word(missing[0])}},
		})
	}
	if a.Stage == StageValidated {
		a.explains(j, goesOn)
	}
}

// explains demands the explanatory sheet of a validated refusal, which cannot
// precede the refusal.
func (a *OfferStep) explains(j *judge, o *Offer) {
	switch {
	case a.Explained.IsZero():
		j.report(Finding{
			Rule: RuleExplained, Fields: []string{"explained"},
			Text:   "un refus validé s'accompagne d'une fiche explicative, dont la date n'est pas indiquée",
			Advice: "envoyer la fiche explicative à la coordination logement d'accueil, et la dater",
		})
	case o != nil && o.Made(StageRefused) != nil && a.Explained.Before(o.Made(StageRefused).Date):
		j.report(Finding{
			Rule: RuleExplained, Strength: Warn, Fields: []string{"explained"},
			Text:   fmt.Sprintf("la fiche explicative (%s) précède le refus qu'elle explique (%s)", a.Explained.French(), o.Made(StageRefused).Date.French()),
			Advice: "vérifier les deux dates",
		})
	}
}

// misplaced reports a step that the last one leaves no room for, or that was
// made already: the word of the structure answers a refusal and nothing else,
// and only the household may take its answer back, for the other one.
func (a *OfferStep) misplaced(j *judge, o *Offer) bool {
	last := o.Last()
	report := func(text, advice string, stage OfferStage) bool {
		settle := &Settle{Kind: KindOffer, Fields: []string{"step"}}
		if stage != "" {
			settle.Fields[0] += "=" + OfferStages.Word(stage)
		}
		j.report(Finding{Rule: RuleOffer, Fields: []string{"step"}, Text: text, Advice: advice, Settle: settle})
		return true
	}
	back := a.Stage == StageAccepted && last.Stage == StageRefused || a.Stage == StageRefused && last.Stage != StageRefused
	switch made := o.Made(a.Stage); {
	case made != nil && !back:
		return report(fmt.Sprintf("l'étape « %s » est déjà enregistrée, le %s", OfferStages.Label(a.Stage), made.Date.French()),
			"enregistrer l'étape qui vient, ou corriger celle qui est enregistrée", o.Expected())
	case last.Stage == StageRefused && a.Stage != StageValidated && a.Stage != StageNotValidated && a.Stage != StageAccepted:
		return report(fmt.Sprintf("le ménage a refusé la proposition le %s : l'étape « %s » n'y fait pas suite", last.Date.French(), OfferStages.Label(a.Stage)),
			"enregistrer la décision de la structure d'hébergement (refus validé, ou non validé) ou, si le ménage a changé d'avis, son accord", "")
	case last.Stage != StageRefused && o.Made(StageRefused) != nil && (a.Stage == StageValidated || a.Stage == StageNotValidated):
		return report(fmt.Sprintf("l'étape « %s » répond à un refus, et la dernière étape est « %s », le %s",
			OfferStages.Label(a.Stage), OfferStages.Label(last.Stage), last.Date.French()), "enregistrer l'étape qui vient", o.Expected())
	}
	return false
}
