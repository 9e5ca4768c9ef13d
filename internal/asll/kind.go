package asll

// Kind names one kind of act, as it is stored in the journal.
type Kind string

// The kinds of acts, in the order of a dossier's life: two acts of the same day
// are folded in this order.
const (
	KindIntake      Kind = "intake"
	KindSituation   Kind = "situation"
	KindReferent    Kind = "referent"
	KindDiagnostic  Kind = "diagnostic"
	KindDeposit     Kind = "deposit"
	KindPreparation Kind = "prepare"
	KindVisit       Kind = "visit"
	KindOffer       Kind = "offer"
	KindGuarantee   Kind = "guarantee"
	KindRequest     Kind = "request"
	KindDecision    Kind = "decision"
	KindContract    Kind = "contract"
	KindAmendment   Kind = "amendment"
	KindLease       Kind = "lease"
	KindNotice      Kind = "notice"
	KindFormality   Kind = "formality"
	KindReview      Kind = "review"
	KindRenewal     Kind = "renew"
	KindClosing     Kind = "close"
	KindVoid        Kind = "void"
)

// kinds describes each kind: its French noun, the verb of its refusal, how to
// make an empty act of it, and whether it is binding, that is to say a choice
// of the référent or of a commission and not a mere fact.
var kinds = []struct {
	kind    Kind
	noun    string
	refused string
	binding bool
	empty   func() Act
}{
	{KindIntake, "saisine", "Saisine refusée", false, func() Act { return new(Intake) }},
	{KindSituation, "situation", "Changement de situation refusé", false, func() Act { return new(Situation) }},
	{KindReferent, "référent", "Référent refusé", false, func() Act { return new(Referent) }},
	{KindDiagnostic, "diagnostic", "Diagnostic refusé", false, func() Act { return new(Diagnostic) }},
	{KindDeposit, "dépôt de dossier", "Dépôt de dossier refusé", false, func() Act { return new(Deposit) }},
	{KindPreparation, "préparation", "Préparation refusée", false, func() Act { return new(Preparation) }},
	{KindVisit, "entretien", "Entretien refusé", false, func() Act { return new(Visit) }},
	{KindOffer, "proposition", "Proposition refusée", true, func() Act { return new(OfferStep) }},
	{KindGuarantee, "garantie", "Garantie refusée", false, func() Act { return new(Guarantee) }},
	{KindRequest, "demande", "Demande refusée", true, func() Act { return new(Request) }},
	{KindDecision, "décision", "Décision refusée", true, func() Act { return new(Decision) }},
	{KindContract, "contrat", "Contrat refusé", true, func() Act { return new(Contract) }},
	{KindAmendment, "avenant", "Avenant refusé", false, func() Act { return new(Amendment) }},
	{KindLease, "bail", "Bail refusé", false, func() Act { return new(Lease) }},
	{KindNotice, "liaison", "Liaison refusée", false, func() Act { return new(Notice) }},
	{KindFormality, "démarche", "Démarche refusée", false, func() Act { return new(Formality) }},
	{KindReview, "bilan", "Bilan refusé", false, func() Act { return new(Review) }},
	{KindRenewal, "renouvellement", "Renouvellement refusé", true, func() Act { return new(Renewal) }},
	{KindClosing, "clôture", "Clôture refusée", true, func() Act { return new(Closing) }},
	{KindVoid, "annulation", "Annulation refusée", false, func() Act { return new(Void) }},
}

// rank gives the place of a kind in a dossier's life; unknown kinds come last.
func (k Kind) rank() int {
	for i := range kinds {
		if kinds[i].kind == k {
			return i
		}
	}
	return len(kinds)
}

// Noun is the French name of the kind, as in « saisine ».
func (k Kind) Noun() string {
	if i := k.rank(); i < len(kinds) {
		return kinds[i].noun
	}
	return string(k)
}

// Refused opens the sentence of a refusal, as in « Contrat refusé ».
func (k Kind) Refused() string {
	if i := k.rank(); i < len(kinds) {
		return kinds[i].refused
	}
	return "Acte refusé"
}

// Binding tells whether the act is a choice that the règlement can forbid:
// facts are written with a warning, choices are refused.
func (k Kind) Binding() bool {
	i := k.rank()
	return i < len(kinds) && kinds[i].binding
}

// New makes an empty act of a kind.
func New(k Kind) Act {
	if i := k.rank(); i < len(kinds) {
		return kinds[i].empty()
	}
	return &Unknown{kind: k}
}
