package text

import (
	"strings"
	"unicode/utf8"
)

// shortestPrefix is the number of characters from which the beginning of a name suggests it.
const shortestPrefix = 3

// Nearest returns the candidate that word most probably stands for, or "" when none is near. Of
// those equally near, one that begins alike is preferred, since a first letter is seldom wrong, and
// then the first.
func Nearest(word string, candidates []string) string {
	key := Key(word)
	length := utf8.RuneCountInString(key)
	nearest, best := "", -1 // twice the distance, plus one when the first letters differ
	for _, candidate := range candidates {
		name := Key(candidate)
		d := distance([]rune(key), []rune(name))
		begins := length >= shortestPrefix && strings.HasPrefix(name, key)
		// A distance as long as the word itself means that nothing is shared.
		near := begins || d < length && d <= max(1, length/3)
		rank := 2*d + cost(first(key), first(name))
		if near && (best < 0 || rank < best) {
			nearest, best = candidate, rank
		}
	}
	return nearest
}

// distance counts the letters to add, remove, replace or swap with their neighbour to go from a to
// b (optimal string alignment).
func distance(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range b {
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+cost(a[i], b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}

func cost(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
