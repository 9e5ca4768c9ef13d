package civil

import (
	"math"
	"testing"
)

func TestAmountsAreWrittenInFrench(t *testing.T) {
	cases := []struct {
		c           Cents
		text, plain string
	}{
		{0, "0,00\u202f€", "0,00"},
		{5, "0,05\u202f€", "0,05"},
		{99_999, "999,99\u202f€", "999,99"},
		{123_456, "1\u202f234,56\u202f€", "1234,56"},
		{-123_456, "-1\u202f234,56\u202f€", "-1234,56"},
		{-7, "-0,07\u202f€", "-0,07"},
		{99_999_999_999, "999\u202f999\u202f999,99\u202f€", "999999999,99"},
		{math.MinInt64, "-92\u202f233\u202f720\u202f368\u202f547\u202f758,08\u202f€", "-92233720368547758,08"},
	}
	for _, c := range cases {
		if got := c.c.String(); got != c.text {
			t.Errorf("%d: got %q, want %q", int64(c.c), got, c.text)
		}
		if got := c.c.Plain(); got != c.plain {
			t.Errorf("%d: got %q, want %q", int64(c.c), got, c.plain)
		}
	}
}

func TestDivRoundsHalfAwayFromZero(t *testing.T) {
	cases := []struct {
		c    Cents
		n    int64
		want Cents
	}{
		{100, 3, 33},
		{200, 3, 67},
		{5, 2, 3},
		{-5, 2, -3},
		{5, -2, -3},
		{-5, -2, 3},
		{4, 2, 2},
		{1, 3, 0},
		{-1, 3, 0},
		{0, 7, 0},
		{math.MaxInt64, math.MaxInt64, 1},
		{math.MinInt64, 2, math.MinInt64 / 2},
	}
	for _, c := range cases {
		if got := c.c.Div(c.n); got != c.want {
			t.Errorf("%d / %d: got %d, want %d", int64(c.c), c.n, int64(got), int64(c.want))
		}
	}
}

func TestPercent(t *testing.T) {
	cases := []struct {
		num, den Cents
		want     string
	}{
		{1, 3, "33,3\u202f%"},
		{33_333, 100_000, "33,3\u202f%"},
		{2, 3, "66,7\u202f%"},
		{1, 8, "12,5\u202f%"},
		{1, 2000, "0,1\u202f%"}, // 0,05 exactly: half goes up
		{1, 2001, "0,0\u202f%"},
		{-1, 2000, "-0,1\u202f%"},
		{-1, 2001, "0,0\u202f%"}, // never « -0,0 % »
		{1, -3, "-33,3\u202f%"},
		{-1, -3, "33,3\u202f%"},
		{0, 5, "0,0\u202f%"},
		{5, 5, "100,0\u202f%"},
		{999, 1000, "99,9\u202f%"},
		{9996, 10000, "100,0\u202f%"},
		{123_456, 10_000, "1\u202f234,6\u202f%"},
		{math.MaxInt64 - 1, math.MaxInt64, "100,0\u202f%"},
		{math.MaxInt64 / 3, math.MaxInt64, "33,3\u202f%"},
	}
	for _, c := range cases {
		if got, ok := Percent(c.num, c.den); !ok || got != c.want {
			t.Errorf("%d / %d: got %q, %v, want %q", int64(c.num), int64(c.den), got, ok, c.want)
		}
	}
	if got, ok := Percent(1, 0); ok || got != "" {
		t.Errorf("a rate on nothing: got %q", got)
	}
}
