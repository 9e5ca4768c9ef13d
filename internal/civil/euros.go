package civil

import (
	"strings"

	"asll/internal/text"
)

// largestEuros is the number of digits of the largest amount: 999 999 999,99 €.
const largestEuros = 9

// ParseEuros reads an amount as a person types it: 1234,56, 1 234,56 €, 1234.56 or 1234.
func ParseEuros(s string) (Cents, error) {
	typed := text.Line(s)
	amount := withoutCurrency(typed)
	for _, minus := range []string{"-", "−"} {
		if size, negative := strings.CutPrefix(amount, minus); negative {
			c, err := readEuros(size, typed)
			return -c, err
		}
	}
	return readEuros(amount, typed)
}

// readEuros reads an amount without its sign and its unit; its errors quote what was typed.
func readEuros(s, typed string) (Cents, error) {
	if strings.Trim(s, "0123456789,. ") != "" {
		return 0, notAnAmount(typed)
	}
	if strings.Count(s, ",")+strings.Count(s, ".") > 1 {
		return 0, refusal("« %s » est ambigu : une seule virgule ou un seul point, et des espaces entre "+
			"les milliers (attendu par exemple 1 234,56)", quotable(typed))
	}
	whole, decimals := s, "00"
	if i := strings.IndexAny(s, ",."); i >= 0 {
		whole, decimals = s[:i], s[i+1:]
	}
	whole, ok := ungrouped(whole)
	if !ok || !isNumber(decimals) {
		return 0, notAnAmount(typed)
	}
	return euros(whole, decimals, typed)
}

// euros computes the amount from its digits. Three decimals are never rounded: in « 1.234 » they
// may well be thousands.
func euros(whole, decimals, typed string) (Cents, error) {
	if len(decimals) > 2 {
		return 0, refusal("« %s » est ambigu : au plus deux chiffres après la virgule ou le point, et des "+
			"espaces entre les milliers (attendu par exemple 1 234,56)", quotable(typed))
	}
	if len(whole) > largestEuros {
		return 0, refusal("« %s » est trop grand : au plus %s", quotable(typed), Cents(999_999_999_99))
	}
	cents := Cents(number(decimals))
	if len(decimals) == 1 {
		cents *= 10
	}
	return Cents(number(whole))*100 + cents, nil
}

// withoutCurrency removes a unit typed after the amount.
func withoutCurrency(s string) string {
	for _, unit := range []string{"€", "euros", "euro", "eur"} {
		if n := len(s) - len(unit); n >= 0 && strings.EqualFold(s[n:], unit) {
			return strings.TrimSuffix(s[:n], " ")
		}
	}
	return s
}

// ungrouped returns the digits of a whole number, typed in one piece or in groups of three, without
// the zeros that begin it.
func ungrouped(s string) (string, bool) {
	groups := strings.Split(s, " ")
	for i, group := range groups {
		short := i > 0 && len(group) < 3
		long := len(groups) > 1 && len(group) > 3
		if !isNumber(group) || short || long {
			return "", false
		}
	}
	return strings.TrimLeft(strings.Join(groups, ""), "0"), true
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func notAnAmount(typed string) error {
	return refusal("« %s » n'est pas un montant (attendu par exemple 1 234,56)", quotable(typed))
}
