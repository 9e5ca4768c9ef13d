package civil

import (
	"fmt"
	"math"
	"testing"
)

func TestDelaysAndPeriods(t *testing.T) {
	cases := []struct {
		start         string
		months        int
		deadline, end string
	}{
		{"15/01/2025", 3, "15/04/2025", "14/04/2025"},
		{"01/09/2023", 6, "01/03/2024", "29/02/2024"},
		{"28/08/2024", 6, "28/02/2025", "27/02/2025"},
		{"29/08/2024", 6, "28/02/2025", "28/02/2025"},
		{"31/08/2024", 6, "28/02/2025", "28/02/2025"},
		{"31/08/2023", 6, "29/02/2024", "29/02/2024"},
		{"30/11/2024", 3, "28/02/2025", "28/02/2025"},
		{"29/02/2024", 12, "28/02/2025", "28/02/2025"},
		{"31/08/2024", 24, "31/08/2026", "30/08/2026"},
		{"29/02/2024", 24, "28/02/2026", "28/02/2026"}, // retention after a last contact
		{"30/11/2023", 3, "29/02/2024", "29/02/2024"},
		{"31/12/2025", 1, "31/01/2026", "30/01/2026"},
		{"31/03/2026", -1, "28/02/2026", "28/02/2026"},
		{"15/01/2026", -1, "15/12/2025", "14/12/2025"},
		{"31/01/2026", -12, "31/01/2025", "30/01/2025"},
		{"12/03/2026", 0, "12/03/2026", "11/03/2026"},
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%s, %d months", c.start, c.months), func(t *testing.T) {
			start := on(t, c.start)
			if got := Deadline(start, c.months).French(); got != c.deadline {
				t.Errorf("deadline: got %s, want %s", got, c.deadline)
			}
			if got := PeriodEnd(start, c.months).French(); got != c.end {
				t.Errorf("end of the period: got %s, want %s", got, c.end)
			}
		})
	}
}

// everyStart calls f with every day from 2020 to 2030 and every length of a measure.
func everyStart(f func(start Date, months int)) {
	first, _ := Of(2020, 1, 1)
	for d := first; d.Year() <= 2030; d = d.AddDays(1) {
		for n := 1; n <= 24; n++ {
			f(d, n)
		}
	}
}

func TestALaterStartNeverEndsEarlier(t *testing.T) {
	everyStart(func(start Date, months int) {
		next := start.AddDays(1)
		if PeriodEnd(next, months).Before(PeriodEnd(start, months)) || Deadline(next, months).Before(Deadline(start, months)) {
			t.Errorf("%v, %d months: goes backwards the day after", start, months)
		}
	})
}

func TestAPeriodEndsOnItsDeadlineOrTheDayBefore(t *testing.T) {
	everyStart(func(start Date, months int) {
		deadline, end := Deadline(start, months), PeriodEnd(start, months)
		n := deadline.DaysSince(end)
		if n != 0 && n != 1 || (n == 0) != (deadline.Day() < start.Day()) {
			t.Errorf("%v, %d months: deadline %v, end %v", start, months, deadline, end)
		}
	})
}

func TestAddDateOfTheStandardLibraryIsNotADeadline(t *testing.T) {
	different, all := 0, 0
	everyStart(func(start Date, months int) {
		all++
		if FromTime(start.midnight().AddDate(0, months, 0)) != Deadline(start, months) {
			different++
		}
	})
	if different != 1205 || all != 96432 {
		t.Errorf("%d of %d differ", different, all)
	}
}

func TestRenewalsAnchoredOnTheFirstStart(t *testing.T) {
	start := on(t, "31/08/2024")
	for i, want := range []string{"28/02/2025", "30/08/2025", "28/02/2026", "30/08/2026"} {
		if got := PeriodEnd(start, 6*(i+1)).French(); got != want {
			t.Errorf("period %d: got %s, want %s", i+1, got, want)
		}
	}
}

func TestMonthsOutsideTheCalendarAreNoDate(t *testing.T) {
	start := on(t, "31/08/2024")
	for _, n := range []int{-12 * 3000, 12 * 9000, math.MinInt, math.MaxInt} {
		if d := Deadline(start, n); !d.IsZero() || !PeriodEnd(start, n).IsZero() {
			t.Errorf("%d months: got %v", n, d)
		}
	}
}
