package asll

import (
	"fmt"
	"strings"
	"time"

	"asll/internal/civil"
	"asll/internal/text"
)

// A Moment is a day, with an hour when one was agreed.
type Moment struct {
	Day  civil.Date `json:"day"`
	Hour string     `json:"hour,omitzero"` // HH:MM
}

// ParseMoment reads « 12/04/2026 » or « 12/04/2026 14:30 » (or « 14h30 »).
func ParseMoment(s string, today civil.Date) (Moment, error) {
	date, hour, _ := strings.Cut(text.Line(s), " ")
	day, err := civil.Parse(date, today)
	if err != nil || hour == "" {
		return Moment{Day: day}, err
	}
	clock := strings.Replace(strings.TrimPrefix(strings.ToLower(hour), "à "), "h", ":", 1)
	if strings.HasSuffix(clock, ":") {
		clock += "00"
	}
	at, err := time.Parse("15:04", clock)
	if err != nil {
		return Moment{}, fmt.Errorf("« %s » n'est pas une heure (attendu HH:MM, par exemple 14:30)", hour)
	}
	return Moment{Day: day, Hour: at.Format("15:04")}, nil
}

// Written gives back what ParseMoment reads.
func (m Moment) Written() string {
	return strings.TrimSpace(m.Day.French() + " " + m.Hour)
}

// IsZero tells whether no day is set.
func (m Moment) IsZero() bool { return m.Day.IsZero() }

// A Start is the day a contract takes effect: a date, or the entry into the
// dwelling, whenever it comes.
type Start struct {
	Entry bool
	Day   civil.Date
}

// entry is the written form of a start that waits for the entry.
const entry = "entrée"

// ParseStart reads a date or « entrée ».
func ParseStart(s string, today civil.Date) (Start, error) {
	if k := text.Key(s); k == text.Key(entry) || k == "entry" {
		return Start{Entry: true}, nil
	}
	day, err := civil.Parse(s, today)
	if err != nil {
		return Start{}, fmt.Errorf("%w, ou « entrée » pour attendre la sortie de l'hébergement et l'emménagement", err)
	}
	return Start{Day: day}, nil
}

// IsZero tells whether no start is set.
func (s Start) IsZero() bool { return s == Start{} }

// Written gives back what ParseStart reads.
func (s Start) Written() string {
	if s.Entry {
		return entry
	}
	return s.Day.French()
}

// MarshalText stores the start: « entry » or an ISO date.
func (s Start) MarshalText() ([]byte, error) {
	if s.Entry {
		return []byte("entry"), nil
	}
	return s.Day.MarshalText()
}

// UnmarshalText reads a stored start.
func (s *Start) UnmarshalText(b []byte) error {
	*s = Start{Entry: string(b) == "entry"}
	if s.Entry {
		return nil
	}
	return s.Day.UnmarshalText(b)
}
