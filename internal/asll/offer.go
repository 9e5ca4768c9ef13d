package asll

import (
	"cmp"
	"slices"

	"asll/internal/civil"
)

// OfferStep is a step in the offer of a dwelling to a household: the first one
// begins an offer, the others go on with the one that is open.
type OfferStep struct {
	Date      civil.Date   `json:"date"`
	Stage     OfferStage   `json:"step"`
	Channel   Channel      `json:"channel,omitzero"`
	Landlord  string       `json:"landlord,omitzero"`
	Dwelling  string       `json:"dwelling,omitzero"` // its type, as in « T3 »
	Town      string       `json:"town,omitzero"`
	Rent      *civil.Cents `json:"rent,omitempty"`
	With      string       `json:"with,omitzero"`      // the structure or the commission that spoke
	Reason    string       `json:"reason,omitzero"`    // of a refusal
	Explained civil.Date   `json:"explained,omitzero"` // the explanatory sheet of a validated refusal
	Criteria  []string     `json:"criterion,omitempty"`
	Note      string       `json:"note,omitzero"`
}

// Kind implements Act.
func (*OfferStep) Kind() Kind { return KindOffer }

// Day implements Act.
func (a *OfferStep) Day() civil.Date { return a.Date }

func (a *OfferStep) facts() []fact { return []fact{{"explained", a.Explained}} }

// An Offer is a dwelling offered to a household, with the steps made so far.
type Offer struct {
	Number   int // counts from 1 in the dossier, all its prises en charge together
	Channel  Channel
	Landlord string
	Dwelling string
	Town     string
	Rent     *civil.Cents
	Steps    []*OfferStep
}

// Made is the step of that stage, or nil.
func (o *Offer) Made(stage OfferStage) *OfferStep {
	for _, s := range slices.Backward(o.Steps) {
		if s.Stage == stage {
			return s
		}
	}
	return nil
}

// Last is the last step made.
func (o *Offer) Last() *OfferStep { return o.Steps[len(o.Steps)-1] }

// Open tells whether an offer has not come to an end. That of the CIOD which
// the household refused waits for the word of the structure.
func (o *Offer) Open() bool {
	switch stage := o.Last().Stage; stage {
	case StageGranted, StageValidated, StageNotValidated, StageDenied, StageWithdrawn, StagePassedOver:
		return false
	default:
		return stage != StageRefused || o.Channel == ChannelCIOD
	}
}

// Granted tells whether the dwelling is allocated to the household.
func (o *Offer) Granted() bool { return o.Last().Stage == StageGranted }

// Left tells whether the household left the relocation file with this offer.
func (o *Offer) Left() bool { return o.Channel == ChannelCIOD && o.Last().Stage == StageNotValidated }

func (a *OfferStep) fold(d *Dossier, _ *Entry) {
	m := d.Current()
	if m == nil {
		return
	}
	o := m.goesOn(a)
	if o == nil {
		m.Offers = append(slices.Clip(m.Offers), Offer{Number: d.offered() + 1, Channel: a.channel()})
		o = m.lastOffer()
	}
	o.Steps = append(slices.Clip(o.Steps), a)
	set(&o.Landlord, a.Landlord)
	set(&o.Dwelling, a.Dwelling)
	set(&o.Town, a.Town)
	set(&o.Rent, a.Rent)
}

// goesOn is the offer with which a step goes on, or nil when it begins another
// one: that which is open, or that which was allocated and comes to nothing
// before the lease.
func (m *Measure) goesOn(a *OfferStep) *Offer {
	o := m.lastOffer()
	switch {
	case o == nil:
		return nil
	case o.Open() && (!a.begins() || !a.other(o)),
		o.Granted() && !m.leased(o) && (a.Stage == StageWithdrawn || a.Stage == StagePassedOver):
		return o
	}
	return nil
}

// leased tells whether a dwelling was found since an offer.
func (m *Measure) leased(o *Offer) bool { return !m.Lease.IsZero() && !m.Lease.Before(o.Last().Date) }

// channel is that of an offer that the step begins: the CIOD's, unless it is said.
func (a *OfferStep) channel() Channel { return cmp.Or(a.Channel, ChannelCIOD) }

// begins tells whether a step can be the first one of an offer.
func (a *OfferStep) begins() bool {
	return a.Stage == StageConsulted || a.Stage == StageSent || a.Stage == StagePresented
}

// other tells whether a step is about another dwelling than that of an offer.
func (a *OfferStep) other(o *Offer) bool {
	differs := func(one, two string) bool { return one != "" && two != "" && !sameName(one, two) }
	return o.Made(a.Stage) != nil || a.Channel != "" && a.Channel != o.Channel ||
		differs(a.Landlord, o.Landlord) || differs(a.Dwelling, o.Dwelling) || differs(a.Town, o.Town)
}

// lastOffer is the last dwelling offered, or nil.
func (m *Measure) lastOffer() *Offer {
	if len(m.Offers) == 0 {
		return nil
	}
	return &m.Offers[len(m.Offers)-1]
}

// OpenOffer is the offer that has not come to an end, or nil: that which was
// open at the end of its prise en charge is over.
func (d *Dossier) OpenOffer() *Offer {
	if m := d.Open(); m != nil {
		if o := m.lastOffer(); o != nil && o.Open() {
			return o
		}
	}
	return nil
}

// offered counts the dwellings offered in all the prises en charge.
func (d *Dossier) offered() (count int) {
	for i := range d.Measures {
		count += len(d.Measures[i].Offers)
	}
	return count
}

// LeftFile is the offer with which the household left the relocation file, or
// nil. The exit outlives its prise en charge: the source names no way back into
// the file, which is not the association's to keep.
func (d *Dossier) LeftFile() *Offer {
	for i := range d.Measures {
		for k := range d.Measures[i].Offers {
			if o := &d.Measures[i].Offers[k]; o.Left() {
				return o
			}
		}
	}
	return nil
}
