package sheet

import (
	"cmp"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// signatories gives a frame to each of those who signed, with the day where it is another one;
// the household and the référent have theirs in any case.
func (p *paper) signatories(signed civil.Date, all []asll.Signatory) []Block {
	blocks := []Block{p.signedAt(signed)}
	for _, due := range []asll.Signatory{
		{Role: asll.RoleHousehold, Name: p.d.Head.FirstName + " " + p.d.Head.LastName},
		{Role: asll.RoleReferent, Name: cmp.Or(p.m.Contract.Referent, p.h.Referent)},
	} {
		if !has(all, due.Role) {
			blocks = append(blocks, signature(string(due.Role), signing(due.Role), words(due.Name)))
		}
	}
	for _, s := range p.once(all) {
		who := words(s.Name)
		if !s.Date.IsZero() && s.Date != signed {
			who = words(who.Text + ", le " + s.Date.French())
		}
		blocks = append(blocks, signature(string(s.Role), signing(s.Role), who))
	}
	return blocks
}

// once names those who signed, each of them once in a capacity however the name is written.
func (p *paper) once(all []asll.Signatory) []asll.Signatory {
	var kept []asll.Signatory
	for _, s := range all {
		s.Name = cmp.Or(s.Name, p.usualName(s.Role))
		i := slices.IndexFunc(kept, func(k asll.Signatory) bool { return k.Role == s.Role && s.Name != "" && sameWords(k.Name, s.Name) })
		switch {
		case i < 0:
			kept = append(kept, s)
		case kept[i].Date.IsZero():
			kept[i].Date = s.Date
		}
	}
	return kept
}

func has(all []asll.Signatory, role asll.Role) bool {
	return slices.ContainsFunc(all, func(s asll.Signatory) bool { return s.Role == role })
}

// usualName is who signs in a capacity when the contract does not name him.
func (p *paper) usualName(role asll.Role) string {
	switch role {
	case asll.RoleHousehold:
		return p.d.Head.FirstName + " " + p.d.Head.LastName
	case asll.RoleReferent:
		return p.h.Referent
	case "service":
		return p.m.Service
	default:
		return ""
	}
}

// signing heads a frame: « Le ménage ».
func signing(role asll.Role) string { return text.Capital(asll.Roles.Label(role)) }

// sameWords tells whether two names are written with the same words, in whatever order.
func sameWords(a, b string) bool {
	sorted := func(s string) []string { return slices.Sorted(slices.Values(strings.Fields(text.Fold(s)))) }
	return slices.Equal(sorted(a), sorted(b))
}
