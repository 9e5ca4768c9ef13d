package asll

import (
	"fmt"
	"slices"

	"asll/internal/civil"
)

// Guarantee is a step towards what secures the entry: guarantee, deposit,
// insurance.
type Guarantee struct {
	Date   civil.Date      `json:"date"`
	Type   GuaranteeKind   `json:"type"`
	With   string          `json:"with,omitzero"`
	Result GuaranteeResult `json:"result,omitzero"`
	Amount *civil.Cents    `json:"amount,omitempty"`
	Note   string          `json:"note,omitzero"`
}

// Kind implements Act.
func (*Guarantee) Kind() Kind { return KindGuarantee }

// Day implements Act.
func (a *Guarantee) Day() civil.Date { return a.Date }

func (a *Guarantee) fold(d *Dossier, _ *Entry) {
	if m := d.Current(); m != nil {
		m.Guarantees = append(m.Guarantees, a)
	}
}

// judge warns of a guarantee asked for before the dwelling is allocated.
func (a *Guarantee) judge(j *judge) {
	m := j.soFar.Current()
	if m == nil {
		return
	}
	j.afterEnd(m, a.Date)
	if o := j.soFar.OpenOffer(); o != nil && o.Channel == ChannelCIOD && a.Type != GuaranteeInsurance {
		j.report(Finding{
			Rule: RuleSecured, Fields: []string{"type"},
			Text:   "la commission d'attribution n'a pas encore validé le dossier de la proposition en cours",
			Advice: "enregistrer d'abord son avis",
			Settle: &Settle{Kind: KindOffer, Fields: []string{"step=" + OfferStages.Word(StageGranted)}},
		})
	}
}

// Lease is the signature of a lease or of a sub-lease, the inventory and the
// move-in.
type Lease struct {
	Signed    civil.Date   `json:"signed"`
	Type      LeaseKind    `json:"type,omitzero"`
	Inventory civil.Date   `json:"inventory,omitzero"`
	MoveIn    civil.Date   `json:"move_in,omitzero"` // done or planned
	Landlord  string       `json:"landlord,omitzero"`
	Dwelling  string       `json:"dwelling,omitzero"` // its type, as in « T3 »
	Address   string       `json:"address,omitzero"`
	Postcode  string       `json:"postcode,omitzero"`
	Town      string       `json:"town,omitzero"`
	Rent      *civil.Cents `json:"rent,omitempty"`
	Charges   *civil.Cents `json:"charges,omitempty"`
	Note      string       `json:"note,omitzero"`
}

// Kind implements Act.
func (*Lease) Kind() Kind { return KindLease }

// Day implements Act.
func (a *Lease) Day() civil.Date { return a.Signed }

func (a *Lease) fold(d *Dossier, e *Entry) {
	moved := Circumstances{
		Lease: a.Signed, MoveIn: a.MoveIn, Landlord: a.Landlord, Dwelling: a.Dwelling, Occupancy: OccupancyTenant,
	}
	if a.Type == LeaseSub {
		moved.Occupancy = OccupancySubtenant
	}
	if !a.MoveIn.IsZero() { // until then the household lives where it lived
		moved.Address, moved.Postcode, moved.Town = a.Address, a.Postcode, a.Town
	}
	d.Household.apply(&moved, a.Signed)
	m := d.Current()
	if m == nil {
		return
	}
	m.sign(a)
	if m.moved != nil && m.moved.Act.Day() == a.Signed && m.moved.ID > e.ID {
		moved.MoveIn = civil.Date{} // it was put off since, on the same day
	}
	if m.Closing == nil {
		m.apply(&moved)
	}
}

// sign keeps a lease, or what is told again of one that was signed that day.
func (m *Measure) sign(a *Lease) {
	i := slices.IndexFunc(m.Leases, func(l *Lease) bool { return l.Signed == a.Signed })
	if i < 0 {
		m.Leases = append(m.Leases, a)
		return
	}
	l := *m.Leases[i]
	set(&l.Type, a.Type)
	set(&l.Inventory, a.Inventory)
	set(&l.MoveIn, a.MoveIn)
	set(&l.Landlord, a.Landlord)
	set(&l.Dwelling, a.Dwelling)
	set(&l.Address, a.Address)
	set(&l.Postcode, a.Postcode)
	set(&l.Town, a.Town)
	set(&l.Rent, a.Rent)
	set(&l.Charges, a.Charges)
	set(&l.Note, a.Note)
	m.Leases = slices.Clone(m.Leases)
	m.Leases[i] = &l
}

// judge warns of a move before the lease, and of a lease without insurance.
func (a *Lease) judge(j *judge) {
	m := j.soFar.Current()
	if m == nil {
		return
	}
	j.afterEnd(m, a.Signed)
	if !a.MoveIn.IsZero() && a.MoveIn.Before(a.Signed) {
		j.report(Finding{
			Rule: RuleLease, Fields: []string{"move_in"},
			Text:   fmt.Sprintf("l'emménagement (%s) précède la signature du bail (%s)", a.MoveIn.French(), a.Signed.French()),
			Advice: "vérifier les deux dates",
		})
	}
	j.left(a.MoveIn)
	if !m.insured() {
		j.report(Finding{
			Rule: RuleInsurance, Fields: []string{"signed"},
			Text:   "aucune assurance habitation n'est enregistrée à la signature du bail",
			Advice: "aider le ménage à s'assurer, et l'enregistrer",
			Settle: &Settle{Kind: KindGuarantee, Fields: []string{"type=" + GuaranteeKinds.Word(GuaranteeInsurance)}},
		})
	}
}

// left asks for the exit of an accommodation once the household moves in: until
// then it is said to live in both, and a contract that waits for the entry waits.
func (j *judge) left(moveIn civil.Date) {
	if moveIn.IsZero() {
		return
	}
	for _, s := range j.whole.Household.Stays {
		if s.holds(moveIn) {
			j.report(Finding{
				Rule: RuleLeft, Fields: []string{"move_in"},
				Text:   fmt.Sprintf("le ménage emménage le %s, et sa sortie de l'hébergement%s n'est pas enregistrée", moveIn.French(), named(s.Name)),
				Advice: "enregistrer le jour de la sortie",
				Settle: &Settle{Kind: KindSituation, Fields: []string{"exit=" + moveIn.French()}},
			})
		}
	}
}

// secured is the first day of a guarantee or of a deposit that was not refused
// or, instead, of an insurance.
func (m *Measure) secured(insurance bool) civil.Date {
	return earliest(m.Guarantees, func(g *Guarantee) civil.Date {
		return only((g.Type == GuaranteeInsurance) == insurance && g.Result != GuaranteeRefused, g.Date)
	})
}

// insured tells whether an insurance of the dwelling is known.
func (m *Measure) insured() bool {
	if !m.secured(true).IsZero() {
		return true
	}
	for _, f := range m.Formalities {
		if f.Type == "insurance" {
			return true
		}
	}
	return false
}
