package civil

import (
	"strings"

	"asll/internal/text"
)

// largestCount is the number of digits of the largest count that a person may type.
const largestCount = 4

// ParseCount reads a small whole number as a person types it, « 6 », « 06 » or « 6 mois ».
func ParseCount(s string) (int, error) {
	line := strings.ToLower(text.Line(s))
	digits := strings.TrimSuffix(strings.TrimSuffix(line, "mois"), " ")
	if !isNumber(digits) || len(digits) > largestCount {
		return 0, refusal("« %s » n'est pas un nombre entier (attendu par exemple 6)", quotable(s))
	}
	return number(digits), nil
}

// Plural returns n with the noun that agrees with it, « 0 visite », « 1 mois », « 3 visites ».
func Plural(n int, singular, plural string) string {
	sign, size := split(int64(n))
	noun := plural
	if size < 2 {
		noun = singular
	}
	return sign + grouped(size) + "\u00a0" + noun
}
