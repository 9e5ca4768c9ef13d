package batch

import (
	"bytes"
	"slices"
)

// delimiters are those that spreadsheets write, the French one first.
var delimiters = []byte{';', '\t', ',', '|'}

// delimiterOf finds the delimiter of a text from its first lines: it stands in
// the most of them, and as often in each; a title above the headers has none.
func delimiterOf(head []byte) byte {
	lines := counts(head)
	best, chosen := []int{0, 0, 0}, delimiters[0]
	for i, d := range delimiters {
		with, alike, often := 0, 0, 0
		for _, line := range lines {
			if line[i] == 0 {
				continue
			}
			with++
			same := 0
			for _, other := range lines {
				if other[i] == line[i] {
					same++
				}
			}
			if same > alike || same == alike && line[i] > often {
				alike, often = same, line[i]
			}
		}
		if score := []int{with, alike, often}; slices.Compare(score, best) > 0 {
			best, chosen = score, d
		}
	}
	return chosen
}

// counts counts each delimiter, outside quotes, in each of the first lines
// that are not blank.
func counts(head []byte) [][4]int {
	const most = 20
	var lines [][4]int
	var line [4]int
	blank, starts, inQuotes := true, true, false // starts: a quote here opens a cell
	for i, c := range head {
		at := bytes.IndexByte(delimiters, c)
		switch {
		case c == '"' && (inQuotes || starts || i > 0 && head[i-1] == '"'):
			blank, starts, inQuotes = false, false, !inQuotes
		case inQuotes:
		case at >= 0:
			line[at]++
			starts = true
		case c == '\n' || c == '\r':
			if !blank {
				lines = append(lines, line)
			}
			line, blank, starts = [4]int{}, true, true
			if len(lines) == most {
				return lines
			}
		case c != ' ':
			blank, starts = false, false
		}
	}
	if !blank {
		lines = append(lines, line)
	}
	return lines
}
