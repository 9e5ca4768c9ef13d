package carnet

import (
	"slices"
	"strings"
)

// exactly looks for the dossiers whose head has this folded name and no other
// word in it, its last name first or its first name first. It does not choose
// among the candidates of another query: these are cut at enough.
func (t *Tx) exactly(words string) ([]Summary, error) {
	// Where the first name ends is not known yet. Either order is the stored name
	// cut somewhere, its two ends put the other way round: each is one look into
	// the index of names.
	var turned []any
	all := strings.Fields(words)
	for i := range all {
		turned = append(turned, strings.Join(slices.Concat(all[i:], all[:i]), " "))
	}
	found, err := t.summaries(`SELECT id FROM dossier WHERE name_folded IN (?`+strings.Repeat(", ?", len(turned)-1)+`)`, turned...)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(s Summary) bool {
		return folded(s.Name, s.FirstName) != words && folded(s.FirstName, s.Name) != words
	})
	return found[:min(len(found), enough)], nil
}
