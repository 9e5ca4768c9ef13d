// Package civil holds civil dates, durations in months, euros in cents, and the way French people
// write them. Nothing in it knows the time of day, a time zone or a clock.
package civil

import (
	"cmp"
	"time"
)

// Date is a day of the calendar; its zero value is no date.
type Date struct {
	year       int16
	month, day uint8
}

// Of returns the date of that year, month and day, and whether it exists.
func Of(year int, month time.Month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < time.January || month > time.December {
		return Date{}, false
	}
	if day < 1 || day > 28 && day > daysIn(year, month) {
		return Date{}, false
	}
	return Date{year: int16(year), month: uint8(month), day: uint8(day)}, true
}

// FromTime returns the date that t shows in its own location, none for a zero t.
func FromTime(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	d, _ := Of(t.Date())
	return d
}

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year of d, 0 for no date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month of d, 0 for no date.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month of d, 0 for no date.
func (d Date) Day() int { return int(d.day) }

// Weekday returns the day of the week of d.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// Compare returns -1, 0 or 1 as d is before, equal to or after other; no date is before all others.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.year, other.year), cmp.Compare(d.month, other.month), cmp.Compare(d.day, other.day))
}

// Before tells whether d is strictly before other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After tells whether d is strictly after other.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// AddDays returns the date n days after d, before it when n is negative; none when d is none.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return FromTime(d.midnight().AddDate(0, 0, n))
}

// DaysSince returns the number of days from other to d, 0 when one of them is no date.
func (d Date) DaysSince(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	// Not time.Time.Sub: a Duration overflows after 292 years.
	const day = 24 * 60 * 60
	return int((d.midnight().Unix() - other.midnight().Unix()) / day)
}

func (d Date) midnight() time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}

// daysIn returns the length of a month: the day before the first of the next one.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
