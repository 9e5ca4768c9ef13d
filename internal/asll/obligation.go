package asll

import (
	"fmt"
	"slices"

	"asll/internal/civil"
)

// An Obligation is something to be done, by when, under which rule, and when
// it was settled. Late or coming is a comparison with a day: an act has two
// dates, and what was done in time and written down late is on time.
type Obligation struct {
	Rule    RuleID
	Measure int        // rank of the prise en charge
	Text    string     // what is to be done, and from which facts
	Due     civil.Date // the last day to do it
	Settled civil.Date // the day it was done, or no day
	Settle  Settle     // the act that settles it
}

// Obligations lists what a dossier asks of its référent, settled or not, in
// the order of their due dates.
func Obligations(d *Dossier) []Obligation {
	var all []Obligation
	for i := range d.Measures {
		m := &d.Measures[i]
		for _, o := range slices.Concat(m.decisionsNotified(), m.firstVisit(), m.sector(), m.everyPeriod(), m.housed(), m.sheet()) {
			o.Measure = m.Rank
			if o.Settled.IsZero() && m.lapsed(o.Rule) {
				continue
			}
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b Obligation) int { return a.Due.Compare(b.Due) })
	return all
}

// lapsed tells what a closing leaves without object: a decision is still to be
// notified, and the sheet to be sent.
func (m *Measure) lapsed(rule RuleID) bool {
	return m.Closing != nil && rule != RuleSheet && rule != RuleNotification
}

// decisionsNotified asks that the household be told what was granted or
// refused; a recommendation or an adjournment decides nothing.
func (m *Measure) decisionsNotified() []Obligation {
	if !m.Regulation.DecisionNotified {
		return nil
	}
	var all []Obligation
	told := func(decided, notified civil.Date) {
		all = append(all, Obligation{
			Rule: RuleNotification, Due: decided,
			Settled: firstDay(notified, m.notice(decided, func(n *Notice) bool {
				return n.To == PartnerHousehold && n.Subject == SubjectDecision && n.sent()
			})),
			Text:   "notifier au ménage la décision du " + decided.French(),
			Settle: notifying(PartnerHousehold, SubjectDecision),
		})
	}
	for _, d := range m.Decisions {
		if d.Verdict != VerdictAdjourned && m.decides(d.Body) {
			told(d.Date, d.Notified)
		}
	}
	return all
}

// decides tells whether a commission is the règlement's.
func (m *Measure) decides(body Body) bool { return sameName(string(body), string(m.Regulation.Body)) }

// movedIn tells whether the household moved in under this prise en charge, or
// so short a time before that its first visit could still be made in time.
func (m *Measure) movedIn() bool {
	return !m.MoveIn.IsZero() && !civil.Deadline(m.MoveIn, m.Regulation.FirstVisitMonths).Before(m.Intake.Date)
}

func (m *Measure) firstVisit() []Obligation {
	months := m.Regulation.FirstVisitMonths
	if months == 0 || !m.movedIn() {
		return nil
	}
	return []Obligation{{
		Rule: RuleFirstVisit, Due: civil.Deadline(m.MoveIn, months), Settled: m.visited(m.MoveIn),
		Text:   fmt.Sprintf("faire la première visite à domicile (emménagement le %s)", m.MoveIn.French()),
		Settle: visiting(VisitHome),
	}}
}

// visited is the day of the first home visit from a day on. Visits of the
// référent accès alone are not the référent maintien's.
func (m *Measure) visited(since civil.Date) civil.Date {
	for _, v := range m.Visits {
		if v.Type == VisitHome && v.Met() && v.By != RoleAccess && !v.Date.Before(since) {
			return v.Date
		}
	}
	return civil.Date{}
}

