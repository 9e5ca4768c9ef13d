package sheet

import (
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/text"
)

// poison is a formula, a script, an escape sequence and a hidden reversal of the text.
const poison = "=HYPERLINK(\"http://x\")<script>alert(1)</script>\x1b[31m\u202Etxet\u2066\x00\uFFFF\r'&"

// hostile is a measure whose every text is poisoned.
func hostile(t *testing.T) *asll.Dossier {
	t.Helper()
	r := regulation(t, "ful")
	r.Name = poison
	bad := []string{poison, "\u202E", "@SUM(A1)"}
	evaluation := asll.Evaluation{
		Evolution: poison, Strengths: bad, Remaining: bad, HouseholdView: poison, LandlordView: poison, ServiceView: poison,
		Tenancy: asll.Tenancy{Decency: poison, Adequacy: poison, RentPayment: poison, RepaymentPlan: poison},
	}
	return dossier(
		&asll.Intake{
			Date: day(t, "2025-01-06"), LastName: poison, FirstName: poison, Ref: poison, Regulation: r, Purpose: poison,
			Origin: "other: " + poison, Grounds: poison, Difficulties: bad,
			Circumstances: asll.Circumstances{
				Members: []asll.Member{{Name: poison, Relation: "other: " + poison, Born: poison}},
				Address: poison, Postcode: poison, Town: poison, Occupancy: poison, Landlord: poison, Dwelling: poison, Service: poison,
			},
		},
		&asll.Diagnostic{
			Date: day(t, "2025-01-20"), Type: poison, Assessment: poison, Needs: bad, Difficulties: bad, Autonomy: poison,
			Budget:  asll.Budget{Resources: euros(-10), HousingAid: euros(0), Rent: euros(1), Charges: euros(1), OtherCharges: euros(1), Debts: []asll.Debt{{Kind: poison, Amount: 100}}},
			Tenancy: evaluation.Tenancy,
		},
		&asll.Decision{Date: day(t, "2025-02-03"), Body: "other: " + poison, Verdict: poison, Months: 6},
		&asll.Contract{
			Signed: day(t, "2025-02-03"), Start: asll.Start{Day: day(t, "2025-02-03")}, Months: 6,
			Objectives: []asll.Objective{{Theme: poison, Label: poison}},
			Actions:    []asll.Action{{Objective: 1, By: poison, Label: poison}, {Label: poison}},
		},
		&asll.Visit{Date: day(t, "2025-03-03"), Type: poison, Objectives: []int{1}, Done: bad},
		&asll.Visit{Date: day(t, "2025-03-04"), Type: poison, Done: bad},
		&asll.Formality{Date: day(t, "2025-03-05"), Type: "other: " + poison, By: poison, Result: poison},
		&asll.Review{Date: day(t, "2025-04-04"), Proposal: poison},
		&asll.Closing{
			Date: day(t, "2025-05-02"), Reason: poison, MeetingImpossible: poison, Recommendations: poison, Orientations: poison,
			Outcomes: []asll.Outcome[asll.Result]{{Objective: 1, Result: poison, Comment: poison}}, Autonomy: poison, Occupancy: poison,
			Evaluation: evaluation,
		},
	)
}

func TestNoStoredTextActsOnItsReader(t *testing.T) {
	d := samples(t)["hostile"]
	for format := range formats {
		got := strings.TrimPrefix(legible(t, format, d), byteOrderMark)
		if i := strings.IndexFunc(got, isControl); i >= 0 {
			t.Errorf("%s holds a dangerous character: %q", format, got[max(0, i-20):i+20])
		}
		if format == "csv" {
			continue
		}
		if format != "pdf" && strings.Contains(got, "<script") { // a PDF has no such thing as an element
			t.Errorf("%s holds a script", format)
		}
	}
	for _, record := range records(t, written(t, WriteCSV, d)) {
		for _, c := range record {
			if strings.HasPrefix(c, "=") || strings.HasPrefix(c, "@") || strings.HasPrefix(c, "-") {
				t.Errorf("a cell is a formula: %q", c)
			}
		}
	}
}

func isControl(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 || strings.ContainsRune("\u200B\u202A\u202E\u2066\u2069\uFEFF", r)
}

func TestGuard(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "a=1": "a=1", "1": "1", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "'a": "''a", "\ta": "'\ta", "\ra": "'\ra", "é": "é",
		"|a": "'|a", "＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠a": "'＠a", "＃": "＃", "\xef": "\xef",
	} {
		if got := text.Guard(s); got != want {
			t.Errorf("Guard(%q) = %q, want %q", s, got, want)
		}
	}
}
