package asll

import (
	"encoding/json"
	"fmt"
	"slices"

	"asll/internal/civil"
	"asll/internal/text"
)

// everyAct judges what concerns an act of any kind: its own sense.
func (j *judge) everyAct() {
	j.socialSecurityNumber()
	a := j.entry.Act
	switch a.(type) {
	case *Void, *Unknown:
		return
	}
	days := []fact{{"date", a.Day()}}
	if p, ok := a.(pastFacts); ok {
		days = append(days, p.facts()...)
	}
	for _, f := range days {
		j.future(f.field, f.day)
	}
	j.beforeIntake()
}

func (j *judge) future(field string, day civil.Date) {
	if day.IsZero() || !day.After(j.entry.Recorded) {
		return
	}
	j.report(Finding{
		Rule: RuleFuture, Fields: []string{field},
		Text:   fmt.Sprintf("le %s est dans le futur (enregistré le %s)", day.French(), j.entry.Recorded.French()),
		Advice: "vérifier la date ; un fait s'enregistre une fois qu'il a eu lieu",
	})
}

func (j *judge) beforeIntake() {
	if len(j.soFar.Measures) > 0 || len(j.whole.Measures) == 0 {
		return
	}
	switch a := j.entry.Act; a.Kind() {
	case KindIntake, KindDiagnostic:
	default:
		first := j.whole.Measures[0].Intake.Date
		j.report(Finding{
			Rule: RuleBeforeIntake, Fields: []string{"date"},
			Text:   fmt.Sprintf("le %s précède la saisine du %s", a.Day().French(), first.French()),
			Advice: "vérifier la date de l'acte, ou celle de la saisine",
		})
	}
}

// What is said of a social security number, wherever it is found.
const (
	NumberFound  = "un numéro de sécurité sociale semble présent : il ne doit pas être enregistré"
	NumberAdvice = "le retirer du texte"
)

// socialSecurityNumber looks into every text of the act. The act as stored is
// looked at first, since most acts hold nothing that resembles a number.
func (j *judge) socialSecurityNumber() {
	payload := j.entry.Payload
	if payload == nil {
		payload, _ = Encode(j.entry.Act)
	}
	if !text.HasSocialSecurityNumber(payload) {
		return
	}
	var fields map[string]any
	if json.Unmarshal(payload, &fields) != nil {
		return
	}
	names := make([]string, 0, len(fields))
	for name, value := range fields {
		if s := fmt.Sprint(value); text.HasSocialSecurityNumber(s) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		j.report(Finding{
			Rule: RuleNIR, Fields: []string{name},
			Text: NumberFound, Advice: NumberAdvice,
		})
	}
}
