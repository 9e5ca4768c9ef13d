package form

import "asll/internal/asll"

// Some fields belong to several acts: each table takes them from here, saying
// where they stand in its act.

// circumstances are the fields of a household's situation.
func circumstances[A any](at func(*A) *asll.Circumstances) []Field {
	return []Field{
		many("member", "membre", "Composition du ménage, sans le titulaire : toute la liste", func(a *A) *[]asll.Member { return &at(a).Members }, member),
		one("address", "adresse", "Adresse", func(a *A) *string { return &at(a).Address }, line),
		one("postcode", "code-postal", "Code postal", func(a *A) *string { return &at(a).Postcode }, postcode),
		one("town", "commune", "Commune", func(a *A) *string { return &at(a).Town }, line).also("ville"),
		one("address-confidential", "adresse-confidentielle", "Adresse à ne communiquer à personne", func(a *A) *asll.YesNo { return &at(a).AddressConfidential }, word(asll.YesNos)),
		one("phone", "telephone", "Téléphone du ménage", func(a *A) *string { return &at(a).Phone }, phone),
		one("occupancy", "statut-occupation", "Statut d'occupation", func(a *A) *asll.Occupancy { return &at(a).Occupancy }, word(asll.Occupancies)).also("statut-d-occupation"),
		one("accommodation", "hebergement", "Structure qui héberge le ménage", func(a *A) *string { return &at(a).Accommodation }, line),
		one("support-mission", "mission-accompagnement", "Cette structure a une mission d'accompagnement", func(a *A) *asll.YesNo { return &at(a).SupportMission }, word(asll.YesNos)),
		one("accommodated-since", "heberge-depuis", "Hébergé depuis le", func(a *A) *date { return &at(a).AccommodatedSince }, day),
		one("exit", "sortie", "Sortie de l'hébergement, faite ou prévue", func(a *A) *date { return &at(a).Exit }, day),
		one("scheme", "dispositif", "Autre dispositif qui accompagne le ménage (MASP, AVDL…)", func(a *A) *string { return &at(a).Scheme }, line),
		one("scheme-budget", "aspects-budgetaires", "Ce dispositif porte sur le budget", func(a *A) *asll.YesNo { return &at(a).SchemeBudget }, word(asll.YesNos)),
		one("scheme-social", "insertion-sociale", "Ce dispositif porte sur l'insertion sociale", func(a *A) *asll.YesNo { return &at(a).SchemeSocial }, word(asll.YesNos)),
		one("scheme-since", "dispositif-depuis", "Accompagné par ce dispositif depuis le", func(a *A) *date { return &at(a).SchemeSince }, day),
		one("scheme-until", "dispositif-jusqu-au", "Dernier jour de ce dispositif", func(a *A) *date { return &at(a).SchemeUntil }, day),
		one("lease", "bail", "Signature du bail", func(a *A) *date { return &at(a).Lease }, day),
		one("move-in", "emmenagement", "Emménagement, fait ou prévu", func(a *A) *date { return &at(a).MoveIn }, day),
		one("landlord", "bailleur", "Bailleur", func(a *A) *string { return &at(a).Landlord }, line),
		one("dwelling", "logement", "Type de logement (T1, T2…)", func(a *A) *string { return &at(a).Dwelling }, line),
		one("service", "service-instructeur", "Service instructeur", func(a *A) *string { return &at(a).Service }, line),
		one("shuttle", "fiche-navette", "Date de la fiche navette", func(a *A) *date { return &at(a).Shuttle }, day),
		one("liaison", "mise-en-relation", "Mise en relation par le service instructeur", func(a *A) *date { return &at(a).Liaison }, day),
		one("adhesion", "adhesion", "Adhésion du ménage à l'accompagnement", func(a *A) *date { return &at(a).Adhesion }, day).also("accord-menage"),
		many("sharing", "partage", "Accord du ménage pour partager des informations", func(a *A) *[]asll.Sharing { return &at(a).Sharing }, sharing),
	}
}

// budget is the household's monthly budget.
func budget[A any](at func(*A) *asll.Budget) []Field {
	return []Field{
		one("resources", "ressources", "Ressources du mois, hors aide au logement", func(a *A) *cents { return &at(a).Resources }, cost),
		one("housing-aid", "aide-logement", "Aide au logement (APL, AL)", func(a *A) *cents { return &at(a).HousingAid }, cost),
		one("rent", "loyer", "Loyer", func(a *A) *cents { return &at(a).Rent }, cost),
		one("charges", "charges", "Charges du logement", func(a *A) *cents { return &at(a).Charges }, cost),
		one("other-charges", "autres-charges", "Autres charges du mois", func(a *A) *cents { return &at(a).OtherCharges }, cost),
		many("debt", "dette", "Dettes", func(a *A) *[]asll.Debt { return &at(a).Debts }, debt),
	}
}

// tenancy is how the dwelling is and how its rent is paid.
func tenancy[A any](at func(*A) *asll.Tenancy) []Field {
	return []Field{
		one("decency", "decence", "Logement décent", func(a *A) *asll.YesNo { return &at(a).Decency }, word(asll.YesNos)),
		one("adequacy", "adaptation", "Adaptation du logement au ménage", func(a *A) *string { return &at(a).Adequacy }, note),
		one("rent-payment", "paiement-loyer", "Paiement du loyer", func(a *A) *asll.Regularity { return &at(a).RentPayment }, word(asll.Regularities)),
		one("repayment-plan", "plan-apurement", "Plan d'apurement, et comment il est suivi", func(a *A) *string { return &at(a).RepaymentPlan }, note),
	}
}

// evaluation is what a review and a closing say of the measure.
func evaluation[A any](at func(*A) *asll.Evaluation) []Field {
	fields := []Field{
		one("evolution", "evolution", "Évolution de la situation", func(a *A) *string { return &at(a).Evolution }, note),
		many("strength", "point-appui", "Points d'appui du ménage", func(a *A) *[]string { return &at(a).Strengths }, line),
		many("remaining", "difficulte-restante", "Difficultés restantes", func(a *A) *[]string { return &at(a).Remaining }, line),
		one("household-view", "avis-menage", "Avis du ménage, dans ses mots", func(a *A) *string { return &at(a).HouseholdView }, note),
		one("landlord-view", "avis-bailleur", "Avis du bailleur", func(a *A) *string { return &at(a).LandlordView }, note),
		one("service-view", "avis-service", "Avis du service instructeur", func(a *A) *string { return &at(a).ServiceView }, note),
	}
	return append(fields, tenancy(func(a *A) *asll.Tenancy { return &at(a).Tenancy })...)
}
