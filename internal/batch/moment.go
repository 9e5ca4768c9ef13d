package batch

import (
	"regexp"
	"strings"

	"asll/internal/form"
)

// timed is a day with an hour, as spreadsheets write them.
var timed = regexp.MustCompile(`^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})(?:T| +(?:à +)?)((?:[01]?\d|2[0-3])[:hH](?:[0-5]\d)?)(:[0-5]\d([.,]\d+)?)?Z?$`)

// withoutHour writes the value of a field that is a day as a person would have
// typed it: a spreadsheet often keeps an hour that nobody sees. Of the hour of
// a moment it takes the seconds away, and all of a midnight with seconds.
func withoutHour(field *form.Field, value string) string {
	if value == "" || value[0] < '0' || value[0] > '9' || !strings.ContainsAny(value, ":hH") || !strings.Contains(field.Hint, dayHint) {
		return value
	}
	parts := timed.FindStringSubmatch(value)
	switch {
	case parts == nil:
		return value
	case strings.Contains(field.Hint, "HH:MM") && (parts[3] == "" || strings.Trim(parts[2], "0:") != ""):
		return parts[1] + " " + parts[2]
	}
	return parts[1]
}

// dayHint is in the hint of the fields that take a day.
const dayHint = "JJ/MM/AAAA"
