package asll

func watch(s Span, cases []Case, add counter) {
	for i := range cases {
		c := &cases[i]
		if s.Holds(c.Closed) && c.Watch == Yes {
			add("watched", 1)
		}
		switch {
		case c.Rank == 1 || !s.Holds(c.Opened):
		case c.Origin == OriginHousehold:
			add("by-household", 1)
		default:
			add("by-partner", 1)
		}
	}
}

func visits(s Span, cases []Case, add counter) {
	for i := range cases {
		for _, v := range cases[i].Contacts {
			switch {
			case !s.Holds(v.Day):
			case v.Met:
				add(string(v.Type), 1)
			default:
				add(codeMissed, 1)
			}
		}
	}
}

func firstVisits(s Span, cases []Case, add counter) {
	eachDuty(s, cases, RuleFirstVisit, func(d Duty) {
		switch {
		case d.Settled.IsZero():
			add("missing", 1)
		case d.Settled.After(d.Due):
			add("late", 1)
		default:
			add("in-time", 1)
		}
	})
}

func sheets(s Span, cases []Case, add counter) {
	eachDuty(s, cases, RuleSheet, func(d Duty) {
		if d.Settled.IsZero() {
			add("unsent", 1)
		} else {
			add("sent", 1)
		}
	})
}

// eachDuty passes over what was settled before the span, by a closing as well.
func eachDuty(s Span, cases []Case, rule RuleID, each func(Duty)) {
	for i := range cases {
		c := &cases[i]
		if !c.Closed.IsZero() && c.Closed.Before(s.From) {
			continue
		}
		for _, d := range c.Duties {
			if d.Rule == rule && s.Holds(d.Due) {
				each(d)
			}
		}
	}
}
