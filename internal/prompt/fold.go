package prompt

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// fold cuts a text at blanks, in lines of at most width columns. A longer word is cut too.
func fold(s string, width int) []string {
	var folded []string
	for one := range strings.SplitSeq(s, "\n") {
		now := ""
		for word := range strings.FieldsFuncSeq(one, func(r rune) bool { return r == ' ' }) {
			if now != "" && displaywidth.String(now+" "+word) > width {
				folded, now = append(folded, now), ""
			}
			if now != "" {
				now += " "
			}
			now += word
			for displaywidth.String(now) > width {
				begin := displaywidth.TruncateString(now, width, "")
				if begin == "" {
					break // a single character is wider than that
				}
				folded, now = append(folded, begin), now[len(begin):]
			}
		}
		folded = append(folded, now)
	}
	return folded
}
