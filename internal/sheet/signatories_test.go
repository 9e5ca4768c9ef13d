package sheet

import (
	"slices"
	"testing"

	"asll/internal/asll"
)

// Whoever signed has one frame, however the name is written, and is one of the parties once.
func TestASignatoryStandsOnce(t *testing.T) {
	signed := day(t, "2026-01-26")
	d := dossier(
		&asll.Intake{Date: day(t, "2026-01-05"), LastName: "Lefèvre", FirstName: "Élodie", Purpose: asll.PurposeAccess, Regulation: regulation(t, "ful")},
		&asll.Contract{
			Signed: signed, Start: asll.Start{Day: signed}, Months: 6,
			Signatories: []asll.Signatory{
				{Role: asll.RoleHousehold},
				{Role: asll.RoleHousehold, Name: "LEFEVRE  Elodie", Date: day(t, "2026-01-28")},
				{Role: asll.RoleHousehold, Name: "Jean-Marc Roux"},
				{Role: asll.RoleHousehold, Name: "jean marc ROUX"},
				{Role: asll.RoleReferent, Name: "Claire Morel"},
				{Role: asll.RoleReferent, Name: "Claire MOREL"},
				{Role: "service", Name: "Claire Morel"},
				{Role: "landlord"},
				{Role: "landlord"},
			},
		},
	)
	made := paperOf(t, d, Header{}, Contract)
	var frames []string
	for _, s := range made.Sections {
		for _, b := range s.Blocks {
			if b.Kind == BlockSignature {
				frames = append(frames, b.Title+" : "+b.Value.Text)
			}
			for _, f := range b.Fields {
				if s.Key == "parties" && f.Key == "household" && f.Value.Text != "Élodie Lefèvre, Jean-Marc Roux" {
					t.Errorf("the parties: %s", f.Value.Text)
				}
			}
		}
	}
	want := []string{
		"Le ménage : Élodie Lefèvre, le 28/01/2026", "Le ménage : Jean-Marc Roux", "Le référent : Claire Morel",
		"Le service instructeur : Claire Morel", "Le bailleur : non renseigné", "Le bailleur : non renseigné",
	}
	if !slices.Equal(frames, want) {
		t.Errorf("got %q, want %q", frames, want)
	}
}
