package sheet

import (
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
)

// household is the whole dossier of a household, with an act withdrawn and one that is about
// somebody else.
func household(t *testing.T, h Header) Document {
	t.Helper()
	d := rich(t)
	records := recordsOf(d)
	records[2].Standing, records[3].Hushed = "annulé", true
	return Dossier(d, d.Current(), h, records)
}

func TestTheHouseholdReadsAll(t *testing.T) {
	d := samples(t)["dossier"]
	got := written(t, WriteCSV, d)
	for _, want := range []string{
		"SECRET note", "2026-0042.3 – Demande du 25/09/2024 (annulé)", "non communiqué (concerne une autre personne)",
		"Ousmane", "Fonds Unique Logement", "06 39 98 12 34", "Enregistré;le 25/09/2024",
	} {
		if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
			t.Errorf("the dossier does not say %q", want)
		}
	}
	for _, other := range []string{"Paul Roche", "paul.roche@exemple.fr", "04 65 71 12 34"} {
		if strings.Contains(got, other) {
			t.Errorf("the dossier tells %q, who is somebody else", other)
		}
	}
}

// What is told to the household changes nothing in its dossier.
func TestTellingTheHouseholdChangesNoAct(t *testing.T) {
	contract := &asll.Contract{Signatories: []asll.Signatory{{Role: asll.RoleHousehold, Name: "Awa"}, {Role: "service", Name: "Paul"}, {Role: "landlord"}}}
	intake := &asll.Intake{Sender: "Paul", SenderPhone: "04", Note: "vue"}
	told, _ := ForHousehold(contract).(*asll.Contract)
	names := func(c *asll.Contract) (all []string) {
		for _, s := range c.Signatories {
			all = append(all, s.Name)
		}
		return all
	}
	if !slices.Equal(names(told), []string{"Awa", withheld, ""}) || !slices.Equal(names(contract), []string{"Awa", "Paul", ""}) {
		t.Errorf("told %q, kept %q", names(told), names(contract))
	}
	in, _ := ForHousehold(intake).(*asll.Intake)
	if in.Sender != withheld || in.SenderPhone != withheld || in.SenderEmail != "" || in.Note != "vue" || intake.Sender != "Paul" {
		t.Errorf("told %+v, kept %+v", in, intake)
	}
}
