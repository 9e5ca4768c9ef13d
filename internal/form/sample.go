package form

import (
	"maps"

	"asll/internal/asll"
)

// Sample gives answers that make one act of the form, to show how they are
// written. Those of all the forms tell the measure of one invented household.
func (f Form) Sample() Answers { return maps.Clone(samples[f.Kind]) }

// samples are in the order of that measure. Their telephone numbers are among
// those that are kept for fiction.
var samples = map[asll.Kind]Answers{
	asll.KindIntake: {
		"date": {"12/01/2026"}, "last-name": {"Diallo"}, "first-name": {"Awa"}, "born": {"04/07/1988"}, "purpose": {"maintien"}, "origin": {"ccas"},
		"member":  {"Ismaël, enfant, 2014", "Fanta, enfant, 2018"},
		"address": {"12 rue des Tanneurs"}, "postcode": {"07000"}, "town": {"Privas"}, "address-confidential": {"non"}, "phone": {"06 39 98 12 34"},
		"occupancy": {"locataire"}, "lease": {"28/08/2019"}, "landlord": {"Ardèche Habitat"}, "dwelling": {"T3"},
		"service": {"CCAS de Privas"}, "shuttle": {"08/01/2026"}, "liaison": {"12/01/2026"}, "sharing": {"CCAS de Privas: oui"},
		"sender": {"Paul Roche, travailleur social"}, "sender-phone": {"04 65 71 12 34"}, "sender-email": {"paul.roche@exemple.fr"}, "received": {"12/01/2026"},
		"grounds": {"Trois mois de loyer impayés après une séparation"}, "difficulty": {"dette locative", "droits non ouverts"},
		"steps-taken": {"Rendez-vous pris avec le bailleur"}, "expectation": {"Éviter l'expulsion et remettre le budget à flot"},
		"reception": {"physique"}, "reception-place": {"permanence de Privas"}, "follow-up": {"travailleur-social"}, "worker": {"Claire Morel"},
		"data-notice": {"12/01/2026"}, "ref": {"D-117"}, "note": {"Préfère être appelée le matin."},
		"resources": {"1180,00"}, "rent": {"540,00"}, "charges": {"62,00"},
	},
	asll.KindReferent: {
		"date": {"13/01/2026"}, "role": {"accès"}, "name": {"Karim Benali"}, "presented": {"13/01/2026"}, "note": {"Présenté au bureau."},
	},
	asll.KindDeposit: {
		"date": {"14/01/2026"}, "type": {"bailleur"}, "with": {"Ardèche Habitat"}, "file-reference": {"AH-2026-31"}, "result": {"refusé"}, "note": {"Mutation demandée, aucun T4 libre."},
	},
	asll.KindPreparation: {
		"date": {"15/01/2026"}, "theme": {"droits-et-devoirs", "budget"}, "note": {"Le bail a été relu ensemble."},
	},
	asll.KindDiagnostic: {
		"date": {"19/01/2026"}, "type": {"social"}, "setting": {"rdv"},
		"assessment": {"Ressources tombées de moitié, droits non ouverts, logement adapté."},
		"need":       {"ouvrir les droits", "apurer la dette"}, "difficulty": {"courrier non ouvert depuis deux mois"},
		"orientation": {"individuel"}, "job-area": {"Privas"}, "schooling": {"deux enfants à l'école du quartier"}, "family-support": {"une sœur à Aubenas"}, "autonomy": {"2"},
		"resources": {"1180,00"}, "housing-aid": {"0,00"}, "rent": {"540,00"}, "charges": {"62,00"}, "other-charges": {"190,00"},
		"debt":    {"locative: 1620,00", "énergie: 240,00: 40,00"},
		"decency": {"oui"}, "adequacy": {"Une chambre pour les enfants, proche de l'école."}, "rent-payment": {"interrompu"}, "repayment-plan": {"aucun"},
		"note": {"Apportera les trois dernières quittances."},
	},
	asll.KindRequest: {
		"date": {"21/01/2026"}, "months": {"6"}, "service": {"CCAS de Privas"},
		"objective": {"solvabilité: apurer la dette locative", "médiation: renouer avec le bailleur"},
		"note":      {"Passe à la commission du 30 janvier."},
	},
	asll.KindDecision: {
		"date": {"30/01/2026"}, "body": {"commission-asll"}, "verdict": {"favorable"}, "months": {"6"}, "notified": {"03/02/2026"},
	},
	asll.KindSituation: {
		"date": {"06/02/2026"}, "phone": {"06 39 98 56 78"}, "member": {"Ismaël, enfant, 2014", "Fanta, enfant, 2018", "Mariam, parent, 1959"},
		"scheme": {"MASP"}, "scheme-budget": {"oui"}, "scheme-social": {"non"}, "scheme-since": {"01/02/2025"}, "scheme-until": {"31/01/2026"},
		"adhesion": {"06/02/2026"}, "sharing": {"Ardèche Habitat: oui"}, "note": {"Sa mère vit avec elle depuis le 2 février."},
	},
	asll.KindContract: {
		"signed": {"09/02/2026"}, "start": {"16/02/2026"}, "months": {"6"},
		"objective": {"solvabilité: apurer la dette locative", "médiation: renouer avec le bailleur"},
		"action":    {"1: référent: 31/03/2026: constituer le dossier APL", "1: ménage: verser 50 euros par mois", "2: référent: rencontrer le bailleur"},
		"signatory": {"ménage: Awa Diallo", "référent: Claire Morel", "service-instructeur: 11/02/2026: Paul Roche"},
		"referent":  {"Claire Morel"}, "frequency": {"tous les quinze jours"}, "place": {"au domicile"},
		"commitment": {"prévenir en cas d'absence"}, "review-date": {"15/05/2026", "17/07/2026"}, "note": {"Un exemplaire remis au ménage."},
	},
	asll.KindOffer: {
		"date": {"20/02/2026"}, "step": {"présentation"}, "channel": {"bailleur"}, "landlord": {"Ardèche Habitat"}, "dwelling": {"T4"}, "town": {"Privas"}, "rent": {"560,00"},
		"note": {"Plus près de l'école."},
	},
	asll.KindGuarantee: {
		"date": {"24/02/2026"}, "type": {"assurance"}, "with": {"MAIF"}, "result": {"accordée"}, "amount": {"118,00"}, "note": {"Attestation remise au bailleur."},
	},
	asll.KindLease: {
		"signed": {"26/02/2026"}, "type": {"bail"}, "landlord": {"Ardèche Habitat"}, "dwelling": {"T4"}, "address": {"3 place du Foiral"}, "postcode": {"07000"}, "town": {"Privas"},
		"rent": {"560,00"}, "charges": {"70,00"}, "inventory": {"26/02/2026"}, "move-in": {"27/02/2026"}, "note": {"Clés remises le jour même."},
	},
	asll.KindVisit: {
		"date": {"04/03/2026"}, "type": {"domicile"}, "domain": {"budget", "droits"}, "by": {"référent"}, "objective": {"1"},
		"done": {"dossier APL complété", "courriers classés"}, "attended": {"présent"}, "note": {"Premier versement fait le 2 mars."}, "next": {"18/03/2026 14:30"},
	},
	asll.KindNotice: {
		"date": {"05/03/2026"}, "to": {"secteur"}, "direction": {"envoyé"}, "mode": {"courriel"}, "subject": {"contact"}, "note": {"Rencontre proposée en avril."},
	},
	asll.KindFormality: {
		"date": {"10/03/2026"}, "type": {"fsl"}, "by": {"les-deux"}, "result": {"aide accordée pour la facture d'énergie"}, "amount": {"240,00"}, "note": {"Versée au fournisseur."},
	},
	asll.KindAmendment: {
		"date": {"20/04/2026"}, "signed": {"20/04/2026"}, "objective": {"2: médiation: tenir un plan d'apurement avec le bailleur", "installation: connaître ses droits de locataire"},
		"action": {"3: référent: 30/06/2026: lire le bail ensemble"}, "note": {"Un nouvel objectif, et le deuxième précisé."},
	},
	asll.KindReview: {
		"date": {"17/07/2026"}, "progress": {"1: en-cours: 50 euros versés chaque mois", "2: atteint", "3: non-commencé"}, "proposal": {"renouvellement"},
		"evolution": {"Le loyer courant est payé depuis trois mois."}, "strength": {"ponctuelle", "aidée par sa sœur"}, "remaining": {"lecture des factures"},
		"household-view": {"Je dors mieux."}, "landlord-view": {"Plan d'apurement tenu."}, "service-view": {"Favorable à une suite."},
		"decency": {"oui"}, "rent-payment": {"irrégulier"}, "repayment-plan": {"signé le 12 mai, 50 euros par mois"}, "note": {"Bilan lu avec Mme Diallo."},
	},
	asll.KindRenewal: {
		"decided": {"07/08/2026"}, "months": {"6"}, "proposed-by": {"CCAS de Privas"}, "proposed": {"24/07/2026"}, "body": {"commission-asll"}, "signed": {"11/08/2026"}, "adhesion": {"11/08/2026"},
		"objective": {"1: solvabilité: solder la dette locative"}, "action": {"1: ménage: verser 90 euros par mois"}, "note": {"Notifié au ménage le 10 août."},
	},
	asll.KindClosing: {
		"date": {"12/02/2027"}, "reason": {"objectifs-atteints"}, "meeting": {"12/02/2027"},
		"outcome":         {"1: atteint: dette soldée", "2: atteint", "3: partiel: aide ponctuelle encore utile"},
		"recommendations": {"Un point budget par trimestre."}, "orientations": {"Permanence budget du centre social."},
		"occupancy": {"locataire"}, "autonomy": {"3"}, "watch": {"oui"}, "evolution": {"Paie son loyer chaque mois."}, "strength": {"ouvre et classe son courrier"},
		"remaining": {"lecture des factures"}, "household-view": {"Je sais à qui demander."}, "landlord-view": {"Aucun incident."},
		"decency": {"oui"}, "rent-payment": {"régulier"}, "repayment-plan": {"soldé"},
		"resources": {"1240,00"}, "housing-aid": {"210,00"}, "rent": {"540,00"}, "charges": {"62,00"}, "other-charges": {"190,00"}, "note": {"Dossier papier archivé."},
	},
}
