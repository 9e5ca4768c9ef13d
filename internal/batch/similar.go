package batch

import (
	"slices"

	"asll/internal/asll"
)

// mostAlike is how many dossiers a new household is said to resemble.
const mostAlike = 5

// similar are the findings that a new household may be one that has a dossier
// already, in the carnet or by this import.
func (r *resolution) similar(at uint32, in *asll.Intake) []asll.Finding {
	var all []asll.Finding
	entry := asll.Entry{Act: in}
	name := fullName(in.LastName, in.FirstName)
	w := r.ofName(name)
	for _, k := range r.bearers[w] {
		if mayBe(in.Born, k.Born) && len(all) < mostAlike {
			all = append(all, asll.Resembles(entry, k.Label, fullName(k.LastName, k.FirstName)))
		}
	}
	for _, other := range slices.Backward(r.brought[w]) {
		if len(all) == mostAlike {
			break
		}
		t := &r.targets[other]
		if other != at && t.opened != (number{}) && slices.ContainsFunc(r.headsOf(t), func(h head) bool { return mayBe(in.Born, h.born) }) {
			all = append(all, asll.Resembles(entry, t.opened.String(), name))
		}
	}
	return all
}
