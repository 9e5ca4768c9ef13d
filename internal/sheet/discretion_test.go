package sheet

import (
	"strings"
	"testing"

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
			for _, secret := range []string{"secret", "refugi"} {
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
