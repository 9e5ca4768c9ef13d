package batch

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"asll/internal/text"
)

// mostRecent is how many words are kept as they were written.
const mostRecent = 20_000

// said is the number of words; those that fold to the same are the same.
func (d *directory) said(s string, row int, in wherein) uint32 {
	if s == "" {
		return nothing
	}
	if id, ok := d.recent[s]; ok && in != inName {
		return id
	}
	folded := text.Fold(s)
	sorted := sortWords(folded)
	if in == inName {
		return d.add(sorted, row, in)
	}
	id := d.add(folded, row, in)
	if sorted != folded {
		other := d.add(sorted, row, in)
		d.words[id].sorted = other
	}
	if n, ok := numberOf(s); ok {
		d.numbers[id] = n
	}
	if len(d.recent) == mostRecent {
		clear(d.recent)
	}
	d.recent[strings.Clone(s)] = id // of the whole row
	return id
}

// add is the number of folded words.
func (d *directory) add(folded string, row int, in wherein) uint32 {
	key := maphash.String(d.seed, folded)
	id, ok := d.ids[key]
	if !ok && folded != "" {
		id = uint32(len(d.words))
		d.ids[key] = id
		d.words = append(d.words, words{row: uint32(row), in: in, sorted: id})
	}
	return id
}

// find is the number of folded words, or nothing.
func (d *directory) find(folded string) uint32 {
	if folded == "" {
		return nothing
	}
	return d.ids[maphash.String(d.seed, folded)]
}

// ofName is the number of the name of a household, either way round, or nothing.
func (d *directory) ofName(name string) uint32 { return d.find(sortWords(text.Fold(name))) }

// sortWords puts words in the order of letters.
func sortWords(folded string) string {
	if strings.IndexByte(folded, ' ') < 0 {
		return folded
	}
	all := strings.Fields(folded)
	slices.Sort(all)
	return strings.Join(all, " ")
}

// A number is that of a dossier: 2026-0042.
type number struct{ year, n int32 }

func (n number) String() string { return fmt.Sprintf("%04d-%04d", n.year, n.n) }

// numberOf reads what looks like the number of a dossier.
func numberOf(s string) (number, bool) {
	year, rest, ok := strings.Cut(s, "-")
	if !ok || len(year) != 4 {
		return number{}, false
	}
	of := number{digits(year), digits(rest)}
	return of, of.year > 0 && of.n > 0
}

// digits is the value of at most nine digits after some zeros, or nothing.
func digits(s string) (n int32) {
	const most = 999_999_999
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > most/10 {
			return 0
		}
		n = 10*n + int32(s[i]-'0')
	}
	return n
}
