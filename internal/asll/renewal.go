package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Renewal is a further period, on a favourable decision and on a proposal of
// the service instructeur. Nothing renews by itself.
type Renewal struct {
	Decided    civil.Date  `json:"decided"`
	Months     int         `json:"months"`
	ProposedBy string      `json:"proposed_by,omitzero"`
	Proposed   civil.Date  `json:"proposed,omitzero"`
	Body       Body        `json:"body,omitzero"`  // the règlement's, when nothing is said
	Start      civil.Date  `json:"start,omitzero"` // the day after the period before, when nothing is said
	Signed     civil.Date  `json:"signed,omitzero"`
	Adhesion   civil.Date  `json:"adhesion,omitzero"`
	Objectives []Objective `json:"objective,omitempty"`
	Actions    []Action    `json:"action,omitempty"`
	Note       string      `json:"note,omitzero"`
}

// Kind implements Act.
func (*Renewal) Kind() Kind { return KindRenewal }

// Day implements Act.
func (a *Renewal) Day() civil.Date { return a.Decided }

func (a *Renewal) facts() []fact {
	return []fact{{"proposed", a.Proposed}, {"signed", a.Signed}, {"adhesion", a.Adhesion}}
}

func (a *Renewal) fold(d *Dossier, _ *Entry) {
	m := d.Open()
	if m == nil || m.Contract == nil {
		return
	}
	m.Renewals = append(m.Renewals, a)
	m.adhere(a.Adhesion)
	m.agree(a.Objectives, a.Actions)
}

func (a *Renewal) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	if m.Contract == nil {
		j.report(Finding{
			Rule: RuleOrder, Text: "il n'y a pas encore de contrat à renouveler",
			Advice: "enregistrer d'abord le contrat",
			Settle: &Settle{Kind: KindContract},
		})
		return
	}
	j.period(m, a.Months, m.Regulation.Renewal)
	a.proposed(j, m)
	a.decided(j, m)
	j.agreed(m, a.Objectives, a.Actions)
	periods, own := j.wholeMeasure(m.Rank-1).Periods, len(m.Renewals)+1
	a.follows(j, periods[own-1], periods[own])
}

// follows demands a period that begins after the one before, on a day when the
// household is not excluded, and not before the decision.
func (a *Renewal) follows(j *judge, before, own Period) {
	if before.Start.IsZero() {
		j.report(Finding{
			Rule: RuleOrder, Fields: []string{"start"},
			Text:   "la mesure n'a pas encore pris effet : elle attend la sortie de l'hébergement et l'emménagement",
			Advice: "enregistrer l'emménagement",
			Settle: &Settle{Kind: KindSituation, Fields: []string{"exit", "move_in"}},
		})
		return
	}
	if !own.Start.After(before.End) {
		j.report(Finding{
			Rule: RuleOverlap, Fields: []string{"start"},
			Text:   fmt.Sprintf("le début demandé (%s) tombe dans la période en cours, qui va jusqu'au %s", own.Start.French(), before.End.French()),
			Advice: fmt.Sprintf("commencer le %s, ou ne pas donner de début", before.End.AddDays(1).French()),
		})
	}
	if own.Start.Before(a.Decided) {
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{"start"},
			Text:   fmt.Sprintf("l'effet (%s) précède la décision (%s)", own.Start.French(), a.Decided.French()),
			Advice: "retenir une date d'effet à partir de la décision",
		})
	}
	j.excluded(own.Start, "ou retenir une date d'effet postérieure")
}

// proposed demands the proposal of the service instructeur (« Durée »).
func (a *Renewal) proposed(j *judge, m *Measure) {
	who := firstWord(a.ProposedBy, m.Service)
	switch {
	case a.ProposedBy == "" && (a.Proposed.IsZero() || who == ""):
		j.report(Finding{
			Rule: RuleProposal, Fields: []string{"proposed_by"},
			Text:   "la proposition du service instructeur manque",
			Advice: "indiquer le service qui propose et la date de sa proposition",
			Settle: &Settle{Kind: KindRenewal, Fields: []string{"proposed_by", "proposed"}},
		})
	case a.Proposed.IsZero():
		j.report(Finding{
			Rule: RuleProposal, Strength: Warn, Fields: []string{"proposed"},
			Text:   fmt.Sprintf("la proposition du service instructeur (%s) n'est pas datée", who),
			Advice: "demander la date de la proposition",
		})
	case a.Proposed.After(a.Decided):
		j.report(Finding{
			Rule: RuleProposal, Fields: []string{"proposed"},
			Text:   fmt.Sprintf("la proposition (%s) est postérieure à la décision (%s)", a.Proposed.French(), a.Decided.French()),
			Advice: "vérifier les deux dates",
		})
	}
}

// agrees compares the renewal with the decision of its day, when that is
// recorded by itself too.
func (a *Renewal) agrees(j *judge, d *Decision) {
	switch {
	case d == nil || d.Date != a.Decided:
	case d.Verdict != VerdictFavourable:
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{"decided"},
			Text:   fmt.Sprintf("la décision enregistrée le %s est : %s", d.Date.French(), Verdicts.Label(d.Verdict)),
			Advice: "attendre une décision favorable",
		})
	case d.Months != 0 && a.Months > d.Months:
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{"months"},
			Text:   fmt.Sprintf("la décision du %s accorde %d mois, le renouvellement en demande %d", d.Date.French(), d.Months, a.Months),
			Advice: fmt.Sprintf("ramener le renouvellement à %d mois, ou obtenir une autre décision", d.Months),
		})
	}
}

// decided demands the règlement's body, and a signature that follows it.
func (a *Renewal) decided(j *judge, m *Measure) {
	if a.Body != "" && !m.decides(a.Body) {
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{"body"},
			Text: fmt.Sprintf("« %s » ne décide pas des renouvellements : sous ce règlement, c'est « %s »",
				Bodies.Label(a.Body), Bodies.Label(m.Regulation.Body)),
			Advice: "attendre la décision de cette instance",
		})
	}
	a.agrees(j, m.LastDecision(a.Decided))
	if !a.Signed.IsZero() && a.Signed.Before(a.Decided) {
		j.report(Finding{
			Rule: RuleDecision, Fields: []string{"signed"},
			Text:   fmt.Sprintf("la signature (%s) précède la décision (%s)", a.Signed.French(), a.Decided.French()),
			Advice: "vérifier les deux dates",
		})
	}
}
