package asll

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"asll/internal/civil"
)

// An Act is one dated fact that a référent records about a household.
//
// A new kind of act is a struct with these methods; it takes its place in the
// dossier in fold, and states its rules in judge.
type Act interface {
	// Kind names the act.
	Kind() Kind
	// Day is the day that places the act in time: its date; for a contract its
	// signature, for a renewal its decision.
	Day() civil.Date

	fold(d *Dossier, e *Entry)
	judge(j *judge)
}

// A pastFacts act states dates that cannot be in the future, besides its own.
type pastFacts interface {
	facts() []fact
}

// A fact is a date with the name of its field.
type fact struct {
	field string
	day   civil.Date
}

// An Entry is an act as it stands in the journal.
type Entry struct {
	ID       int64      // order of recording in the carnet
	Number   int        // number in the dossier: the 7 of 2026-0042.7
	Recorded civil.Date // the day it was written down
	By       string     // the référent who recorded it
	Act      Act
	Payload  []byte // the act as stored, if it is already encoded
	Voids    int    // the number of the act that it withdraws, or 0
	Undone   bool   // its batch has been undone
}

// Encode gives the stored form of an act: JSON with English names, ISO dates,
// cents and codes.
func Encode(a Act) ([]byte, error) {
	if u, ok := a.(*Unknown); ok {
		return u.Raw, nil
	}
	payload, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("encoding a %s: %w", a.Kind(), err)
	}
	return payload, nil
}

// Wording is what an act says: two acts of the same wording say the same. A
// règlement is named and not quoted, so that a saisine is the same one after
// the département has changed its own.
func Wording(a Act) string {
	if in, ok := a.(*Intake); ok {
		same := *in
		same.Regulation = Regulation{Code: in.Regulation.Code}
		a = &same
	}
	payload, err := Encode(a)
	if err != nil {
		return ""
	}
	return string(a.Kind()) + string(payload)
}

// Decode reads the stored form of an act. It is lenient: unknown codes are
// kept as they are, and a kind of a later version becomes an Unknown.
func Decode(kind Kind, payload []byte) (Act, error) {
	i := kind.rank()
	if i == len(kinds) || len(payload) == 0 {
		return &Unknown{kind: kind, Raw: payload}, nil
	}
	a := kinds[i].empty()
	if err := json.Unmarshal(payload, a); err != nil {
		return nil, fmt.Errorf("decoding a %s: %w", kind, err)
	}
	return a, nil
}

// Effective keeps the entries that count: those whose batch stands and that no
// standing entry withdraws.
func Effective(entries []Entry) []Entry {
	var voided map[int]bool // most often nothing is
	for i := range entries {
		if entries[i].Undone || entries[i].Voids == 0 {
			continue
		}
		if voided == nil {
			voided = map[int]bool{}
		}
		voided[entries[i].Voids] = true
	}
	return slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool {
		return e.Undone || voided[e.Number]
	})
}

// InTime gives the entries that count as they are folded: by day, then by rank
// in a dossier's life, then by order of recording. They are the same ones, not
// a copy, when all of them count and stand in this order.
func InTime(entries []Entry) []Entry {
	unsettled := func(e Entry) bool { return e.Undone || e.Voids != 0 }
	order := func(a, b Entry) int { return inTime(&a, &b) }
	if slices.IsSortedFunc(entries, order) && !slices.ContainsFunc(entries, unsettled) {
		return slices.Clip(entries)
	}
	sorted := Effective(entries)
	slices.SortStableFunc(sorted, order)
	return sorted
}

func inTime(a, b *Entry) int {
	if c := a.Act.Day().Compare(b.Act.Day()); c != 0 {
		return c
	}
	return cmp.Or(a.Act.Kind().rank()-b.Act.Kind().rank(), cmp.Compare(a.ID, b.ID))
}

// Void withdraws another act of the dossier, which stays readable in the log.
type Void struct {
	Date   civil.Date `json:"date,omitzero"`
	Act    int        `json:"act"` // the number of the withdrawn act
	Reason string     `json:"reason"`
}

// Kind implements Act.
func (*Void) Kind() Kind { return KindVoid }

// Day implements Act.
func (v *Void) Day() civil.Date { return v.Date }

func (*Void) fold(*Dossier, *Entry) {}
func (*Void) judge(*judge)          {}

// Unknown is an act of a kind that this version does not know, or whose
// content has been erased. It is kept, and changes nothing.
type Unknown struct {
	kind Kind
	Raw  []byte `json:"-"`
}

// Kind implements Act.
func (u *Unknown) Kind() Kind { return u.kind }

// Day implements Act.
func (*Unknown) Day() civil.Date { return civil.Date{} }

func (*Unknown) fold(*Dossier, *Entry) {}
func (*Unknown) judge(*judge)          {}
