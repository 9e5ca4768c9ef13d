package asll

import (
	"asll/internal/civil"
	"asll/internal/text"
)

// set keeps a value that an act gives, and leaves the one before otherwise.
func set[T comparable](at *T, value T) {
	var none T
	if value != none {
		*at = value
	}
}

// sameName compares names as people write them.
func sameName(a, b string) bool { return text.Fold(a) == text.Fold(b) }

// returned tells whether a stay that begins on since follows one that ended.
func returned(exit, since civil.Date) bool {
	return !exit.IsZero() && !since.IsZero() && !since.Before(exit)
}

// firstDay is the first of these days that is known.
func firstDay(days ...civil.Date) civil.Date {
	for _, d := range days {
		if !d.IsZero() {
			return d
		}
	}
	return civil.Date{}
}

// earliest is the first in time of the days that things have.
func earliest[T any](all []T, day func(T) civil.Date) (first civil.Date) {
	for _, one := range all {
		first = sooner(first, day(one))
	}
	return first
}

// sooner is the earlier of two days, of which either may be unknown.
func sooner(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// only is a day, on a condition.
func only(holds bool, day civil.Date) civil.Date {
	if !holds {
		return civil.Date{}
	}
	return day
}

// later is the later of two days.
func later(a, b civil.Date) civil.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// without leaves out what was shared with the same partner before.
func without(all []Sharing, with string) []Sharing {
	var kept []Sharing
	for _, s := range all {
		if !sameName(s.With, with) {
			kept = append(kept, s)
		}
	}
	return kept
}
