package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Visit is any meeting or contact with the household.
type Visit struct {
	Date       civil.Date `json:"date"`
	Type       VisitKind  `json:"type"`
	Domains    []Domain   `json:"domain,omitempty"`
	By         Role       `json:"by,omitzero"`
	Objectives []int      `json:"objective,omitempty"`
	Done       []string   `json:"done,omitempty"`
	Attended   Attendance `json:"attended,omitzero"`
	Note       string     `json:"note,omitzero"`
	Next       Moment     `json:"next,omitzero"`
}

// Kind implements Act.
func (*Visit) Kind() Kind { return KindVisit }

// Day implements Act.
func (a *Visit) Day() civil.Date { return a.Date }

// Met tells whether the household was met: nothing said means that it was.
func (a *Visit) Met() bool { return a.Attended != AttendedAbsent && a.Attended != AttendedExcused }

func (a *Visit) fold(d *Dossier, _ *Entry) {
	if m := d.Current(); m != nil {
		m.Visits = append(m.Visits, a)
	}
}

func (a *Visit) judge(j *judge) {
	if m := j.soFar.Current(); m != nil {
		j.afterEnd(m, a.Date)
		j.objectives(j.wholeMeasure(m.Rank-1), "objective", a.Objectives...)
	}
}

// afterEnd warns of what happens after a closing, or after the last period.
func (j *judge) afterEnd(m *Measure, day civil.Date) {
	end := j.wholeMeasure(m.Rank - 1).End()
	switch {
	case m.Closing != nil:
		j.report(Finding{
			Rule: RuleAfterClosing, Fields: []string{"date"},
			Text:   "la prise en charge est close depuis le " + m.Closing.Date.French(),
			Advice: "si l'accompagnement reprend, enregistrer une nouvelle saisine",
			Settle: &Settle{Kind: KindIntake},
		})
	case !end.IsZero() && day.After(end):
		j.report(Finding{
			Rule: RuleAfterClosing, Fields: []string{"date"},
			Text:   fmt.Sprintf("la dernière période s'est terminée le %s : la mesure n'est ni renouvelée ni close", end.French()),
			Advice: "renouveler la mesure ou la clore",
			Settle: &Settle{Kind: KindClosing},
		})
	}
}

// objectives warns of numbers that no objective of the measure has.
func (j *judge) objectives(m *Measure, field string, numbers ...int) {
	for _, n := range numbers {
		if n > len(m.Objectives) {
			j.report(Finding{
				Rule: RuleNumber, Fields: []string{field},
				Text:   fmt.Sprintf("il n'y a pas d'objectif %d : %s", n, civil.Plural(len(m.Objectives), "objectif dans la mesure", "objectifs dans la mesure")),
				Advice: "vérifier le numéro de l'objectif",
			})
		}
	}
}

// Notice is what partners were told or said, and documents sent.
type Notice struct {
	Date      civil.Date `json:"date"`
	To        Partner    `json:"to"`
	Direction Direction  `json:"direction,omitzero"`
	Mode      Mode       `json:"mode,omitzero"`
	Subject   Subject    `json:"subject,omitzero"`
	Copy      Copy       `json:"copy,omitzero"` // of the document sent
	Note      string     `json:"note,omitzero"`
}

// Kind implements Act.
func (*Notice) Kind() Kind { return KindNotice }

// Day implements Act.
func (a *Notice) Day() civil.Date { return a.Date }

// sent tells whether the notice went out: nothing said means that it did.
func (a *Notice) sent() bool { return a.Direction != DirectionReceived }

func (a *Notice) fold(d *Dossier, _ *Entry) {
	m := d.Current()
	if m == nil {
		return
	}
	if n := a.Copy.Measure; n >= 1 && n <= len(d.Measures) {
		m = &d.Measures[n-1]
	} else if last := len(d.Measures) - 2; a.Subject == SubjectEvaluation && m.Contract == nil && last >= 0 {
		m = &d.Measures[last] // the sheet of the measure before, sent after a new saisine
	}
	m.Notices = append(m.Notices, a)
}

func (*Notice) judge(*judge) {}

// Formality is a step around the dwelling: housing aid, meters, furniture, and
// the procedures around arrears.
type Formality struct {
	Date   civil.Date    `json:"date"`
	Type   FormalityKind `json:"type"`
	By     Role          `json:"by,omitzero"`
	Result string        `json:"result,omitzero"`
	Amount *civil.Cents  `json:"amount,omitempty"` // of the aid obtained
	Note   string        `json:"note,omitzero"`
}

// Kind implements Act.
func (*Formality) Kind() Kind { return KindFormality }

// Day implements Act.
func (a *Formality) Day() civil.Date { return a.Date }

func (a *Formality) fold(d *Dossier, _ *Entry) {
	if m := d.Current(); m != nil {
		m.Formalities = append(m.Formalities, a)
	}
}

func (*Formality) judge(*judge) {}
