package sheet

import (
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
)

func TestAge(t *testing.T) {
	on := day(t, "2026-03-12")
	for _, c := range []struct{ born, want string }{
		{"", unknown},
		{"2019", "6 ou 7 ans"},
		{"2025", "moins de 2 ans"},
		{"2026", "moins de 2 ans"},
		{"2019-03-12", "7\u00a0ans"},
		{"2019-03-13", "6\u00a0ans"},
		{"2025-03-12", "1\u00a0an"},
		{"2025-04-01", "moins d'un an"},
		{"2027-01-01", unknown},
		{"demain", unknown},
	} {
		if got := age(c.born, on).Text; got != c.want {
			t.Errorf("age(%q) = %q, want %q", c.born, got, c.want)
		}
	}
	if got := age("2019", civil.Date{}).Text; got != unknown {
		t.Errorf("age without a day: %q", got)
	}
}

func TestAdults(t *testing.T) {
	on := day(t, "2026-03-12")
	for m, want := range map[asll.Member]bool{
		{Relation: "child"}:                       false,
		{Relation: "spouse"}:                      true,
		{Relation: "child", Born: "2001"}:         true,
		{Relation: "sibling", Born: "2015"}:       false,
		{Relation: "child", Born: "2008-03-13"}:   false,
		{Relation: "child", Born: "2008-03-12"}:   true,
		{Relation: "parent", Born: "nonsense"}:    true,
		{Relation: "other: neveu", Born: "2020"}:  false,
		{Relation: "other: amie", Born: "195"}:    true,
		{Relation: "spouse", Born: "2027-01-01"}:  true,
		{Relation: "child", Born: "2027-01-01"}:   false,
		{Relation: "sibling", Born: "1990-01-01"}: true,
	} {
		if got := isAdult(m, on); got != want {
			t.Errorf("isAdult(%+v) = %v", m, got)
		}
	}
}

// measure is a running measure of one who moved in on 16/06/2025, with what else happened.
func measure(t *testing.T, more ...asll.Act) *asll.Dossier {
	t.Helper()
	return dossier(append([]asll.Act{
		&asll.Intake{Date: day(t, "2025-05-02"), Regulation: regulation(t, "ful")},
		&asll.Contract{Signed: day(t, "2025-06-02"), Start: asll.Start{Day: day(t, "2025-06-02")}, Months: 6},
		&asll.Situation{Date: day(t, "2025-06-16"), Circumstances: asll.Circumstances{MoveIn: day(t, "2025-06-16")}},
	}, more...)...)
}

func TestFirstVisit(t *testing.T) {
	home := func(on string) asll.Act { return &asll.Visit{Date: day(t, on), Type: asll.VisitHome} }
	for _, c := range []struct {
		name string
		acts []asll.Act
		made string
	}{
		{"before moving in", []asll.Act{home("2025-06-10")}, "aucune visite enregistrée"},
		{"on the last day", []asll.Act{home("2025-09-16")}, "16/09/2025"},
		{"late", []asll.Act{home("2025-09-17")}, "17/09/2025 (hors délai)"},
		{"never, and closed", []asll.Act{&asll.Closing{Date: day(t, "2025-12-01")}}, "aucune visite enregistrée"},
	} {
		d := evaluation(measure(t, c.acts...), Header{})
		if got := valueOf(t, d, "support", "first_visit_due").Text; got != "16/09/2025" {
			t.Errorf("%s: due %q", c.name, got)
		}
		if got := valueOf(t, d, "support", "first_visit_done").Text; got != c.made {
			t.Errorf("%s: made %q, want %q", c.name, got, c.made)
		}
	}
}

