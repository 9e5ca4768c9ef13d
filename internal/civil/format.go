package civil

import (
	"fmt"
	"strconv"
)

var months = [...]string{
	"janvier", "février", "mars", "avril", "mai", "juin",
	"juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

var weekdays = [...]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}

// String returns d as it is stored, « 2026-03-12 », or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := d.iso()
	return string(b[:])
}

func (d Date) iso() (b [len(isoShape)]byte) {
	copy(b[:], isoShape)
	putDigits(b[:4], int(d.year))
	putDigits(b[5:7], int(d.month))
	putDigits(b[8:], int(d.day))
	return b
}

// putDigits writes n over all these digits.
func putDigits(digits []byte, n int) {
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = byte('0' + n%10)
		n /= 10
	}
}

// French returns d as it is written in France, « 12/03/2026 », or "" for no date.
func (d Date) French() string {
	if d.IsZero() {
		return ""
	}
	b := []byte(frenchShape)
	putDigits(b[:2], int(d.day))
	putDigits(b[3:5], int(d.month))
	putDigits(b[6:], int(d.year))
	return string(b)
}

// Long returns d in words, « jeudi 12 mars 2026 », or "" for no date.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	day := strconv.Itoa(d.Day())
	if d.day == 1 {
		day = "1er"
	}
	return fmt.Sprintf("%s %s %s %d", weekdays[d.Weekday()], day, months[d.month-1], d.year)
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return []byte{}, nil
	}
	b := d.iso()
	return b[:], nil
}

// UnmarshalText reads only what MarshalText writes.
func (d *Date) UnmarshalText(stored []byte) error {
	s := string(stored)
	if s == "" {
		*d = Date{}
		return nil
	}
	if !hasShape(s, isoShape) {
		return refusal("« %s » n'est pas une date (attendu AAAA-MM-JJ)", quotable(s))
	}
	read, err := readDate(s)
	if err != nil {
		return err
	}
	*d = read
	return nil
}
