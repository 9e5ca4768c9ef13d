package asll

import "asll/internal/civil"

// A Span is the time that a report is about, its first and its last day included.
type Span struct {
	From, To civil.Date
}

// Holds tells whether a day is in the span.
func (s Span) Holds(day civil.Date) bool {
	return !day.IsZero() && !day.Before(s.From) && !day.After(s.To)
}

// A measure is a prise en charge whose contract took effect before it ended, be it on the same day. It is in progress
// from its effect to its closing, both included: one that is neither renewed nor closed (échue) still is.
func (c *Case) measure() bool {
	return !c.Effect.IsZero() && (c.Closed.IsZero() || !c.Closed.Before(c.Effect))
}

// refers tells whether the saisine was made in the span.
func (s Span) refers(c *Case) bool { return s.Holds(c.Opened) }

// drops tells whether the prise en charge ended in the span without a measure.
func (s Span) drops(c *Case) bool { return s.Holds(c.Closed) && !c.measure() }

// before tells whether the measure was in progress when the span began.
func (s Span) before(c *Case) bool {
	return c.measure() && c.Effect.Before(s.From) && (c.Closed.IsZero() || !c.Closed.Before(s.From))
}

// begins tells whether the measure took effect in the span.
func (s Span) begins(c *Case) bool { return c.measure() && s.Holds(c.Effect) }

// ends tells whether the measure was closed in the span.
func (s Span) ends(c *Case) bool { return c.measure() && s.Holds(c.Closed) }

// after tells whether the measure is in progress when the span is over.
func (s Span) after(c *Case) bool {
	return c.measure() && !c.Effect.After(s.To) && (c.Closed.IsZero() || c.Closed.After(s.To))
}

// follows tells whether the measure was in progress on some day of the span.
func (s Span) follows(c *Case) bool { return s.before(c) || s.begins(c) }

// overdue tells whether the last period of a measure in progress is over when the span is.
func (s Span) overdue(c *Case) bool { return s.after(c) && s.To.After(c.End) }