// A renewal whose decision was also recorded as a decision is listed once.
func TestDecisionsAreListedOnce(t *testing.T) {
	acts := measure(t,
		&asll.Decision{Date: day(t, "2025-11-18"), Body: "asll", Verdict: asll.VerdictFavourable, Months: 6},
		&asll.Renewal{Decided: day(t, "2025-11-18"), Months: 6},
	)
	p := paper{d: acts, m: acts.Current()}
	if got := len(p.rulings()); got != 1 {
		t.Errorf("%d decisions, want 1", got)
	}
}

// What was done outside of any objective is on the sheet too, with a contract or without.
func TestNoActionIsLost(t *testing.T) {
	for name, first := range map[string][]asll.Act{
		"with a contract": {&asll.Contract{Signed: day(t, "2025-06-02"), Objectives: []asll.Objective{{Label: "un"}}}},
		"without":         nil,
	} {
		acts := append([]asll.Act{&asll.Intake{Date: day(t, "2025-05-02"), Regulation: regulation(t, "ful")}}, first...)
		acts = append(acts, &asll.Visit{Date: day(t, "2025-07-01"), Objectives: []int{9}, Done: []string{"courrier lu", " "}})
		if got := valueOf(t, evaluation(dossier(acts...), Header{}), "objectives", "done").Text; got != "01/07/2025\u00a0: courrier lu" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestNoRenewalIsPossibleAnyMore(t *testing.T) {
	acts := measure(t)
	acts.Current().Regulation.Ceiling = 8
	if got := valueOf(t, evaluation(acts, Header{}), "follow_up", "remaining_months").Text; got != "aucun renouvellement possible" {
		t.Errorf("got %q", got)
	}
}

// What is learnt under way is not taken for what was known at the entry.
func TestEntryAndNow(t *testing.T) {
	d := evaluation(measure(t,
		&asll.Notice{Date: day(t, "2025-08-01"), To: "council", Subject: "review"},
		&asll.Diagnostic{
			Date: day(t, "2025-08-04"), Tenancy: asll.Tenancy{Decency: asll.Yes},
			Budget: asll.Budget{Resources: euros(900)}, // the first known: it stands for the entry
		},
		&asll.Situation{Date: day(t, "2025-08-05"), Circumstances: asll.Circumstances{Members: []asll.Member{{Relation: "child"}}}},
		&asll.Review{Date: day(t, "2025-08-06")},
		&asll.Diagnostic{Date: day(t, "2025-08-07"), Tenancy: asll.Tenancy{Decency: asll.No}, Budget: asll.Budget{Resources: euros(950)}},
	), Header{})
	for column, want := range map[string]string{"entry": unknown, "current": "non"} {
		if got := cellOf(t, d, "tenancy", "Logement décent", column).Text; got != want {
			t.Errorf("decency, %s: %q, want %q", column, got, want)
		}
	}
	for column, want := range map[string]string{"entry": "1", "current": "2"} {
		if got := cellOf(t, d, "budget", "Personnes", column).Text; got != want {
			t.Errorf("persons, %s: %q, want %q", column, got, want)
		}
	}
	if got := valueOf(t, d, "dispatch", "sent").Text; got != unknown {
		t.Errorf("sent on %s, before the last review", got)
	}
}

// A sheet that was sent again says when it last was.
func TestSentAgain(t *testing.T) {
	notice := func(on string, to asll.Partner) *asll.Notice {
		return &asll.Notice{Date: day(t, on), To: to, Subject: asll.SubjectEvaluation, Direction: asll.DirectionSent}
	}
	d := dossier(
		&asll.Intake{Date: day(t, "2025-01-06"), Regulation: regulation(t, "ful")}, &asll.Closing{Date: day(t, "2025-05-02")},
		notice("2025-05-05", asll.PartnerCouncil), notice("2025-05-06", asll.PartnerHousehold), notice("2025-06-02", asll.PartnerCouncil), notice("2025-06-03", "caf"),
	)
	made := evaluation(d, Header{})
	for key, want := range map[string]string{"sent": "02/06/2025", "copied": "06/05/2025"} {
		if got := valueOf(t, made, "dispatch", key).Text; got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}
