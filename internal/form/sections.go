package form

import "asll/internal/asll"

// The sections of interviews. What is not in one is always asked.
var (
	composition = &section{label: "la composition du ménage"}
	place       = &section{label: "l'adresse et le téléphone"}
	status      = &section{label: "le statut d'occupation"}
	stay        = &section{label: "l'hébergement"}
	scheme      = &section{label: "un autre dispositif d'accompagnement"}
	home        = &section{label: "le logement : bail, emménagement, bailleur"}
	referral    = &section{label: "le service instructeur et la fiche navette"}
	consent     = &section{label: "l'adhésion et l'accord pour partager des informations"}
	shuttle     = &section{label: "le contenu de la fiche navette"}
	reception   = &section{label: "l'accueil et le travailleur social désigné"}
	past        = &section{label: "le parcours antérieur, la référence du dossier", usual: ofRefugees}
	monthly     = &section{label: "le budget du mois et les dettes", usual: budgeted}
	project     = &section{label: "le projet de logement", usual: ofHousing}
	dwelling    = &section{label: "l'état du logement et le paiement du loyer"}
	meetings    = &section{label: "l'organisation : rendez-vous, engagements, bilans prévus"}
	strengths   = &section{label: "les points d'appui et les difficultés restantes"}
	views       = &section{label: "l'avis du bailleur et du service instructeur"}
)

// ofRefugees tells a saisine under a règlement of the refugees' path.
func ofRefugees(a asll.Act, _ Context) bool {
	in, ok := a.(*asll.Intake)
	return ok && in.Regulation.ReferentPresented
}

// ofHousing tells a housing diagnosis, which looks for a dwelling.
func ofHousing(a asll.Act, _ Context) bool {
	d, ok := a.(*asll.Diagnostic)
	return ok && d.Type == asll.DiagnosticHousing
}

// budgeted tells a social diagnosis, and a closing whose budget is to be
// compared with an earlier one.
func budgeted(a asll.Act, c Context) bool {
	switch a := a.(type) {
	case *asll.Diagnostic:
		return a.Type == asll.DiagnosticSocial
	case *asll.Closing:
		before := lastBudget(c.measure())
		return !before.IsZero()
	default:
		return false
	}
}
