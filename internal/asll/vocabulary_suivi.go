package asll

// The coded values of what happens during a measure and at its end.
type (
	// VisitKind is the kind of a meeting or contact with the household.
	VisitKind string
	// Domain is what an intervention was about.
	Domain string
	// Attendance tells whether the household was there.
	Attendance string
	// Partner is whom a notice was sent to or came from.
	Partner string
	// Direction tells what was sent from what was received.
	Direction string
	// Mode is how a notice travelled.
	Mode string
	// Subject is what a notice was about.
	Subject string
	// FormalityKind is one of the formalities around a dwelling.
	FormalityKind string
	// Progress is how far an objective is, at a review.
	Progress string
	// Result is how an objective ended.
	Result string
	// Proposal is what a review proposes to do next.
	Proposal string
	// EndReason is why a prise en charge ended.
	EndReason string
	// Regularity is how the rent is paid.
	Regularity string
)

// Codes that rules look at.
const (
	VisitHome   VisitKind = "home"
	VisitRelay  VisitKind = "relay"
	VisitSector VisitKind = "sector-meeting"

	VisitPhone   VisitKind = "phone"
	VisitMessage VisitKind = "message"

	AttendedPresent Attendance = "present"
	AttendedAbsent  Attendance = "absent"
	AttendedExcused Attendance = "excused"

	PartnerService   Partner = "service"
	PartnerSector    Partner = "sector"
	PartnerHousehold Partner = "household"
	PartnerCouncil   Partner = "council"
	PartnerLandlord  Partner = "landlord"

	SubjectDecision   Subject = "decision"
	SubjectEvaluation Subject = "evaluation"

	DirectionSent     Direction = "sent"
	DirectionReceived Direction = "received"
)

// VisitKinds are the meetings and contacts with a household.
var VisitKinds = Vocabulary[VisitKind]{Name: "type d'entretien", Terms: []Term{
	{"home", "domicile", "visite à domicile", []string{"vad", "visite à domicile"}},
	{"office", "bureau", "rendez-vous au bureau", []string{"rdv"}},
	{"outreach", "permanence", "rendez-vous en permanence", nil},
	{"phone", "téléphone", "appel téléphonique", []string{"appel"}},
	{"message", "message", "message (courriel, SMS, courrier)", []string{"courriel", "sms", "courrier"}},
	{"escort", "accompagnement", "accompagnement à une démarche", nil},
	{"relay", "relais", "relais accès / maintien", nil},
	{"sector-meeting", "rencontre-secteur", "rencontre avec l'assistante sociale de secteur", []string{"tripartite"}},
	{"dwelling", "visite-logement", "visite d'un logement", nil},
}}

// Domains are the difficulties of « interventions en fonction des difficultés rencontrées ».
var Domains = Vocabulary[Domain]{Name: "domaine", Open: true, Terms: []Term{
	{"housing", "logement", "logement", nil},
	{"environment", "environnement", "environnement", nil},
	{"health", "santé", "santé", nil},
	{"schooling", "scolarité", "scolarité", nil},
	{"budget", "budget", "budget", nil},
	{"rights", "droits", "accès aux droits", nil},
}}

// Attendances tell whether the household came.
var Attendances = Vocabulary[Attendance]{Name: "présence", Terms: []Term{
	{"present", "présent", "présent", []string{"présente", "présents", "oui"}},
	{"absent", "absent", "absent", []string{"absente", "absents", "non"}},
	{"excused", "excusé", "excusé", []string{"excusée", "excusés", "reporté"}},
}}

// Partners are those whom a measure keeps informed.
var Partners = Vocabulary[Partner]{Name: "destinataire", Open: true, Terms: []Term{
	{"service", "service-instructeur", "service instructeur", []string{"service"}},
	{"council", "conseil-général", "Conseil Général", []string{"conseil départemental", "département"}},
	{"sector", "secteur", "assistante sociale de secteur", []string{"assistante sociale de secteur", "as de secteur"}},
	{"landlord", "bailleur", "bailleur", nil},
	{"household", "ménage", "ménage", []string{"famille"}},
	{"caf", "caf", "Caisse d'Allocations Familiales", nil},
	{"accommodation", "hébergement", "structure d'hébergement", nil},
	{"ciod", "ciod", "CIOD", nil},
	{"coordination", "coordination", "coordination logement d'accueil", nil},
}}

// Directions tell what went out from what came in.
var Directions = Vocabulary[Direction]{Name: "sens", Terms: []Term{
	{"sent", "envoyé", "envoyé", []string{"envoyée", "sortant"}},
	{"received", "reçu", "reçu", []string{"reçue", "entrant"}},
}}

// Modes are how a notice travelled.
var Modes = Vocabulary[Mode]{Name: "mode", Terms: []Term{
	{"letter", "courrier", "courrier", []string{"lettre"}},
	{"email", "courriel", "courriel", []string{"mail", "email"}},
	{"phone", "téléphone", "téléphone", []string{"appel"}},
	{"meeting", "rencontre", "rencontre", nil},
}}

