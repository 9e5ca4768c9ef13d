package asll

import (
	"slices"
	"testing"

	"asll/internal/civil"
)

// An instance is what some dossiers come to, for a figure.
type instance struct {
	figure, want string
	cases        [][]Case
}

var ofMeasures = []instance{
	{"referrals", " | 0", [][]Case{with(func(c *Case) { c.Opened = on("2026-02-28") }), with(func(c *Case) { c.Opened = on("2026-06-01") })}},
	{"referrals", "le ménage lui-même 1, CCAS 1, un voisin 2 | 4", [][]Case{
		with(func(c *Case) { c.Opened = on("2026-03-01") }),
		with(func(c *Case) { c.Opened, c.Origin = on("2026-05-31"), "ccas" }),
		with(func(c *Case) { c.Opened, c.Origin = on("2026-05-31"), "other: un voisin" }),
		with(func(c *Case) { c.Opened, c.Origin = on("2026-05-31"), "other: Un Voisin" }),
	}},
	{"outcomes", "contrat signé 1, terminées sans contrat 1, en cours d'instruction 2 | 4", [][]Case{
		with(func(c *Case) { c.Opened, c.Signed = on("2026-04-01"), on("2026-05-31") }),
		with(func(c *Case) { c.Opened, c.Signed, c.Closed = on("2026-04-01"), on("2026-06-01"), on("") }),
		with(func(c *Case) { c.Opened, c.Signed = on("2026-04-01"), on("") }),
		with(func(c *Case) { c.Opened, c.Signed, c.Closed = on("2026-04-01"), on(""), on("2026-06-01") }),
	}},
	{"renewals", "mesures renouvelées 1, périodes accordées 2", [][]Case{with(func(c *Case) {
		c.Renewed = []civil.Date{on("2026-02-28"), on("2026-03-01"), on("2026-05-31"), on("2026-06-01")}
	})}},
	{"purposes", "installation 1, maintien 1 | 2", [][]Case{with(func(c *Case) { c.Purpose = PurposeAccess }), with(func(*Case) {})}},
	{"themes", "recherche de logement 1, médiation 1, non renseigné 1 | 2", [][]Case{
		with(func(c *Case) { c.Objectives = []Objected{{"search", ""}, {"search", ""}, {"mediation", ""}} }), with(func(*Case) {}),
	}},
	{"reasons", "relogement 1, non renseigné 1 | 2", [][]Case{
		with(func(c *Case) { c.Reason = "rehoused" }), with(func(*Case) {}), with(func(c *Case) { c.Reason, c.Closed = "reached", on("2026-06-01") }),
	}},
	{"unmeasured", "désistement du ménage 1, non-lieu à mesure 1 | 2", [][]Case{
		with(func(c *Case) { c.Effect, c.Reason = on(""), "no-case" }),
		with(func(c *Case) { c.Effect, c.Reason = on("2026-06-01"), "withdrawn" }), // closed before its effect
	}},
}

var ofHouseholds = []instance{
	{"occupancy", "locataire 1 | 1", [][]Case{with(func(c *Case) { c.Occupancy = OccupancyTenant })}},
	{"towns", "Privas 2, Lyon 1, adresse confidentielle 1, non renseigné 1 | 5", [][]Case{
		with(func(c *Case) { c.Town = "Lyon" }), with(func(c *Case) { c.Town = "Privas" }), with(func(c *Case) { c.Town = "PRIVAS" }),
		with(func(c *Case) { c.Confidential = true }), with(func(*Case) {}),
	}},
	{"resources", "sans ressources 1, moins de 500 € 1, de 500 à 999 € 2, 1 500 € et plus 1, non renseigné 1 | 6", [][]Case{
		with(func(c *Case) { c.Resources = cents(0) }), with(func(c *Case) { c.Resources = cents(49_999) }), with(func(c *Case) { c.Resources = cents(50_000) }),
		with(func(c *Case) { c.Resources = cents(99_999) }), with(func(c *Case) { c.Resources = cents(150_000) }), with(func(*Case) {}),
	}},
}

var ofSupport = []instance{
	{"objectives", "atteint 1, non renseigné 1 | 2", [][]Case{with(func(c *Case) { c.Objectives = []Objected{{"search", "reached"}, {"search", ""}} })}},
	{"visits", "visite à domicile 2, rendez-vous manqués 1 | 3", [][]Case{with(func(c *Case) {
		c.Contacts = []Contact{
			{on("2026-02-28"), VisitHome, true},
			{on("2026-03-01"), VisitHome, true},
			{on("2026-05-31"), VisitHome, true},
			{on("2026-05-31"), VisitHome, false},
			{on("2026-06-01"), VisitHome, true},
		}
	})}},
	{"first-visits", "faites dans le délai 1, faites en retard 1, non faites 1 | 3", [][]Case{with(func(c *Case) {
		c.Duties = []Duty{
			{RuleFirstVisit, on("2026-02-28"), on("")},
			{RuleFirstVisit, on("2026-03-01"), on("2026-03-01")},
			{RuleFirstVisit, on("2026-03-01"), on("2026-03-02")},
			{RuleFirstVisit, on("2026-05-31"), on("")},
			{RuleFirstVisit, on("2026-06-01"), on("")},
			{RuleSheet, on("2026-05-31"), on("")},
		}
	})}},
	{"sheets", "envoyées 1, à envoyer 1 | 2", [][]Case{with(func(c *Case) {
		c.Duties = []Duty{{RuleSheet, on("2026-05-31"), on("2026-06-15")}, {RuleSheet, on("2026-03-01"), on("")}, {RuleSheet, on("2026-06-01"), on("")}}
	})}},
	{"watch", "mises en veille 1, ré-interpellations par le ménage 1, ré-interpellations par un partenaire 1", [][]Case{
		with(func(c *Case) { c.Watch = Yes }),
		with(func(c *Case) { c.Rank, c.Opened = 2, on("2026-03-01") }), with(func(c *Case) { c.Rank, c.Opened, c.Origin = 2, on("2026-03-01"), "caf" }),
		with(func(c *Case) { c.Opened = on("2026-03-01") }),
	}},
	{"referents", "Claire Morel 2 | 2", [][]Case{with(func(c *Case) { c.Referent = "Claire Morel" }), with(func(c *Case) { c.Referent = "claire morel" })}},
}

func TestEachFigure(t *testing.T) {
	for _, x := range slices.Concat(ofMeasures, ofHouseholds, ofSupport) {
		if got := counted(x.figure, x.cases...); got != x.want {
			t.Errorf("%s: got %q, want %q", x.figure, got, x.want)
		}
	}
}
