package asll

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/civil"
)

const todayOfValues = "2026-03-12"

// A reader reads a composite value and writes it back.
type reader struct {
	name string
	read func(string) (any, string, error)
}

func reading[T any](name string, parse func(string, civil.Date) (T, error), written func(T) string) reader {
	return reader{name, func(s string) (any, string, error) {
		v, err := parse(s, on(todayOfValues))
		return v, written(v), err
	}}
}

func timeless[T any](parse func(string) (T, error)) func(string, civil.Date) (T, error) {
	return func(s string, _ civil.Date) (T, error) { return parse(s) }
}

func self(s string) string { return s }

// readers are those of every composite value.
var readers = []reader{
	reading("membre", ParseMember, Member.Written),
	reading("objectif", timeless(ParseObjective), Objective.Written),
	reading("dette", timeless(ParseDebt), Debt.Written),
	reading("action", ParseAction, Action.Written),
	reading("signataire", ParseSignatory, Signatory.Written),
	reading("résultat", timeless(func(s string) (Outcome[Result], error) { return ParseOutcome(s, Results) }), func(o Outcome[Result]) string { return o.WrittenIn(Results) }),
	reading("partage", timeless(ParseSharing), Sharing.Written),
	reading("moment", ParseMoment, Moment.Written),
	reading("début", ParseStart, Start.Written),
	reading("téléphone", timeless(ParsePhone), self),
	reading("code postal", timeless(ParsePostcode), self),
	reading("courriel", timeless(ParseEmail), self),
	reading("département", timeless(ParseDepartment), self),
}

// pieces are what people type, put together in any order.
var pieces = rapid.SampledFrom([]string{
	":", ": ", " : ", ",", ", ", " ", "1", "2", "07", "0", "100", "recherche", "solvabilité", "ménage", "référent", "RÉFÉRENT", "bailleur", "12/03/2026",
	"2026-03-12", "hier", "aujourd'hui", "31/02/2026", "2019", "2030", "04/07/1988", "Awa Diallo", "enfant", "conjointe", "autre", "autre: cousin", "locative", "énergie",
	"1 250,00", "1250.5", "-3", "50", "atteint", "partiel", "oui", "non", "CCAS", "trouver un T3", "14:30", "14h30", "à 9h", "entrée", "+33", "06 12 34 56 78",
	"69700", "2A", "nom@exemple.fr", "\u202f", "é", "…", "\n",
})

func TestACompositeValueIsWrittenAsItIsRead(t *testing.T) {
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.SampledFrom(readers).Draw(t, "reader")
		s := strings.Join(rapid.SliceOfN(pieces, 1, 7).Draw(t, "pieces"), "")
		v, written, err := r.read(s)
		if err != nil {
			return
		}
		read++
		again, rewritten, err := r.read(written)
		if diff := cmp.Diff(v, again, exactly); err != nil || diff != "" || rewritten != written {
			t.Fatalf("%s: %q is written %q, then %q (%v)\n%s", r.name, s, written, rewritten, err, diff)
		}
	})
	if read == 0 && !testing.Short() { // a few draws may hold nothing to read
		t.Error("nothing was read")
	}
}
