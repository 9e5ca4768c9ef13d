package asll

import (
	"fmt"
	"slices"

	"asll/internal/civil"
)

// everyPeriod lists what each period asks for: informing the service
// instructeur, a review before the end, and an end that is decided. What was
// not done for a period that is renewed can no longer be done for it.
func (m *Measure) everyPeriod() []Obligation {
	var all []Obligation
	for i, p := range m.Periods {
		if p.Start.IsZero() {
			continue
		}
		for _, o := range slices.Concat(m.inform(i, p), m.review(i, p)) {
			if !o.Settled.IsZero() || i == len(m.Renewals) {
				all = append(all, o)
			}
		}
		all = append(all, m.endOf(i, p))
	}
	return all
}

func (m *Measure) inform(i int, p Period) []Obligation {
	if !m.Regulation.InformsService || m.Service == "" {
		return nil
	}
	return []Obligation{{
		Rule: RuleInform, Due: p.End,
		Settled: m.noticeWithin(i, func(n *Notice) bool { return n.To == PartnerService && n.sent() }),
		Text:    fmt.Sprintf("informer le service instructeur (%s) pendant la période %d", m.Service, i+1),
		Settle:  notifying(PartnerService, "information"),
	}}
}

func (m *Measure) review(i int, p Period) []Obligation {
	before := m.Regulation.ReviewMonthsBefore
	if before == 0 {
		return nil
	}
	return []Obligation{{
		Rule: RuleReview, Due: civil.Deadline(p.End, -before), Settled: m.reviewed(i),
		Text:   fmt.Sprintf("faire le bilan de la période %d, qui finit le %s", i+1, p.End.French()),
		Settle: Settle{Kind: KindReview, Fields: []string{"proposal"}},
	}}
}

func (m *Measure) endOf(i int, p Period) Obligation {
	o := Obligation{
		Rule: RuleEnd, Due: p.End, Settle: Settle{Kind: KindRenewal},
		Text: fmt.Sprintf("renouveler ou clore la mesure à la fin de la période %d", i+1),
	}
	if i == len(m.Renewals) && m.Remaining() < m.Regulation.Renewal.Min {
		o.Text = "clore la mesure, qui ne peut plus être renouvelée"
		o.Settle.Kind = KindClosing
	}
	switch {
	case i < len(m.Renewals):
		o.Settled = m.Renewals[i].Decided
	case m.Closing != nil:
		o.Settled = m.Closing.Date
	}
	return o
}

// within tells whether a day falls in a period; the last one goes on after its
// end, until it is renewed or closed.
func (m *Measure) within(period int, day civil.Date) bool {
	p := m.Periods[period]
	return !day.Before(p.Start) && (period == len(m.Renewals) || !day.After(p.End))
}

// noticeWithin is the day of the first notice of that sort for a period.
func (m *Measure) noticeWithin(period int, is func(*Notice) bool) civil.Date {
	for _, n := range m.Notices {
		if m.within(period, n.Date) && is(n) {
			return n.Date
		}
	}
	return civil.Date{}
}

// reviewed is the day of the first review for a period.
func (m *Measure) reviewed(period int) civil.Date {
	for _, r := range m.Reviews {
		if m.within(period, r.Date) {
			return r.Date
		}
	}
	return civil.Date{}
}
