package sheet

import (
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

// rich is the complete measure, with all that its papers can tell besides.
func rich(t *testing.T) *asll.Dossier {
	t.Helper()
	entries := complete(t).Entries
	acts := make([]asll.Act, 0, len(entries)+1)
	for _, e := range entries {
		switch a := e.Act.(type) {
		case *asll.Intake:
			a.Sender, a.SenderPhone, a.SenderEmail = "Paul Roche, assistant social", "04 65 71 12 34", "paul.roche@exemple.fr"
			a.StepsTaken, a.Expectation = "Échéancier demandé au bailleur.", "Éviter l'expulsion."
			a.Received, a.DataNotice, a.Phone = day(t, "2024-09-01"), day(t, "2024-09-02"), "06 39 98 12 34"
			a.Scheme, a.SchemeBudget, a.SchemeSince = "MASP", asll.Yes, day(t, "2024-03-01")
			a.Budget = asll.Budget{Resources: euros(1300), Rent: euros(560)}
		case *asll.Request:
			a.Objectives = []asll.Objective{{Theme: "solvency", Label: "Apurer la dette locative"}}
		case *asll.Contract:
			a.Frequency, a.Place = "tous les quinze jours", "au domicile"
			a.Commitments = []string{"le ménage : prévenir en cas d'absence", "l'association : répondre sous trois jours"}
			a.ReviewDates = []civil.Date{day(t, "2025-02-03"), day(t, "2025-04-01")}
			a.Signatories = []asll.Signatory{
				{Role: asll.RoleHousehold, Name: "Mariam Diallo"},
				{Role: asll.RoleHousehold, Name: "Ousmane Diallo"},
				{Role: asll.RoleReferent, Name: "Claire Morel"},
				{Role: "service", Name: "Paul Roche", Date: day(t, "2024-10-25")},
			}
		case *asll.Renewal:
			if a.Decided == day(t, "2025-04-22") {
				a.Signed, a.Adhesion = day(t, "2025-04-28"), day(t, "2025-04-28")
				a.Objectives = []asll.Objective{{Number: 2, Theme: "solvency", Label: "Solder la dette locative"}, {Theme: "mediation", Label: "Renouer avec le voisinage"}}
				a.Actions = []asll.Action{{Objective: 4, By: asll.RoleReferent, Label: "rencontrer le gardien"}}
			}
		}
		acts = append(acts, e.Act)
	}
	return dossier(append(acts, &asll.Amendment{
		Date: day(t, "2025-11-03"), Signed: day(t, "2025-11-05"), Actions: []asll.Action{{Label: "préparer l'hiver avec le centre social"}},
	})...)
}

// paperOf makes one of the papers that are about a measure.
func paperOf(t *testing.T, d *asll.Dossier, h Header, write func(*asll.Dossier, *asll.Measure, Header) (Document, error)) Document {
	t.Helper()
	made, err := write(d, d.Current(), h)
	return sent(t, made, err)
}

func amendment(t *testing.T, d *asll.Dossier, h Header, number int) Document {
	t.Helper()
	made, err := Amendment(d, d.Current(), h, number)
	return sent(t, made, err)
}

func TestPapersOfTheMeasure(t *testing.T) {
	all := samples(t)
	for _, c := range []struct{ sample, section, key, text string }{
		{"contract", "parties", "household", "Mariam Diallo, Ousmane Diallo"},
		{"contract", "references", "decision", "Conseil Général, le 15/10/2024, 6\u00a0mois"},
		{"contract", "duration", "end", "30/04/2025"},
		{"contract", "duration", "total", "6\u00a0mois"},
		{"contract", "meetings", "frequency", "tous les quinze jours"},
		{"contract", "reviews", "planned", "• 03/02/2025\n• 01/04/2025"},
		{"contract", "objectives", "actions", "point téléphonique toutes les deux semaines"},
		{"contract", "data", "data_notice", "02/09/2024"},
		{"amendment", "references", "amendment", "n° 1"},
		{"amendment", "renewal", "proposed_by", "CCAS d'Aubenas"},
		{"amendment", "duration", "period", "2"},
		{"amendment", "duration", "start", "01/05/2025"},
		{"amendment", "duration", "total", "12\u00a0mois"},
		{"amendment", "objectives", "actions", "objectif 4\u00a0: rencontrer le gardien (le référent)"},
		{"shuttle", "sender", "name", "Paul Roche, assistant social"},
		{"shuttle", "household", "born", "14/05/1988"},
		{"shuttle", "return", "outcome", "mesure ASLL, terminée le 30/01/2026"},
		{"request", "request", "months", "6\u00a0mois"},
		{"request", "attached", "letter", "24/09/2024"},
		{"request", "attached", "shuttle", "30/08/2024"},
		{"request", "budget", "effort", "32,2\u202f%"},
		{"shuttle-discreet", "sender", "origin", "un partenaire"},
		{"shuttle-discreet", "household", "address", "adresse confidentielle"},
		{"shuttle-discreet", "return", "outcome", "prise en charge\u00a0: contrat signé le 14/10/2025"},
	} {
		if got := valueOf(t, all[c.sample], c.section, c.key).Text; got != c.text {
			t.Errorf("%s %s: %q, want %q", c.sample, c.key, got, c.text)
		}
	}
}

func TestTablesOfTheMeasure(t *testing.T) {
	all := samples(t)
	for _, c := range []struct{ sample, table, row, column, text string }{
		{"contract", "agreed", "2", "label", "Apurer la dette locative et tenir le budget"},
		{"contract", "agreed", "1", "actions", "déposer la demande de logement social (le référent, pour le 31/12/2024)"},
		{"amendment", "changed", "2", "change", "modifié"},
		{"amendment", "changed", "2", "label", "Solder la dette locative"},
		{"amendment", "changed", "4", "change", "ajouté"},
		{"shuttle", "schemes", "autre dispositif, budget", "name", "MASP"},
		{"request", "proposed", "1", "label", "Apurer la dette locative"},
		{"shuttle-discreet", "schemes", "hébergement", "name", "non communiqué"},
	} {
		if got := cellOf(t, all[c.sample], c.table, c.row, c.column).Text; got != c.text {
			t.Errorf("%s %s %s: %q, want %q", c.sample, c.table, c.row, got, c.text)
		}
	}
}

// The contract stays what was signed: what was agreed since is in its amendments.
func TestAContractIsWhatWasSigned(t *testing.T) {
	d := rich(t)
	got := written(t, WriteCSV, paperOf(t, d, Header{}, Contract))
	for _, since := range []string{"Solder la dette", "Renouer avec le voisinage", "rencontrer le gardien", "centre social"} {
		if strings.Contains(got, since) {
			t.Errorf("the contract says %q, which was agreed after it", since)
		}
	}
	last := amendment(t, d, Header{}, 0)
	if last.Number != 3 || !strings.Contains(written(t, WriteCSV, last), "préparer l'hiver") {
		t.Errorf("the last amendment is n° %d", last.Number)
	}
	if got := written(t, WriteCSV, amendment(t, d, Header{}, 2)); !strings.Contains(got, "sont reconduits") || !strings.Contains(got, "15\u00a0mois") {
		t.Errorf("the second renewal, which changes nothing else: %s", got)
	}
}

// Everybody who must sign has a frame, whoever the contract names.
func TestEverybodyHasRoomToSign(t *testing.T) {
	frames := func(d Document) (who []string) {
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if b.Kind == BlockSignature {
					who = append(who, b.Title+": "+b.Value.Text)
				}
			}
		}
		return who
	}
	got := frames(samples(t)["contract"])
	want := []string{
		"Le ménage: Mariam Diallo", "Le ménage: Ousmane Diallo", "Le référent: Claire Morel",
		"Le service instructeur: Paul Roche, le 25/10/2024",
	}
	if !slices.Equal(got, want) {
		t.Errorf("frames of %q", got)
	}
	got = frames(paperOf(t, sparse(t), Header{Referent: "Claire Morel"}, Contract))
	if want := []string{"Le ménage: Martin", "Le référent: Claire Morel"}; !slices.Equal(got, want) {
		t.Errorf("frames of %q", got)
	}
}

