package asll

import (
	"strings"
	"testing"
)

// due lists the obligations under some rules: due day, day of settlement.
func due(x *tale, rules ...RuleID) []string {
	all := []string{}
	for _, o := range Obligations(Fold(x.told())) {
		for _, r := range rules {
			if o.Rule == r {
				all = append(all, strings.TrimSpace(o.Due.String()+" "+o.Settled.String()))
			}
		}
	}
	return all
}

// A duty is what a measure asks for, once acts are added to it.
type duty struct {
	promise string
	acts    []Act
	want    []string
}

func demanded(t *testing.T, rule RuleID, duties []duty) {
	t.Helper()
	for _, c := range duties {
		t.Run(c.promise, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			same(t, due(signed(regulationOf("ful")).then(c.acts...), rule), c.want)
			same(t, due(signed(departement()).then(c.acts...), rule), []string{})
		})
	}
}

func TestAFirstHomeVisitIsDueInThreeMonths(t *testing.T) {
	moved := &Situation{Date: on("2026-02-02"), Circumstances: Circumstances{MoveIn: on("2025-11-30")}}
	visit := func(day string, change func(*Visit)) *Visit {
		v := &Visit{Date: on(day), Type: VisitHome}
		change(v)
		return v
	}
	as := func(*Visit) {}
	demanded(t, RuleFirstVisit, []duty{
		{"nothing before the move-in is known", nil, nil},
		{"the last day of a shorter month", []Act{moved}, []string{"2026-02-28"}},
		{"made on the last day, written down late", []Act{moved, visit("2026-02-28", as)}, []string{"2026-02-28 2026-02-28"}},
		{"made the day after", []Act{moved, visit("2026-03-01", as)}, []string{"2026-02-28 2026-03-01"}},
		{"not at the office", []Act{moved, visit("2026-02-10", func(v *Visit) { v.Type = "office" })}, []string{"2026-02-28"}},
		{"not by the référent accès", []Act{moved, visit("2026-02-10", func(v *Visit) { v.By = RoleAccess })}, []string{"2026-02-28"}},
		{"by both", []Act{moved, visit("2026-02-10", func(v *Visit) { v.By = "both" })}, []string{"2026-02-28 2026-02-10"}},
		{"not when nobody was there", []Act{moved, visit("2026-02-10", func(v *Visit) { v.Attended = AttendedAbsent })}, []string{"2026-02-28"}},
		{"the first of two", []Act{moved, visit("2026-02-12", as), visit("2026-02-10", as)}, []string{"2026-02-28 2026-02-10"}},
		{"no more after the closing", []Act{moved, ended("2026-02-20")}, nil},
		{"kept after the closing when it was made", []Act{moved, visit("2026-02-10", as), ended("2026-02-20")}, []string{"2026-02-28 2026-02-10"}},
	})
	later := &Situation{Date: on("2026-03-02"), Circumstances: Circumstances{MoveIn: on("2026-03-02")}}
	demanded(t, RuleFirstVisit, []duty{
		{"on the day of the move-in", []Act{later, visit("2026-03-02", as)}, []string{"2026-06-02 2026-03-02"}},
		{"not before it", []Act{later, visit("2026-03-01", as)}, []string{"2026-06-02"}},
	})
}

func TestTheMaintenancePhaseBeginsAtTheMoveInWithoutAMeasure(t *testing.T) {
	x := signed(regulationOf("refugies"))
	x.contract = nil
	x.then(&Situation{Date: on("2026-02-02"), Circumstances: Circumstances{MoveIn: on("2026-02-02")}})
	t.Run("the first home visit is due", func(t *testing.T) { same(t, due(x, RuleFirstVisit), []string{"2026-05-02"}) })
	t.Run("the sector is met", func(t *testing.T) {
		if len(due(x, RuleSectorMeeting)) == 0 {
			t.Error("nothing is due")
		}
	})
}

func TestTheSectorIsContactedAndMet(t *testing.T) {
	told := &Notice{Date: on("2026-02-10"), To: PartnerSector}
	met := func(day string, attended Attendance) *Visit {
		return &Visit{Date: on(day), Type: VisitSector, Attended: attended}
	}
	demanded(t, RuleSectorContact, []duty{
		{"from the signature", nil, []string{"2026-02-02"}},
		{"contacted", []Act{told}, []string{"2026-02-02 2026-02-10"}},
		{"contacted before the signature", []Act{&Notice{Date: on("2026-01-20"), To: PartnerSector}}, []string{"2026-02-02 2026-01-20"}},
		{"met is contacted", []Act{met("2026-02-12", "")}, []string{"2026-02-02 2026-02-12"}},
		{"met before being told", []Act{met("2026-02-09", ""), told}, []string{"2026-02-02 2026-02-09"}},
		{"met after being told", []Act{told, met("2026-02-11", "")}, []string{"2026-02-02 2026-02-10"}},
		{"somebody else was told", []Act{&Notice{Date: on("2026-02-10"), To: "caf"}}, []string{"2026-02-02"}},
	})
	demanded(t, RuleSectorMeeting, []duty{
		{"by the end", nil, []string{"2026-08-01"}},
		{"met", []Act{met("2026-02-12", "")}, []string{"2026-08-01 2026-02-12"}},
		{"met twice", []Act{met("2026-02-12", ""), met("2026-03-12", "")}, []string{"2026-08-01 2026-02-12"}},
		{"the household was absent", []Act{met("2026-02-12", AttendedAbsent)}, []string{"2026-08-01"}},
		{"by the end of the renewal", []Act{renewed("2026-07-20", 6)}, []string{"2027-02-01"}},
	})
	waiting := entering()
	same(t, due(waiting, RuleSectorContact, RuleSectorMeeting), []string{"2026-02-02"})
	waiting.contract = nil
	same(t, due(waiting, RuleSectorContact), []string{})
}
