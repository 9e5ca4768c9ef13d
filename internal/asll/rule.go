package asll

// RuleID names a rule in refusals, in the catalogue and in tests.
type RuleID string

// Strength tells what a breach does.
type Strength int

// A reminder is not a breach: it says what is to be done, and by when.
const (
	Remind Strength = iota
	Warn
	Refuse
)

// String is the word of the catalogue.
func (s Strength) String() string {
	return [...]string{"rappelle", "avertit", "refuse"}[s]
}

// A Rule is one rule of the catalogue.
type Rule struct {
	ID       RuleID
	Strength Strength
	Sentence string // what the rule says, in French
	Source   string // where it comes from; a règlement may quote its own words

	// own tells that the rule is about an act's own sense: it is refused
	// whatever the act, binding or not.
	own bool
}

// Identifiers of the rules.
const (
	RuleAccommodation  RuleID = "EXCLUSION-HEBERGEMENT"
	RuleScheme         RuleID = "EXCLUSION-DISPOSITIF"
	RulePeriod         RuleID = "DUREE-PERIODE"
	RuleCeiling        RuleID = "DUREE-TOTALE"
	RuleFloor          RuleID = "DUREE-MINIMALE"
	RulePrevious       RuleID = "MOIS-ANTERIEURS"
	RuleOverlap        RuleID = "PERIODES"
	RuleDecision       RuleID = "DECISION"
	RuleDecisionBounds RuleID = "DECISION-BORNES"
	RuleProposal       RuleID = "PROPOSITION"
	RuleDiagnostic     RuleID = "DIAGNOSTIC"
	RulePresentation   RuleID = "PRESENTATION-MAINTIEN"
	RuleFuture         RuleID = "FUTUR"
	RuleBeforeIntake   RuleID = "AVANT-SAISINE"
	RuleStatus         RuleID = "STATUT-REFUGIE"
	RuleOneAtATime     RuleID = "UNE-A-LA-FOIS"
	RuleOrder          RuleID = "ORDRE"
	RuleObjectives     RuleID = "CONTRAT-OBJECTIF"
	RuleActions        RuleID = "CONTRAT-ACTION"
	RuleSignatures     RuleID = "CONTRAT-SIGNATURES"
	RuleAdhesion       RuleID = "ADHESION"
	RuleShuttle        RuleID = "FICHE-NAVETTE"
	RuleService        RuleID = "SERVICE-INSTRUCTEUR"
	RuleLiaison        RuleID = "MISE-EN-RELATION"
	RuleLetter         RuleID = "COURRIER"
	RuleConclusions    RuleID = "CLOTURE-VEILLE"
	RuleOutcomes       RuleID = "CLOTURE-RESULTATS"
	RuleMeeting        RuleID = "CLOTURE-RENCONTRE"
	RuleNumber         RuleID = "OBJECTIF-INCONNU"
	RuleAfterClosing   RuleID = "APRES-CLOTURE"
	RuleNIR            RuleID = "NIR"
	RuleDuplicate      RuleID = "DOUBLON"

	RuleOffer     RuleID = "PROPOSITION-ETAPES"
	RuleExplained RuleID = "FICHE-EXPLICATIVE"
	RuleOneOffer  RuleID = "PROPOSITION-UNIQUE"
	RuleLeftFile  RuleID = "SORTIE-DU-FICHIER"
	RuleMet       RuleID = "RENCONTRE-ACCES"
	RulePrepared  RuleID = "PREPARATION"
	RuleOneFile   RuleID = "SIAL-UNIQUE"
	RuleSecured   RuleID = "GARANTIE"
	RuleInsurance RuleID = "ASSURANCE"
	RuleLease     RuleID = "BAIL"
	RuleLeft      RuleID = "SORTIE-HEBERGEMENT"

	RuleFirstVisit    RuleID = "VISITE-3-MOIS"
	RuleSectorContact RuleID = "SECTEUR-CONTACT"
	RuleSectorMeeting RuleID = "SECTEUR-RENCONTRE"
	RuleHoused        RuleID = "DUREE-MAINTIEN"
	RuleInform        RuleID = "INFORMATION-SERVICE"
	RuleNotification  RuleID = "NOTIFICATION"
	RuleReview        RuleID = "BILAN"
	RuleEnd           RuleID = "ECHEANCE"
	RuleSheet         RuleID = "FICHE-EVALUATION"
)

// RuleOf gives a rule of the catalogue.
func RuleOf(id RuleID) Rule {
	for _, r := range catalogue {
		if r.ID == id {
			return r
		}
	}
	return Rule{ID: id, Strength: Warn}
}

// Rules lists the whole catalogue.
func Rules() []Rule { return append([]Rule(nil), catalogue...) }