func TestNoPaperOfAMeasureWithoutWhatItIsAbout(t *testing.T) {
	bare := dossier(&asll.Intake{Date: day(t, "2026-01-05"), Origin: asll.OriginHousehold, Regulation: regulation(t, "ful")})
	signed := measure(t)
	amended := func(number int) func(*asll.Dossier, *asll.Measure, Header) (Document, error) {
		return func(d *asll.Dossier, m *asll.Measure, h Header) (Document, error) { return Amendment(d, m, h, number) }
	}
	for _, c := range []struct {
		d      *asll.Dossier
		make   func(*asll.Dossier, *asll.Measure, Header) (Document, error)
		absent string
	}{
		{bare, Contract, "pas encore de contrat"},
		{bare, amended(0), "pas encore de contrat"},
		{signed, amended(0), "ni renouvelé ni modifié"},
		{rich(t), amended(4), "pas d'avenant n° 4 (de 1 à 3)"},
		{bare, Shuttle, "a saisi lui-même"},
		{bare, Request, "pas encore de demande"},
		{complete(t), Review, "est close"},
	} {
		if _, err := c.make(c.d, c.d.Current(), Header{}); err == nil || !strings.Contains(err.Error(), c.absent) {
			t.Errorf("%v, want %q", err, c.absent)
		}
	}
}
