package sheet

import (
	"testing"

	"asll/internal/asll"
)

// sparse is a closed measure of which almost nothing was told.
func sparse(t *testing.T) *asll.Dossier {
	t.Helper()
	return dossier(
		&asll.Intake{Date: day(t, "2025-01-06"), LastName: "Martin", Regulation: regulation(t, "ful")},
		&asll.Contract{Signed: day(t, "2025-02-03")},
		&asll.Closing{Date: day(t, "2025-05-02")},
	)
}

// unsigned is a prise en charge that ended without a contract.
func unsigned(t *testing.T) *asll.Dossier {
	t.Helper()
	return dossier(
		&asll.Intake{
			Date: day(t, "2026-01-06"), LastName: "Petit", FirstName: "Jean", Purpose: asll.PurposeMaintenance,
			Origin: asll.OriginHousehold, Regulation: regulation(t, "ful"),
		},
		&asll.Diagnostic{Date: day(t, "2026-01-20"), Type: asll.DiagnosticSocial, Assessment: "Relève d'une aide ponctuelle."},
		&asll.Closing{
			Date: day(t, "2026-02-02"), Reason: "no-case", MeetingImpossible: "le ménage ne s'est pas présenté",
			Recommendations: "sans objet", Orientations: "permanence du CCAS", Watch: asll.No,
		},
	)
}

// interim is a measure under way on a path that a landlord must not guess, at an address that
// nobody must know.
func interim(t *testing.T) *asll.Dossier {
	t.Helper()
	return dossier(
		&asll.Intake{
			Date: day(t, "2025-09-01"), LastName: "Haddad", FirstName: "Rima", Born: day(t, "1990-02-28"),
			Purpose: asll.PurposeAccess, Origin: "accommodation", Regulation: regulation(t, "refugies"),
			RefugeeSince: day(t, "2025-03-17"), Note: "SECRET statut de réfugiée", Sender: "SECRET CADA",
			Circumstances: asll.Circumstances{
				Members: []asll.Member{{Name: "SECRET", Relation: asll.RelationChild, Born: "2016-04-21"}},
				Address: "SECRET rue", Postcode: "69008", Town: "SECRET-Lyon", AddressConfidential: asll.Yes, Phone: "06 39 98 99 99",
				Occupancy: asll.OccupancySeeking, Accommodation: "SECRET Cèdres", SupportMission: asll.Yes, Service: "MDR Lyon 8",
			},
		},
		&asll.Diagnostic{
			Date: day(t, "2025-09-15"), Type: asll.DiagnosticSocial, Autonomy: "1", Assessment: "Premier logement autonome à préparer.",
			Note: "SECRET", Budget: asll.Budget{Resources: euros(0), HousingAid: euros(0), Rent: euros(400), Charges: euros(30)},
		},
		&asll.Request{Date: day(t, "2025-09-20"), Months: 6, Letter: day(t, "2025-09-19"), Note: "SECRET"},
		&asll.Decision{Date: day(t, "2025-10-07"), Body: "ittl", Verdict: asll.VerdictFavourable, Months: 6},
		&asll.Visit{Date: day(t, "2025-10-10"), Type: asll.VisitRelay, Note: "SECRET"},
		&asll.Contract{
			Signed: day(t, "2025-10-14"), Start: asll.Start{Entry: true}, Months: 6, Note: "SECRET",
			Objectives: []asll.Objective{{Theme: "settling", Label: "Préparer l'entrée dans le logement"}},
			Actions:    []asll.Action{{Objective: 1, By: "both", Label: "visiter le quartier"}},
		},
		&asll.Notice{Date: day(t, "2025-11-04"), To: "accommodation", Note: "SECRET"},
		&asll.Review{
			Date: day(t, "2026-04-10"), Proposal: "continue", Note: "SECRET",
			Progress:   []asll.Outcome[asll.Progress]{{Objective: 1, Result: "under-way"}},
			Evaluation: asll.Evaluation{Evolution: "Le ménage connaît ses droits et devoirs de locataire."},
		},
	)
}

// closingOf is the closing of the complete sample.
func closingOf(t *testing.T) *asll.Closing {
	t.Helper()
	return &asll.Closing{
		Date: day(t, "2026-01-30"), Reason: "reached", Meeting: day(t, "2026-01-28"), Note: "SECRET note",
		Outcomes: []asll.Outcome[asll.Result]{
			{Objective: 1, Result: "reached", Comment: "bail signé le 10/06/2025"},
			{Objective: 2, Result: "partly", Comment: "plan suivi, il reste 650 €"},
			{Objective: 3, Result: "reached"},
		},
		Recommendations: "Poursuivre le plan d'apurement ; vérifier l'aide au logement à chaque changement de ressources.",
		Orientations:    "Assistante sociale de secteur pour l'accès aux droits.",
		Occupancy:       "tenant", Autonomy: "3", Watch: asll.Yes,
		Evaluation: asll.Evaluation{
			Evolution:     "Le ménage est passé d'une sous-location sur-occupée à un T3 adapté. Il tient ses comptes et règle son loyer à l'échéance.",
			Strengths:     []string{"couple soudé et ponctuel", "emploi stable de Monsieur"},
			Remaining:     []string{"reste de dette à solder", "lecture des courriers administratifs"},
			HouseholdView: "« On est bien dans l'appartement. On sait maintenant à qui demander. »",
			LandlordView:  "Locataires ponctuels, logement bien tenu.",
			ServiceView:   "Avis favorable à la fin de la mesure.",
			Tenancy:       asll.Tenancy{Decency: asll.Yes, Adequacy: "adapté", RentPayment: "regular", RepaymentPlan: "50 € par mois, respecté"},
		},
		Budget: asll.Budget{
			Resources: euros(1480), HousingAid: euros(312), Rent: euros(498), Charges: euros(82), OtherCharges: euros(430),
			Debts: []asll.Debt{{Kind: asll.DebtRent, Amount: 65000, Monthly: euros(50)}},
		},
	}
}
