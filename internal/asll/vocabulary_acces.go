package asll

// The coded values of the road to a home (« Accès »).
type (
	// ReferentRole tells which of the two référents somebody is.
	ReferentRole string
	// DepositKind tells the SIAL's file from a landlord's.
	DepositKind string
	// DepositResult is how a file ended.
	DepositResult string
	// PreparationTheme is one of the themes of « préparation à l'entrée en logement ».
	PreparationTheme string
	// GuaranteeKind is what secures the entry into a dwelling.
	GuaranteeKind string
	// GuaranteeResult is the answer to a request for a guarantee.
	GuaranteeResult string
	// LeaseKind tells a lease from a sub-lease.
	LeaseKind string
)

// Codes that rules look at.
const (
	ReferentAccess      ReferentRole = "access"
	ReferentMaintenance ReferentRole = "maintenance"

	DepositSIAL DepositKind = "sial"

	GuaranteeInsurance GuaranteeKind = "insurance"

	GuaranteeRefused GuaranteeResult = "refused"

	LeaseSub LeaseKind = "sub-lease"
)

// ReferentRoles are the référents « accès » and « maintien ».
var ReferentRoles = Vocabulary[ReferentRole]{Name: "rôle", Terms: []Term{
	{"access", "accès", "référent « accès »", nil},
	{"maintenance", "maintien", "référent « maintien »", nil},
}}

// DepositKinds are the files of « dépôt d'un dossier au SIAL » and « auprès des
// bailleurs ».
var DepositKinds = Vocabulary[DepositKind]{Name: "type de dossier", Open: true, Terms: []Term{
	{"sial", "sial", "dossier au SIAL (préfecture)", []string{"préfecture"}},
	{"landlord", "bailleur", "dossier auprès d'un bailleur", nil},
}}

// DepositResults are how a file ends; one without a result is open.
var DepositResults = Vocabulary[DepositResult]{Name: "suite", Open: true, Terms: []Term{
	{"housed", "abouti", "abouti", []string{"aboutie", "relogé"}},
	{"refused", "refusé", "refusé", []string{"refus"}},
	{"withdrawn", "retiré", "retiré", []string{"abandonné"}},
	{"expired", "échu", "échu, non renouvelé", []string{"expiré"}},
}}

// PreparationThemes are the three themes of the source, and others. The third one is there « réalité
// du logement en France », which a landlord who reads it need not be told.
var PreparationThemes = Vocabulary[PreparationTheme]{Name: "thème", Open: true, Terms: []Term{
	{"duties", "droits-et-devoirs", "droits et devoirs du locataire", []string{"droits", "devoirs"}},
	{"budget", "budget", "gestion du budget", []string{"gestion du budget"}},
	{"reality", "réalité-du-logement", "réalité du logement", []string{"réalité", "logement", "réalité du logement en France"}},
}}

// GuaranteeKinds are « la garantie et la caution » and the insurance.
var GuaranteeKinds = Vocabulary[GuaranteeKind]{Name: "type de garantie", Open: true, Terms: []Term{
	{"acal", "acal", "dossier ACAL", nil},
	{"locapass-guarantee", "locapass-garantie", "garantie Locapass", []string{"garantie"}},
	{"locapass-deposit", "locapass-caution", "avance Locapass du dépôt de garantie", []string{"caution", "locapass-depot"}},
	{"insurance", "assurance", "assurance habitation", []string{"assurance habitation"}},
}}

// GuaranteeResults are the answers to a request.
var GuaranteeResults = Vocabulary[GuaranteeResult]{Name: "suite", Open: true, Terms: []Term{
	{"granted", "accordée", "accordée", []string{"accord", "accordé", "souscrite"}},
	{"refused", "refusée", "refusée", []string{"refus", "refusé"}},
}}

// LeaseKinds are the two titles under which a household lives in a dwelling.
var LeaseKinds = Vocabulary[LeaseKind]{Name: "type de bail", Terms: []Term{
	{"lease", "bail", "bail", nil},
	{"sub-lease", "sous-location", "bail de sous-location", []string{"bail glissant"}},
}}
