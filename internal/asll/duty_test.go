package asll

import "testing"

func TestDecisionsAreNotified(t *testing.T) {
	notice := func(day string, to Partner, s Subject) *Notice { return &Notice{Date: on(day), To: to, Subject: s} }
	demanded(t, RuleNotification, []duty{
		{"from their day", nil, []string{"2026-01-26"}},
		{"by a notice", []Act{notice("2026-01-28", PartnerHousehold, SubjectDecision)}, []string{"2026-01-26 2026-01-28"}},
		{"on the very day", []Act{notice("2026-01-26", PartnerHousehold, SubjectDecision)}, []string{"2026-01-26 2026-01-26"}},
		{"not before", []Act{notice("2026-01-25", PartnerHousehold, SubjectDecision)}, []string{"2026-01-26"}},
		{"not of something else", []Act{notice("2026-01-28", PartnerHousehold, "contact")}, []string{"2026-01-26"}},
		{"not to somebody else", []Act{notice("2026-01-28", PartnerService, SubjectDecision)}, []string{"2026-01-26"}},
		{"each of them", []Act{&Decision{Date: on("2026-01-27"), Body: "asll", Verdict: "unfavourable", Notified: on("2026-01-30")}}, []string{"2026-01-26", "2026-01-27 2026-01-30"}},
		{"an adjournment decides nothing", []Act{&Decision{Date: on("2026-01-27"), Body: "asll", Verdict: "adjourned"}}, []string{"2026-01-26"}},
		{"a recommendation decides nothing", []Act{&Decision{Date: on("2026-01-27"), Body: "ful", Verdict: "favourable", Months: 6}}, []string{"2026-01-26"}},
	})
}

func TestTheServiceIsInformedDuringEachPeriod(t *testing.T) {
	service := &Situation{Date: on("2026-01-06"), Circumstances: Circumstances{Service: "CCAS"}}
	informed := func(day string) *Notice { return &Notice{Date: on(day), To: PartnerService} }
	demanded(t, RuleInform, []duty{
		{"not when there is none", nil, nil},
		{"by the end of the period", []Act{service}, []string{"2026-08-01"}},
		{"from its first day", []Act{service, informed("2026-02-02")}, []string{"2026-08-01 2026-02-02"}},
		{"not before", []Act{service, informed("2026-02-01")}, []string{"2026-08-01"}},
		{"anew in the next one", []Act{service, informed("2026-03-02"), renewed("2026-07-20", 6)}, []string{"2026-08-01 2026-03-02", "2027-02-01"}},
	})
	same(t, due(entering(Circumstances{Service: "CCAS"}), RuleInform), []string{})
}

func TestAReviewIsMadeBeforeTheEndOfEachPeriod(t *testing.T) {
	review := func(day string) *Review { return &Review{Date: on(day)} }
	demanded(t, RuleReview, []duty{
		{"a month before", nil, []string{"2026-07-01"}},
		{"on the first day of the period", []Act{review("2026-02-02")}, []string{"2026-07-01 2026-02-02"}},
		{"not before it", []Act{review("2026-02-01")}, []string{"2026-07-01"}},
		{"on its last day, late", []Act{review("2026-08-01")}, []string{"2026-07-01 2026-08-01"}},
		{"after it, while nothing is decided", []Act{review("2026-08-02")}, []string{"2026-07-01 2026-08-02"}},
		{"not done for a period that is renewed", []Act{renewed("2026-07-20", 6)}, []string{"2027-01-01"}},
		{"a late one does not count for a period that is renewed", []Act{renewed("2026-07-20", 6), review("2026-08-03")}, []string{"2027-01-01 2026-08-03"}},
		{"one for each period", []Act{review("2026-06-02"), renewed("2026-07-20", 6), review("2026-12-01")}, []string{"2026-07-01 2026-06-02", "2027-01-01 2026-12-01"}},
	})
}

func TestTheSheetIsSentAfterTheClosing(t *testing.T) {
	sent := func(day string, to Partner, d Direction) *Notice {
		return &Notice{Date: on(day), To: to, Subject: SubjectEvaluation, Direction: d}
	}
	next := &Intake{Date: on("2026-09-01"), Regulation: regulationOf("ful")}
	demanded(t, RuleSheet, []duty{
		{"not before", nil, nil},
		{"from the day of the closing", []Act{ended("2026-08-01")}, []string{"2026-08-01"}},
		{"sent on that day", []Act{ended("2026-08-01"), sent("2026-08-02", PartnerCouncil, "")}, []string{"2026-08-01 2026-08-02"}},
		{"not sent before", []Act{sent("2026-07-31", PartnerCouncil, "sent"), ended("2026-08-01")}, []string{"2026-08-01"}},
		{"not received", []Act{ended("2026-08-01"), sent("2026-08-02", PartnerCouncil, DirectionReceived)}, []string{"2026-08-01"}},
		{"sent after a new saisine", []Act{ended("2026-08-01"), next, sent("2026-09-02", PartnerCouncil, "sent")}, []string{"2026-08-01 2026-09-02"}},
	})
	x := signed(regulationOf("ful"))
	x.contract = nil
	same(t, due(x.then(ended("2026-08-01")), RuleSheet), []string{})
}

func TestACopyForTheHouseholdIsNotTheSheetOfTheConseilGeneral(t *testing.T) {
	copied := &Notice{Date: on("2026-08-02"), To: PartnerHousehold, Subject: SubjectEvaluation}
	same(t, due(signed(regulationOf("ful")).then(ended("2026-08-01"), copied), RuleSheet), []string{"2026-08-01"})
}

func TestAPeriodIsRenewedOrClosedAtItsEnd(t *testing.T) {
	cases := []struct {
		promise string
		acts    []Act
		want    []string
	}{
		{"open", nil, []string{"2026-08-01"}},
		{"renewed", []Act{renewed("2026-07-20", 6)}, []string{"2026-08-01 2026-07-20", "2027-02-01"}},
		{"closed", []Act{ended("2026-08-01")}, []string{"2026-08-01 2026-08-01"}},
		{"renewed, then closed", []Act{renewed("2026-07-20", 6), ended("2027-01-15")}, []string{"2026-08-01 2026-07-20", "2027-02-01 2027-01-15"}},
	}
	for _, c := range cases {
		for _, r := range []Regulation{regulationOf("ful"), departement()} {
			t.Run(c.promise, func(t *testing.T) { same(t, due(signed(r).then(c.acts...), RuleEnd), c.want) })
		}
	}
	same(t, due(entering(), RuleEnd), []string{})
}

// endings tells what each end of a period asks for.
func endings(months ...int) []Kind {
	x := signed(regulationOf("ful"))
	granting(x, months...)
	var all []Kind
	for _, o := range Obligations(Fold(x.told())) {
		if o.Rule == RuleEnd {
			all = append(all, o.Settle.Kind)
		}
	}
	return all
}

func TestWhatCanNoMoreBeRenewedIsToBeClosed(t *testing.T) {
	last := func(months ...int) Kind { all := endings(months...); return all[len(all)-1] }
	same(t, []Kind{last(6, 6, 6, 3), last(6, 6, 6, 4), last(6, 6, 6, 6)}, []Kind{KindRenewal, KindClosing, KindClosing})
}

func TestAPeriodThatWasRenewedIsNotToBeClosed(t *testing.T) {
	same(t, endings(6, 6, 6, 6), []Kind{KindRenewal, KindRenewal, KindRenewal, KindClosing})
}
