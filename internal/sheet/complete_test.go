package sheet

import (
	"slices"
	"testing"

	"asll/internal/asll"
)

// complete is a measure with all that a sheet can tell, closed after two renewals.
func complete(t *testing.T) *asll.Dossier {
	t.Helper()
	return dossier(slices.Concat(referred(t), agreed(t), followed(t), housed(t), ended(t))...)
}

func referred(t *testing.T) []asll.Act {
	t.Helper()
	return []asll.Act{
		&asll.Intake{
			Date: day(t, "2024-09-02"), LastName: "Diallo", FirstName: "Mariam", Born: day(t, "1988-05-14"), Ref: "TPT-318",
			Purpose: asll.PurposeAccess, Origin: "ccas", Regulation: regulation(t, "ful"), Worker: "Claire Morel",
			Grounds:      "Impayés de loyer depuis six mois, logement trop petit pour la famille.",
			Difficulties: []string{"dette locative", "logement sur-occupé", "isolement"},
			Circumstances: asll.Circumstances{
				Members: []asll.Member{
					{Name: "Ousmane", Relation: asll.RelationSpouse, Born: "1985-11-02"},
					{Name: "Awa", Relation: asll.RelationChild, Born: "2019"},
				},
				Address: "12 rue des Lilas", Postcode: "07200", Town: "Aubenas", Occupancy: "subtenant",
				Service: "CCAS d'Aubenas", Shuttle: day(t, "2024-08-30"), Liaison: day(t, "2024-09-02"),
			},
		},
		&asll.Diagnostic{
			Date: day(t, "2024-09-20"), Type: asll.DiagnosticSocial, Autonomy: "2",
			Assessment:   "Couple avec un enfant, revenus stables mais faibles ; bail précaire. Le ménage souhaite un logement à son nom.",
			Needs:        []string{"un T3 à loyer modéré", "un appui pour le budget"},
			Difficulties: []string{"découvert bancaire", "méconnaissance des droits"},
			HousingNeed:  "SECRET rez-de-chaussée", Schooling: "SECRET classe", JobArea: "SECRET", FamilySupport: "SECRET",
			Shelter: "SECRET foyer", Note: "SECRET note",
			Budget: asll.Budget{
				Resources: euros(1320), HousingAid: euros(180), Rent: euros(560), Charges: euros(45), OtherCharges: euros(410),
				Debts: []asll.Debt{
					{Kind: asll.DebtRent, Amount: 125000, Monthly: euros(50)},
					{Kind: asll.DebtEnergy, Amount: 31250},
				},
			},
			Tenancy: asll.Tenancy{Decency: asll.No, Adequacy: "trop petit (T1 pour trois personnes)", RentPayment: "irregular"},
		},
	}
}

func agreed(t *testing.T) []asll.Act {
	t.Helper()
	return []asll.Act{
		&asll.Request{Date: day(t, "2024-09-25"), Months: 6, Letter: day(t, "2024-09-24")},
		&asll.Decision{Date: day(t, "2024-10-08"), Body: "ful", Verdict: asll.VerdictFavourable},
		&asll.Decision{Date: day(t, "2024-10-15"), Body: "asll", Verdict: asll.VerdictFavourable, Months: 6, Notified: day(t, "2024-10-18")},
		&asll.Situation{Date: day(t, "2024-10-20"), Circumstances: asll.Circumstances{Adhesion: day(t, "2024-10-20")}},
		&asll.Contract{
			Signed: day(t, "2024-10-22"), Start: asll.Start{Day: day(t, "2024-11-01")}, Months: 6, Note: "SECRET note",
			Objectives: []asll.Objective{
				{Theme: "search", Label: "Trouver un T3 adapté au budget"},
				{Theme: "solvency", Label: "Apurer la dette locative et tenir le budget"},
				{Theme: "settling", Label: "S'approprier le logement et ses droits"},
			},
			Actions: []asll.Action{
				{Objective: 1, By: asll.RoleReferent, Due: day(t, "2024-12-31"), Label: "déposer la demande de logement social"},
				{Objective: 2, By: asll.RoleHousehold, Label: "apporter les factures chaque mois"},
				{Label: "point téléphonique toutes les deux semaines"},
			},
		},
	}
}

