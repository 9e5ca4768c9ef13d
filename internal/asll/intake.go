package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Intake is a saisine: it opens a dossier or, in a dossier, a new prise en
// charge (« Saisine de l'ASLL », « L'accueil » and the fiche navette).
type Intake struct {
	Date      civil.Date `json:"date"`
	LastName  string     `json:"last_name"`
	FirstName string     `json:"first_name"`
	Born      civil.Date `json:"born,omitzero"`
	Ref       string     `json:"ref,omitzero"`
	Purpose   Purpose    `json:"purpose"`
	Origin    Origin     `json:"origin"`
	Circumstances

	Sender         string        `json:"sender,omitzero"`
	SenderPhone    string        `json:"sender_phone,omitzero"`
	SenderEmail    string        `json:"sender_email,omitzero"`
	Grounds        string        `json:"grounds,omitzero"`
	Difficulties   []string      `json:"difficulty,omitempty"`
	StepsTaken     string        `json:"steps_taken,omitzero"`
	Expectation    string        `json:"expectation,omitzero"`
	Received       civil.Date    `json:"received,omitzero"`
	Reception      ReceptionMode `json:"reception,omitzero"`
	ReceptionPlace string        `json:"reception_place,omitzero"`
	FollowUp       FollowUp      `json:"follow_up,omitzero"`
	Worker         string        `json:"worker,omitzero"`
	DataNotice     civil.Date    `json:"data_notice,omitzero"`
	RefugeeSince   civil.Date    `json:"refugee_since,omitzero"`
	PreviousMonths int           `json:"previous_months,omitzero"`
	Regulation     Regulation    `json:"regulation"` // frozen
	Note           string        `json:"note,omitzero"`
	Budget
}

// Kind implements Act.
func (*Intake) Kind() Kind { return KindIntake }

// Day implements Act.
func (a *Intake) Day() civil.Date { return a.Date }

func (a *Intake) facts() []fact {
	return append(a.Circumstances.facts(), fact{"born", a.Born}, fact{"received", a.Received},
		fact{"data_notice", a.DataNotice}, fact{"refugee_since", a.RefugeeSince})
}

func (a *Intake) fold(d *Dossier, e *Entry) {
	set(&d.Head.LastName, a.LastName)
	set(&d.Head.FirstName, a.FirstName)
	set(&d.Head.Born, a.Born)
	set(&d.Ref, a.Ref)
	d.Household.apply(&a.Circumstances, a.Date)
	m := Measure{
		Rank:        len(d.Measures) + 1,
		Act:         e.Number,
		Intake:      a,
		Regulation:  &a.Regulation,
		Referent:    firstWord(a.Worker, e.By),
		Diagnostics: d.elsewhere,
	}
	m.apply(&a.Circumstances)
	d.elsewhere = nil
	d.Measures = append(d.Measures, m)
}

func (a *Intake) judge(j *judge) {
	a.Circumstances.judge(j)
	if m := j.soFar.Open(); m != nil {
		j.report(Finding{
			Rule:   RuleOneAtATime,
			Acts:   []int{m.Act},
			Fields: []string{"date"},
			Text:   fmt.Sprintf("une prise en charge est déjà ouverte dans ce dossier (saisine du %s)", m.Intake.Date.French()),
			Advice: "clore d'abord la prise en charge en cours ; la nouvelle saisine se date au plus tôt du lendemain",
			Settle: &Settle{Kind: KindClosing},
		})
	}
	if a.RefugeeSince.After(a.Date) {
		j.report(Finding{
			Rule: RuleStatus, Fields: []string{"refugee_since"},
			Text:   fmt.Sprintf("le statut de réfugié, obtenu le %s, suit la saisine du %s", a.RefugeeSince.French(), a.Date.French()),
			Advice: "vérifier les deux dates",
		})
	}
	if a.FollowUp == FollowUpWorker && a.Worker == "" {
		j.report(Finding{
			Rule: RuleOrder, Strength: Warn, Fields: []string{"worker"},
			Text:   "l'accueil oriente vers un travailleur social identifié, mais son nom n'est pas donné",
			Advice: "préciser le travailleur social",
		})
	}
	if a.Origin == OriginHousehold || !a.Regulation.ShuttleForm {
		return
	}
	who := Origins.Label(a.Origin)
	j.missing(RuleShuttle, a.Shuttle.IsZero(), "shuttle", fmt.Sprintf("la fiche navette de la saisine par un partenaire (%s) n'est pas datée", who))
	j.missing(RuleService, a.Service == "", "service", fmt.Sprintf("le service instructeur de la saisine par un partenaire (%s) n'est pas indiqué", who))
	j.missing(RuleLiaison, a.Liaison.IsZero(), "liaison", "la date de mise en relation avec l'Espace Ressource Logement n'est pas indiquée")
}

// missing warns that a saisine lacks what the contract will demand; it is
// settled later by a change of situation.
func (j *judge) missing(rule RuleID, lacks bool, field, text string) {
	m := j.wholeMeasure(len(j.soFar.Measures))
	if !lacks || m != nil && m.has(rule) {
		return
	}
	j.report(Finding{
		Rule: rule, Strength: Warn, Fields: []string{field}, Text: text,
		Advice: "à demander, puis à enregistrer",
		Settle: &Settle{Kind: KindSituation, Fields: []string{field}},
	})
}

// has tells whether what a rule asks of a partner's saisine is known by now.
func (m *Measure) has(rule RuleID) bool {
	switch rule {
	case RuleShuttle:
		return !m.Shuttle.IsZero()
	case RuleService:
		return m.Service != ""
	default:
		return !m.Liaison.IsZero()
	}
}

// firstWord is the first of these texts that is not empty.
func firstWord(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// Resembles warns that a new saisine may be about a household that has a
// dossier already.
func Resembles(saisine Entry, dossier, name string) Finding {
	rule := RuleOf(RuleDuplicate)
	return Finding{
		Rule: rule.ID, Strength: rule.Strength, Kind: KindIntake, Acts: []int{saisine.Number}, Source: rule.Source,
		Text:   fmt.Sprintf("ce ménage ressemble à celui du dossier %s (%s)", dossier, name),
		Advice: "si c'est le même, défaire cette saisine et l'enregistrer dans le dossier " + dossier,
	}
}
