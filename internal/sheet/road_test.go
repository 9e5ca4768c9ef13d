package sheet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
)

// road is a household on its way to a dwelling: a first offer refused, a second one accepted.
func road(t *testing.T) *asll.Dossier {
	t.Helper()
	step := func(on string, stage asll.OfferStage) *asll.OfferStep {
		return &asll.OfferStep{Date: day(t, on), Stage: stage, Note: "SECRET note"}
	}
	first, second := step("2026-02-02", asll.StageConsulted), step("2026-03-02", asll.StageConsulted)
	first.Landlord, first.Dwelling, first.Town, first.Rent = "Ardèche Habitat", "T3", "Annonay", euros(510)
	second.Landlord, second.Dwelling, second.Town, second.Rent = "Vivarais Habitat", "T3", "Privas", euros(430)
	refused, validated := step("2026-02-09", asll.StageRefused), step("2026-02-12", asll.StageValidated)
	refused.Reason = "À une heure de route de l'emploi, sans transport le soir."
	validated.With, validated.Explained, validated.Criteria = "CADA Les Cèdres", day(t, "2026-02-12"), []string{"à Privas ou Veyras", "près d'une ligne de bus"}
	return dossier(
		&asll.Intake{
			Date: day(t, "2025-12-01"), LastName: "Haddad", FirstName: "Rima", Born: day(t, "1990-02-28"), Purpose: asll.PurposeAccess,
			Origin: "accommodation", Regulation: regulation(t, "refugies"), RefugeeSince: day(t, "2025-03-17"), Note: "SECRET",
			Grounds: "SECRET obtention du statut de réfugié",
			Circumstances: asll.Circumstances{
				Members: []asll.Member{{Name: "SECRET", Relation: asll.RelationChild, Born: "2016-04-21"}},
				Address: "SECRET rue", Postcode: "07000", Town: "SECRET-Privas", Occupancy: asll.OccupancySeeking,
				Accommodation: "CADA Les Cèdres", SupportMission: asll.Yes, Service: "SECRET CADA de Privas",
			},
		},
		&asll.Referent{Date: day(t, "2025-12-02"), Role: asll.ReferentAccess, Name: "Karim Benali"},
		&asll.Referent{Date: day(t, "2025-12-02"), Role: asll.ReferentMaintenance, Name: "Claire Morel", Presented: day(t, "2026-01-15")},
		&asll.Diagnostic{
			Date: day(t, "2025-12-09"), Type: asll.DiagnosticHousing, Needs: []string{"deux chambres", "un bail à son nom"},
			JobArea: "Privas, horaires du soir", HousingNeed: "rez-de-chaussée ou ascenseur", Schooling: "école maternelle à pied",
			FamilySupport: "SECRET arrivé par l'asile", Shelter: "SECRET", Note: "SECRET", Assessment: "SECRET",
			Budget: asll.Budget{Resources: euros(1290), HousingAid: euros(0), Rent: euros(0), Charges: euros(0), OtherCharges: euros(180)},
		},
		&asll.Preparation{Date: day(t, "2026-01-12"), Themes: []asll.PreparationTheme{"duties", "reality"}},
		&asll.Request{Date: day(t, "2026-01-20"), Months: 6, Letter: day(t, "2026-01-19")},
		first, step("2026-02-04", asll.StageSent), step("2026-02-06", asll.StagePresented), refused, validated,
		second, step("2026-03-03", asll.StageSent), step("2026-03-05", asll.StagePresented), step("2026-03-06", asll.StageAccepted),
	)
}

