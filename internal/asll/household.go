package asll

import (
	"asll/internal/civil"
)

// A Household is the situation of the persons in the dwelling.
type Household struct {
	Members             []Member
	Address             string
	Postcode            string
	Town                string
	AddressConfidential bool
	Phone               string
	Occupancy           Occupancy
	Stays               []Stay
	Schemes             []Scheme
	Sharing             []Sharing
}

// A Stay is an accommodation, which is not a dwelling of one's own.
type Stay struct {
	Name    string
	Mission YesNo // whether the structure has a support mission
	Since   civil.Date
	Exit    civil.Date
}

// covers tells whether a structure with a support mission accommodates the
// household on that day; leaving on the very day is fine.
func (s *Stay) covers(day civil.Date) bool {
	return s.Mission == Yes && !day.Before(s.Since) && (s.Exit.IsZero() || day.Before(s.Exit))
}

// holds tells whether a household that moves in on a day has still to leave: the
// structure may have a support mission, and no exit is known.
func (s *Stay) holds(moveIn civil.Date) bool {
	return s.Mission != No && !s.Since.After(moveIn) && s.Exit.IsZero()
}

// A Scheme is another support scheme that follows the household.
type Scheme struct {
	Name   string
	Budget YesNo // it covers the budget
	Social YesNo // it covers social insertion
	Since  civil.Date
	Until  civil.Date // its last day
}

// covers tells whether the scheme covers both the budget and social insertion
// on that day.
func (s *Scheme) covers(day civil.Date) bool {
	return s.Budget == Yes && s.Social == Yes && !day.Before(s.Since) && (s.Until.IsZero() || !day.After(s.Until))
}

// apply folds a dated change of the household's circumstances.
func (h *Household) apply(c *Circumstances, day civil.Date) {
	if len(c.Members) > 0 {
		h.Members = c.Members
	}
	set(&h.Address, c.Address)
	set(&h.Postcode, c.Postcode)
	set(&h.Town, c.Town)
	set(&h.Phone, c.Phone)
	set(&h.Occupancy, c.Occupancy)
	if c.AddressConfidential != "" {
		h.AddressConfidential = c.AddressConfidential == Yes
	}
	h.stay(c, day)
	h.scheme(c)
	for _, s := range c.Sharing {
		h.Sharing = append(without(h.Sharing, s.With), s)
	}
}

// stay folds what is said of the accommodation. Another structure than the
// last one is another stay, and ends the one before.
func (h *Household) stay(c *Circumstances, day civil.Date) {
	if c.Accommodation == "" && c.SupportMission == "" && c.AccommodatedSince.IsZero() && c.Exit.IsZero() {
		return
	}
	stays := append([]Stay(nil), h.Stays...)
	n := len(stays)
	if n == 0 || (c.Accommodation != "" && !sameName(c.Accommodation, stays[n-1].Name)) || returned(stays[n-1].Exit, c.AccommodatedSince) {
		if n > 0 && stays[n-1].Exit.IsZero() {
			stays[n-1].Exit = firstDay(c.AccommodatedSince, day)
		}
		stays = append(stays, Stay{})
		n++
	}
	last := &stays[n-1]
	set(&last.Name, c.Accommodation)
	set(&last.Mission, c.SupportMission)
	set(&last.Since, c.AccommodatedSince)
	set(&last.Exit, c.Exit)
	h.Stays = stays
}

// scheme folds what is said of another support scheme; several can run at once.
func (h *Household) scheme(c *Circumstances) {
	if c.Scheme == "" && c.SchemeBudget == "" && c.SchemeSocial == "" && c.SchemeSince.IsZero() && c.SchemeUntil.IsZero() {
		return
	}
	schemes := append([]Scheme(nil), h.Schemes...)
	at := len(schemes) - 1
	for i := range schemes {
		if c.Scheme != "" && sameName(schemes[i].Name, c.Scheme) {
			at = i
		}
	}
	if at < 0 || (c.Scheme != "" && !sameName(schemes[at].Name, c.Scheme)) || returned(schemes[at].Until, c.SchemeSince) {
		schemes = append(schemes, Scheme{})
		at = len(schemes) - 1
	}
	s := &schemes[at]
	set(&s.Name, c.Scheme)
	set(&s.Budget, c.SchemeBudget)
	set(&s.Social, c.SchemeSocial)
	set(&s.Since, c.SchemeSince)
	set(&s.Until, c.SchemeUntil)
	h.Schemes = schemes
}
