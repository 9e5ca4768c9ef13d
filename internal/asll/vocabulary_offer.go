package asll

// The coded values of an offer of a dwelling (« Proposition de logement »).
type (
	// Channel is the way an offer came.
	Channel string
	// OfferStage is one of the steps of an offer, or its end.
	OfferStage string
)

// ChannelCIOD is the channel whose steps the source sets out.
const ChannelCIOD Channel = "ciod"

// Channels are the ways an offer can come.
var Channels = Vocabulary[Channel]{Name: "canal", Open: true, Terms: []Term{
	{"ciod", "ciod", "CIOD", nil},
	{"sial", "sial", "SIAL", []string{"préfecture"}},
	{"landlord", "bailleur", "bailleur", nil},
	{"private", "privé", "propriétaire privé", []string{"particulier"}},
}}

// The stages of an offer.
const (
	StageConsulted    OfferStage = "consultation"
	StageSent         OfferStage = "sent"
	StagePresented    OfferStage = "presented"
	StageAccepted     OfferStage = "accepted"
	StageSheet        OfferStage = "sheet"
	StageVisited      OfferStage = "visited"
	StageCommission   OfferStage = "commission"
	StageGranted      OfferStage = "granted"
	StageRefused      OfferStage = "refused"
	StageValidated    OfferStage = "validated"
	StageNotValidated OfferStage = "not-validated"
	StageDenied       OfferStage = "denied"
	StageWithdrawn    OfferStage = "withdrawn"
	StagePassedOver   OfferStage = "passed-over"
)

// OfferStages are the steps of an offer, in their order: those up to the
// allocation, then those of a refusal, then the other ends.
var OfferStages = Vocabulary[OfferStage]{Name: "étape", Terms: []Term{
	{"consultation", "concertation", "concertation entre la CIOD et la coordination logement d'accueil", nil},
	{"sent", "envoi", "envoi de la proposition au référent « accès »", []string{"envoyée", "reçue"}},
	{"presented", "présentation", "présentation au ménage", []string{"présentée"}},
	{"accepted", "accord", "accord du ménage", []string{"acceptée"}},
	{"sheet", "fiche-diagnostic", "fiche de diagnostic envoyée à la CIOD", []string{"fiche"}},
	{"visited", "visite", "visite du logement par le ménage", []string{"visitée"}},
	{"commission", "commission", "dossier présenté à la commission d'attribution", nil},
	{"granted", "attribution", "logement attribué par la commission", []string{"attribuée", "attribué"}},
	{"refused", "refus", "refus du ménage", []string{"refusée"}},
	{"validated", "refus-validé", "refus validé par la structure d'hébergement", nil},
	{"not-validated", "refus-non-validé", "refus non validé par la structure d'hébergement", nil},
	{"denied", "refus-commission", "refus de la commission d'attribution", nil},
	{"withdrawn", "désistement", "désistement du ménage", nil},
	{"passed-over", "autre-candidat", "un autre candidat est retenu", nil},
}}