// sent is a document that must be there to be written.
func sent(t *testing.T, d Document, err error) Document {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func diagnosis(t *testing.T, d *asll.Dossier, h Header) Document {
	t.Helper()
	made, err := Diagnosis(d, d.Current(), h, 0)
	return sent(t, made, err)
}

func refusal(t *testing.T, d *asll.Dossier, h Header) Document {
	t.Helper()
	made, err := Refusal(d, d.Current(), h, 0)
	return sent(t, made, err)
}

func TestPapersOfTheRoad(t *testing.T) {
	all := samples(t)
	for _, c := range []struct{ sample, section, key, text string }{
		{"diagnosis", "header", "recipient", "Cellule Interface Offre-Demande (CIOD)"},
		{"diagnosis", "header", "referent", "Karim Benali"},
		{"diagnosis", "offer", "number", "n° 2 du dossier"},
		{"diagnosis", "offer", "landlord", "Vivarais Habitat"},
		{"diagnosis", "offer", "accepted", "06/03/2026"},
		{"diagnosis", "budget", "share", "33,3\u202f%"},
		{"diagnosis", "wanted", "needs", "• deux chambres\n• un bail à son nom"},
		{"diagnosis", "wanted", "housing_need", "rez-de-chaussée ou ascenseur"},
		{"diagnosis", "wanted", "family_support", "non communiqué"},
		{"diagnosis", "support", "measure", "demandée le 20/01/2026"},
		{"refusal", "header", "recipient", "Coordination logement d'accueil"},
		{"refusal", "header", "structure", "CADA Les Cèdres"},
		{"refusal", "offer", "number", "n° 1 du dossier"},
		{"refusal", "refusal", "reason", "À une heure de route de l'emploi, sans transport le soir."},
		{"refusal", "refusal", "explained", "12/02/2026"},
	} {
		if got := valueOf(t, all[c.sample], c.section, c.key).Text; got != c.text {
			t.Errorf("%s %s: %q, want %q", c.sample, c.key, got, c.text)
		}
	}
	if got := cellOf(t, all["diagnosis"], "preparations", "12/01/2026", "themes").Text; got != "droits et devoirs du locataire, réalité du logement" {
		t.Errorf("themes: %q", got)
	}
}

// What a paper is about must have happened: the refusal says which act would tell it.
func TestNothingToWrite(t *testing.T) {
	stage := func(on string, s asll.OfferStage) asll.Act { return &asll.OfferStep{Date: day(t, on), Stage: s} }
	offered := []asll.Act{
		&asll.Intake{Date: day(t, "2026-01-05"), Regulation: regulation(t, "refugies")},
		stage("2026-02-01", asll.StageConsulted), stage("2026-02-02", asll.StageSent), stage("2026-02-03", asll.StagePresented),
	}
	after := func(more ...asll.Act) *asll.Dossier {
		return dossier(append(slices.Clip(offered), more...)...)
	}
	refused := after(stage("2026-02-04", asll.StageRefused))
	left := after(stage("2026-02-04", asll.StageRefused), stage("2026-02-06", asll.StageNotValidated))
	bailleur := dossier(offered[0], &asll.OfferStep{Date: day(t, "2026-02-03"), Stage: asll.StagePresented, Channel: "landlord"}, stage("2026-02-04", asll.StageAccepted))
	again := after(stage("2026-02-04", asll.StageAccepted), &asll.Closing{Date: day(t, "2026-03-01")}, &asll.Intake{Date: day(t, "2026-03-02"), Regulation: regulation(t, "refugies")})
	for name, c := range map[string]struct {
		d      *asll.Dossier
		make   func(*asll.Dossier, *asll.Measure, Header, int) (Document, error)
		number int
		absent string
	}{
		"presented":             {after(), Diagnosis, 0, "accord du ménage"},
		"refused":               {refused, Diagnosis, 0, "accord du ménage"},
		"of a landlord":         {bailleur, Diagnosis, 0, "canal de la CIOD"},
		"accepted, other one":   {after(stage("2026-02-04", asll.StageAccepted)), Diagnosis, 2, "la proposition n° 2"},
		"accepted":              {after(stage("2026-02-04", asll.StageAccepted)), Diagnosis, 1, ""},
		"accepted before":       {again, Diagnosis, 0, "accord du ménage"},
		"nothing refused":       {after(), Refusal, 0, "pas de refus à expliquer"},
		"refused, other one":    {refused, Refusal, 7, "la proposition n° 7"},
		"not validated":         {left, Refusal, 0, "pas de fiche explicative"},
		"refused, not yet said": {refused, Refusal, 1, ""},
	} {
		_, err := c.make(c.d, c.d.Current(), Header{}, c.number)
		var nothing *Absent
		switch {
		case c.absent == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.absent != "" && (!errors.As(err, &nothing) || !strings.Contains(err.Error(), c.absent)):
			t.Errorf("%s: %v, want %q", name, err, c.absent)
		}
	}
}

// Until the structure has spoken, its sheet leaves it room to do so.
func TestRefusalNotYetValidated(t *testing.T) {
	var before []asll.Entry
	for _, e := range road(t).Entries {
		if e.Act.Day().Before(day(t, "2026-02-12")) {
			before = append(before, e)
		}
	}
	d := refusal(t, asll.Fold(before), Header{})
	var boxes []string
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if b.Kind == BlockBox && b.Value.Text == "" {
				boxes = append(boxes, b.Key)
			}
		}
	}
	if strings.Join(boxes, " ") != "validation criteria" {
		t.Errorf("room is left for %v", boxes)
	}
}

// What secures the entry is told where it was recorded on the way to the dwelling, and so is the rent of the lease.
func TestTheSheetTellsWhatTheLeaseBrought(t *testing.T) {
	d := dossier(
		&asll.Intake{Date: day(t, "2026-01-05"), Purpose: asll.PurposeAccess, Regulation: regulation(t, "refugies")},
		&asll.Guarantee{Date: day(t, "2026-02-10"), Type: "locapass-guarantee", Result: "granted", Amount: euros(300)},
		&asll.Guarantee{Date: day(t, "2026-02-12"), Type: asll.GuaranteeInsurance},
		&asll.Lease{Signed: day(t, "2026-02-16"), Rent: euros(480), Charges: euros(60)},
	)
	made := evaluation(d, Header{})
	for _, c := range []struct{ row, column, want string }{
		{"garantie Locapass", "date", "10/02/2026"},
		{"garantie Locapass", "result", "accordée"},
		{"garantie Locapass", "amount", "300,00"},
		{"assurance habitation", "date", "12/02/2026"},
		{"mobilier", "date", "non renseigné"},
	} {
		if got := cellOf(t, made, "formalities", c.row, c.column).Text; !strings.Contains(got, c.want) {
			t.Errorf("%s, %s: %q", c.row, c.column, got)
		}
	}
	for key, want := range map[string]string{"rent": "480,00", "charges": "60,00"} {
		if got := valueOf(t, made, "dwelling", key).Text; !strings.Contains(got, want) {
			t.Errorf("%s: %q", key, got)
		}
	}
}
