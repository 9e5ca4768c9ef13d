package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
	"asll/internal/text"
)

// TestWhatStaysInTheCarnet looks for what a landlord, or anybody, must not read: the samples mark
// it with SECRET.
func TestWhatStaysInTheCarnet(t *testing.T) {
	for name, d := range samples(t) {
		if d.Kind == KindDossier {
			continue // which tells all
		}
		for format := range formats {
			got := text.Fold(legible(t, format, d))
			secrets := []string{"secret", "refugi", "asile", "en france"}
			if d.Kind != KindRefusal { // which goes from the one to the other
				secrets = append(secrets, "cada", "coordination", "accueil")
			}
			for _, secret := range secrets {
				if strings.Contains(got, secret) {
					t.Errorf("%s.%s holds « %s »", name, format, secret)
				}
			}
		}
	}
}

func TestConfidentialAddress(t *testing.T) {
	d := samples(t)["interim"]
	if got := valueOf(t, d, "household", "address"); got != (Value{Text: "adresse confidentielle"}) {
		t.Errorf("address: %+v", got)
	}
}

// An address that has become confidential since the closing stays so on an old sheet.
func TestAddressConfidentialSince(t *testing.T) {
	acts := dossier(
		&asll.Intake{
			Date: day(t, "2025-01-06"), LastName: "Martin", Regulation: regulation(t, "ful"),
			Circumstances: asll.Circumstances{Address: "3 rue Basse", Town: "Privas"},
		},
		&asll.Closing{Date: day(t, "2025-05-02")},
		&asll.Situation{Date: day(t, "2025-06-02"), Circumstances: asll.Circumstances{AddressConfidential: asll.Yes}},
	)
	if got := valueOf(t, evaluation(acts, Header{}), "household", "address").Text; got != "adresse confidentielle" {
		t.Errorf("address: %q", got)
	}
}

func TestOriginOnADiscreetPath(t *testing.T) {
	for origin, want := range map[asll.Origin]string{
		"accommodation": "un partenaire", "coordination": "un partenaire", "other: CPH": "un partenaire",
		"household": "le ménage lui-même", "ccas": "CCAS",
	} {
		acts := dossier(&asll.Intake{Date: day(t, "2025-01-06"), Origin: origin, Regulation: regulation(t, "refugies")})
		if got := valueOf(t, evaluation(acts, Header{}), "measure", "origin").Text; got != want {
			t.Errorf("%s: %q, want %q", origin, got, want)
		}
	}
}

// A household that hides may live where it was offered a dwelling, or where it is accommodated.
func TestWhereAHiddenHouseholdIsAccommodated(t *testing.T) {
	hidden := road(t)
	hidden.Household.AddressConfidential = true
	if got := valueOf(t, diagnosis(t, hidden, Header{}), "offer", "town").Text; got != secret {
		t.Errorf("town of the offer: %q", got)
	}
	acts := dossier(&asll.Intake{
		Date: day(t, "2025-01-06"), Origin: "ccas", Regulation: regulation(t, "ful"),
		Circumstances: asll.Circumstances{AddressConfidential: asll.Yes, Accommodation: "CHRS des Lilas", SupportMission: asll.Yes},
	})
	made, err := Shuttle(acts, acts.Current(), Header{})
	if got := written(t, WriteCSV, sent(t, made, err)); strings.Contains(got, "Lilas") {
		t.Errorf("the fiche navette tells the structure:\n%s", got)
	}
}

// Whatever in the carnet says that a household was granted asylum, the rest is looked at with that in mind.
func TestWhatMakesAHouseholdDiscreet(t *testing.T) {
	for promise, known := range map[string]func(*asll.Intake){
		"a règlement's name":    func(a *asll.Intake) { a.Regulation.Name = "Parcours BPI de l'Ardèche" },
		"a règlement's path":    func(a *asll.Intake) { a.Regulation = regulation(t, "refugies") },
		"the day of its status": func(a *asll.Intake) { a.RefugeeSince = day(t, "2024-03-01") },
		"what brought it":       func(a *asll.Intake) { a.Grounds = "Sort du CADA" },
		"where it stays":        func(a *asll.Intake) { a.Accommodation = "CADA de Privas" },
		"who accompanies it":    func(a *asll.Intake) { a.Scheme = "AGIR" },
		"who sent it":           func(a *asll.Intake) { a.Service = "CPH Les Cèdres" },
	} {
		for _, is := range []bool{true, false} {
			in := &asll.Intake{Date: day(t, "2025-01-06"), Origin: "accommodation", Regulation: regulation(t, "ful")}
			if is {
				known(in)
			}
			d := dossier(in)
			if got := newPaper(d, d.Current(), Header{}).discreet(); got != is {
				t.Errorf("%s: %v", promise, got)
			}
		}
	}
}

