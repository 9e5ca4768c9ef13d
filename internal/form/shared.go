package form

import "asll/internal/asll"

// Some fields belong to several acts: each table takes them from here, saying
// where they stand in its act.

// circumstances are the fields of a household's situation.
func circumstances[A any](at func(*A) *asll.Circumstances) []Field {
	addressed := of(func(a *A, _ Context) bool { return at(a).Address != "" })
	housed := of(func(a *A, _ Context) bool { return at(a).Accommodation != "" })
	followed := of(func(a *A, _ Context) bool { return at(a).Scheme != "" })
	return []Field{
		many("member", "membre", "Composition du ménage, sans le titulaire : toute la liste", func(a *A) *[]asll.Member { return &at(a).Members }, member).called("Autre membre").in(composition),
		one("address", "adresse", "Adresse", func(a *A) *string { return &at(a).Address }, line).in(place),
		one("postcode", "code-postal", "Code postal", func(a *A) *string { return &at(a).Postcode }, postcode).also("cp").in(place),
		one("town", "commune", "Commune", func(a *A) *string { return &at(a).Town }, line).also("ville").in(place),
		one("address-confidential", "adresse-confidentielle", "Adresse à ne communiquer à personne", func(a *A) *asll.YesNo { return &at(a).AddressConfidential }, word(asll.YesNos)).in(place).when(addressed),
		one("phone", "telephone", "Téléphone du ménage", func(a *A) *string { return &at(a).Phone }, phone).also("tel").in(place),
		one("occupancy", "statut-occupation", "Statut d'occupation", func(a *A) *asll.Occupancy { return &at(a).Occupancy }, word(asll.Occupancies)).also("statut-d-occupation").in(status),
		one("accommodation", "hebergement", "Structure qui héberge le ménage", func(a *A) *string { return &at(a).Accommodation }, line).in(stay),
		one("support-mission", "mission-accompagnement", "Cette structure a une mission d'accompagnement", func(a *A) *asll.YesNo { return &at(a).SupportMission }, word(asll.YesNos)).in(stay).when(housed),
		one("accommodated-since", "heberge-depuis", "Hébergé depuis le", func(a *A) *date { return &at(a).AccommodatedSince }, day).in(stay).when(housed),
		one("exit", "sortie", "Sortie de l'hébergement, faite ou prévue", func(a *A) *date { return &at(a).Exit }, day).in(stay).when(housed),
		one("scheme", "dispositif", "Autre dispositif qui accompagne le ménage (MASP, AVDL…)", func(a *A) *string { return &at(a).Scheme }, line).in(scheme),
		one("scheme-budget", "aspects-budgetaires", "Ce dispositif porte sur le budget", func(a *A) *asll.YesNo { return &at(a).SchemeBudget }, word(asll.YesNos)).in(scheme).when(followed),
		one("scheme-social", "insertion-sociale", "Ce dispositif porte sur l'insertion sociale", func(a *A) *asll.YesNo { return &at(a).SchemeSocial }, word(asll.YesNos)).in(scheme).when(followed),
		one("scheme-since", "dispositif-depuis", "Accompagné par ce dispositif depuis le", func(a *A) *date { return &at(a).SchemeSince }, day).in(scheme).when(followed),
		one("scheme-until", "dispositif-jusqu-au", "Dernier jour de ce dispositif", func(a *A) *date { return &at(a).SchemeUntil }, day).in(scheme).when(followed),
		one("lease", "bail", "Signature du bail", func(a *A) *date { return &at(a).Lease }, day).in(home),
		one("move-in", "emmenagement", "Emménagement, fait ou prévu", func(a *A) *date { return &at(a).MoveIn }, day).in(home),
		one("landlord", "bailleur", "Bailleur", func(a *A) *string { return &at(a).Landlord }, line).in(home),
		one("dwelling", "logement", "Type de logement (T1, T2…)", func(a *A) *string { return &at(a).Dwelling }, line).in(home),
		one("service", "service-instructeur", "Service instructeur", func(a *A) *string { return &at(a).Service }, line).in(referral),
		one("shuttle", "fiche-navette", "Date de la fiche navette", func(a *A) *date { return &at(a).Shuttle }, day).in(referral),
		one("liaison", "mise-en-relation", "Mise en relation par le service instructeur", func(a *A) *date { return &at(a).Liaison }, day).in(referral),
		one("adhesion", "adhesion", "Adhésion du ménage à l'accompagnement", func(a *A) *date { return &at(a).Adhesion }, day).also("accord-menage").in(consent),
		many("sharing", "partage", "Accord du ménage pour partager des informations", func(a *A) *[]asll.Sharing { return &at(a).Sharing }, sharing).called("Partage").in(consent),
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
		many("debt", "dette", "Dettes", func(a *A) *[]asll.Debt { return &at(a).Debts }, debt).called("Dette"),
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
		many("strength", "point-appui", "Points d'appui du ménage", func(a *A) *[]string { return &at(a).Strengths }, line).called("Point d'appui").in(strengths),
		many("remaining", "difficulte-restante", "Difficultés restantes", func(a *A) *[]string { return &at(a).Remaining }, line).called("Difficulté restante").in(strengths),
		one("household-view", "avis-menage", "Avis du ménage, dans ses mots", func(a *A) *string { return &at(a).HouseholdView }, note),
		one("landlord-view", "avis-bailleur", "Avis du bailleur", func(a *A) *string { return &at(a).LandlordView }, note).in(views),
		one("service-view", "avis-service", "Avis du service instructeur", func(a *A) *string { return &at(a).ServiceView }, note).in(views),
	}
	return append(fields, inSection(dwelling, tenancy(func(a *A) *asll.Tenancy { return &at(a).Tenancy })...)...)
}
