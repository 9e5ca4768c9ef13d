package sheet

import (
	"slices"

	"asll/internal/asll"
)

// withheld is printed in the place of what a reader must not be told.
const withheld = "non communiqué"

// secret is printed in the place of an address that must not be told.
const secret = "adresse confidentielle"

// withhold takes out of a document what its reader must not be told: a confidential address,
// wherever it is written, and what says that the household was granted asylum. A landlord may come
// to read any document but the household's own: it is signed with him, sent back to him when the
// saisine was his, passed on to him with an application.
func (p *paper) withhold(d *Document) {
	hide := p.hiding()
	for _, s := range d.Sections {
		for j := range s.Blocks {
			b := &s.Blocks[j]
			take := func(v *Value, what string) {
				if told, hidden := hide(*v); hidden {
					*v = told
					d.Withheld = append(d.Withheld, label(s.Title, b.Title, what))
				}
			}
			take(&b.Value, "")
			for i := range b.Fields {
				take(&b.Fields[i].Value, b.Fields[i].Label)
			}
			for _, row := range b.Rows {
				for i := range row {
					take(&row[i], b.Columns[i].Label)
				}
			}
		}
	}
}

// hiding gives what is told in the place of a value, and whether any of it is hidden. Where a text
// says too much, nothing of it is told to others; the household reads it but for its address,
// since a paper may lie about. The name of the household is only a name, and what the association
// says of itself its own business.
func (p *paper) hiding() func(Value) (Value, bool) {
	addresses, structures, tells := p.addresses(), p.structures(), says
	if p.discreet() {
		tells = hints
	}
	own := allPrinted(p.d.Head.LastName+" "+p.d.Head.FirstName, p.d.Head.FirstName+" "+p.d.Head.LastName, p.h.Association, p.h.Contact)
	known := allPrinted(p.correspondent, p.h.Recipient, p.h.Manager, p.h.Referent)
	return func(v Value) (Value, bool) {
		switch v.Typed.(type) {
		case string, []string:
		default:
			return v, false
		}
		switch {
		case p.intimate:
			return without(v, addresses)
		case slices.Contains(own, v.Text):
			return v, false
		case stands(v.Text, addresses),
			stands(v.Text, structures) && !slices.Contains(known, v.Text),
			tells(v.Text) && !slices.Contains(known, v.Text):
			return remark(withheld), true
		default:
			return v, false
		}
	}
}

// discreet tells whether the carnet says somewhere that the household was granted asylum: a landlord
// must not guess it from any of its prises en charge, under whatever règlement.
func (p *paper) discreet() bool {
	return slices.ContainsFunc(p.d.Measures, func(m asll.Measure) bool {
		return m.Regulation.PublicName != "" || !m.Intake.RefugeeSince.IsZero() || says(m.Regulation.Name) || says(m.Intake.Grounds)
	}) || slices.ContainsFunc(p.d.Entries, func(e asll.Entry) bool {
		c := circumstances(e.Act)
		return says(c.Accommodation) || says(c.Scheme) || says(c.Service)
	})
}

// circumstances are those of the household that an act tells.
func circumstances(a asll.Act) asll.Circumstances {
	switch a := a.(type) {
	case *asll.Intake:
		return a.Circumstances
	case *asll.Situation:
		return a.Circumstances
	default:
		return asll.Circumstances{}
	}
}

// confidential tells whether the household asked at the time, or since, that its address be kept
// secret.
func (p *paper) confidential() bool {
	return p.m.Household.AddressConfidential || p.d.Household.AddressConfidential
}
