package sheet

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

func TestTitleTellsWhatTheDocumentIs(t *testing.T) {
	saisine := &asll.Intake{Date: day(t, "2026-01-06"), Regulation: regulation(t, "ful")}
	contract := &asll.Contract{Signed: day(t, "2026-02-03"), Months: 6, Start: asll.Start{Day: day(t, "2026-02-03")}}
	closing := &asll.Closing{Date: day(t, "2026-03-02")}
	for _, c := range []struct {
		title string
		kind  DocumentKind
		acts  []asll.Act
	}{
		{"Fiche d'évaluation de la mesure ASLL", KindEvaluation, []asll.Act{saisine, contract, closing}},
		{"Fiche de fin de prise en charge", KindEvaluation, []asll.Act{saisine, closing}},
		{"Bilan intermédiaire de la mesure ASLL", KindReview, []asll.Act{saisine, contract}},
		{"Bilan intermédiaire de la prise en charge", KindReview, []asll.Act{saisine}},
	} {
		if d := evaluation(dossier(c.acts...), Header{}); d.Title != c.title || d.Kind != c.kind {
			t.Errorf("got %s « %s », want %s « %s »", d.Kind, d.Title, c.kind, c.title)
		}
	}
}

// A said is what a field prints, and what a machine reads beside it.
type said struct {
	sample, section, key string
	typed                any
	text                 string
}

func TestValues(t *testing.T) {
	all := samples(t)
	for _, c := range slices.Concat(saidOfTheMeasure(t), saidOfTheSupport(t)) {
		got := valueOf(t, all[c.sample], c.section, c.key)
		if !reflect.DeepEqual(got.Typed, c.typed) || got.Text != c.text {
			t.Errorf("%s %s: got %#v %q, want %#v %q", c.sample, c.key, got.Typed, got.Text, c.typed, c.text)
		}
	}
}

func saidOfTheMeasure(t *testing.T) []said {
	t.Helper()
	return []said{
		{"complete", "header", "recipient", "Conseil Général", "Conseil Général"},
		{"complete", "measure", "purpose", "access", "installation"},
		{"complete", "measure", "end", day(t, "2026-01-31"), "31/01/2026"},
		{"complete", "measure", "granted", 15, "15\u00a0mois"},
		{"complete", "household", "adults", 2, "2"},
		{"complete", "household", "occupancy_entry", "subtenant", "sous-locataire"},
		{"complete", "household", "occupancy_exit", "tenant", "locataire"},
		{"complete", "dwelling", "rent", civil.Cents(49800), "498,00\u202f€"},
		{"interim", "measure", "regulation", "accès-maintien", "accès-maintien"},
		{"interim", "measure", "effect", "entry", "à l'entrée dans le logement"},
		{"unsigned", "measure", "signed", nil, "sans objet (pas de contrat)"},
		{"unsigned", "household", "adults", nil, "1 (aucune autre personne enregistrée)"},
		{"sparse", "household", "occupancy_exit", nil, unknown},
		{"sparse", "measure", "granted", nil, unknown},
	}
}

func saidOfTheSupport(t *testing.T) []said {
	t.Helper()
	return []said{
		{"complete", "support", "meetings", 4, "4"},
		{"complete", "support", "remote", 1, "1"},
		{"complete", "support", "missed", 1, "1"},
		{"complete", "support", "home_visits", 2, "2"},
		{"complete", "support", "first_visit_due", day(t, "2025-09-16"), "16/09/2025"},
		{"complete", "support", "first_visit_done", day(t, "2025-07-02"), "02/07/2025"},
		{"complete", "support", "partner_contacts", 2, "2"},
		{"complete", "support", "sector_contact", day(t, "2024-11-05"), "05/11/2024"},
		{"complete", "support", "tripartite", day(t, "2025-09-10"), "10/09/2025"},
		{"complete", "assessment", "autonomy_entry", "2", "2 – fait les démarches courantes avec un appui régulier"},
		{"complete", "follow_up", "outcome", "watch", "fin de la mesure, avec veille"},
		{"complete", "follow_up", "proposal", "renewal", "renouvellement"},
		{"complete", "dispatch", "sent", day(t, "2026-02-04"), "04/02/2026"},
		{"complete", "dispatch", "copied", day(t, "2026-02-03"), "03/02/2026"},
		{"interim", "support", "home_visits", 0, "aucune"},
		{"interim", "end", "state", "pending", "contrat signé, effet à venir"},
		{"interim", "follow_up", "remaining_months", 6, "6\u00a0mois"},
		{"unsigned", "end", "meeting_impossible", "le ménage ne s'est pas présenté", "le ménage ne s'est pas présenté"},
	}
}

// TestCells does so for tables.
func TestCells(t *testing.T) {
	all := samples(t)
	for _, c := range []struct {
		sample, table, row, column string
		typed                      any
		text                       string
	}{
		{"complete", "periods", "3", "total", 15, "15 sur 24"},
		{"complete", "decisions", "22/04/2025", "body", "asll", "commission ASLL"},
		{"complete", "composition", "conjoint", "age", 40, "40\u00a0ans"},
		{"complete", "composition", "enfant", "born", 2019, "né(e) en 2019"},
		{"complete", "composition", "enfant", "age", nil, "6 ou 7 ans"},
		{"complete", "budget", "Dette locative", "entry", civil.Cents(125000), "1\u202f250,00\u202f€"},
		{"complete", "budget", "Taux d'effort", "entry", json.Number("32.2"), "32,2\u202f%"},
		{"complete", "budget", "Taux d'effort", "exit", json.Number("18.1"), "18,1\u202f%"},
		{"complete", "budget", "Reste à vivre par mois", "entry", civil.Cents(43500), "435,00\u202f€"},
		{"complete", "budget", "Reste à vivre par mois et par personne", "entry", civil.Cents(14500), "145,00\u202f€"},
		{"complete", "budget", "Reste à vivre par jour", "exit", civil.Cents(610), "6,10\u202f€"},
		{"complete", "budget", "Paiement du loyer", "entry", "irregular", "irrégulier"},
		{"complete", "tenancy", "Logement décent", "exit", "yes", "oui"},
		{"complete", "objectives", "2", "result", "partly", "partiellement atteint"},
		{"complete", "formalities", "mobilier", "date", nil, unknown},
		{"complete", "formalities", "aide du FSL", "amount", civil.Cents(46500), "465,00\u202f€"},
		{"interim", "budget", "Taux d'effort", "entry", nil, "non calculable"},
		{"interim", "budget", "Taux d'effort", "current", nil, unknown},
		{"interim", "periods", "1", "start", "entry", "à l'entrée dans le logement"},
		{"interim", "objectives", "1", "progress", "under-way", "en cours"},
		{"sparse", "budget", "Personnes comptées", "entry", nil, unknown},
	} {
		got := cellOf(t, all[c.sample], c.table, c.row, c.column)
		if !reflect.DeepEqual(got.Typed, c.typed) || got.Text != c.text {
			t.Errorf("%s %s %s: got %#v %q, want %#v %q", c.sample, c.row, c.column, got.Typed, got.Text, c.typed, c.text)
		}
	}
}
