package asll

import "testing"

// twice is a measure of 18 months, closed, then another one of so many months,
// in one dossier.
func twice(counts bool, elsewhere int, months ...int) []Entry {
	r := regulationOf("ful")
	r.CountsPrevious = counts
	first := signed(r)
	granting(first, 6, 6, 6)
	first.then(ended("2027-08-01"))
	second := signed(r)
	second.intake.PreviousMonths = elsewhere
	second.intake.Date, second.intake.Adhesion = on("2027-09-01"), on("2027-09-01")
	second.diagnostic.Date, second.relay.Date = on("2027-09-02"), on("2027-09-03")
	second.request.Date, second.request.Letter = on("2027-09-04"), on("2027-09-04")
	second.decision.Date, second.contract.Signed = on("2027-09-05"), on("2027-09-06")
	second.contract.Start.Day = on("2027-09-06")
	acts := first.acts()
	granting(second, months...)
	return history(append(acts, second.acts()...)...)
}

func TestMonthsGrantedBefore(t *testing.T) {
	const recalled = "contrat: MOIS-ANTERIEURS avertit months"
	const refused = "contrat: DUREE-TOTALE refuse months"
	cases := []struct {
		promise string
		history []Entry
		want    []string
	}{
		{"are recalled, and do not count by default", twice(false, 0, 6, 6, 6, 6), []string{recalled}},
		{"count where the règlement says so", twice(true, 0, 6), []string{recalled}},
		{"leave no more than what remains", twice(true, 0, 6, 3), []string{recalled, "renouvellement: DUREE-TOTALE refuse months"}},
		{"leave nothing past the ceiling", twice(true, 4, 3), []string{refused, recalled}},
		{"outside the carnet are recalled as well", twice(false, 4, 3), []string{recalled}},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, breaches(c.history), c.want) })
	}
	t.Run("are told with what they change", func(t *testing.T) {
		same(t, sentence(t, twice(false, 0, 3), RulePrevious), "18 mois ont déjà été accordés à ce ménage avant cette mesure (ils ne comptent pas dans le plafond)")
		same(t, sentence(t, twice(true, 0, 3), RulePrevious), "18 mois ont déjà été accordés à ce ménage avant cette mesure (ils comptent dans le plafond)")
	})
}

func TestMonthsCountedAndRemaining(t *testing.T) {
	cases := []struct {
		promise                               string
		history                               []Entry
		previous, granted, counted, remaining int
	}{
		{"per measure", twice(false, 2, 6), 20, 6, 6, 18},
		{"per household", twice(true, 0, 3), 18, 3, 21, 3},
		{"never below zero", twice(true, 10, 6), 28, 6, 34, 0},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			m := Fold(c.history).Current()
			same(t, []int{m.PreviousMonths, m.Granted(), m.Counted(), m.Remaining()}, []int{c.previous, c.granted, c.counted, c.remaining})
		})
	}
	t.Run("from one measure to the next", func(t *testing.T) {
		r := regulationOf("ful")
		r.CountsPrevious = true
		third := append(twice(true, 0, 3), Entry{ID: 98, Number: 98, Act: ended("2028-01-01")}, Entry{ID: 99, Number: 99, Act: &Intake{Date: on("2028-02-01"), Regulation: r}})
		m := Fold(third).Current()
		same(t, []int{m.Rank, m.PreviousMonths, m.Remaining()}, []int{3, 21, 3})
	})
	t.Run("nothing is granted without a contract", func(t *testing.T) {
		x := signed(regulationOf("ful"))
		x.contract = nil
		m := Fold(x.told()).Current()
		same(t, []int{m.Granted(), m.Remaining()}, []int{0, 24})
	})
}

func TestMonthsGrantedElsewhereAreNotForgottenAtTheNextSaisine(t *testing.T) {
	first, second := signed(regulationOf("ful")), &Intake{Date: on("2027-01-04"), Regulation: regulationOf("ful")}
	first.intake.PreviousMonths = 4
	first.then(ended("2026-08-01"), second)
	if got := Fold(first.told()).Current().PreviousMonths; got != 10 {
		t.Errorf("%d months before, want the 4 of elsewhere and the 6 of the first measure", got)
	}
}
