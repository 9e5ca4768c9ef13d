package text

import (
	"bytes"
	"strings"
	"unicode"
)

// nirGroups are the widths of the groups of a social security number (NIR): sex, year, month,
// département, commune, order, key. It is written with or without something between them.
var nirGroups = [...]int{1, 2, 2, 2, 3, 3, 2}

const nirLength = 15

// departement is the group of the département, 2A and 2B among them.
const departement = 3

// HasSocialSecurityNumber tells whether s holds a valid French social security number, its key
// included, standing alone or in a sentence.
func HasSocialSecurityNumber[T string | []byte](s T) bool {
	b := []byte(s)
	for i := 0; i < len(b); i++ {
		if !isDigit(b[i]) {
			continue
		}
		if isNIRSex(int64(b[i]-'0')) && startsWithNIR(b[i:]) {
			return true
		}
		for i+1 < len(b) && isDigit(b[i+1]) { // the rest of that number
			i++
		}
	}
	return false
}

func startsWithNIR(s []byte) bool {
	number := make([]byte, 0, nirLength)
	for i, width := range nirGroups {
		if i > 0 {
			s = bytes.TrimLeftFunc(s, separatesGroups)
		}
		if len(s) < width || !isDigit(s[0]) || i < departement && !isDigit(s[width-1]) { // which is soon seen of a date
			return false
		}
		number = append(number, s[:width]...)
		s = s[width:]
	}
	if len(s) > 0 && isDigit(s[0]) { // part of a longer number
		return false
	}
	return isNIR(number)
}

// separatesGroups tells whether r may stand between two groups; a line break may not.
func separatesGroups(r rune) bool {
	return r == '.' || isHyphen(r) || r != '\n' && unicode.IsSpace(r)
}

func isNIR(number []byte) bool {
	replaceCorsica(number[5:7])
	value := int64(0)
	for _, c := range number {
		if !isDigit(c) {
			return false
		}
		value = value*10 + int64(c-'0')
	}
	body, key := value/100, value%100
	sex, month := body/1e12, body/1e8%100
	return isNIRSex(sex) && isNIRMonth(month) && key == 97-body%97
}

// replaceCorsica writes the number that stands for 2A or 2B in the computation of the key.
func replaceCorsica(number []byte) {
	switch strings.ToUpper(string(number)) {
	case "2A":
		copy(number, "19")
	case "2B":
		copy(number, "18")
	}
}

// isNIRSex accepts 1 and 2, 3 and 4 (numbers being attributed), 7 and 8 (provisional numbers).
func isNIRSex(n int64) bool {
	return n >= 1 && n <= 4 || n == 7 || n == 8
}

// isNIRMonth accepts the months, and the codes given when the civil status does not tell it.
func isNIRMonth(n int64) bool {
	return n >= 1 && n <= 12 || n >= 20 && n <= 42 || n >= 50
}

func isDigit(c byte) bool {
	return c >= '0' && c <= '9'
}
