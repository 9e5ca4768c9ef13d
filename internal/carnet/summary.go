package carnet

import (
	"asll/internal/asll"
	"asll/internal/civil"
)

// A Summary is one row of a list: a dossier, its head, its current prise en
// charge and what comes next.
type Summary struct {
	Ref
	Gone        bool // every act is undone or withdrawn: only the log knows the dossier
	Name        string
	FirstName   string
	Born        civil.Date
	ExternalRef string
	Town        string

	Measure    int // rank of the current prise en charge, 0 when there is none
	Purpose    asll.Purpose
	Regulation string // the code of its règlement
	Referent   string
	Service    string
	Opened     civil.Date // the saisine
	Signed     civil.Date
	Effect     civil.Date
	End        civil.Date
	Closed     civil.Date
	Granted    int // months granted to the measure
	Counted    int // months that count towards the ceiling
	Ceiling    int

	Due     civil.Date // the next obligation that is not settled, late or coming
	DueRule asll.RuleID
	DueText string

	stage  stage
	housed civil.Date // accompanied in the dwelling from that day, without a contract
}

// stage is what a state owes to the acts alone; the day decides the rest.
type stage string

// The stages of a prise en charge.
const (
	stageReferred stage = "referred"
	stageAgreed   stage = "agreed" // there is a contract: pending, running or expired
	stageEnded    stage = "ended"
	stageClosed   stage = "closed"
)

// State tells where the current prise en charge stands on a day, as
// asll.Measure.State does; it is empty when there is none.
func (s *Summary) State(day civil.Date) asll.State {
	switch {
	case s.stage == stageReferred && !s.housed.IsZero() && !day.Before(s.housed):
		return asll.StateHoused
	case s.stage != stageAgreed:
		return asll.State(s.stage)
	case s.Effect.IsZero() || day.Before(s.Effect):
		return asll.StatePending
	case day.After(s.End):
		return asll.StateExpired
	default:
		return asll.StateRunning
	}
}
