package civil

import "time"

// Deadline returns the last day, included, of a delay in months running from day: the same day of
// the month, or the last day of a shorter month (art. 641 CPC). A negative delay runs backwards.
func Deadline(day Date, months int) Date {
	end, _ := sameDay(day, months)
	return end
}

// PeriodEnd returns the last day, included, of a period of that many months whose first day is
// start: the eve of the same day of the month or, where that day is missing, the end of the month.
func PeriodEnd(start Date, months int) Date {
	end, exists := sameDay(start, months)
	if exists {
		return end.AddDays(-1)
	}
	return end
}

// sameDay returns the same day of the month, months later, or the last day of that month when it
// is shorter, and whether the day exists. Not time.AddDate: 31/08 and six months is not 03/03.
func sameDay(d Date, months int) (Date, bool) {
	if d.IsZero() {
		return d, false
	}
	count := d.Year()*12 + int(d.month) - 1 + months
	year, month := count/12, time.Month(count%12+1)
	last := daysIn(year, month)
	day, _ := Of(year, month, min(d.Day(), last))
	return day, d.Day() <= last
}
