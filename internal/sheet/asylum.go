package sheet

import "slices"

// telltale are the words that say of a household that it was granted asylum, as tokens gives them.
var telltale = []phrase{
	{"refugi*"},
	{"asile"},
	{"apatrid*"},
	{"refugee"},
	{"asylum"},
	{"ofpra"},
	{"cnda"},
	{"bpi"},
	{"protection", "subsidiaire"},
	{"protection", "internationale"},
	{"beneficiaire", "protection"},
	{"reunification", "familiale"},
	{"statutaire"},
	{"accelair"},
	{"cada"},
	{"cph"},
	{"huda"},
	{"prahda"},
	{"caes"},
	{"spada"},
	{"centre", "provisoire", "hebergement"},
	{"coordination", "logement"},
	{"logement", "accueil"}, // which only looks for dwellings for them
}

// suggestive are those that only say it of a household of which something else does.
var suggestive = []phrase{
	{"titre", "sejour"},
	{"carte", "sejour"},
	{"carte", "resident*"},
	{"recepisse"},
	{"titre", "voyage"},
	{"ofii"},
	{"regroupement", "familial"},
	{"primo", "arrivant*"},
	{"primoarrivant*"},
	{"naturalisation"},
	{"integration", "republicaine"},
	{"en", "france"},
}

// says tells whether a text says that a household was granted asylum.
func says(s string) bool { return anyOf(tokens(s), telltale) }

// hints tells whether it says so of one about which a landlord may have a doubt.
func hints(s string) bool {
	all := tokens(s)
	return anyOf(all, telltale) || anyOf(all, suggestive)
}

func anyOf(all []token, phrases []phrase) bool {
	return slices.ContainsFunc(phrases, func(p phrase) bool { return p.in(all, 0) >= 0 })
}
