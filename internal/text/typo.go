package text

import (
	"slices"
	"strings"
)

// typography makes spaces that already stand before or after a sign unbreakable. It inserts none,
// so that addresses of sites and hours are left alone.
var typography = strings.NewReplacer(
	" ;", "\u202f;",
	" !", "\u202f!",
	" ?", "\u202f?",
	" :", "\u00a0:",
	" »", "\u00a0»",
	"« ", "«\u00a0",
	" €", "\u00a0€",
	" %", "\u00a0%",
)

// Typo returns s with the unbreakable spaces of French typography in the place of ordinary ones.
func Typo(s string) string {
	return typography.Replace(s)
}

// Capital returns s with a capital at its beginning: « Fiche navette ».
func Capital(s string) string {
	for _, r := range s {
		first := string(r)
		return strings.ToUpper(first) + strings.TrimPrefix(s, first)
	}
	return s
}

// Listed joins with commas the facts that are not empty.
func Listed(facts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(facts), func(f string) bool { return f == "" }), ", ")
}

// Join returns items as a French list, « a, b et c », with last (« et », « ou ») before the last one.
func Join(items []string, last string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	n := len(items) - 1
	return strings.Join(items[:n], ", ") + " " + last + " " + items[n]
}
