package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Request is the request for a measure, sent to the body that decides.
type Request struct {
	Date       civil.Date  `json:"date"`
	Months     int         `json:"months,omitzero"`
	Letter     civil.Date  `json:"letter,omitzero"` // the household's signed letter
	Service    string      `json:"service,omitzero"`
	Objectives []Objective `json:"objective,omitempty"` // proposed
	Note       string      `json:"note,omitzero"`
}

// Kind implements Act.
func (*Request) Kind() Kind { return KindRequest }

// Day implements Act.
func (a *Request) Day() civil.Date { return a.Date }

func (a *Request) facts() []fact { return []fact{{"letter", a.Letter}} }

func (a *Request) fold(d *Dossier, _ *Entry) {
	if m := d.Open(); m != nil {
		m.Request = a
		set(&m.Service, a.Service)
	}
}

func (a *Request) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	if m.Regulation.SignedLetter && a.Letter.IsZero() {
		j.report(Finding{
			Rule: RuleLetter, Fields: []string{"letter"},
			Text:   "le courrier signé du ménage manque",
			Advice: "joindre le courrier et donner sa date",
			Settle: &Settle{Kind: KindRequest, Fields: []string{"letter"}},
		})
	}
	j.outOfBounds(m, a.Months, "demandés")
}

// Decision is a commission's word on an opening, a refusal or an adjournment.
type Decision struct {
	Date     civil.Date `json:"date"`
	Body     Body       `json:"body"`
	Verdict  Verdict    `json:"verdict"`
	Months   int        `json:"months,omitzero"` // granted
	Reason   string     `json:"reason,omitzero"`
	Notified civil.Date `json:"notified,omitzero"` // to the household
}

// Kind implements Act.
func (*Decision) Kind() Kind { return KindDecision }

// Day implements Act.
func (a *Decision) Day() civil.Date { return a.Date }

func (a *Decision) facts() []fact { return []fact{{"notified", a.Notified}} }

func (a *Decision) fold(d *Dossier, _ *Entry) {
	if m := d.Open(); m != nil {
		m.Decisions = append(m.Decisions, a)
	}
}

func (a *Decision) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	j.outOfBounds(m, a.Months, "accordés")
	if a.Verdict == VerdictFavourable && a.Months == 0 {
		j.report(Finding{
			Rule: RuleDecisionBounds, Fields: []string{"months"},
			Text:   "la décision favorable ne dit pas combien de mois elle accorde : aucun contrat ne pourra s'y appuyer",
			Advice: "demander la durée à l'instance",
		})
	}
	if !m.decides(a.Body) {
		j.report(Finding{
			Rule: RuleDecision, Strength: Warn, Fields: []string{"body"},
			Text: fmt.Sprintf("« %s » recommande mais ne décide pas : sous ce règlement, l'instance qui décide est « %s »",
				Bodies.Label(a.Body), Bodies.Label(m.Regulation.Body)),
			Advice: "enregistrer aussi la décision de cette instance quand elle sera rendue",
			Settle: &Settle{Kind: KindDecision},
		})
	}
}

// outOfBounds warns of months that no contract could carry.
func (j *judge) outOfBounds(m *Measure, months int, how string) {
	if b := m.Regulation.Period; months != 0 && !b.Holds(months) {
		j.report(Finding{
			Rule: RuleDecisionBounds, Fields: []string{"months"},
			Text:   fmt.Sprintf("%d mois %s : sous ce règlement, une période va de %d à %d mois", months, how, b.Min, b.Max),
			Advice: "vérifier la durée auprès de l'instance",
		})
	}
}
