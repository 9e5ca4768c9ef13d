package batch

import (
	"hash/maphash"
	"regexp"
	"slices"
	"strconv"
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

func (n number) String() string { return padded(int(n.year)) + "-" + padded(int(n.n)) }

func padded(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, 4-len(s))) + s
}

var labels = regexp.MustCompile(`^(\d{4})-0*([1-9]\d{0,8})$`)

// numberOf reads what looks like the number of a dossier.
func numberOf(s string) (number, bool) {
	if len(s) < 6 || s[4] != '-' {
		return number{}, false
	}
	m := labels.FindStringSubmatch(s)
	if m == nil {
		return number{}, false
	}
	year, _ := strconv.ParseInt(m[1], 10, 32)
	n, err := strconv.ParseInt(m[2], 10, 32)
	return number{int32(year), int32(n)}, err == nil && year > 0
}
