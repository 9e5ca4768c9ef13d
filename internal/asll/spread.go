package asll

import "slices"

// A Spread is how lengths are spread, in tenths.
type Spread struct{ Mean, Median int }

// spreadOf rounds halves up; it is nothing of nothing.
func spreadOf(lengths []int) Spread {
	n := len(lengths)
	if n == 0 {
		return Spread{}
	}
	slices.Sort(lengths)
	sum := 0
	for _, l := range lengths {
		sum += l
	}
	return Spread{Mean: (20*sum + n) / (2 * n), Median: 5 * (lengths[(n-1)/2] + lengths[n/2])}
}
