package asll

import (
	"cmp"
	"fmt"
	"slices"
)

// A Finding is one breach of a rule in a history.
type Finding struct {
	Rule     RuleID
	Strength Strength
	Kind     Kind     // of the act at fault
	Acts     []int    // numbers of the acts concerned, the one at fault first
	Fields   []string // English names of the fields at fault
	Text     string   // what is wrong, with the values found
	Advice   string   // what to do
	Settle   *Settle  // the act that would settle it, if one would
	Source   string   // where the rule comes from, in the règlement's own words
}

// Settle is the act that would settle a finding or an obligation.
type Settle struct {
	Kind   Kind
	Fields []string // English names, with « =word » when the answer is known
}

// Own tells whether the finding is about the sense of one act, which no other
// act would put right.
func (f *Finding) Own() bool { return RuleOf(f.Rule).own }

// key tells findings apart from one history to the next; the sentence is left
// out, since its figures may change while the breach stays.
func (f *Finding) key() string {
	return fmt.Sprint(f.Rule, f.Strength, f.Acts, f.Fields)
}

// Findings lists every breach in a history, in fold order. It is pure: the
// same acts always give the same findings.
func Findings(history []Entry) []Finding {
	whole := Fold(history)
	j := &judge{soFar: new(Dossier), whole: whole}
	for i, e := range whole.Entries {
		j.entry = e
		j.everyAct()
		e.Act.judge(j)
		j.soFar.add(whole.Entries[:i+1])
	}
	return j.findings
}

// judge goes through a history act by act.
type judge struct {
	entry    Entry
	soFar    *Dossier // what precedes the act in fold order
	whole    *Dossier // all that is known, learnt late included
	findings []Finding
}

// report adds a finding about the act being judged. Strength and source are
// the rule's, unless the finding has its own strength.
func (j *judge) report(f Finding) {
	rule := RuleOf(f.Rule)
	f.Strength = cmp.Or(f.Strength, rule.Strength)
	f.Kind, f.Acts = j.entry.Act.Kind(), append([]int{j.entry.Number}, f.Acts...)
	var r *Regulation
	if m := j.soFar.Current(); m != nil {
		r = m.Regulation
	}
	f.Source = r.Source(f.Rule)
	j.findings = append(j.findings, f)
}

// wholeMeasure is the prise en charge of that index as the whole history knows
// it, periods settled.
func (j *judge) wholeMeasure(index int) *Measure {
	if index < 0 || index >= len(j.whole.Measures) {
		return nil
	}
	return &j.whole.Measures[index]
}

// open is the open prise en charge that a binding act needs; its absence is
// reported.
func (j *judge) open() *Measure {
	m := j.soFar.Open()
	if m != nil {
		return m
	}
	text := "il n'y a pas de prise en charge ouverte dans ce dossier"
	if last := j.soFar.Current(); last != nil {
		text = fmt.Sprintf("cet acte (%s du %s) vient après la fin de la prise en charge, le %s",
			j.entry.Act.Kind().Noun(), j.entry.Act.Day().French(), last.Closing.Date.French())
	}
	j.report(Finding{
		Rule: RuleOrder, Text: text,
		Advice: "enregistrer d'abord une nouvelle saisine",
		Settle: &Settle{Kind: KindIntake},
	})
	return nil
}

// A Verification is what judging a change gives.
type Verification struct {
	Refused  []Finding // the change is refused when there are any
	Warnings []Finding // what the change adds without being refused
}

// Judge compares a history before and after a change, and sorts what the
// change adds. It is refused only by a refusing finding that it adds, when one
// of its acts is binding or when the finding is about that act's own sense:
// old breaches never block new work, and facts are never refused for being
// inconvenient. The changed acts are those written, withdrawn or restored.
func Judge(before, after []Entry, changed []Entry) Verification {
	old := map[string]int{}
	for _, f := range Findings(before) {
		old[f.key()]++
	}
	binding := slices.ContainsFunc(changed, func(e Entry) bool { return e.Act.Kind().Binding() })
	var v Verification
	for _, f := range Findings(after) {
		if k := f.key(); old[k] > 0 {
			old[k]--
			continue
		}
		own := RuleOf(f.Rule).own && slices.ContainsFunc(changed, func(e Entry) bool { return slices.Contains(f.Acts, e.Number) })
		if f.Strength == Refuse && (binding || own) {
			v.Refused = append(v.Refused, f)
		} else {
			v.Warnings = append(v.Warnings, f)
		}
	}
	return v
}