// sector asks for the sector's social worker to be contacted and met. The
// maintien phase begins at the move-in, with a contract or without.
func (m *Measure) sector() []Obligation {
	since, until, why := m.MoveIn, m.lastHoused(), "emménagement"
	if m.Contract != nil {
		since, until, why = m.Contract.Signed, firstDay(m.End(), until), "contrat signé"
	} else if !m.movedIn() {
		return nil
	}
	if !m.Regulation.SectorWorker {
		return nil
	}
	contact, met := m.sectorMet()
	all := []Obligation{{
		Rule: RuleSectorContact, Due: since, Settled: contact,
		Text:   fmt.Sprintf("prendre contact avec l'assistante sociale de secteur (%s le %s)", why, since.French()),
		Settle: notifying(PartnerSector, "contact"),
	}}
	if !until.IsZero() {
		all = append(all, Obligation{
			Rule: RuleSectorMeeting, Due: until, Settled: met,
			Text:   "organiser la rencontre entre l'assistante sociale de secteur, le ménage et le référent",
			Settle: visiting(VisitSector),
		})
	}
	return all
}

// sectorMet is when the sector's social worker was contacted, and met with the
// household: to be met is to be contacted.
func (m *Measure) sectorMet() (contact, met civil.Date) {
	met = m.visitedFor(VisitSector)
	told := m.notice(civil.Date{}, func(n *Notice) bool { return n.To == PartnerSector })
	return sooner(told, met), met
}

// lastHoused is the last day of the accompaniment of a household that moved in,
// when no contract says it; no day before the move-in is known.
func (m *Measure) lastHoused() civil.Date {
	if !m.movedIn() {
		return civil.Date{}
	}
	return civil.PeriodEnd(m.MoveIn, m.Regulation.Ceiling)
}

// housed asks that the accompaniment in the dwelling come to its end, where the
// règlement says how long it lasts and no contract does.
func (m *Measure) housed() []Obligation {
	if !m.accompanied() {
		return nil
	}
	o := Obligation{
		Rule: RuleHoused, Due: m.lastHoused(),
		Text:   fmt.Sprintf("finir l'accompagnement dans le logement par une rencontre avec le ménage (emménagement le %s)", m.MoveIn.French()),
		Settle: Settle{Kind: KindClosing, Fields: []string{"reason", "meeting"}},
	}
	if m.Closing != nil {
		o.Settled = m.Closing.Date
	}
	return []Obligation{o}
}

// accompanied tells whether the household is, or was to the end, accompanied in
// its dwelling without a contract, under a règlement that says how long.
func (m *Measure) accompanied() bool {
	return m.Contract == nil && m.movedIn() && m.Regulation.Floor > 0 &&
		(m.Closing == nil || !m.Closing.Date.Before(m.MoveIn))
}

func (m *Measure) sheet() []Obligation {
	if !m.Regulation.EvaluationSheet || m.Closing == nil || m.Contract == nil {
		return nil
	}
	return []Obligation{{
		Rule: RuleSheet, Due: m.Closing.Date,
		Settled: m.notice(m.Closing.Date, func(n *Notice) bool { return n.Subject == SubjectEvaluation && n.To != PartnerHousehold && n.sent() }),
		Text:    "envoyer la fiche d'évaluation au Conseil Général",
		Settle:  notifying(PartnerCouncil, SubjectEvaluation),
	}}
}

// notice is the day of the first notice of that sort from a day on.
func (m *Measure) notice(since civil.Date, is func(*Notice) bool) civil.Date {
	for _, n := range m.Notices {
		if !n.Date.Before(since) && is(n) {
			return n.Date
		}
	}
	return civil.Date{}
}

// notifying is the notice that settles an obligation.
func notifying(to Partner, subject Subject) Settle {
	return Settle{Kind: KindNotice, Fields: []string{"to=" + Partners.Word(to), "subject=" + Subjects.Word(subject)}}
}

// visiting is the visit that settles an obligation.
func visiting(kind VisitKind) Settle {
	return Settle{Kind: KindVisit, Fields: []string{"type=" + VisitKinds.Word(kind)}}
}
