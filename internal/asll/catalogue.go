package asll

// The sources that rules quote.
const (
	fiche15  = "Fiche 15, "
	parcours = "Les étapes de l'accompagnement logement, "
)

// catalogue holds every rule: its strength, its sentence, its source.
var catalogue = []Rule{
	{
		RuleAccommodation, Refuse,
		"Une période ne prend pas effet un jour où le ménage est hébergé dans une structure ayant une mission d'accompagnement ; partir le jour même convient.",
		fiche15 + "« Personnes exclues » : « les ménages bénéficiant d'un hébergement dans une structure ayant une mission d'accompagnement »", false,
	},
	{
		RuleScheme, Refuse,
		"Une période ne prend pas effet un jour où un autre dispositif accompagne le ménage sur le budget et sur l'insertion sociale à la fois.",
		fiche15 + "« Personnes exclues » : « les ménages bénéficiant d'un accompagnement par un autre dispositif et prenant en compte des aspects budgétaires et d'insertion sociale »", false,
	},
	{
		RulePeriod, Refuse,
		"Chaque période dure un nombre de mois compris entre les bornes du règlement.",
		fiche15 + "« Durée » : « une durée de trois à six mois »", false,
	},
	{
		RuleCeiling, Refuse,
		"Les mois accordés ne dépassent pas le plafond du règlement.",
		fiche15 + "« Durée » : « renouvelable jusqu'à une durée totale de 24 mois »", false,
	},
	{
		RuleFloor, Warn,
		"Une mesure close avec moins de mois que la durée minimale du parcours est signalée ; sans mesure, les mois se comptent de l'emménagement.",
		parcours + "« Maintien » : « Durée de l'accompagnement : de 6 mois à 1 an maximum »", false,
	},
	{
		RulePrevious, Warn,
		"Les mois accordés auparavant au même ménage sont rappelés à la signature du contrat.",
		fiche15 + "« Durée » : « renouvelable jusqu'à une durée totale de 24 mois »", false,
	},
	{
		RuleOverlap, Refuse,
		"Une période commence après la fin de la précédente.",
		fiche15 + "« Durée » : « Son principe n'est pas systématique, de même que son renouvellement »", false,
	},
	{
		RuleDecision, Refuse,
		"Un contrat ou un renouvellement repose sur une décision favorable de l'instance du règlement, au plus tard le jour de la signature et de l'effet, pour au moins autant de mois.",
		fiche15 + "« Durée » : « Les mesures à mettre en place pour chaque usager sont décidées lors des commissions ASLL »", false,
	},
	{
		RuleDecisionBounds, Warn,
		"Une décision ou une demande hors des bornes du règlement est signalée.",
		fiche15 + "« Durée » : « une durée de trois à six mois »", false,
	},
	{
		RuleProposal, Refuse,
		"Un renouvellement intervient sur proposition du service instructeur, au plus tard le jour de la décision.",
		fiche15 + "« Durée » : « Il intervient sur proposition du service instructeur »", false,
	},
	{
		RuleDiagnostic, Refuse,
		"Un contrat vient après un diagnostic ; après le diagnostic social dans le parcours réfugiés.",
		fiche15 + "« Les entretiens » : « évaluation sociale, diagnostic, définition des besoins »", false,
	},
	{
		RulePresentation, Refuse,
		"Dans le parcours réfugiés, le référent « maintien » est présenté au ménage avant le contrat.",
		parcours + "« Accès » : « Présentation du référent \"maintien\" au ménage »", false,
	},
	{
		RuleFuture, Refuse,
		"Un fait ne se date pas dans le futur ; ce qui est prévu a ses propres champs.",
		"Bonne tenue du dossier", true,
	},
	{
		RuleBeforeIntake, Refuse,
		"Rien ne précède la saisine, sauf un diagnostic fait ailleurs.",
		fiche15 + "« Saisine de l'ASLL »", true,
	},
	{
		RuleStatus, Refuse,
		"Quand la date du statut de réfugié est donnée, rien ne la précède : c'est la première étape du parcours.",
		parcours + "« Obtention du statut de réfugié »", true,
	},
	{
		RuleOneAtATime, Refuse,
		"Un dossier n'a qu'une prise en charge ouverte à la fois.",
		fiche15 + "« Personnes exclues » et « Le dispositif de veille »", true,
	},
	{
		RuleOrder, Refuse,
		"Demande, décision, contrat, renouvellement et clôture supposent une prise en charge ouverte ; un seul contrat par mesure, et rien à renouveler avant qu'elle ait commencé.",
		fiche15 + "« Prise en charge »", false,
	},
	{
		RuleObjectives, Refuse,
		"Un contrat a au moins un objectif.",
		fiche15 + "« Saisine de l'ASLL » : « L'association précise les objectifs et dates de mise en place de la mesure »", false,
	},
	{
		RuleActions, Refuse,
		"Un contrat a au moins une action à mettre en œuvre.",
		parcours + "« Accès » : « Signature du contrat d'ASLL qui définit les objectifs et les actions à mettre en œuvre »", false,
	},
	{
		RuleSignatures, Refuse,
		"Un contrat est signé par le ménage et par le référent.",
		fiche15 + "« Saisine de l'ASLL » : « Elles sont formalisées par un contrat »", false,
	},
	{
		RuleAdhesion, Refuse,
		"L'adhésion du ménage est recueillie au plus tard à la signature du contrat.",
		"Loi n° 90-449 du 31 mai 1990, art. 2 : l'accompagnement est apporté aux personnes « si elles le souhaitent »", false,
	},
	{
		RuleShuttle, Refuse,
		"La saisine par un partenaire se fait au moyen d'une fiche navette : demandée à la saisine, exigée au contrat.",
		fiche15 + "« Saisine de l'ASLL » : « par saisie des partenaires […] au moyen d'une fiche navette »", false,
	},
	{
		RuleService, Refuse,
		"La saisine par un partenaire a un service instructeur : demandé à la saisine, exigé au contrat.",
		fiche15 + "« Saisine de l'ASLL » : « Le service instructeur à l'origine de la demande assure la mise en relation »", false,
	},
	{
		RuleLiaison, Warn,
		"Le service instructeur met le ménage en relation avec l'Espace Ressource Logement.",
		fiche15 + "« Saisine de l'ASLL » : « Le service instructeur à l'origine de la demande assure la mise en relation avec l'Espace Ressource Logement »", false,
	},
	{
		RuleLetter, Refuse,
		"Dans le parcours réfugiés, la demande est accompagnée d'un courrier signé du ménage.",
		parcours + "« Accès » : « accompagnée d'un courrier du ménage signé par celui-ci »", false,
	},
	{
		RuleConclusions, Refuse,
		"Une clôture précise les préconisations et les orientations formulées ; « sans objet » est une réponse.",
		fiche15 + "« Le dispositif de veille » : « un enregistrement des fins de prises en charge, précisant les préconisations et les orientations formulées »", false,
	},
	{
		RuleOutcomes, Refuse,
		"La clôture d'une mesure dit le résultat de chaque objectif.",
		fiche15 + "« L'appui individualisé » : « accompagnement personnalisé à la réalisation des objectifs […], évaluations »", false,
	},
	{
		RuleMeeting, Refuse,
		"Une mesure, ou l'accompagnement dans un logement sans mesure, se clôt sur une rencontre avec le ménage, ou la raison pour laquelle elle a été impossible.",
		parcours + "« Fin de l'accompagnement » : « Rencontre du référent avec le ménage pour mettre fin à l'accompagnement »", false,
	},
	{
		RuleNumber, Warn,
		"Un numéro d'objectif est celui d'un objectif de la mesure.",
		"Bonne tenue du dossier", false,
	},
	{
		RuleAfterClosing, Warn,
		"Ce qui se passe après la fin d'une prise en charge, ou d'une période non renouvelée, est signalé.",
		fiche15 + "« Durée » : « Son principe n'est pas systématique, de même que son renouvellement »", false,
	},
	{
		RuleNIR, Refuse,
		"Aucun numéro de sécurité sociale n'est enregistré.",
		"Décret n° 2019-341 du 19 avril 2019 (usages autorisés du NIR)", true,
	},
	{
		RuleDuplicate, Warn,
		"Un ménage qui ressemble à un autre du carnet est signalé.",
		"Bonne tenue du carnet", false,
	},
	{
		RuleOffer, Refuse,
		"Une proposition de la CIOD suit ses étapes : concertation, envoi, présentation, réponse ; après l'accord, fiche de diagnostic, visite, commission d'attribution.",
		parcours + "« Proposition de logement » : « Envoi de la proposition de logement au référent \"accès\" après concertation », « Présentation de la proposition au ménage », « Si accord du ménage », « Si refus du ménage »", false,
	},
	{
		RuleExplained, Refuse,
		"Un refus que la structure d'hébergement valide s'accompagne d'une fiche explicative à la coordination logement d'accueil.",
		parcours + "« Si refus du ménage » : « Le refus peut être validé par la structure d'hébergement, auquel cas cette dernière envoie une fiche explicative à la coordination logement d'accueil »", false,
	},
	{
		RuleOneOffer, Refuse,
		"Un ménage n'a qu'une proposition de logement en cours à la fois : la recherche reprend quand elle a fini.",
		parcours + "« Si refus du ménage » : « afin d'affiner la recherche sur de nouveaux critères »", false,
	},
	{
		RuleLeftFile, Refuse,
		"Après un refus que la structure d'hébergement n'a pas validé, la CIOD ne fait plus de proposition ; une demande d'ASLL reste possible.",
		parcours + "« Si refus du ménage » : « Si le refus n'est pas validé par la structure, le ménage sort du fichier de relogement d'accueil »", false,
	},
	{
		RuleMet, Refuse,
		"Le référent « accès » a rencontré le ménage avant la première proposition : exigé si elle vient de la CIOD, demandé sinon.",
		parcours + "« Accès » : « Rencontre ménage / référent \"accès\" », puis « Envoi de la proposition de logement au référent \"accès\" »", false,
	},
	{
		RulePrepared, Warn,
		"Le ménage est préparé à l'entrée dans un logement avant la première proposition.",
		parcours + "« Accès » : « Préparation à l'entrée en logement »", false,
	},
	{
		RuleOneFile, Warn,
		"Un ménage n'a qu'un dossier ouvert au SIAL ; autant qu'il veut auprès des bailleurs.",
		parcours + "« Accès » : « Dépôt d'un dossier au Service Inter-Administratif de Logement (Préfecture) et dépôts de dossiers auprès des bailleurs »", false,
	},
	{
		RuleSecured, Warn,
		"La garantie et la caution se demandent une fois le logement attribué.",
		parcours + "« Proposition de logement » : « Si validation du dossier par la commission : Constitution du dossier ACAL »", false,
	},
	{
		RuleInsurance, Warn,
		"Le ménage est assuré à la signature du bail.",
		parcours + "« Proposition de logement » : « Aide à la recherche d'une assurance habitation »", false,
	},
	{
		RuleLease, Warn,
		"Le ménage emménage une fois le bail signé.",
		parcours + "« Accès » : « Signature du bail / Etat des lieux »", false,
	},
	{
		RuleLeft, Warn,
		"Un ménage qui emménage a quitté son hébergement : la sortie s'enregistre avec l'emménagement.",
		fiche15 + "« Personnes exclues » : « les ménages bénéficiant d'un hébergement dans une structure ayant une mission d'accompagnement »", false,
	},
	{
		RuleFirstVisit, Remind,
		"Le référent fait une visite à domicile dans les trois mois qui suivent l'emménagement.",
		parcours + "« Maintien » : « Visite à domicile du référent \"maintien\" dans les trois premiers mois suivant l'emménagement »", false,
	},
	{
		RuleSectorContact, Remind,
		"L'assistante sociale de secteur est contactée dès la signature du contrat ou, sans contrat, dès l'emménagement.",
		parcours + "« Accès » : « Prise de contact avec l'assistante sociale de secteur (au moins par courrier) »", false,
	},
	{
		RuleSectorMeeting, Remind,
		"L'assistante sociale de secteur, le ménage et le référent se rencontrent pendant l'accompagnement, avec une mesure ou sans.",
		parcours + "« Maintien » : « Rencontre entre l'assistante sociale de secteur, le ménage et le référent »", false,
	},
	{
		RuleHoused, Remind,
		"Sans mesure d'ASLL, l'accompagnement dans le logement se termine au plus tard à la durée maximale du parcours, comptée de l'emménagement.",
		parcours + "« Maintien » : « Durée de l'accompagnement : de 6 mois à 1 an maximum » ; « Accès » : « Si nécessaire, dossier de demande auprès du Conseil Général pour une mesure »", false,
	},
	{
		RuleInform, Remind,
		"Le service instructeur reste informé pendant chaque période.",
		fiche15 + "« Saisine de l'ASLL » : « Les deux parties concernées restent informées de la situation durant la mesure »", false,
	},
	{
		RuleNotification, Remind,
		"Une décision est notifiée au ménage.",
		"Décret n° 2005-212 du 2 mars 2005, art. 2", false,
	},
	{
		RuleReview, Remind,
		"Un bilan est fait un mois avant la fin de chaque période.",
		fiche15 + "« L'appui individualisé » : « évaluations »", false,
	},
	{
		RuleEnd, Remind,
		"À son échéance, une mesure est renouvelée ou close : rien ne se renouvelle tout seul.",
		fiche15 + "« Durée » : « Son principe n'est pas systématique, de même que son renouvellement »", false,
	},
	{
		RuleSheet, Remind,
		"Après la clôture, la fiche d'évaluation est envoyée au Conseil Général.",
		parcours + "« Fin de l'accompagnement » : « Envoi d'une fiche d'évaluation de la mesure ASLL au Conseil Général »", false,
	},
}
