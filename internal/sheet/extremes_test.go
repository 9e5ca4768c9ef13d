package sheet

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

// saying is a paragraph of French, repeated.
func saying(times int) string {
	return strings.TrimSpace(strings.Repeat("Le ménage a été reçu à plusieurs reprises ; son cœur d'activité a changé, l'aîné s'est inscrit au collège « Aimé-Césaire » et la dette s'apure. ", times))
}

// crowded is a long measure: 12 objectives, 40 visits, long texts and names.
func crowded(t *testing.T) *asll.Dossier {
	t.Helper()
	const objectives = 12
	contract := &asll.Contract{Signed: day(t, "2024-02-05"), Start: asll.Start{Day: day(t, "2024-02-05")}, Months: 6}
	var outcomes []asll.Outcome[asll.Result]
	for n := 1; n <= objectives; n++ {
		contract.Objectives = append(contract.Objectives, asll.Objective{Theme: "solvency", Label: fmt.Sprintf("Objectif n° %d : %s", n, saying(n%3+1))})
		contract.Actions = append(contract.Actions, asll.Action{Objective: n, By: asll.RoleReferent, Label: saying(1)})
		outcomes = append(outcomes, asll.Outcome[asll.Result]{Objective: n, Result: "partly", Comment: saying(n % 4)})
	}
	acts := []asll.Act{
		&asll.Intake{
			Date: day(t, "2024-01-08"), LastName: "de Wolfeschlegelsteinhausenbergerdorff-Ramanujapuram-Andriantsimitoviaminandriandehibe", FirstName: "Nguyễn Łukasz Öztürk",
			Purpose: asll.PurposeMaintenance, Regulation: regulation(t, "ful"), Grounds: saying(12), Difficulties: []string{saying(1), saying(2)},
			Circumstances: asll.Circumstances{Address: strings.Repeat("12 rue des Lilas, ", 12), Town: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", Service: strings.Repeat("Service ", 20)},
		},
		&asll.Diagnostic{
			Date: day(t, "2024-01-20"), Type: asll.DiagnosticSocial, Assessment: saying(60), Needs: []string{saying(3)}, Difficulties: []string{saying(4)},
			Budget: asll.Budget{Resources: euros(120), HousingAid: euros(99_999_999), Rent: euros(1), Debts: []asll.Debt{{Kind: asll.DebtRent, Amount: 1, Monthly: euros(20_000)}}},
		},
		contract,
	}
	for n := range 40 {
		v := &asll.Visit{Date: day(t, "2024-02-06").AddDays(n * 13), Type: asll.VisitHome, Objectives: []int{1 + n%objectives, 1}, Done: []string{saying(1 + n%2)}}
		if n%3 == 0 {
			v.Type = "office"
		}
		acts = append(acts, v)
	}
	for n := range 3 {
		acts = append(acts, &asll.Renewal{Decided: civil.Deadline(day(t, "2024-07-20"), 6*n), Months: 6})
	}
	return dossier(append(acts, &asll.Closing{
		Date: day(t, "2026-01-30"), Reason: "reached", Outcomes: outcomes, Recommendations: saying(80), Orientations: strings.Repeat("x", 4000),
		Evaluation: asll.Evaluation{Evolution: saying(30), Strengths: []string{saying(1)}, HouseholdView: saying(90), LandlordView: saying(2)},
		Budget:     asll.Budget{Resources: euros(-800), HousingAid: euros(300), Rent: euros(500), Charges: euros(80), OtherCharges: euros(10)},
	})...)
}

// foreign is a measure with names that the letters of France do not write.
func foreign(t *testing.T) *asll.Dossier {
	t.Helper()
	return dossier(
		&asll.Intake{
			Date: day(t, "2026-01-06"), LastName: "Öztürk Łukasz", FirstName: "Nguyễn Œdipe d’Ÿ Мария Ελένη", Regulation: regulation(t, "ful"),
			Grounds: "Nom d'usage : محمد علي ; გიორგი ; ሰላም ; 李 ; 😀🏠 ; fin",
		},
	)
}

// allDocuments are those kept and the hard ones.
func allDocuments(t *testing.T) map[string]Document {
	t.Helper()
	all := samples(t)
	maps.Copy(all, hardCases(t))
	return all
}

// hardCases are documents that are hard to set. They are not kept.
func hardCases(t *testing.T) map[string]Document {
	t.Helper()
	head := Header{
		Label: "2024-0007", Association: "Association départementale pour l'accompagnement des familles vers un logement à soi, section de l'Ardèche méridionale",
		Department: "Ardèche", Referent: "Claire Morel", Day: day(t, "2026-04-20"),
	}
	return map[string]Document{"crowded": evaluation(crowded(t), head), "foreign": evaluation(foreign(t), head), "empty": {}}
}
