package cmd

import (
	"asll/internal/asll"
	"asll/internal/sheet"
)

// A document is a paper that « export » writes about one dossier.
type document struct {
	name, french string
	also         []string
	short        string // what the paper is
	examples     string
	file         string // what its file is called, before the number of the dossier
	written      string // what is said once it is written
	numbered     string // the help of --numero, when there may be several in a dossier
	reminder     string // what is said beside it
	hushing      bool   // it can leave out what an act says of somebody else
	make         func(source) (sheet.Document, error)
}

// A source is what a document is made from.
type source struct {
	dossier *asll.Dossier
	measure *asll.Measure
	header  sheet.Header
	number  int          // the one asked for, or 0
	all     []asll.Entry // withdrawn acts included
	hushed  []int        // the acts of which nothing is told
}

// names are those of the command besides the English one.
func (d document) names() []string { return append([]string{d.french}, d.also...) }

// offerNumber is the help of --numero for what is about an offer.
const offerNumber = "numéro de la proposition dans le dossier ; la dernière si rien n'est dit"

// documents are the papers about one dossier, in the order of help.
var documents = []document{
	{
		name: "sheet", french: "fiche", file: "fiche", written: "Fiche écrite",
		short:    "écrire la fiche d'évaluation de la mesure ou, avant sa clôture, un bilan intermédiaire",
		examples: "export sheet 2026-0042\nexport sheet Diallo --format pdf\nexport sheet Diallo --fichier fiche.odt",
		make: func(from source) (sheet.Document, error) {
			return sheet.Evaluation(from.dossier, from.measure, from.header), nil
		},
	},
	{
		name: "review", french: "bilan", file: "bilan", written: "Bilan écrit",
		short:    "écrire le bilan intermédiaire d'une prise en charge en cours",
		examples: "export bilan 2026-0042 --envoye aujourd'hui",
		make:     whole(sheet.Review),
	},
	{
		name: "shuttle", french: "navette", also: []string{"fiche-navette"}, file: "fiche-navette", written: "Fiche navette écrite",
		short:    "écrire la fiche navette d'une saisine par un partenaire, avec son retour",
		examples: "export navette 2026-0042\nexport navette 2026-0042 --envoye 12/03/2026 --ouvrir",
		make:     whole(sheet.Shuttle),
	},
	{
		name: "request", french: "demande", file: "demande", written: "Demande écrite",
		short:    "écrire la demande d'ASLL, avec son diagnostic et ses pièces",
		examples: "export demande 2026-0042 --brouillon\nexport demande 2026-0042 --envoye hier",
		make:     whole(sheet.Request),
	},
	{
		name: "contract", french: "contrat", file: "contrat", written: "Contrat écrit",
		short:    "écrire le contrat d'ASLL tel qu'il a été signé",
		examples: "export contrat 2026-0042",
		make:     whole(sheet.Contract),
	},
	{
		name: "amendment", french: "avenant", file: "avenant", written: "Avenant écrit",
		numbered: "numéro de l'avenant, du premier renouvellement au dernier changement ; le dernier si rien n'est dit",
		short:    "écrire un avenant au contrat : un renouvellement, ou un changement en cours de mesure",
		examples: "export avenant 2026-0042\nexport avenant 2026-0042 --numero 1",
		make:     counted(sheet.Amendment),
	},
	{
		name: "diagnosis", french: "diagnostic", file: "fiche-diagnostic", written: "Fiche de diagnostic écrite", numbered: offerNumber,
		short:    "écrire la fiche de diagnostic pour la CIOD, après l'accord du ménage à une proposition",
		examples: "export diagnostic 2026-0042\nexport diagnostic Haddad --numero 2",
		make:     counted(sheet.Diagnosis),
	},
	{
		name: "refusal", french: "refus", file: "fiche-refus", written: "Fiche explicative écrite", numbered: offerNumber,
		short:    "écrire la fiche explicative d'une proposition refusée, pour la coordination logement d'accueil",
		examples: "export refus 2026-0042",
		make:     counted(sheet.Refusal),
	},
	{
		name: "dossier", french: "dossier-menage", also: []string{"droit-acces"}, file: "dossier", written: "Dossier du ménage écrit", hushing: true,
		short:    "écrire tout ce que le carnet garde sur un ménage, pour le lui remettre : droit d'accès, notes comprises",
		examples: "export dossier 2026-0042\nexport dossier 2026-0042 --taire 7 --envoye aujourd'hui",
		reminder: "À relire avant de le remettre : une note peut parler d'une autre personne que le ménage ; --taire N retire ce que dit l'acte N.",
		make:     householdDossier,
	},
}

// whole adapts the making of a paper of which a prise en charge has one at most.
func whole(write func(*asll.Dossier, *asll.Measure, sheet.Header) (sheet.Document, error)) func(source) (sheet.Document, error) {
	return func(from source) (sheet.Document, error) { return write(from.dossier, from.measure, from.header) }
}

// counted adapts that of a paper of which there may be several.
func counted(write func(*asll.Dossier, *asll.Measure, sheet.Header, int) (sheet.Document, error)) func(source) (sheet.Document, error) {
	return func(from source) (sheet.Document, error) {
		return write(from.dossier, from.measure, from.header, from.number)
	}
}

// documentNames lists in French what « export » writes.
func documentNames() []string {
	var all []string
	for _, d := range documents {
		all = append(all, d.french)
	}
	return append(all, "actes", "registre")
}
