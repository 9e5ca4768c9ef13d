package cmd_test

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/form"
	"asll/internal/text"
)

// awkward are texts that a table could change, but for those that importing takes for a value lost on its way: an
// accent that is no character any more, a row of #.
var awkward = rapid.Custom(func(t *rapid.T) string {
	return text.Clean(rapid.OneOf(
		rapid.StringMatching(`[-=+@'"|\\;:,# \n\ta-zé€œ]{1,12}`),
		rapid.SampledFrom([]string{"=1+1", "'", "''", "'=", "-5", "a|b", `a\|b`, `\`, `a\`, "|", "# exemple", "#3", "sep=;", "0042", "x\r\ny", "« oui »\n\nnon"}),
		rapid.String(),
	).Draw(t, "text"))
}).Filter(func(s string) bool { return !strings.ContainsRune(s, utf8.RuneError) && !strings.HasPrefix(s, "##") })

// ways are the ways of writing an answer, around a text.
var ways = []string{
	"%", "autre: %", "12/03/2026", "6", "1 234,56", "06 39 98 12 34", "07000", "awa@exemple.fr", "entrée", "12/03/2026 14:30", "refugies",
	"recherche: %", "2: recherche: %", "1: atteint: %", "1: en-cours: %", "1: référent: 30/06/2026: %", "ménage: 12/03/2026: %", "ménage: %",
	"%, enfant, 2019", "enfant", "locative: 1 234,56: 50", "%: oui", "1: 2: " + strings.Repeat("0a", 32) + ": " + strings.Repeat("9f", 32),
}

func written(way, text string) string { return strings.ReplaceAll(way, "%", text) }

// answer draws an answer that a field takes.
func answer(t *rapid.T, f form.Form, field form.Field, c form.Context) string {
	taken := slices.DeleteFunc(slices.Concat(ways, field.Words), func(way string) bool { return f.Check(field, written(way, "x"), c) != nil })
	if len(taken) == 0 {
		t.Fatalf("no way of answering %s, %s", f.Name, field.Name)
	}
	way := rapid.SampledFrom(taken).Draw(t, field.Name)
	if s := written(way, awkward.Draw(t, "text")); f.Check(field, s, c) == nil {
		return s
	}
	return written(way, "x")
}

// drawn is an act of a form that answers made.
func drawn(t *rapid.T, f form.Form) asll.Act {
	c := form.Context{Today: civil.FromTime(later()), Regulations: asll.Regulations}
	given := form.Answers{}
	for _, field := range f.Fields() {
		most := 1
		if field.Repeated {
			most = 3
		}
		for range rapid.IntRange(0, most).Draw(t, field.French) {
			given[field.Name] = append(given[field.Name], answer(t, f, field, c))
		}
		if field.Required && len(given[field.Name]) == 0 {
			given[field.Name] = []string{answer(t, f, field, c)}
		}
	}
	a, err := f.Fill(given, c)
	if err != nil {
		return nil // it answers nothing
	}
	return a
}

// kept writes acts in a new dossier, whatever the rules say of them.
func kept(t *rapid.T, file *carnet.Carnet, acts []asll.Act) (label string) {
	err := file.Update(t.Context(), func(tx *carnet.Tx) error {
		ref, err := tx.NewDossier(2026)
		if err != nil {
			return err
		}
		batch, entries := carnet.Batch{Command: "essai"}, []asll.Entry{}
		for i, a := range acts {
			payload, err := asll.Encode(a)
			if err != nil {
				return err
			}
			batch.Acts = append(batch.Acts, carnet.NewAct{Dossier: ref, Number: i + 1, Kind: a.Kind(), Day: a.Day(), Payload: payload})
			entries = append(entries, asll.Entry{Number: i + 1, Act: a})
		}
		label = ref.Label
		if _, err = tx.Append(batch); err != nil {
			return err
		}
		return tx.Project(ref, entries)
	})
	if err != nil {
		t.Fatal(err)
	}
	return label
}
