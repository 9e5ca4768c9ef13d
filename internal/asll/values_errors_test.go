package asll

import (
	"strings"
	"testing"

	"asll/internal/text"
)

const (
	saidThemes    = "recherche, installation, solvabilité, médiation"
	saidObjective = "attendu « thématique: objectif », par exemple « recherche: trouver un T3 » (thématiques : " + saidThemes + ")"
	saidDebt      = "attendu « type: montant », par exemple « locative: 1 250,00 » (types : locative, énergie, autre)"
	saidAction    = "l'action n'est pas décrite, par exemple « 1: référent: 30/06/2026: déposer le dossier »"
	saidRelation  = "n'est pas une valeur connue (attendu : conjoint, enfant, parent, fratrie, ou « autre: libellé »)"
	saidRoles     = "n'est pas une valeur connue (attendu : ménage, référent, accès, maintien, les-deux, service-instructeur, partenaire, bailleur)"
	saidOutcome   = "attendu « numéro de l'objectif: résultat », par exemple « 1: atteint: précision »"
	saidPhone     = "n'est pas un numéro de téléphone (attendu dix chiffres, par exemple 06 12 34 56 78)"
)

// unreadable are texts that no composite value is written as, and what is said of them.
var unreadable = []struct{ reader, s, want string }{
	{"membre", "Awa", "membre « Awa » (attendu par exemple « Awa, enfant, 2019 ») : lien « Awa » " + saidRelation},
	{"membre", "Awa, enfat", "membre « Awa, enfat » (attendu par exemple « Awa, enfant, 2019 ») : lien « enfat » " + saidRelation + " ; vouliez-vous dire « enfant » ?"},
	{"objectif", "trouver un T3", "« trouver un T3 » : " + saidObjective},
	{"objectif", "recherche:", "« recherche: » : " + saidObjective},
	{"objectif", "voyage: partir", "thématique « voyage » n'est pas une valeur connue (attendu : " + saidThemes + ")"},
	{"dette", "locative", "« locative » : " + saidDebt},
	{"dette", "auto: 12", "« auto: 12 » : " + saidDebt},
	{"dette", "locative: -12,00", "« -12,00 » : un montant négatif n'a pas de sens ici"},
	{"dette", "locative: 12: -1", "« -1 » : un montant négatif n'a pas de sens ici"},
	{"dette", "locative: douze", "« douze » n'est pas un montant (attendu par exemple 1 234,56)"},
	{"action", "1: référent:", "« 1: référent: » : " + saidAction},
	{"action", "1:", "« 1: » : " + saidAction},
	{"signataire", "Awa", "signataire (attendu par exemple « menage: Awa Diallo ») : « Awa » " + saidRoles},
	{"résultat", "atteint", "« atteint » : " + saidOutcome},
	{"résultat", "0: atteint", "« 0: atteint » : " + saidOutcome},
	{"résultat", "1:", "« 1: » : " + saidOutcome},
	{"résultat", "1: fini", "objectif 1 : « fini » n'est pas une valeur connue (attendu : atteint, partiel, non-atteint, abandonné)"},
	{"partage", ": oui", "« : oui » : attendu « avec qui: oui ou non », par exemple « CCAS: oui »"},
	{"partage", "CCAS: peut-être", "partage avec CCAS : « peut-être » n'est pas une valeur connue (attendu : oui, non)"},
	{"moment", "12/04/2026 25h", "« 25h » n'est pas une heure (attendu HH:MM, par exemple 14:30)"},
	{"moment", "demain", "« demain » n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026)"},
	{"début", "sortie", "« sortie » n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026), ou « entrée » pour attendre la sortie de l'hébergement et l'emménagement"},
	{"téléphone", "12", "« 12 » " + saidPhone},
	{"code postal", "6970", "« 6970 » n'est pas un code postal (attendu cinq chiffres, par exemple 69700)"},
	{"courriel", "nom", "« nom » n'est pas un courriel (attendu par exemple nom@exemple.fr)"},
	{"département", "20", "« 20 » n'est pas un code de département (attendu par exemple 07, 2A ou 974)"},
}

func TestWhatCannotBeReadIsToldWhole(t *testing.T) {
	for _, c := range unreadable {
		t.Run(c.reader+" "+c.s, func(t *testing.T) {
			if v, _, err := readerOf(c.reader).read(c.s); err == nil || text.Typo(err.Error()) != text.Typo(c.want) {
				t.Errorf("read as %v\ngot  %v\nwant %s", v, err, c.want)
			}
		})
	}
}

func TestABirthInTheFutureIsToldAsSuch(t *testing.T) {
	for _, s := range []string{"Awa, enfant, 2027", "Awa, enfant, 13/03/2026", "Awa, enfant, 1850", "Awa, enfant, 31/02/2019"} {
		_, _, err := readerOf("membre").read(s)
		if err == nil {
			t.Errorf("%s is read", s)
			continue
		}
		if got := err.Error(); strings.Contains(got, "lien «") {
			t.Errorf("the tie is right, and the birth is not: %s", got)
		}
	}
}
