package asll

import (
	"fmt"
	"strconv"
	"strings"

	"asll/internal/text"
)

// digits keeps the digits of a text, and tells whether it holds only them and
// the blanks and points that people write between.
func digits(s string) (string, bool) {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case strings.ContainsRune(" .-()/\u00a0\u202f", r):
		default:
			return "", false
		}
	}
	return b.String(), true
}

// ParsePhone reads a French number of ten digits, or an international one that
// begins with +; it keeps its zero, and is written in pairs.
func ParsePhone(s string) (string, error) {
	s = text.Line(s)
	rest, international := strings.CutPrefix(s, "+")
	number, ok := digits(rest)
	if national, french := strings.CutPrefix(number, "33"); ok && international && french {
		number, international = "0"+strings.TrimPrefix(national, "0"), false
	}
	switch {
	case ok && international && len(number) >= 8 && len(number) <= 15:
		return "+" + number, nil
	case ok && !international && len(number) == 10 && number[0] == '0':
		return strings.Join([]string{number[:2], number[2:4], number[4:6], number[6:8], number[8:]}, " "), nil
	}
	return "", fmt.Errorf("« %s » n'est pas un numéro de téléphone (attendu dix chiffres, par exemple 06 12 34 56 78)", s)
}

// ParsePostcode reads the five digits of a French postcode, zero kept.
func ParsePostcode(s string) (string, error) {
	code, ok := digits(text.Line(s))
	if !ok || len(code) != 5 {
		return "", fmt.Errorf("« %s » n'est pas un code postal (attendu cinq chiffres, par exemple 69700)", text.Line(s))
	}
	return code, nil
}

// ParseEmail reads an address with one @ between two words.
func ParseEmail(s string) (string, error) {
	s = text.Line(s)
	name, host, ok := strings.Cut(s, "@")
	if !ok || name == "" || !strings.Contains(host, ".") || strings.ContainsAny(s, " ,;") || strings.Contains(host, "@") {
		return "", fmt.Errorf("« %s » n'est pas un courriel (attendu par exemple nom@exemple.fr)", s)
	}
	return s, nil
}

// ParseDepartment reads a département's code, kept as a text: 07, 2A, 974, and
// 69D or 69M for the Rhône and the Métropole de Lyon.
func ParseDepartment(s string) (string, error) {
	code := strings.ToUpper(text.Line(s))
	n, err := strconv.Atoi(code)
	switch {
	case err == nil && len(code) == 2 && n >= 1 && n <= 95 && n != 20 && code[0] != '+',
		err == nil && len(code) == 3 && (n >= 971 && n <= 974 || n == 976),
		code == "2A", code == "2B", code == "69D", code == "69M":
		return code, nil
	}
	return "", fmt.Errorf("« %s » n'est pas un code de département (attendu par exemple 07, 2A ou 974)", s)
}
