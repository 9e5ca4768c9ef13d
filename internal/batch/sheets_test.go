package batch

import "strings"

// headers are those of the files that these tests import; « n° » is a column of nobody's.
const headers = "acte;dossier;reference;date;type;nom;prenom;naissance;statut-occupation;objet;origine;adhesion;mois;instance;avis;debut;" +
	"objectif;action;signataire;decision;proposition-service;proposition;motif;preconisations;orientations;resultat;note;n°"

// entry is a row with these cells: « acte=visite;date=12/03/2026 ».
func entry(cells ...string) string {
	given := map[string]string{}
	for _, all := range cells {
		for cell := range strings.SplitSeq(all, ";") {
			name, value, _ := strings.Cut(cell, "=")
			given[name] = value
		}
	}
	var values []string
	for name := range strings.SplitSeq(headers, ";") {
		values = append(values, given[name])
		delete(given, name)
	}
	for name := range given {
		panic("no column " + name)
	}
	return strings.Join(values, ";") + "\n"
}

// file is a file of such rows.
func file(name string, lines ...string) sample {
	return sample{name, headers + "\n" + strings.Join(lines, "")}
}

// The rows of a measure, without the dossier.
const (
	housing      = "statut-occupation=locataire;objet=maintien;origine=menage;adhesion=05/01/2026"
	awa          = "nom=Diallo;prenom=Awa;naissance=04/07/1988;" + housing
	elodie       = "nom=Lefèvre;prenom=Élodie;naissance=09/05/1995;" + housing
	saisine      = "acte=saisine;date=05/01/2026;"
	diagnostique = "acte=diagnostic;date=09/01/2026;type=social"
	decidee      = "acte=decision;date=20/01/2026;instance=commission-asll;avis=favorable;mois=6"
	contractee   = "acte=contrat;date=26/01/2026;debut=01/02/2026;mois=6;objectif=solvabilite: apurer la dette;" +
		"action=1: demander le FSL;signataire=menage: Awa Diallo|referent: Claire Morel"
	recue = "acte=entretien;date=02/03/2026;type=domicile"
)

// to says of which dossier the rows are.
func to(dossier string, lines ...string) []string {
	var all []string
	for _, l := range lines {
		all = append(all, entry(l, "dossier="+dossier))
	}
	return all
}

// opening is a saisine and what follows up to the first visit, of the dossier that a reference names.
func opening(reference, who string) []string {
	return append([]string{entry(saisine+who, "reference="+reference)}, to(reference, diagnostique, decidee, contractee, recue)...)
}
