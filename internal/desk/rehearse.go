package desk

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// Rehearse judges an act without recording it, among the acts of its dossier:
// what its receipt would say, and what would refuse it. An act that is still
// being asked for may be incomplete.
func (d *Desk) Rehearse(ref carnet.Ref, history []asll.Entry, act asll.Act) (Receipt, []asll.Finding) {
	entry := d.next(history, act)
	after := slices.Concat(history, []asll.Entry{entry})
	v := asll.Judge(history, after, []asll.Entry{entry})
	r := Receipt{Dossier: ref, Entry: entry, After: asll.Fold(after), Warnings: v.Warnings}
	if len(history) > 0 {
		r.Before = asll.Fold(history)
	}
	return r, v.Refused
}

// next is the act as it would stand in the journal, after the others.
func (d *Desk) next(history []asll.Entry, act asll.Act) asll.Entry {
	entry := asll.Entry{ID: 1, Number: 1, Recorded: d.Today, By: d.By, Act: act}
	if n := len(history); n > 0 {
		entry.ID, entry.Number = history[n-1].ID+1, history[n-1].Number+1
	}
	return entry
}
