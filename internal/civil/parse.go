package civil

import (
	"strconv"
	"time"

	"asll/internal/text"
)

// A shape is what a written date looks like, 0 standing for any digit.
const (
	frenchShape = "00/00/0000"
	isoShape    = "0000-00-00"
)

// The years that a person may type: outside of them lies a slip of the keyboard.
const firstYear, lastYear = 1900, 2200

// Parse reads a date as a person types it: JJ/MM/AAAA, AAAA-MM-JJ, « aujourd'hui » or « hier ».
func Parse(s string, today Date) (Date, error) {
	typed := text.Clean(s)
	if !hasShape(typed, frenchShape) && !hasShape(typed, isoShape) {
		switch text.Fold(s) {
		case "aujourd hui", "aujourdhui", "today":
			return today, nil
		case "hier", "yesterday":
			return today.AddDays(-1), nil
		}
	}
	return readDate(typed)
}

// readDate reads either shape, strictly: 1/1/25 could be anything.
func readDate(s string) (Date, error) {
	switch {
	case hasShape(s, frenchShape):
		return existing(s, s[6:], s[3:5], s[:2])
	case hasShape(s, isoShape):
		return existing(s, s[:4], s[5:7], s[8:])
	}
	return Date{}, notADate(s)
}

// existing returns the date made of these digits, or says what is wrong with s.
func existing(s, yyyy, mm, dd string) (Date, error) {
	year, month, day := number(yyyy), time.Month(number(mm)), number(dd)
	if month < time.January || month > time.December {
		return Date{}, notADate(s) // the month and the day were swapped: recall the order
	}
	if year < firstYear || year > lastYear {
		return Date{}, refusal("« %s » : l'année doit être comprise entre %d et %d", s, firstYear, lastYear)
	}
	d, ok := Of(year, month, day)
	if !ok {
		return Date{}, refusal("« %s » n'existe pas : %s %d compte %d jours",
			s, months[month-1], year, daysIn(year, month))
	}
	return d, nil
}

func notADate(s string) error {
	return refusal("« %s » n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026)", quotable(s))
}

// hasShape tells whether s is written exactly as shape.
func hasShape(s, shape string) bool {
	if len(s) != len(shape) {
		return false
	}
	for i := range len(s) {
		if isDigit(s[i]) != isDigit(shape[i]) || !isDigit(s[i]) && s[i] != shape[i] {
			return false
		}
	}
	return true
}

// number returns the value of a few digits that were checked before, 0 without any.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func isDigit(c byte) bool {
	return c >= '0' && c <= '9'
}
