package asll

// The reasons that make an end positive.
const (
	reasonReached  EndReason = "reached"
	reasonRehoused EndReason = "rehoused"
)

// eachCase counts the prises en charge that are in the span in a way, by what is told of them.
func eachCase(in func(Span, *Case) bool, told func(*Case) string) func(Span, []Case, counter) {
	return func(s Span, cases []Case, add counter) {
		for i := range cases {
			if c := &cases[i]; in(s, c) {
				add(told(c), 1)
			}
		}
	}
}

func origin(c *Case) string { return string(c.Origin) }

func purpose(c *Case) string { return string(c.Purpose) }

func reason(c *Case) string { return string(c.Reason) }

func referent(c *Case) string { return c.Referent }

func outcomes(s Span, cases []Case, add counter) {
	for i := range cases {
		c := &cases[i]
		switch {
		case !s.Holds(c.Opened):
		case !c.Signed.IsZero() && !c.Signed.After(s.To):
			add("agreed", 1)
		case !c.Closed.IsZero() && !c.Closed.After(s.To):
			add("ended", 1)
		default:
			add("pending", 1)
		}
	}
}

func movement(s Span, cases []Case, add counter) {
	for i := range cases {
		c := &cases[i]
		for _, g := range []struct {
			code string
			in   bool
		}{
			{"start", s.before(c)},
			{"opened", s.begins(c)},
			{"closed", s.ends(c)},
			{"end", s.after(c)},
			{"overdue", s.overdue(c)},
			{"followed", s.follows(c)},
		} {
			if g.in {
				add(g.code, 1)
			}
		}
	}
}

func renewals(s Span, cases []Case, add counter) {
	for i := range cases {
		n := 0
		for _, day := range cases[i].Renewed {
			if s.Holds(day) {
				n++
			}
		}
		add("measures", min(n, 1))
		add("periods", n)
	}
}

func themes(s Span, cases []Case, add counter) {
	for i := range cases {
		c := &cases[i]
		if !s.follows(c) {
			continue
		}
		add(whole, 1)
		seen := map[Theme]bool{}
		for _, o := range c.Objectives {
			if !seen[o.Theme] {
				add(string(o.Theme), 1)
			}
			seen[o.Theme] = true
		}
		if len(c.Objectives) == 0 {
			add(codeUnknown, 1)
		}
	}
}

func durations(s Span, cases []Case, add counter) {
	for i := range cases {
		if c := &cases[i]; s.ends(c) {
			add(whole, 1)
			add("months", c.Granted)
			add("days", c.Closed.DaysSince(c.Effect)+1)
		}
	}
}

func objectives(s Span, cases []Case, add counter) {
	for i := range cases {
		if c := &cases[i]; s.ends(c) {
			for _, o := range c.Objectives {
				add(string(o.Result), 1)
			}
		}
	}
}
