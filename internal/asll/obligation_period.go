package asll

import (
	"fmt"

	"asll/internal/civil"
)

// everyPeriod lists what each period asks for: informing the service
// instructeur, a review before the end, and an end that is decided.
func (m *Measure) everyPeriod() []Obligation {
	var all []Obligation
	for i, p := range m.Periods {
		if p.Start.IsZero() {
			continue
		}
		if m.Regulation.InformsService && m.Service != "" {
			all = append(all, Obligation{
				Rule: RuleInform, Due: p.End,
				Settled: m.notice(p.Start, func(n *Notice) bool { return n.To == PartnerService && n.sent() }),
				Text:    fmt.Sprintf("informer le service instructeur (%s) pendant la période %d", m.Service, i+1),
				Settle:  notifying(PartnerService, "information"),
			})
		}
		if before := m.Regulation.ReviewMonthsBefore; before > 0 {
			all = append(all, Obligation{
				Rule: RuleReview, Due: civil.Deadline(p.End, -before), Settled: m.reviewed(p),
				Text:   fmt.Sprintf("faire le bilan de la période %d, qui finit le %s", i+1, p.End.French()),
				Settle: Settle{Kind: KindReview, Fields: []string{"proposal"}},
			})
		}
		all = append(all, m.endOf(i, p))
	}
	return all
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

// reviewed is the day of the first review of a period.
func (m *Measure) reviewed(p Period) civil.Date {
	for _, r := range m.Reviews {
		if !r.Date.Before(p.Start) && !r.Date.After(p.End) {
			return r.Date
		}
	}
	return civil.Date{}
}
