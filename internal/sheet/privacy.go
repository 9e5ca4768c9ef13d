package sheet

import (
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// withheld is printed in the place of what a reader must not be told.
const withheld = "non communiqué"

// telltale are the words that say of a household that it was granted asylum, folded. A text that
// holds one of them stays out of what a landlord may read.
var telltale = []string{
	"refugie", "refugies", "refugiee", "refugiees", "asile", "apatride", "apatrides", "ofpra", "cnda", "ofii",
	"cada", "cph", "huda", "protection subsidiaire", "protection internationale", "titre de sejour", "primo arrivant", "primo arrivants",
	"coordination logement", "logement d accueil", // which only looks for dwellings for them
}

// withhold takes out of a document what its reader must not be told: a confidential address,
// wherever it is written, and what says that the household was granted asylum.
func (p *paper) withhold(d *Document) {
	hides := p.hidden()
	for _, s := range d.Sections {
		for j := range s.Blocks {
			b := &s.Blocks[j]
			hide := func(v *Value, what string) {
				if hides(*v) {
					*v = remark(withheld)
					d.Withheld = append(d.Withheld, label(s.Title, b.Title, what))
				}
			}
			hide(&b.Value, "")
			for i := range b.Fields {
				hide(&b.Fields[i].Value, b.Fields[i].Label)
			}
			for _, row := range b.Rows {
				for i := range row {
					hide(&row[i], b.Columns[i].Label)
				}
			}
		}
	}
}

// hidden tells what a document hides. A landlord may come to read any of them but the household's own: it is signed with
// him, sent back to him when the saisine was his, passed on to him with an application. What the
// association says of itself is its own business, and a name is only a name.
func (p *paper) hidden() func(Value) bool {
	addresses := p.secretAddresses()
	own := []string{p.name().Text}
	for _, said := range append(p.own, p.h.Recipient, p.h.Association, p.h.Contact, p.h.Manager, p.h.Referent) {
		own = append(own, printed(said))
	}
	discreet := p.discreet() && !p.intimate
	return func(v Value) bool {
		switch v.Typed.(type) {
		case string, []string:
		default:
			return false
		}
		said := " " + plain(v.Text) + " " + plain(strings.ReplaceAll(v.Text, ".", "")) + " " // « C.A.D.A. »
		holds := func(part string) bool { return strings.Contains(said, " "+part+" ") }
		return slices.ContainsFunc(addresses, holds) ||
			discreet && !slices.Contains(own, v.Text) && slices.ContainsFunc(telltale, holds)
	}
}

// plain is a text as it is searched: words without accents, in lower case, and nothing else.
func plain(s string) string { return strings.ReplaceAll(text.Key(s), "-", " ") }

// secretAddresses lists the addresses that are printed nowhere, folded: once one of them is
// confidential, those that the household left may tell where it is.
func (p *paper) secretAddresses() []string {
	if !p.confidential() {
		return nil
	}
	var all []string
	for _, e := range p.d.Entries {
		var address string
		switch a := e.Act.(type) {
		case *asll.Intake:
			address = a.Address
		case *asll.Situation:
			address = a.Address
		case *asll.Lease:
			address = a.Address
		}
		if key := plain(address); key != "" {
			all = append(all, key)
		}
	}
	return all
}

// confidential tells whether the household asked at the time, or since, that its address be kept
// secret.
func (p *paper) confidential() bool {
	return p.m.Household.AddressConfidential || p.d.Household.AddressConfidential
}
