package sheet

import (
	"slices"
	"sync"
)

// A sign is what says of a household that it was granted asylum, unless words that come right after give it another sense.
type sign struct {
	phrase
	unless []string
}

// telltale are those that say so by themselves. They are made when they are first needed, like the others.
var telltale = sync.OnceValue(func() []sign {
	return slices.Concat(
		[]sign{{phraseOf("réfugi*"), []string{"chez", "aupres", "dan"}}},
		signs("apatrid*", "refugee*", "asylum", "asile", "azile", "OFPRA", "CNDA", "BPI", "protection subsidiaire", "protégé* subsidiaire*",
			"protection internationale", "convention de Genève", "CADA", "ex-CADA", "excada", "CPH", "HUDA", "CAES", "PRAHDA", "SPADA", "FTDA",
			"centre provisoire d'hébergement", "Accelair", "coordination logement d'accueil", "logement d'accueil", // which only looks for dwellings for them
		),
		sigles("AGIR", "GUDA", "PADA", "DIAIR", "ATSA"),
	)
})

// suggestive are those that only say so of a household about which something else gives a doubt: where it comes from, and on
// which papers it lives here.
var suggestive = sync.OnceValue(func() []sign {
	return slices.Concat(
		[]sign{
			{phraseOf("récépissé"), []string{"logement", "depot", "banque", "dossier"}},
			{phraseOf("bénéficiaire d'une protection"), []string{"complementaire", "universelle"}},
		},
		signs("titre de séjour", "carte de séjour", "carte de résident*", "carte de dix ans", "carte de 10 ans", "titre de voyage", "visa*", "OFII",
			"regroupement familial", "réunification", "primo-arrivant*", "primoarrivant*", "naturalisation", "intégration républicaine",
			"statutaire", "obtenu le statut", "obtention du statut", "changement de statut", "ANEF", "protection temporaire",
			"subsidiaire", "coordination départementale", "coordination logement", "centre d'accueil", "en France",
			"réinstall*", "persécut*", "exil*", "débouté*", "Dublin*", "guerre", "interprète*", "langue maternelle", "FLE", "UPE2A", "Cimade", "UNHCR",
			"syri*", "afghan*", "irak*", "érythré*", "soudan*", "somali*", "tchétch*", "ukrain*", "congol*", "tibétain*",
		),
		sigles("ADA", "CIR", "HCR", "DNA", "CAO", "MNA", "TVR"),
	)
})

func signs(all ...string) []sign {
	made := make([]sign, len(all))
	for i, s := range all {
		made[i].phrase = phraseOf(s)
	}
	return made
}

// sigles are read in capitals only: there are also the verb « agir » and the first name Ada.
func sigles(all ...string) []sign {
	made := signs(all...)
	for i := range made {
		made[i].phrase[0].capitals = len("CIR")
	}
	return made
}

// says tells whether a text says that a household was granted asylum.
func says(s string) bool { return shows(tokens(s), telltale()) }

// hints tells whether it says so of one about which a landlord may have a doubt.
func hints(s string) bool {
	all := tokens(s)
	return shows(all, telltale()) || shows(all, suggestive())
}

func shows(all []token, signs []sign) bool {
	for i := range all {
		if slices.ContainsFunc(signs, func(s sign) bool { return s.stands(all[i:]) }) {
			return true
		}
	}
	return false
}

func (s sign) stands(all []token) bool {
	const near = 2
	if !s.begins(all) {
		return false
	}
	after := all[len(s.phrase):]
	return !slices.ContainsFunc(after[:min(near, len(after))], func(t token) bool { return slices.Contains(s.unless, t.key) })
}
