package asll

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/civil"
)

// on is a day, written as it is stored; no day when empty.
func on(s string) (d civil.Date) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

// euros is an amount that is known.
func euros(n int64) *civil.Cents {
	c := civil.Cents(n * 100)
	return &c
}

// history gives acts the order in which they stand, long after they happened.
func history(acts ...Act) []Entry { return historyOn(on("2035-12-31"), acts...) }

func historyOn(day civil.Date, acts ...Act) []Entry {
	entries := make([]Entry, len(acts))
	for i, a := range acts {
		entries[i] = Entry{ID: int64(i + 1), Number: i + 1, Recorded: day, By: "Claire Morel", Act: a}
		if v, ok := a.(*Void); ok {
			entries[i].Voids = v.Act
		}
	}
	return entries
}

func folded(acts ...Act) *Dossier { return Fold(history(acts...)) }

// breaches are the findings of a history, in a few words each: the act at
// fault, the rule, what the rule does, the fields.
func breaches(history []Entry) []string { return inWords(history, Findings(history)) }

func inWords(history []Entry, findings []Finding) []string {
	all := []string{}
	for _, f := range findings {
		i := slices.IndexFunc(history, func(e Entry) bool { return e.Number == f.Acts[0] })
		words := fmt.Sprint(history[i].Act.Kind().Noun(), ": ", f.Rule, " ", f.Strength, " ", strings.Join(f.Fields, " "))
		all = append(all, strings.TrimSpace(words))
	}
	return all
}

// sentence is the text of the only finding under a rule.
func sentence(t *testing.T, history []Entry, rule RuleID) string {
	t.Helper()
	var found []string
	for _, f := range Findings(history) {
		if f.Rule == rule {
			found = append(found, f.Text)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d findings under %s, want one: %q", len(found), rule, found)
	}
	return found[0]
}

// exactly compares whatever the domain is made of, what is unexported included.
var exactly = cmp.Exporter(func(reflect.Type) bool { return true })

// same demands equal values.
func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, exactly); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// regulationOf is a règlement that comes with the program.
func regulationOf(code string) Regulation {
	for _, r := range Regulations() {
		if r.Code == code {
			return r
		}
	}
	panic("no règlement " + code)
}

// departement is a règlement of long periods, that demands nothing else.
func departement() Regulation {
	return Regulation{
		Code: "departement", Name: "Règlement d'un département",
		Period: Bounds{6, 12}, Renewal: Bounds{6, 12}, Ceiling: 36, Body: "other: commission locale",
	}
}
