package asll

// figures are those of an activity report (rapport d'activité), in its order.
var figures = []Figure{
	{
		Name: "referrals", French: "saisines", Title: "Saisines reçues, par origine", Unit: "saisines",
		Definition: "Saisines datées de la période, qu'elles mènent ou non à une mesure.",
		count:      eachCase(Span.refers, origin), label: labels(Origins), order: codes(Origins), free: true,
	},
	{
		Name: "outcomes", French: "suites", Title: "Suites des saisines reçues", Unit: "saisines",
		Definition: "Ce que sont devenues, au dernier jour de la période, les saisines reçues dans la période.",
		count:      outcomes, label: said("agreed", "contrat signé", "ended", "terminées sans contrat", "pending", "en cours d'instruction"),
		order: []string{"agreed", "ended", "pending"}, always: true,
	},
	{
		Name: "measures", French: "mesures", Title: "Mouvement des mesures", Unit: "mesures",
		Definition: "Une mesure est en cours de sa date d'effet à sa clôture, ces deux jours compris ; échue sans être ni renouvelée " +
			"ni close, elle l'est encore. En cours au début + ouvertes − closes = en cours à la fin ; suivies = en cours au début + ouvertes.",
		count: movement, label: said("start", "en cours au début", "opened", "ouvertes", "closed", "closes", "end", "en cours à la fin",
			"overdue", "dont échues", "followed", "suivies dans la période"),
		order: []string{"start", "opened", "closed", "end", "overdue", "followed"}, always: true, total: totalNone, flow: true,
	},
	{
		Name: "renewals", French: "renouvellements", Title: "Renouvellements", Unit: "renouvellements",
		Definition: "Périodes accordées en plus de celle du contrat, dont la décision est datée de la période ; une mesure peut en avoir plusieurs.",
		count:      renewals, label: said("measures", "mesures renouvelées", "periods", "périodes accordées"),
		order: []string{"measures", "periods"}, always: true, total: totalNone, flow: true,
	},
	{
		Name: "purposes", French: "objets", Title: "Mesures suivies, par objet", Unit: "mesures",
		Definition: "Mesures en cours un jour au moins de la période, par objet de leur saisine.",
		count:      eachCase(Span.follows, purpose), label: labels(Purposes), order: codes(Purposes), always: true,
	},
	{
		Name: "themes", French: "thematiques", Title: "Mesures suivies, par thématique", Unit: "mesures",
		Definition: "Mesures en cours un jour au moins de la période, par thématique de leurs objectifs ; une mesure compte une fois dans chacune des siennes.",
		count:      themes, label: labels(Themes), order: codes(Themes), always: true, total: totalWhole,
	},
	{
		Name: "durations", French: "durees", Title: "Durée des mesures closes", Unit: "mesures",
		Definition: "Mesures closes dans la période : mois accordés en tout, et jours de la date d'effet à la clôture, ces deux jours compris.",
		count:      durations, label: said("months", "mois accordés", "days", "jours écoulés"), order: []string{"months", "days"},
		always: true, spread: true, total: totalWhole,
	},
	{
		Name: "reasons", French: "motifs", Title: "Mesures closes, par motif de fin", Unit: "mesures",
		Definition: "Mesures closes dans la période. Une sortie est dite positive quand son motif est « objectifs atteints » ou « relogement ».",
		count:      eachCase(Span.ends, reason), label: labels(EndReasons), order: codes(EndReasons), free: true,
		Share: &Share{Label: "part des sorties positives", Of: []string{string(reasonReached), string(reasonRehoused)}},
	},
	{
		Name: "unmeasured", French: "sans-mesure", Title: "Prises en charge terminées sans mesure, par motif", Unit: "prises en charge",
		Definition: "Prises en charge terminées dans la période sans qu'un contrat ait pris effet (non-lieu, désistement, orientation externe…).",
		count:      eachCase(Span.drops, reason), label: labels(EndReasons), order: codes(EndReasons), free: true,
	},
	{
		Name: "households", French: "menages", Title: "Ménages suivis, par composition", Unit: "ménages",
		Definition: "Ménages dont une mesure est en cours un jour au moins de la période, chacun compté une fois, selon sa composition à la fin de " +
			"la mesure, ou connue aujourd'hui. Un ménage sans autre membre noté compte pour une personne seule.",
		count: ofHousehold(composition), label: labels(Compositions), order: codes(Compositions), always: true,
	},
	{
		Name: "persons", French: "personnes", Title: "Personnes des ménages suivis, par âge", Unit: "personnes",
		Definition: "Toutes les personnes des ménages suivis, à l'âge atteint au dernier jour de la période ; dans l'année, quand seule l'année de naissance est notée.",
		count:      persons, label: ages.label, order: ages.codes(), always: true,
	},
	{
		Name: "occupancy", French: "occupation", Title: "Ménages suivis, par statut d'occupation", Unit: "ménages",
		Definition: "Ménages suivis, par statut d'occupation à la saisine de leur dernière mesure.",
		count:      ofHousehold(occupancy), label: labels(Occupancies), order: codes(Occupancies), always: true,
	},
	{
		Name: "towns", French: "communes", Title: "Ménages suivis, par commune", Unit: "ménages",
		Definition: "Ménages suivis, par commune ; celle d'une adresse confidentielle n'est pas dite.",
		count:      ofHousehold(town), label: itself, free: true,
	},
	{
		Name: "resources", French: "ressources", Title: "Ménages suivis, par ressources à l'entrée", Unit: "ménages",
		Definition: "Ménages suivis, par ressources mensuelles à l'entrée dans leur dernière mesure, sans l'aide au logement.",
		count:      ofHousehold(income), label: incomes.label, order: incomes.codes(), always: true,
	},
	{
		Name: "objectives", French: "objectifs", Title: "Objectifs des mesures closes, par résultat", Unit: "objectifs",
		Definition: "Objectifs des mesures closes dans la période ; la part des objectifs atteints se calcule sur ceux dont le résultat est noté.",
		count:      objectives, label: labels(Results), order: codes(Results), always: true,
		Share: &Share{Label: "part des objectifs atteints", Of: []string{"reached"}, In: codes(Results)},
	},
	{
		Name: "visits", French: "entretiens", Title: "Entretiens et visites", Unit: "entretiens",
		Definition: "Entretiens datés de la période, par type, avec mesure ou non ; les rendez-vous manqués (absent, excusé) sont comptés à part.",
		count:      visits, label: visitLabel, order: append(codes(VisitKinds), codeMissed),
	},
	{
		Name: "first-visits", French: "premieres-visites", Title: "Premières visites à domicile", Unit: "prises en charge",
		Definition: "Prises en charge de la période où la première visite à domicile, dans les trois mois de l'emménagement (ou le délai du règlement), est à faire au plus tard un jour de la période.",
		count:      firstVisits, label: said("in-time", "faites dans le délai", "late", "faites en retard", "missing", "non faites"),
		order: []string{"in-time", "late", "missing"}, always: true, Share: &Share{Label: "part faite dans le délai", Of: []string{"in-time"}},
	},
	{
		Name: "watch", French: "veille", Title: "Dispositif de veille", Unit: "prises en charge",
		Definition: "Fins de la période suivies d'une veille ; saisines de la période d'un ménage qui avait déjà eu une prise en charge (ré-interpellations).",
		count:      watch, label: said("watched", "mises en veille", "by-household", "ré-interpellations par le ménage", "by-partner", "ré-interpellations par un partenaire"),
		order: []string{"watched", "by-household", "by-partner"}, always: true, total: totalNone,
	},
	{
		Name: "referents", French: "referents", Title: "Mesures suivies, par référent", Unit: "mesures",
		Definition: "Mesures en cours un jour au moins de la période, par référent, le dernier en date.",
		count:      eachCase(Span.follows, referent), label: itself, free: true,
	},
	{
		Name: "sheets", French: "fiches", Title: "Fiches d'évaluation", Unit: "fiches",
		Definition: "Fiches dues à la clôture d'une mesure close dans la période ; envoyées à ce jour, ou à envoyer.",
		count:      sheets, label: said("sent", "envoyées", "unsent", "à envoyer"), order: []string{"sent", "unsent"}, always: true,
		Share: &Share{Label: "part des fiches envoyées", Of: []string{"sent"}},
	},
}

// codes are those of a vocabulary, in its order, and what it does not tell.
func codes[T ~string](v Vocabulary[T]) []string {
	all := make([]string, len(v.Terms))
	for i, t := range v.Terms {
		all[i] = t.Code
	}
	return all
}

func labels[T ~string](v Vocabulary[T]) func(string) string {
	return func(code string) string { return v.Label(T(code)) }
}

// said labels codes, each followed by its words.
func said(pairs ...string) func(string) string {
	return func(code string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == code {
				return pairs[i+1]
			}
		}
		return code
	}
}

func itself(code string) string { return code }

// codeMissed is the group of the meetings to which the household did not come.
const codeMissed = "(missed)"

func visitLabel(code string) string {
	if code == codeMissed {
		return "rendez-vous manqués"
	}
	return VisitKinds.Label(VisitKind(code))
}
