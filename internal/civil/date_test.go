package civil

import (
	"encoding/json"
	"testing"
	"time"
)

// on returns the date written JJ/MM/AAAA.
func on(tb testing.TB, s string) Date {
	tb.Helper()
	d, err := readDate(s)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestOfRefusesDaysThatDoNotExist(t *testing.T) {
	cases := []struct {
		year  int
		month time.Month
		day   int
		want  bool
	}{
		{2024, 2, 29, true},
		{2025, 2, 29, false},
		{2000, 2, 29, true},
		{1900, 2, 29, false},
		{2026, 4, 31, false},
		{2026, 12, 31, true},
		{2026, 0, 1, false},
		{2026, 13, 1, false},
		{2026, 1, 0, false},
		{2026, 1, -1, false},
		{0, 1, 1, false},
		{1, 1, 1, true},
		{9999, 12, 31, true},
		{10000, 1, 1, false},
	}
	for _, c := range cases {
		d, ok := Of(c.year, c.month, c.day)
		if ok != c.want || d.IsZero() == ok {
			t.Errorf("%d-%d-%d: got %v, %v", c.year, c.month, c.day, d, ok)
		}
		if ok && (d.Year() != c.year || d.Month() != c.month || d.Day() != c.day) {
			t.Errorf("%d-%d-%d became %v", c.year, c.month, c.day, d)
		}
	}
}

func TestFromTimeIsTheLocalDay(t *testing.T) {
	paris := time.FixedZone("", 2*60*60)
	late := time.Date(2026, 3, 12, 23, 30, 0, 0, time.UTC)
	if got := FromTime(late).String(); got != "2026-03-12" {
		t.Errorf("in UTC: got %s", got)
	}
	if got := FromTime(late.In(paris)).String(); got != "2026-03-13" {
		t.Errorf("in Paris: got %s", got)
	}
	if !FromTime(time.Time{}).IsZero() {
		t.Error("the zero time is a date")
	}
}

func TestOrder(t *testing.T) {
	dates := []Date{{}, on(t, "31/12/2025"), on(t, "01/01/2026"), on(t, "31/01/2026"), on(t, "01/02/2026")}
	for i, a := range dates {
		for j, b := range dates {
			if a.Before(b) != (i < j) || a.After(b) != (i > j) || (a.Compare(b) == 0) != (i == j) {
				t.Errorf("%v, %v: compared %d", a, b, a.Compare(b))
			}
		}
	}
}

func TestDaysAreCounted(t *testing.T) {
	first, last := on(t, "01/01/1900"), on(t, "31/12/2200")
	n := 0
	for d := first; d != last; d, n = d.AddDays(1), n+1 {
		if d.DaysSince(first) != n || first.AddDays(n) != d || d.AddDays(-n) != first {
			t.Fatalf("%v is not %d days after %v", d, n, first)
		}
	}
	if got := first.DaysSince(last); got != -n || n != 109937 {
		t.Errorf("got %d, want -%d", got, n)
	}
}

func TestNoDateStaysNoDate(t *testing.T) {
	var none Date
	if !none.IsZero() || !none.AddDays(1).IsZero() || !Deadline(none, 3).IsZero() || !PeriodEnd(none, 3).IsZero() {
		t.Error("a date came out of nothing")
	}
	if none.String()+none.French()+none.Long() != "" || none.Year() != 0 || none.Month() != 0 || none.Day() != 0 {
		t.Error("no date is printed")
	}
	if day := on(t, "12/03/2026"); day.DaysSince(none) != 0 || none.DaysSince(day) != 0 {
		t.Error("days were counted from nothing")
	}
	if last := on(t, "31/12/2200").AddDays(366 * 9000); !last.IsZero() {
		t.Errorf("a date beyond the calendar: %v", last)
	}
}

func TestStorage(t *testing.T) {
	type record struct {
		Day Date `json:"day"`
	}
	for _, stored := range []string{`{"day":"2026-03-12"}`, `{"day":""}`} {
		var r record
		if err := json.Unmarshal([]byte(stored), &r); err != nil {
			t.Fatal(err)
		}
		if got, err := json.Marshal(r); err != nil || string(got) != stored {
			t.Errorf("got %s, %v, want %s", got, err, stored)
		}
	}
	for _, wrong := range []string{"12/03/2026", "2026-3-12", "2026-02-30", " 2026-03-12", "2026-03-12T00:00:00Z", "hier"} {
		d := on(t, "12/03/2026")
		if err := d.UnmarshalText([]byte(wrong)); err == nil || d != on(t, "12/03/2026") {
			t.Errorf("%q: got %v, %v", wrong, d, err)
		}
	}
}
