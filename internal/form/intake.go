package form

import (
	"slices"
	"sync"

	"asll/internal/asll"
	"asll/internal/civil"
)

type (
	date  = civil.Date
	cents = *civil.Cents
)

var intake = Form{
	Kind: asll.KindIntake, Name: "intake", French: "saisine",
	Title: "enregistrer une saisine : elle ouvre un dossier ou, dans un dossier, une nouvelle prise en charge",
	Examples: []string{
		`saisine --nom Diallo --prenom Awa --naissance 04/07/1988 --statut-occupation locataire --objet maintien --origine menage`,
		`saisine --nom Haddad --prenom Samir --statut-occupation recherche --objet installation --origine ccas --service-instructeur "CCAS de Givors" --fiche-navette 12/03/2026`,
		`saisine 2026-0042 --nom Diallo --prenom Awa --statut-occupation locataire --objet maintien --origine bailleur`,
	},
	topics:  "Autres renseignements à noter",
	propose: proposeIntake,
	fields:  sync.OnceValue(intakeFields),
}

// byPartner tells a saisine that somebody else than the household made: it has
// a fiche navette.
var byPartner = of(func(a *asll.Intake, _ Context) bool { return a.Origin != "" && a.Origin != asll.OriginHousehold })

func intakeFields() []Field {
	type A = asll.Intake
	before := []Field{
		one("date", "date", "Date de la saisine", func(a *A) *date { return &a.Date }, day).byDefault(today),
		one("last-name", "nom", "Nom", func(a *A) *string { return &a.LastName }, line).required(),
		one("first-name", "prenom", "Prénom", func(a *A) *string { return &a.FirstName }, line).required(),
		one("born", "naissance", "Date de naissance", func(a *A) *date { return &a.Born }, day).also("date-de-naissance"),
		one("purpose", "objet", "Objet de la mesure", func(a *A) *asll.Purpose { return &a.Purpose }, word(asll.Purposes)).required(),
		one("origin", "origine", "Qui saisit", func(a *A) *asll.Origin { return &a.Origin }, word(asll.Origins)).required(),
	}
	situation := circumstances(func(a *A) *asll.Circumstances { return &a.Circumstances })
	for i, f := range situation {
		situation[i].Required = f.Name == "occupancy"
		if s := f.asking.section; s == composition || s == place || s == status || s == referral {
			situation[i] = situation[i].always()
		}
		if f.asking.section == referral {
			situation[i] = situation[i].when(byPartner)
		}
	}
	after := []Field{
		one("sender", "emetteur", "Qui écrit la fiche navette : nom et fonction", func(a *A) *string { return &a.Sender }, line).in(shuttle).when(byPartner),
		one("sender-phone", "telephone-emetteur", "Téléphone de l'émetteur", func(a *A) *string { return &a.SenderPhone }, phone).in(shuttle).when(byPartner),
		one("sender-email", "courriel-emetteur", "Courriel de l'émetteur", func(a *A) *string { return &a.SenderEmail }, email).in(shuttle).when(byPartner),
		one("received", "recue", "Fiche navette reçue le", func(a *A) *date { return &a.Received }, day).in(shuttle).when(byPartner),
		one("grounds", "motif", "Motif de la saisine", func(a *A) *string { return &a.Grounds }, note).in(shuttle).when(byPartner),
		many("difficulty", "difficulte", "Difficultés repérées", func(a *A) *[]string { return &a.Difficulties }, line).called("Difficulté").in(shuttle).when(byPartner),
		one("steps-taken", "demarches-engagees", "Démarches déjà engagées", func(a *A) *string { return &a.StepsTaken }, note).in(shuttle).when(byPartner),
		one("expectation", "attente", "Ce que le service attend", func(a *A) *string { return &a.Expectation }, note).in(shuttle).when(byPartner),
		one("reception", "accueil", "Accueil", func(a *A) *asll.ReceptionMode { return &a.Reception }, word(asll.ReceptionModes)).in(reception),
		one("reception-place", "lieu-accueil", "Lieu de l'accueil", func(a *A) *string { return &a.ReceptionPlace }, line).in(reception),
		one("follow-up", "suite", "Suite donnée à l'accueil", func(a *A) *asll.FollowUp { return &a.FollowUp }, word(asll.FollowUps)).in(reception),
		one("worker", "travailleur-social", "Travailleur social désigné", func(a *A) *string { return &a.Worker }, line).in(reception).when(of(func(a *A, _ Context) bool { return a.FollowUp == asll.FollowUpWorker })),
		one("data-notice", "information-rgpd", "Ménage informé de ses droits sur ses données", func(a *A) *date { return &a.DataNotice }, day).in(consent),
		one("regulation", "reglement", "Règlement de la prise en charge", func(a *A) *asll.Regulation { return &a.Regulation }, regulation).byDefault(defaultRegulation).choosing(regulationsOf),
		one("refugee-since", "statut-refugie", "Date de reconnaissance du statut de réfugié", func(a *A) *date { return &a.RefugeeSince }, day).in(past),
		one("previous-months", "mois-anterieurs", "Mois d'ASLL accordés auparavant, hors de ce carnet", func(a *A) *int { return &a.PreviousMonths }, count).in(past),
		one("ref", "reference", "Référence du dossier dans l'association", func(a *A) *string { return &a.Ref }, line).in(past),
		one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast(),
	}
	return slices.Concat(before, situation, after, inSection(monthly, budget(func(a *A) *asll.Budget { return &a.Budget })...))
}

var situation = Form{
	Kind: asll.KindSituation, Name: "situation", French: "situation",
	Title:   "enregistrer un changement daté : hébergement, autre dispositif, adresse, composition, adhésion, emménagement",
	Nothing: "il manque ce qui a changé", Such: ", par exemple --adresse, --sortie, --adhesion ou --emmenagement",
	Examples: []string{
		`situation 2026-0042 --sortie 14/03/2026 --emmenagement 15/03/2026`,
		`situation Diallo --adhesion 12/03/2026`,
		`situation 2026-0042 --dispositif MASP --aspects-budgetaires oui --insertion-sociale oui --dispositif-depuis 01/02/2026`,
	},
	topics:  "Ce qui a changé",
	propose: proposeSituation,
	fields: sync.OnceValue(func() []Field {
		type A = asll.Situation
		return slices.Concat(
			[]Field{one("date", "date", "Date du changement", func(a *A) *date { return &a.Date }, day).byDefault(today)},
			circumstances(func(a *A) *asll.Circumstances { return &a.Circumstances }),
			[]Field{one("note", "note", "Note : courte, factuelle, le ménage peut la lire", func(a *A) *string { return &a.Note }, note).atLast()},
		)
	}),
}

// Identity gives the answers of a new saisine that the dossier knows already.
func Identity(d *asll.Dossier) Answers {
	known := intake.Answers(&asll.Intake{LastName: d.Head.LastName, FirstName: d.Head.FirstName, Born: d.Head.Born})
	return Answers{"last-name": known["last-name"], "first-name": known["first-name"], "born": known["born"]}
}
