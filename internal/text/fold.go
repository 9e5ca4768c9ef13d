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
	decomposed := s
	if !isASCII(s) {
		decomposed = norm.NFD.String(s)
	}
	var room [64]byte
	b := room[:0]
	for _, r := range decomposed {
		switch {
		case isSilent(r):
		case !isGap(r):
			b = appendFolded(b, unicode.ToLower(r))
		case len(b) > 0 && b[len(b)-1] != gap:
			b = append(b, gap)
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
