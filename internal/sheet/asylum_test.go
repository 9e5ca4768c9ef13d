package sheet

import "testing"

const always, known, never = "always", "when it is known", "never"

// asylumTold is what référents write, and when it is hidden.
var asylumTold = []struct {
	said  string
	hides string
}{
	{"Famille réfugiée, sort du CADA", always},
	{"R.E.F.U.G.I.É depuis 2024", always},
	{"protégé subsidiaire", always},
	{"Bénéficiaire de la protection internationale", always},
	{"titulaire d'une BPI", always},
	{"LHSS puis CAES", always},
	{"accompagnement AGIR", always},
	{"ex-CADA", always},
	{"Convention de Genève", always},
	{"Coordination logement d'accueil", always},
	{"Demandeuse d’asile", always},

	{"A obtenu le statut en 2024", known},
	{"Bénéficiaire d'une protection", known},
	{"Réunification de sa famille", known},
	{"titres de séjour à renouveler", known},
	{"Récépissé à renouveler", known},
	{"carte de résidente", known},
	{"Suivi CIR et cours de FLE", known},
	{"perçoit l'ADA", known},
	{"A fui la guerre", known},
	{"famille syrienne", known},
	{"interprète en dari", known},
	{"première location en France", known},

	{"Trouver un logement, accueil de l'enfant à prévoir", never},
	{"Entretien du logement, accueil des petits-enfants", never},
	{"S'est réfugiée chez sa mère après les violences", never},
	{"réfugié chez un ami", never},
	{"Bénéficiaire de la protection complémentaire santé solidaire", never},
	{"Récépissé de la demande de logement social", never},
	{"récépissé de la Banque de France", never},
	{"Agir vite sur la dette", never},
	{"Ada, 6 ans, va à l'école", never},
	{"statut d'occupation à revoir", never},
	{"les beaux arts, la cave et le cadastre", never},
}

// What says by itself that a household was granted asylum, and what only does beside something else, as référents write it.
func TestWhatTellsOfAsylum(t *testing.T) {
	for _, c := range asylumTold {
		want := map[string][2]bool{always: {true, true}, known: {false, true}, never: {}}[c.hides]
		if got := [2]bool{says(c.said), hints(c.said)}; got != want {
			t.Errorf("%q: %v, want it hidden %s", c.said, got, c.hides)
		}
	}
}
