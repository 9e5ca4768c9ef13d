package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is searched and compared: without accents, in lower case, its words
// separated by one space. « Nguyễn-Lê », « NGUYEN LE » and « nguyen_le » fold alike.
func Fold(s string) string {
	return fold(s, ' ', isSeparator)
}

// Key returns s as the name of a flag, of a header or of a coded value: folded, made of letters
// and digits only, its words separated by one hyphen.
func Key(s string) string {
	return fold(s, '-', func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// fold writes the folded words of s with one gap between them, wherever isGap found at least one
// character that separates.
func fold(s string, gap byte, isGap func(rune) bool) string {
	var room [64]byte
	b := room[:0]
	for i, r := range s {
		if r < utf8.RuneSelf {
			b = foldRune(b, r, gap, isGap)
			continue
		}
		apart := decomposed(s[i:], r)
		if apart == "" {
			b = foldRune(b, r, gap, isGap)
		}
		for _, part := range apart {
			b = foldRune(b, part, gap, isGap)
		}
	}
	if n := len(b); n > 0 && b[n-1] == gap {
		b = b[:n-1]
	}
	if string(b) == s { // most of what is compared is folded already: no copy then
		return s
	}
	return string(b)
}

func foldRune(b []byte, r rune, gap byte, isGap func(rune) bool) []byte {
	switch {
	case isSilent(r):
	case !isGap(r):
		return appendFolded(b, unicode.ToLower(r))
	case len(b) > 0 && b[len(b)-1] != gap:
		return append(b, gap)
	}
	return b
}

// decomposed gives the rune r that s begins with as a letter and its accents; nothing when there
// is nothing to take apart.
func decomposed(s string, r rune) string {
	if apart := norm.NFD.PropertiesString(s).Decomposition(); apart != nil {
		return string(apart)
	}
	if unicode.Is(unicode.Hangul, r) { // which is computed, and in no table
		return norm.NFD.String(string(r))
	}
	return ""
}

// isSilent tells whether r neither counts as a letter nor separates two words: accents set apart
// by the decomposition, and dangerous characters other than blanks.
func isSilent(r rune) bool {
	return r >= 0x300 && unicode.Is(unicode.Mn, r) || isDangerous(r) && !unicode.IsSpace(r)
}

// isSeparator tells whether r separates words: blanks, hyphens and dashes, underscores, dots, and
// all that is typed or pasted for an apostrophe.
func isSeparator(r rune) bool {
	switch r {
	case '_', '.', '\'', '`', '´', 'ʼ', '‘', '’', '‛', '′', '＇':
		return true
	}
	return isHyphen(r) || unicode.IsSpace(r)
}

func isHyphen(r rune) bool {
	return r == '-' || r >= 0x2010 && r <= 0x2015 || r == '−'
}

// appendFolded adds r, already in lower case, to b. The letters below have no decomposition in
// Unicode, yet people search « Lukasz » for « Łukasz ».
func appendFolded(b []byte, r rune) []byte {
	switch r {
	case 'œ':
		return append(b, "oe"...)
	case 'æ':
		return append(b, "ae"...)
	case 'ß':
		return append(b, "ss"...)
	case 'ø':
		return append(b, 'o')
	case 'ł':
		return append(b, 'l')
	case 'đ':
		return append(b, 'd')
	case 'ı':
		return append(b, 'i')
	}
	return utf8.AppendRune(b, r)
}
