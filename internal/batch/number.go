package batch

import (
	"math"
	"strconv"
	"strings"
	"time"

	"asll/internal/civil"
)

// lastSerial is the 31st of December 9999.
const lastSerial = 2_958_465

// number writes a number as a person would have typed it: a date if it is
// shown as one, 6 and not 6.0.
func (w *workbook) number(s string, st style) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return s
	}
	if (st.date || st.clock) && f >= 0 && f <= lastSerial {
		return w.moment(f, st)
	}
	// Excel computes with 17 digits and shows 15: 0.1+0.2 is 0.3.
	if short, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64); err == nil {
		f = short
	}
	written := strconv.FormatFloat(f, 'f', -1, 64)
	if missing := st.digits - len(written); missing > 0 && f == math.Trunc(f) && f >= 0 {
		written = strings.Repeat("0", missing) + written
	}
	return written
}

// moment writes the days since the origin as a date, an hour, or both. A day
// lasts until its last second, and an hour until its last one.
func (w *workbook) moment(f float64, st style) string {
	const minute, minutesADay = 60_000, 24 * 60
	milliseconds := int64(math.Round(f * minutesADay * minute)) // fractions are not exact
	minutes := int(milliseconds / minute)
	days, clock := minutes/minutesADay, minutes%minutesADay
	hour := strconv.Itoa(100 + clock/60)[1:] + ":" + strconv.Itoa(100 + clock%60)[1:]
	if !st.date || days == 0 {
		return hour
	}
	written := w.day(days).String()
	if st.clock && clock > 0 {
		written += " " + hour
	}
	return written
}

// day counts from the origin: for Excel there was a 29th of February 1900.
func (w *workbook) day(days int) civil.Date {
	origin, _ := civil.Of(1899, time.December, 30)
	switch {
	case w.from1904:
		origin, _ = civil.Of(1904, time.January, 1)
	case days < 60:
		days++
	}
	return origin.AddDays(days)
}
