package cmd_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
)

func (t *tale) intake(r *rand.Rand) map[string]string {
	town := one(r, towns)
	last, first := t.name()
	return map[string]string{
		"acte": "saisine", "reference": t.reference(), "nom": last, "prenom": first,
		"naissance":         fmt.Sprintf("%02d/%02d/%d", 1+r.IntN(28), 1+r.IntN(12), 1950+r.IntN(55)),
		"membre":            fmt.Sprintf("%s, conjoint, %d|%s, enfant, %d", one(r, firstNames), 1950+r.IntN(55), one(r, firstNames), 2006+r.IntN(16)),
		"adresse":           strconv.Itoa(1+r.IntN(200)) + " " + one(r, streets),
		"code-postal":       town.postcode,
		"commune":           town.name,
		"telephone":         fmt.Sprintf("06 %02d %02d %02d %02d", r.IntN(100), r.IntN(100), r.IntN(100), r.IntN(100)),
		"statut-occupation": one(r, []string{"locataire", "sous-locataire"}),
		"objet":             "maintien", "origine": "ménage",
		"mise-en-relation": t.days[0].French(), "adhesion": t.days[0].French(),
		"note": said(r, 80),
	}
}

// name gives every household a name of its own, not in the order of numbers.
func (t *tale) name() (last, first string) {
	n, k := len(families), t.number*7919
	a, k := k%n, k/n
	b, k := (a+1+k%(n-1))%n, k/(n-1)
	return families[a] + "-" + families[b], firstNames[k%len(firstNames)]
}

func (t *tale) diagnostic(r *rand.Rand) map[string]string {
	return map[string]string{
		"acte": "diagnostic", "type": "social", "ressources": fmt.Sprintf("1 %03d,%02d", r.IntN(1000), r.IntN(100)),
		"loyer": fmt.Sprintf("%d,%02d", 280+r.IntN(400), r.IntN(100)), "note": said(r, 160),
	}
}

func (t *tale) request(r *rand.Rand) map[string]string {
	return map[string]string{"acte": "demande", "mois": t.contractMonths(), "objectif": one(r, objectives), "note": said(r, 130)}
}

func (t *tale) decision(r *rand.Rand) map[string]string {
	return map[string]string{"acte": "décision", "instance": "commission-asll", "avis": "favorable", "mois": t.contractMonths(), "motif": said(r, 130)}
}

func (t *tale) contract(r *rand.Rand) map[string]string {
	last, first := t.name()
	i := r.IntN(len(objectives))
	return map[string]string{
		"acte": "contrat", "mois": t.contractMonths(), "debut": t.start.French(),
		"objectif":   objectives[i] + "|" + objectives[(i+1)%len(objectives)],
		"action":     "1: référent: " + t.start.AddDays(60).French() + ": déposer le dossier complet",
		"signataire": "ménage: " + first + " " + last + "|référent: Claire Morel",
		"note":       said(r, 60),
	}
}

func (t *tale) visit(r *rand.Rand) map[string]string {
	return map[string]string{
		"acte": "entretien", "type": one(r, []string{"domicile", "bureau", "permanence", "téléphone", "accompagnement"}),
		"objectif": strconv.Itoa(1 + r.IntN(2)), "note": said(r, 60+r.IntN(40)),
	}
}

// errand is a word to a partner in one dossier, a formality in the next.
func (t *tale) errand(r *rand.Rand) map[string]string {
	if t.number%2 == 0 {
		return map[string]string{"acte": "liaison", "destinataire": one(r, []string{"secteur", "bailleur", "caf"}), "objet": "information", "note": said(r, 130)}
	}
	return map[string]string{"acte": "démarche", "type": one(r, []string{"apl", "assurance", "fsl"}), "resultat": "demande déposée, réponse attendue", "note": said(r, 130)}
}

func (t *tale) renewal(r *rand.Rand) map[string]string {
	return map[string]string{
		"acte": "renouvellement", "mois": strconv.Itoa(t.months[1]), "proposition-service": "CCAS de " + one(r, towns).name,
		"proposition": t.days[8].AddDays(-10).French(), "note": said(r, 100),
	}
}

func (t *tale) closing(r *rand.Rand) map[string]string {
	return map[string]string{
		"acte": "clôture", "motif": "objectifs-atteints", "rencontre": t.days[9].AddDays(-r.IntN(5)).French(),
		"resultat":       "1: atteint: dette apurée|2: partiel",
		"preconisations": said(r, 50), "orientations": "sans objet", "statut-occupation": "locataire", "note": said(r, 60),
	}
}