func followed(t *testing.T) []asll.Act {
	t.Helper()
	return []asll.Act{
		&asll.Notice{Date: day(t, "2024-11-05"), To: asll.PartnerSector, Mode: "letter", Subject: "contact", Note: "SECRET note"},
		&asll.Visit{
			Date: day(t, "2024-11-12"), Type: "office", Objectives: []int{1, 2}, Note: "SECRET note",
			Done: []string{"demande de logement social déposée"},
		},
		&asll.Visit{Date: day(t, "2024-12-03"), Type: "office", Attended: asll.AttendedAbsent},
		&asll.Visit{Date: day(t, "2024-12-10"), Type: "phone", Done: []string{"rappel des pièces à fournir"}},
		&asll.Review{
			Date: day(t, "2025-03-28"), Proposal: "renewal", Note: "SECRET note",
			Progress: []asll.Outcome[asll.Progress]{{Objective: 1, Result: "under-way", Comment: "deux candidatures"}},
		},
		&asll.Renewal{
			Decided: day(t, "2025-04-22"), Months: 6, ProposedBy: "CCAS d'Aubenas", Proposed: day(t, "2025-04-02"), Note: "SECRET note",
		},
	}
}

func housed(t *testing.T) []asll.Act {
	t.Helper()
	return []asll.Act{
		&asll.Situation{
			Date: day(t, "2025-06-16"), Note: "SECRET note",
			Circumstances: asll.Circumstances{
				Address: "4 allée des Tilleuls", Postcode: "07200", Town: "Aubenas", Occupancy: "tenant",
				MoveIn: day(t, "2025-06-16"), Lease: day(t, "2025-06-10"), Landlord: "Ardèche Habitat", Dwelling: "T3",
				Members: []asll.Member{
					{Name: "Ousmane", Relation: asll.RelationSpouse, Born: "1985-11-02"},
					{Name: "Awa", Relation: asll.RelationChild, Born: "2019"},
					{Name: "Idriss", Relation: asll.RelationChild, Born: "2025-05-30"},
				},
			},
		},
		&asll.Formality{Date: day(t, "2025-06-17"), Type: "housing-aid", By: asll.RoleReferent, Result: "droit ouvert", Amount: euros(312)},
		&asll.Formality{Date: day(t, "2025-06-16"), Type: "meters", By: asll.RoleHousehold, Result: "électricité et eau ouvertes"},
		&asll.Formality{Date: day(t, "2025-06-12"), Type: "insurance", By: asll.RoleHousehold, Result: "attestation remise"},
		&asll.Formality{Date: day(t, "2025-06-05"), Type: "fsl", By: asll.RoleReferent, Result: "accordé, dépôt de garantie", Amount: euros(465), Note: "SECRET note"},
		&asll.Visit{
			Date: day(t, "2025-07-02"), Type: asll.VisitHome, Objectives: []int{3},
			Done: []string{"état des lieux relu avec le ménage", "réglage du chauffage et lecture des compteurs"},
		},
		&asll.Visit{Date: day(t, "2025-09-10"), Type: asll.VisitSector, Objectives: []int{2}, Done: []string{"plan d'apurement négocié avec l'ancien bailleur"}},
	}
}

func ended(t *testing.T) []asll.Act {
	t.Helper()
	return []asll.Act{
		&asll.Renewal{Decided: day(t, "2025-10-21"), Months: 3, ProposedBy: "CCAS d'Aubenas", Proposed: day(t, "2025-10-06"), Body: "asll"},
		&asll.Visit{Date: day(t, "2025-12-04"), Type: asll.VisitHome, Objectives: []int{2, 3}, Done: []string{"budget de l'année préparé"}},
		closingOf(t),
		&asll.Notice{Date: day(t, "2026-02-03"), To: asll.PartnerHousehold, Subject: asll.SubjectEvaluation, Direction: "sent"},
		&asll.Notice{Date: day(t, "2026-02-04"), To: "council", Subject: asll.SubjectEvaluation, Direction: "sent", Mode: "letter"},
	}
}
