package asll

import (
	"strconv"
	"strings"

	"asll/internal/text"
)

// A move is what comes next in an offer.
type move struct {
	text  string
	by    string // who does it
	stage OfferStage
}

// Name tells an offer from the others of its dossier.
func (o *Offer) Name() string {
	return "proposition " + strconv.Itoa(o.Number) + " (" + text.Listed(Channels.Label(o.Channel), o.Landlord, o.Dwelling, o.Town) + ")"
}

// Expected is the stage that comes next in an open offer, or none when it is for
// somebody to decide.
func (o *Offer) Expected() OfferStage { return o.next().stage }

// next is what comes next: in the journey of an open offer, or after its end.
func (o *Offer) next() move {
	switch o.Last().Stage {
	case StageConsulted:
		return move{"attendre son envoi au référent « accès »", Channels.Label(o.Channel), StageSent}
	case StageSent:
		return move{"la présenter au ménage", byAccess, StagePresented}
	case StagePresented:
		return move{"recueillir la réponse du ménage", byAccess, ""}
	case StageAccepted, StageSheet, StageVisited:
		return o.candidacy()
	case StageCommission:
		return move{"attendre l'avis de la commission d'attribution", byCommission, ""}
	case StageRefused:
		if o.Open() {
			return move{"soumettre le refus à la structure d'hébergement", byStructure, ""}
		}
	case StageNotValidated:
		if o.Left() {
			return move{"chercher par un autre canal : le ménage est sorti du fichier de relogement", byAccess, StagePresented}
		}
	case StageGranted, StageValidated, StageDenied, StageWithdrawn, StagePassedOver:
	}
	return move{"poursuivre la recherche" + o.criteria(), byAccess, StagePresented}
}

// candidacy is what brings a household that accepts before the commission.
func (o *Offer) candidacy() move {
	switch {
	case o.Channel == ChannelCIOD && o.Made(StageSheet) == nil:
		return move{"envoyer la fiche de diagnostic à la CIOD", byAccess, StageSheet}
	case o.Made(StageVisited) == nil:
		return move{"visiter le logement avec le ménage", byAccess, StageVisited}
	default:
		return move{"présenter le dossier à la commission d'attribution", byCommission, StageCommission}
	}
}

// criteria are what the search looks for after a validated refusal.
func (o *Offer) criteria() string {
	if validated := o.Made(StageValidated); validated != nil && len(validated.Criteria) > 0 {
		return " sur de nouveaux critères : " + strings.Join(validated.Criteria, ", ")
	}
	return ""
}

// nextToEnter is what comes next for a household to which a dwelling is
// offered: in the journey of the offer, then up to the lease.
func (m *Measure) nextToEnter() []Step {
	settled := func(text string, kind Kind, fields ...string) []Step {
		return []Step{{Text: text, Measure: m.Rank, Settle: &Settle{Kind: kind, Fields: fields}}}
	}
	o := m.lastOffer()
	switch {
	case o == nil:
		return nil
	case m.leased(o):
		return nil // a dwelling was found
	case o.Open():
		goes := o.next()
		step := "step"
		if goes.stage != "" {
			step += "=" + OfferStages.Word(goes.stage)
		}
		return settled(o.Name()+" : "+goes.text, KindOffer, step)
	case !o.Granted():
		return nil
	case m.secured(false).IsZero():
		return settled("constituer le dossier de garantie et de caution (ACAL, Locapass)", KindGuarantee, "type")
	case !m.insured():
		return settled("aider le ménage à trouver une assurance habitation", KindGuarantee, "type="+GuaranteeKinds.Word(GuaranteeInsurance))
	case m.Regulation.ReferentPresented && !m.diagnosed():
		return settled("faire le diagnostic social préalable à l'entrée", KindDiagnostic, "type="+DiagnosticKinds.Word(DiagnosticSocial))
	case !m.presented():
		return settled("présenter le référent « maintien » au ménage", KindVisit, "type="+VisitKinds.Word(VisitRelay))
	default:
		return settled("signer le bail et faire l'état des lieux", KindLease, "signed", "move_in")
	}
}
