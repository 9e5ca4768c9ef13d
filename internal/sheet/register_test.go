package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
	"asll/internal/civil"
)

// A register is read by landlords too: no row says more than another of the path of its household.
func TestTheRegisterTellsNoPath(t *testing.T) {
	var rows [2]Row
	for i, code := range []string{"ful", "refugies"} {
		origin, reason := asll.Origin("ccas"), asll.EndReason("other: bail signé")
		if code == "refugies" {
			origin, reason = "accommodation", "other: sortie du CPH, statut de réfugié"
		}
		d := dossier(
			&asll.Intake{
				Date: day(t, "2025-01-06"), LastName: "Haddad", Regulation: regulation(t, code), Origin: origin, Purpose: asll.PurposeAccess,
				Circumstances: asll.Circumstances{Service: "CPH de Lyon", Accommodation: "CADA", Occupancy: asll.OccupancySeeking, Town: "Lyon", AddressConfidential: asll.Yes},
			},
			&asll.Decision{Date: day(t, "2025-02-03"), Body: regulation(t, code).Body, Verdict: asll.VerdictFavourable, Months: 6},
			&asll.Contract{Signed: day(t, "2025-02-03"), Start: asll.Start{Day: day(t, "2025-02-03")}, Months: 6},
			&asll.Closing{Date: day(t, "2025-05-02"), Reason: reason},
		)
		rows[i] = Register{Day: day(t, "2025-06-02")}.Rows("2025-0001", d)[0]
	}
	if diff := cmp.Diff(rows[0], rows[1], cmp.AllowUnexported(civil.Date{})); diff != "" {
		t.Errorf("the path shows: -ful +refugies\n%s", diff)
	}
	if all := strings.Join(rows[0].Cells(), ";"); strings.Contains(all, "Lyon") {
		t.Errorf("the town of a confidential address: %s", all)
	}
}

// Only measures are registered, each on its own row, on which nothing is told that is not known.
func TestRowsOfTheRegister(t *testing.T) {
	d := dossier(
		&asll.Intake{Date: day(t, "2025-01-06"), LastName: "Diallo", FirstName: "Awa", Ref: "0042", Regulation: regulation(t, "ful"), Origin: asll.OriginHousehold},
		&asll.Contract{
			Signed: day(t, "2025-02-03"), Start: asll.Start{Day: day(t, "2025-02-03")}, Months: 6,
			Objectives: []asll.Objective{{Theme: "search", Label: "x"}, {Theme: "search", Label: "y"}},
		},
		&asll.Visit{Date: day(t, "2025-03-03"), Type: asll.VisitHome},
		&asll.Visit{Date: day(t, "2025-03-04"), Type: asll.VisitHome, Attended: asll.AttendedAbsent},
		&asll.Closing{Date: day(t, "2025-05-02"), Reason: "reached", Outcomes: []asll.Outcome[asll.Result]{{Objective: 2, Result: "reached"}}},
		&asll.Notice{Date: day(t, "2025-05-05"), To: asll.PartnerCouncil, Subject: asll.SubjectEvaluation},
		&asll.Intake{Date: day(t, "2025-06-02"), Regulation: regulation(t, "ful")},
	)
	rows := Register{Day: day(t, "2025-06-02")}.Rows("2025-0001", d)
	want := "2025-0001;1;0042;Diallo;Awa;;1;;;le ménage lui-même;;06/01/2025;;03/02/2025;03/02/2025;02/08/2025;6;0;mesure close;02/05/2025;objectifs atteints;2;1;1;05/05/2025"
	if len(rows) != 1 || strings.Join(rows[0].Cells(), ";") != want || len(rows[0]) != len(RegisterHeaders()) {
		t.Errorf("got %d rows: %s\nwant %s", len(rows), strings.Join(rows[0].Cells(), ";"), want)
	}
}
