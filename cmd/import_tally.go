package cmd

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"asll/internal/civil"
)

// sort is what many flaws have in common, whatever the values: the rule, or
// the reason without the value it begins with and without what comes after.
func (f *flaw) sort() string {
	if f.Finding != nil {
		return "règle " + string(f.Finding.Rule)
	}
	reason := breakable.Replace(f.Reason)
	rest, begins := strings.CutPrefix(reason, "« ")
	if _, after, ok := strings.Cut(rest, " »"); begins && ok {
		return "« … »" + upTo(after)
	}
	return upTo(reason)
}

// breakable writes all spaces alike: some reasons come with those of
// typography already.
var breakable = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// upTo gives a sentence up to its first pause outside of a quotation.
func upTo(sentence string) string {
	quoted := 0
	for i, r := range sentence {
		switch {
		case r == '«':
			quoted++
		case r == '»':
			quoted--
		case i > 0 && quoted <= 0 && (strings.HasPrefix(sentence[i:], " : ") || strings.HasPrefix(sentence[i:], " ; ") || strings.HasPrefix(sentence[i:], " (")):
			return sentence[:i]
		}
	}
	return sentence
}

// A tally is how many cells or rows have one sort of flaw.
type tally struct {
	header, sort string
	count        int
}

// tallyOf counts the flaws by column and sort, the most frequent first.
func tallyOf(flaws []flaw) []tally {
	type key struct{ header, sort string }
	counts := map[key]int{}
	var order []key
	for i := range flaws {
		f := &flaws[i]
		k := key{cmp.Or(f.Header, f.Cell(), "la ligne"), f.sort()}
		if counts[k] == 0 {
			order = append(order, k)
		}
		counts[k] += max(1, len(f.lines))
	}
	var all []tally
	for _, k := range order {
		all = append(all, tally{k.header, k.sort, counts[k]})
	}
	slices.SortStableFunc(all, func(a, b tally) int { return b.count - a.count })
	return all
}

// short cuts a text that is too long to be quoted.
func short(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// count writes how many there are: « 5 000 lignes ».
func count(n int, noun string) string { return civil.Plural(n, noun, noun+"s") }