// Subjects are what a notice was about; anything else is written as it is.
var Subjects = Vocabulary[Subject]{Name: "objet", Open: true, Terms: []Term{
	{"information", "information", "information sur la situation", nil},
	{"decision", "décision", "notification de la décision", []string{"notification"}},
	{"contact", "contact", "prise de contact", nil},
	{"review", "bilan", "bilan intermédiaire", nil},
	{"evaluation", "fiche-evaluation", "fiche d'évaluation", []string{"évaluation", "fiche"}},
	{"end", "fin", "fin de la mesure", nil},
	{"shuttle", "fiche-navette", "fiche navette", []string{"navette"}},
	{"request", "demande", "demande d'ASLL", nil},
	{"contract", "contrat", "contrat d'ASLL", nil},
	{"amendment", "avenant", "avenant au contrat", nil},
	{"diagnosis", "fiche-diagnostic", "fiche de diagnostic", []string{"diagnostic"}},
	{"refusal", "fiche-refus", "fiche explicative d'un refus", []string{"fiche explicative", "refus"}},
	{"dossier", "dossier", "dossier remis au ménage", nil},
}}

// FormalityKinds are the « démarches liées à l'entrée dans le logement » and
// the procedures around arrears.
var FormalityKinds = Vocabulary[FormalityKind]{Name: "démarche", Open: true, Terms: []Term{
	{"housing-aid", "apl", "aide au logement (APL, AL)", []string{"al", "aide au logement"}},
	{"meters", "compteurs", "ouverture des compteurs", nil},
	{"furniture", "mobilier", "mobilier", nil},
	{"insurance", "assurance", "assurance habitation", nil},
	{"guarantee", "garantie", "garantie et caution", []string{"caution", "locapass", "acal"}},
	{"fsl", "fsl", "aide du FSL", []string{"ful"}},
	{"repayment", "plan-apurement", "plan d'apurement", nil},
	{"overindebtedness", "surendettement", "dossier de surendettement", nil},
	{"eviction", "expulsion", "procédure d'expulsion", nil},
}}

// ProgressLevels are how far an objective can be at a review.
var ProgressLevels = Vocabulary[Progress]{Name: "avancement", Terms: []Term{
	{"not-started", "non-commencé", "non commencé", nil},
	{"under-way", "en-cours", "en cours", nil},
	{"reached", "atteint", "atteint", nil},
	{"dropped", "abandonné", "abandonné", nil},
}}

// Results are the four ends of an objective.
var Results = Vocabulary[Result]{Name: "résultat", Terms: []Term{
	{"reached", "atteint", "atteint", nil},
	{"partly", "partiel", "partiellement atteint", []string{"partiellement"}},
	{"not-reached", "non-atteint", "non atteint", nil},
	{"dropped", "abandonné", "abandonné", nil},
}}

// Proposals are what a review can propose.
var Proposals = Vocabulary[Proposal]{Name: "suite proposée", Open: true, Terms: []Term{
	{"continue", "poursuite", "poursuite de la mesure", nil},
	{"renewal", "renouvellement", "renouvellement", nil},
	{"end", "fin", "fin de la mesure", nil},
	{"other-measure", "autre-mesure", "autre mesure", nil},
	{"watch", "veille", "veille", nil},
}}

// EndReasons are why a prise en charge ends, with a measure or without.
var EndReasons = Vocabulary[EndReason]{Name: "motif de fin", Open: true, Terms: []Term{
	{"reached", "objectifs-atteints", "objectifs atteints", []string{"atteints"}},
	{"rehoused", "relogement", "relogement", nil},
	{"not-renewed", "non-renouvelée", "échéance non renouvelée", nil},
	{"ceiling", "plafond", "plafond atteint", nil},
	{"contact-lost", "rupture", "non-adhésion ou rupture de contact", []string{"non-adhésion", "perte de contact"}},
	{"moved-away", "déménagement", "déménagement hors territoire", nil},
	{"other-scheme", "autre-dispositif", "orientation vers un autre dispositif", nil},
	{"not-priority", "non-prioritaire", "problématique logement non prioritaire", nil},
	{"death", "décès", "décès", nil},
	{"external", "orientation-externe", "orientation externe", []string{"externe"}},
	{"unfavourable", "décision-défavorable", "décision défavorable", nil},
	{"withdrawn", "désistement", "désistement du ménage", nil},
	{"workshops", "ateliers-terminés", "ateliers terminés", nil},
	{"no-case", "non-lieu", "non-lieu à mesure", nil},
}}

// Regularities are how the rent is paid.
var Regularities = Vocabulary[Regularity]{Name: "paiement du loyer", Terms: []Term{
	{"regular", "régulier", "régulier", nil},
	{"irregular", "irrégulier", "irrégulier", nil},
	{"stopped", "interrompu", "interrompu", nil},
}}
