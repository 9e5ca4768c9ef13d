package asll

import (
	"slices"
	"testing"
)

func TestObligationsComeInTheOrderOfTheirDays(t *testing.T) {
	x := signed(regulationOf("ful")).then(ended("2026-08-01"),
		&Intake{Date: on("2026-09-01"), Regulation: regulationOf("ful")},
		&Decision{Date: on("2026-09-10"), Body: "asll"})
	all := Obligations(Fold(x.told()))
	if !slices.IsSortedFunc(all, func(a, b Obligation) int { return a.Due.Compare(b.Due) }) || len(all) < 3 {
		t.Errorf("%v", all)
	}
	last := all[len(all)-1]
	same(t, []any{last.Rule, last.Measure, last.Text}, []any{RuleNotification, 2, "notifier au ménage la décision du 10/09/2026"})
}

func TestAnObligationSaysWhatSettlesIt(t *testing.T) {
	x := signed(regulationOf("ful")).then(&Situation{Date: on("2026-02-02"), Circumstances: Circumstances{MoveIn: on("2026-02-02"), Service: "CCAS"}})
	got := map[RuleID]Settle{}
	for _, o := range Obligations(Fold(x.told())) {
		got[o.Rule] = o.Settle
	}
	sheet := Obligations(Fold(x.then(ended("2026-08-01")).told()))
	got[RuleSheet] = sheet[len(sheet)-1].Settle
	same(t, got, map[RuleID]Settle{
		RuleNotification:  {KindNotice, []string{"to=ménage", "subject=décision"}},
		RuleFirstVisit:    {KindVisit, []string{"type=domicile"}},
		RuleSectorContact: {KindNotice, []string{"to=secteur", "subject=contact"}},
		RuleSectorMeeting: {KindVisit, []string{"type=rencontre-secteur"}},
		RuleInform:        {KindNotice, []string{"to=service-instructeur", "subject=information"}},
		RuleReview:        {KindReview, []string{"proposal"}},
		RuleEnd:           {KindRenewal, nil},
		RuleSheet:         {KindNotice, []string{"to=conseil-général", "subject=fiche-evaluation"}},
	})
}

func TestDoingWhatSettlesAnObligationSettlesIt(t *testing.T) {
	service := &Situation{Date: on("2026-02-02"), Circumstances: Circumstances{MoveIn: on("2026-02-02"), Service: "CCAS"}}
	day := on("2026-08-01")
	x := signed(regulationOf("ful")).then(service,
		&Notice{Date: day, To: PartnerHousehold, Subject: SubjectDecision}, &Visit{Date: day, Type: VisitHome},
		&Notice{Date: day, To: PartnerSector, Subject: "contact"}, &Visit{Date: day, Type: VisitSector},
		&Notice{Date: day, To: PartnerService, Subject: "information"}, &Review{Date: day}, ended("2026-08-01"),
		&Notice{Date: on("2026-08-02"), To: PartnerCouncil, Subject: SubjectEvaluation})
	all := Obligations(Fold(x.told()))
	for _, o := range all {
		if o.Settled.IsZero() {
			t.Errorf("%s is not settled", o.Rule)
		}
	}
	if len(all) != 8 {
		t.Errorf("%d obligations, want one of each of the 8 sorts", len(all))
	}
}
