package asll

import (
	"reflect"
	"strings"

	"pgregory.net/rapid"

	"asll/internal/civil"
)

// words are what arbitrary acts say: codes, known or not, numbers and texts.
var words = rapid.SampledFrom([]string{
	"", "", "yes", "no", "home", "relay", "sector-meeting", "social", "housing", "favourable", "unfavourable", "adjourned", "asll", "ittl",
	"other: commission locale", "household", "referent", "access", "service", "council", "sector", "decision", "evaluation", "received", "absent",
	"worker", "sent", "presented", "refused", "granted", "ciod", "ccas", "reached", "partly", "search", "CHRS", "chrs", "MASP", "code d'une version future", "« é » : \"\\\n", invented,
})

var regulations = rapid.SampledFrom(append(Regulations(), departement(), Regulation{}, Regulation{Code: "sources", Sources: map[RuleID]string{RuleCeiling: "art. 3"}}))

// arbitraryDay is in a few years, so that acts meet; seldom anywhere else.
func arbitraryDay(t *rapid.T) civil.Date {
	switch rapid.IntRange(0, 9).Draw(t, "when") {
	case 0:
		return civil.Date{}
	case 1:
		return rapid.SampledFrom([]civil.Date{on("1900-01-01"), on("2200-12-31"), on("2024-02-29")}).Draw(t, "edge")
	}
	return on("2025-01-01").AddDays(rapid.IntRange(0, 900).Draw(t, "day"))
}

// fill gives an arbitrary value to whatever an act is made of.
func fill(t *rapid.T, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *civil.Date:
		*x = arbitraryDay(t)
	case *Regulation:
		*x = regulations.Draw(t, "regulation")
	case *Start:
		if *x = (Start{Entry: rapid.Bool().Draw(t, "entry")}); !x.Entry {
			x.Day = arbitraryDay(t)
		}
	case *Moment:
		if x.Day = arbitraryDay(t); !x.Day.IsZero() {
			x.Hour = words.Draw(t, "hour")
		}
	default:
		fillKind(t, v)
	}
}

func fillKind(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, part := range v.Fields() {
			fill(t, part)
		}
	case reflect.Slice:
		if n := rapid.IntRange(0, 2).Draw(t, "length"); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				fill(t, v.Index(i))
			}
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "known") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.String:
		v.SetString(words.Draw(t, "word"))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.IntRange(-3, 30).Draw(t, "number")))
	default:
		panic("nothing to fill a " + v.Type().String())
	}
}

// arbitraryAct is any act of any kind, of a later version included.
func arbitraryAct(t *rapid.T) Act {
	i := rapid.IntRange(0, len(kinds)).Draw(t, "kind")
	if i == len(kinds) {
		return &Unknown{kind: "workshop", Raw: []byte(`{"theme":"access"}`)}
	}
	a := kinds[i].empty()
	fill(t, reflect.ValueOf(a).Elem())
	return a
}

// arbitraryHistory is a history of any acts, some of them withdrawn or undone.
func arbitraryHistory(t *rapid.T) []Entry {
	n := rapid.IntRange(0, 14).Draw(t, "acts")
	h := make([]Entry, n)
	for i := range h {
		h[i] = Entry{
			ID: int64(i + 1), Number: i + 1, By: words.Draw(t, "by"), Recorded: arbitraryDay(t), Act: arbitraryAct(t),
			Undone: rapid.IntRange(0, 5).Draw(t, "undone") == 0,
		}
		if rapid.IntRange(0, 5).Draw(t, "voids") == 0 {
			h[i].Voids = rapid.IntRange(0, n).Draw(t, "voided")
		}
	}
	return h
}

// snake tells whether a key is written as the fields of a form are, with _ for -.
func snake(key string) bool {
	return key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") == ""
}
