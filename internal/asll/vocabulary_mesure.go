package asll

// The coded values of a measure.
type (
	// DiagnosticKind tells the housing diagnosis (accès) from the social one.
	DiagnosticKind string
	// Setting is where a diagnosis was made (« Les entretiens »).
	Setting string
	// Orientation is what a diagnosis led to.
	Orientation string
	// Autonomy is a short scale, from 1 (all is done for the household) to 4.
	Autonomy string
	// DebtKind sorts debts as the evaluation sheet does.
	DebtKind string
	// Theme is one of the four thématiques of an individual measure.
	Theme string
	// Body is a commission that decides or recommends.
	Body string
	// Verdict is a commission's word.
	Verdict string
	// Role is the capacity in which somebody signs or acts.
	Role string
)

// Codes that rules look at.
const (
	DiagnosticHousing DiagnosticKind = "housing"
	DiagnosticSocial  DiagnosticKind = "social"

	DebtRent   DebtKind = "rent"
	DebtEnergy DebtKind = "energy"

	VerdictFavourable   Verdict = "favourable"
	VerdictUnfavourable Verdict = "unfavourable"
	VerdictAdjourned    Verdict = "adjourned"

	RoleHousehold   Role = "household"
	RoleReferent    Role = "referent"
	RoleAccess      Role = "access"
	RoleMaintenance Role = "maintenance"
)

// DiagnosticKinds are the « diagnostic logement » and the « diagnostic social ».
var DiagnosticKinds = Vocabulary[DiagnosticKind]{Name: "type de diagnostic", Terms: []Term{
	{"housing", "logement", "diagnostic logement", nil},
	{"social", "social", "diagnostic social", nil},
}}

// Settings are « sur rendez-vous ou lors des temps de permanences ».
var Settings = Vocabulary[Setting]{Name: "cadre", Terms: []Term{
	{"appointment", "rdv", "sur rendez-vous", []string{"rendez-vous"}},
	{"outreach", "permanence", "en permanence", nil},
}}

// Orientations are the prestations that a diagnosis leads to.
var Orientations = Vocabulary[Orientation]{Name: "orientation", Terms: []Term{
	{"individual", "individuel", "appui individualisé", nil},
	{"workshop", "atelier", "ateliers pratiques", nil},
	{"external", "externe", "orientation externe", nil},
}}

// Autonomies is the short scale of autonomy, with its wording.
var Autonomies = Vocabulary[Autonomy]{Name: "autonomie", Terms: []Term{
	{"1", "1", "1 – a besoin qu'on fasse avec lui la plupart des démarches", nil},
	{"2", "2", "2 – fait les démarches courantes avec un appui régulier", nil},
	{"3", "3", "3 – fait seul les démarches courantes, appui ponctuel", nil},
	{"4", "4", "4 – autonome dans son logement et ses démarches", nil},
}}

// DebtKinds are the lines of the evaluation sheet.
var DebtKinds = Vocabulary[DebtKind]{Name: "dette", Terms: []Term{
	{"rent", "locative", "dette locative", []string{"loyer"}},
	{"energy", "énergie", "dette d'énergie", []string{"électricité", "gaz", "eau"}},
	{"other", "autre", "autre dette", []string{"autres"}},
}}

// Themes are the four thématiques of « l'appui individualisé ».
var Themes = Vocabulary[Theme]{Name: "thématique", Terms: []Term{
	{"search", "recherche", "recherche de logement", []string{"recherche de logement"}},
	{"settling", "installation", "installation et appropriation du logement", []string{"appropriation"}},
	{"solvency", "solvabilité", "restauration de la solvabilité et de la situation personnelle", []string{"budget"}},
	{"mediation", "médiation", "médiation", nil},
}}

// Bodies are the commissions that the sources name. A règlement may name
// another one; it is then written « autre: nom ».
var Bodies = Vocabulary[Body]{Name: "instance", Open: true, Terms: []Term{
	{"asll", "commission-asll", "commission ASLL", []string{"asll"}},
	{"ittl", "ittl", "ITTL", nil},
	{"ful", "commission-ful", "commission du FUL", []string{"ful"}},
}}

// Verdicts are the three words of a commission.
var Verdicts = Vocabulary[Verdict]{Name: "avis", Terms: []Term{
	{"favourable", "favorable", "favorable", []string{"accord"}},
	{"unfavourable", "défavorable", "défavorable", []string{"refus"}},
	{"adjourned", "ajourné", "ajourné", nil},
}}

// Roles are those who sign a contract or act in a measure.
var Roles = Vocabulary[Role]{Name: "qualité", Terms: []Term{
	{"household", "ménage", "le ménage", []string{"famille"}},
	{"referent", "référent", "le référent", []string{"association"}},
	{"access", "accès", "le référent « accès »", []string{"référent accès"}},
	{"maintenance", "maintien", "le référent « maintien »", []string{"référent maintien"}},
	{"both", "les-deux", "les référents « accès » et « maintien »", nil},
	{"service", "service-instructeur", "le service instructeur", []string{"service"}},
	{"partner", "partenaire", "un partenaire", nil},
	{"landlord", "bailleur", "le bailleur", nil},
}}
