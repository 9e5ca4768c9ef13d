package prompt

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"asll/internal/form"
)

var kinds = []form.Choice{
	{Word: "domicile", Label: "à domicile"},
	{Word: "bureau", Label: "au bureau"},
	{Word: "telephone", Label: "par téléphone"},
	{Word: "visite-logement", Label: "visite d'un logement"},
}

// converse answers questions with the lines of a script, and gives what was answered and the whole conversation.
func converse(script string, questions ...form.Question) (answers [][]string, said string, err error) {
	var out strings.Builder
	p := NewPlain(strings.NewReader(script), &out)
	for _, q := range questions {
		one, err := p.Ask(q)
		if err != nil {
			return answers, plainSpaces(out.String()), err
		}
		answers = append(answers, one)
	}
	return answers, plainSpaces(out.String()), nil
}

func plainSpaces(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

const conversation = `Type d'entretien
  1. à domicile
  2. au bureau
  3. par téléphone
  4. visite d'un logement
Numéro ou mot [2] : 1
Date de l'entretien [12/03/2026] : -
Date : attendu JJ/MM/AAAA
Date de l'entretien [12/03/2026] : ?
JJ/MM/AAAA
« < » seul revient à la question précédente.
Date de l'entretien [12/03/2026] : 1/2
Date : attendu JJ/MM/AAAA
Date de l'entretien [12/03/2026] : 01/02/2026
Note (facultatif) : Un\
… deux \
… 
Suite [x] (« - » pour passer) : trois
Objectif (Entrée pour terminer) : 
Lieux
  1. à domicile
  2. au bureau
  3. par téléphone
  4. visite d'un logement
Numéros ou mots séparés par des virgules : au b,1
`

func TestPlainConversation(t *testing.T) {
	date := form.Question{Label: "Date de l'entretien", Help: "JJ/MM/AAAA", Default: []string{"12/03/2026"}}
	date.Check = func(answers []string) error {
		if len(answers) != 1 || len(answers[0]) != 10 {
			return errors.New("date : attendu JJ/MM/AAAA")
		}
		return nil
	}
	answers, said, err := converse("1\n-\n?\n1/2\n01/02/2026\nUn\\\ndeux \\\n\ntrois\n\nau b,1\n",
		form.Question{Label: "Type d'entretien", Choices: kinds, Default: []string{"bureau"}},
		date,
		form.Question{Label: "Note", Lines: true, Optional: true},
		form.Question{Label: "Suite", Optional: true, Default: []string{"x"}},
		form.Question{Label: "Objectif", Optional: true, Pass: "terminer"},
		form.Question{Label: "Lieux", Choices: kinds, Several: true},
	)
	if said != conversation {
		t.Errorf("said:\n%s", said)
	}
	wanted := [][]string{{"domicile"}, {"01/02/2026"}, {"Un\ndeux"}, {"trois"}, nil, {"domicile", "bureau"}}
	if err != nil || !reflect.DeepEqual(answers, wanted) {
		t.Errorf("got %q, %v; want %q", answers, err, wanted)
	}
}

func TestAQuestionSaysHowItIsAnswered(t *testing.T) {
	for want, q := range map[string]form.Question{
		"":                                    {},
		" (JJ/MM/AAAA)":                       {Hint: "JJ/MM/AAAA"},
		" (facultatif)":                       {Optional: true},
		" (JJ/MM/AAAA, facultatif)":           {Hint: "JJ/MM/AAAA", Optional: true},
		" (5 chiffres, Entrée pour terminer)": {Hint: "5 chiffres", Optional: true, Pass: "terminer"},
		" (Entrée pour voir la liste)":        {Hint: "un nom", Default: []string{"Diallo"}, Optional: true, Pass: "voir la liste"},
	} {
		if got := manner(q); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
