package asll

// The coded values of a saisine and of a household's situation.
type (
	// Occupancy is the household's title to its dwelling (« Caractéristiques principales »).
	Occupancy string
	// Purpose is what the measure is for: getting into a home or keeping it.
	Purpose string
	// Origin is who made the referral (« Saisine de l'ASLL »).
	Origin string
	// ReceptionMode is how the household was received (« L'accueil »).
	ReceptionMode string
	// FollowUp is what the reception led to.
	FollowUp string
	// Relation is the tie of a member to the head of the household.
	Relation string
	// YesNo is an answer that can also be unknown, when empty.
	YesNo string
)

// Codes that rules look at.
const (
	OccupancyTenant    Occupancy = "tenant"
	OccupancySubtenant Occupancy = "subtenant"
	OccupancySeeking   Occupancy = "seeking"

	PurposeAccess      Purpose = "access"
	PurposeMaintenance Purpose = "maintenance"

	OriginHousehold Origin = "household"
	OriginLandlord  Origin = "landlord"

	FollowUpWorker FollowUp = "worker"

	RelationSpouse Relation = "spouse"
	RelationChild  Relation = "child"

	Yes YesNo = "yes"
	No  YesNo = "no"
)

// Occupancies are the four titles that the source names.
var Occupancies = Vocabulary[Occupancy]{Name: "statut d'occupation", Terms: []Term{
	{"tenant", "locataire", "locataire", nil},
	{"subtenant", "sous-locataire", "sous-locataire", nil},
	{"owner", "propriétaire", "propriétaire", nil},
	{"seeking", "recherche", "à la recherche d'un logement", []string{"sans logement", "en recherche"}},
}}

// Purposes are « l'installation ou le maintien, dans le logement ».
var Purposes = Vocabulary[Purpose]{Name: "objet", Terms: []Term{
	{"access", "installation", "installation", []string{"acces"}},
	{"maintenance", "maintien", "maintien", nil},
}}

// Origins are the household and the partners who may refer it; the source
// ends its list with « … », so it is open.
var Origins = Vocabulary[Origin]{Name: "origine", Open: true, Terms: []Term{
	{"household", "ménage", "le ménage lui-même", []string{"saisie directe"}},
	{"mdd", "mdd", "Maison Départementale", nil},
	{"ccas", "ccas", "CCAS", nil},
	{"town-hall", "mairie", "mairie", nil},
	{"caf", "caf", "Caisse d'Allocations Familiales", nil},
	{"msa", "msa", "Mutualité Sociale Agricole", nil},
	{"prefecture", "préfecture", "préfecture", nil},
	{"energy", "énergie", "distributeur d'énergie", nil},
	{"landlord", "bailleur", "bailleur", nil},
	{"mediation", "médiation", "commission de médiation", []string{"comed"}},
	{"adil", "adil", "ADIL", nil},
	{"housing-house", "maison-habitat", "maison de l'habitat", nil},
	{"ful-commission", "commission-ful", "commission du FUL", nil},
	{"accommodation", "hébergement", "structure d'hébergement", nil},
	{"coordination", "coordination", "coordination logement d'accueil", nil},
}}

// ReceptionModes are « accueil physique et téléphonique ».
var ReceptionModes = Vocabulary[ReceptionMode]{Name: "accueil", Terms: []Term{
	{"on-site", "physique", "accueil physique", nil},
	{"phone", "téléphone", "accueil téléphonique", nil},
}}

// FollowUps are the two ends of the reception.
var FollowUps = Vocabulary[FollowUp]{Name: "suite", Terms: []Term{
	{"worker", "travailleur-social", "orientation vers un travailleur social identifié", []string{"ts"}},
	{"external", "externe", "orientation externe", nil},
}}

// Relations are the ties that a household's composition needs.
var Relations = Vocabulary[Relation]{Name: "lien", Open: true, Terms: []Term{
	{"spouse", "conjoint", "conjoint(e)", []string{"conjointe", "époux", "épouse", "concubin", "concubine"}},
	{"child", "enfant", "enfant", []string{"fils", "fille"}},
	{"parent", "parent", "parent", []string{"père", "mère", "ascendant"}},
	{"sibling", "fratrie", "frère ou sœur", []string{"frère", "sœur"}},
}}

// YesNos are oui and non.
var YesNos = Vocabulary[YesNo]{Name: "réponse", Terms: []Term{
	{"yes", "oui", "oui", []string{"o", "vrai", "true"}},
	{"no", "non", "non", []string{"n", "faux", "false"}},
}}
