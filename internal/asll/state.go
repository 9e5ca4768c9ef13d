package asll

import (
	"slices"

	"asll/internal/civil"
)

// State is where a prise en charge stands on a day.
type State string

// The states of a prise en charge, in the order of its life.
const (
	StateReferred State = "referred" // a saisine, without a contract yet
	StateHoused   State = "housed"   // accompanied in the dwelling, without a contract
	StatePending  State = "pending"  // a contract that has not taken effect
	StateRunning  State = "running"
	StateExpired  State = "expired" // neither renewed nor closed
	StateEnded    State = "ended"   // closed without a contract
	StateClosed   State = "closed"
)

// States are the words for the states.
var States = Vocabulary[State]{Name: "état", Terms: []Term{
	{"referred", "saisine", "saisine en cours", []string{"en saisine", "saisine en cours"}},
	{"housed", "maintien", "maintien, sans contrat d'ASLL", []string{"maintien sans mesure", "logé"}},
	{"pending", "en-attente", "contrat signé, effet à venir", []string{"attente"}},
	{"running", "en-cours", "mesure en cours", []string{"en cours", "ouverte"}},
	{"expired", "échue", "mesure échue", nil},
	{"ended", "sans-mesure", "terminée sans mesure", nil},
	{"closed", "close", "mesure close", []string{"clôturée"}},
}}

// State tells where the prise en charge stands on a day.
func (m *Measure) State(day civil.Date) State {
	switch {
	case m.Closing != nil && m.Contract == nil:
		return StateEnded
	case m.Closing != nil:
		return StateClosed
	case !m.Housed().IsZero() && !day.Before(m.MoveIn):
		return StateHoused
	case m.Contract == nil:
		return StateReferred
	case m.Effect().IsZero() || day.Before(m.Effect()):
		return StatePending
	case day.After(m.End()):
		return StateExpired
	default:
		return StateRunning
	}
}

// Housed is the day of the move-in of a household that is accompanied in its
// dwelling without a contract, or no day.
func (m *Measure) Housed() civil.Date { return only(m.Closing == nil && m.accompanied(), m.MoveIn) }

// Standing is where an objective stands: its result, or else what the last
// review says of it, in the words of its vocabulary; empty when nothing does.
func (m *Measure) Standing(number int) string {
	if m.Closing != nil {
		for _, o := range m.Closing.Outcomes {
			if o.Objective == number {
				return Results.Label(o.Result)
			}
		}
	}
	for _, r := range slices.Backward(m.Reviews) {
		for _, p := range r.Progress {
			if p.Objective == number {
				return ProgressLevels.Label(p.Result)
			}
		}
	}
	return ""
}