// The structure where a household stays is not named to others when it hides, nor when that tells its path; the household knows.
func TestAStructureIsNotNamed(t *testing.T) {
	for _, c := range []struct {
		hides      asll.YesNo
		regulation string
		want       string
	}{
		{asll.Yes, "ful", withheld}, {"", "refugies", withheld}, {"", "ful", "Hébergée aux Cèdres depuis mai"},
	} {
		d := dossier(&asll.Intake{
			Date: day(t, "2025-01-06"), Regulation: regulation(t, c.regulation), Grounds: "Hébergée aux Cèdres depuis mai",
			Circumstances: asll.Circumstances{Accommodation: "Foyer Les Cèdres", AddressConfidential: c.hides},
		})
		if got := valueOf(t, evaluation(d, Header{}), "household", "grounds").Text; got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
		if got := written(t, WriteCSV, Dossier(d, d.Current(), Header{}, recordsOf(d))); !strings.Contains(got, "aux Cèdres depuis") {
			t.Errorf("the household is not told: %s", got)
		}
	}
}

// Only the service that made a saisine reads its own name, where that tells the path.
func TestWhomAFicheNavetteNames(t *testing.T) {
	for to, want := range map[asll.Partner]string{"": "CPH Les Cèdres", asll.PartnerService: "CPH Les Cèdres", asll.PartnerLandlord: withheld, asll.PartnerSector: withheld} {
		acts := dossier(&asll.Intake{
			Date: day(t, "2025-01-06"), Origin: "accommodation", Regulation: regulation(t, "ful"),
			Circumstances: asll.Circumstances{Service: "CPH Les Cèdres"},
		})
		made, err := Shuttle(acts, acts.Current(), Header{To: to})
		if got := valueOf(t, sent(t, made, err), "sender", "service").Text; got != want {
			t.Errorf("to %q: %q, want %q", to, got, want)
		}
	}
}

func TestTheRegisterTellsNoReferenceOfAStructure(t *testing.T) {
	for ref, want := range map[string]string{"CADA-07-112": "", "H-2025-17": "H-2025-17"} {
		if got := registeredRef(ref).Text; got != want {
			t.Errorf("%s: %q, want %q", ref, got, want)
		}
	}
}

// Whoever sets the papers of two households side by side does not tell which one was granted asylum.
func TestALandlordTellsNoReglementFromAnother(t *testing.T) {
	for _, write := range []func(*asll.Dossier, *asll.Measure, Header) (Document, error){
		Contract, Request,
		func(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) { return Evaluation(d, m, h), nil },
		func(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) { return Amendment(d, m, h, 1) },
		func(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) { return Amendment(d, m, h, 2) },
	} {
		var papers []string
		for _, code := range []string{"ful", "refugies"} {
			d := rich(t)
			r := regulation(t, code)
			d.Current().Regulation = &r
			for i := range d.Current().Decisions {
				d.Current().Decisions[i].Body = r.Body
			}
			d.Current().PreviousMonths = 2
			d.Current().Intake.Origin = map[string]asll.Origin{"ful": "mdd", "refugies": "accommodation"}[code]
			made, err := write(d, d.Current(), Header{To: asll.PartnerLandlord})
			papers = append(papers, written(t, WriteCSV, sent(t, made, err)))
		}
		if diff := cmp.Diff(papers[0], papers[1]); diff != "" {
			t.Error(diff)
		}
		if strings.Contains(papers[0], "plafond") {
			t.Errorf("the ceiling is told: %s", papers[0])
		}
	}
}
