package sheet

import "asll/internal/asll"

// underWay is printed for what only the end of a prise en charge gives.
const underWay = "sans objet avant la fin de la prise en charge"

func (p *paper) end() []Block {
	c := p.m.Closing
	if c == nil {
		return []Block{
			paragraph("interim", words("La prise en charge n'est pas terminée : ce document est un bilan intermédiaire.")),
			fields("end", "", field("state", "État", coded(asll.States, p.m.State(p.h.Day)))),
		}
	}
	all := []Field{
		field("date", "Date de fin", date(c.Date)),
		field("reason", "Motif", coded(asll.EndReasons, c.Reason)),
		field("meeting", "Rencontre de fin", date(c.Meeting)).wanted().when(words(c.MeetingImpossible).Typed == nil),
	}
	if why := words(c.MeetingImpossible); why.Typed != nil {
		all = append(all, field("meeting_impossible", "Rencontre de fin impossible", why))
	}
	return []Block{fields("end", "", all...)}
}

func (p *paper) recommendations() []Block {
	v := remark(underWay)
	if c := p.m.Closing; c != nil {
		v = p.closingWords("Préconisations", c.Recommendations)
	}
	return []Block{paragraph("recommendations", v)}
}

func (p *paper) orientations() []Block {
	v := remark(underWay)
	if c := p.m.Closing; c != nil {
		v = p.closingWords("Orientations", c.Orientations)
	}
	return []Block{paragraph("orientations", v)}
}

// closingWords are what a closing says under that title, and ought to.
func (p *paper) closingWords(title, said string) Value {
	v := words(said)
	if v.Typed == nil {
		p.leaves(title, title)
	}
	return v
}

func (p *paper) followUp() []Block {
	proposal := missing()
	for _, r := range p.m.Reviews {
		proposal = coded(asll.Proposals, r.Proposal).or(proposal)
	}
	all := []Field{field("proposal", "Proposée au dernier bilan", proposal)}
	switch {
	case !p.interim():
		all = append([]Field{field("outcome", "Suite", p.outcome())}, all...)
	case p.m.Contract != nil:
		all = append(all, field("remaining_months", "Durée encore possible", p.remaining()))
	}
	return []Block{fields("follow_up", "", all...)}
}

// outcome is the end, and whether the veille goes on after it.
func (p *paper) outcome() Value {
	what := "fin de la prise en charge"
	if p.m.Contract != nil {
		what = "fin de la mesure"
	}
	switch p.m.Closing.Watch {
	case asll.Yes:
		return Value{Typed: "watch", Text: what + ", avec veille"}
	case asll.No:
		return Value{Typed: "end", Text: what + ", sans veille"}
	default:
		return Value{Typed: "end", Text: what}
	}
}

// remaining is what a renewal could still give: a rest shorter than the shortest one gives nothing.
func (p *paper) remaining() Value {
	if n := p.m.Remaining(); n >= p.m.Regulation.Renewal.Min {
		return months(n)
	}
	return count(0, "aucun renouvellement possible")
}
