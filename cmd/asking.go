package cmd

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/prompt"
)

// prompter is who can be asked, or nil: a person on a terminal or, line by
// line, whoever answers on the standard input.
func (s *session) prompter() prompt.Prompter {
	if s.person == nil && s.Prompter != nil && !s.noInput {
		s.person = s.Prompter(s.plain)
	}
	return s.person
}

// lacking tells whether questions would help: something is missing, or nothing
// was said at all, and nothing said is wrong.
func (e *inputError) lacking(flags int) bool {
	for _, p := range e.problems {
		if !p.Missing && p.Field.Name != "" {
			return false
		}
	}
	return len(e.others) == 0 && (flags == 0 || len(e.problems) > 0 || e.homeless != "")
}

// none is the place of no choice: none is proposed.
const none = -1

// oneOf asks for one of these, and gives its place among them. The one at the
// place proposed is taken by Enter alone.
func oneOf(ask prompt.Prompter, label, help string, proposed int, labels []string) (int, error) {
	q := form.Question{Label: label, Help: help, Check: form.Needed}
	for i, l := range labels {
		q.Choices = append(q.Choices, form.Choice{Word: strconv.Itoa(i + 1), Label: l})
	}
	if proposed != none {
		q.Default = []string{q.Choices[proposed].Word}
	}
	answers, err := ask.Ask(q)
	if err != nil {
		return 0, err
	}
	at, err := strconv.Atoi(answers[0])
	return at - 1, err
}

// certain asks before a draft is erased.
func certain(ask prompt.Prompter) (bool, error) {
	at, err := oneOf(ask, "Effacer définitivement ces réponses", "un brouillon effacé ne se retrouve pas", 0, []string{"non, les garder", "oui, les effacer"})
	if errors.Is(err, prompt.ErrBack) {
		return false, nil
	}
	return at == 1, err
}

// which asks for a dossier: by a few letters, then in a list. Without a letter
// the list is of those in these states, or of all.
func (s *session) which(ask prompt.Prompter, file *carnet.Carnet, states []asll.State) (*carnet.Ref, error) {
	var found []carnet.Summary
	q := form.Question{
		Label: "Dossier", Hint: "quelques lettres du nom, ou le numéro", Optional: true, Pass: "voir la liste",
		Help: "le nom, le numéro ou la référence, en partie ; une réponse vide montre la liste",
		Check: func(answers []string) error {
			return file.View(s.ctx, func(tx *carnet.Tx) (err error) {
				found, err = s.candidates(tx, strings.Join(answers, " "), states)
				return err
			})
		},
	}
	for {
		if _, err := ask.Ask(q); err != nil {
			return nil, err
		}
		if len(found) == 1 {
			return &found[0].Ref, nil
		}
		var labels []string
		for i := range found {
			labels = append(labels, found[i].Label+"  "+s.candidate(&found[i]))
		}
		at, err := oneOf(ask, "Lequel", "les lettres tapées réduisent la liste", none, labels)
		if err == nil {
			return &found[at].Ref, nil
		}
		if !errors.Is(err, prompt.ErrBack) {
			return nil, err
		}
	}
}

// dossierOf is the dossier that the arguments of a reading command name; a person
// who names none is asked.
func (s *session) dossierOf(args []string) (words string, err error) {
	if len(args) > 0 {
		return strings.Join(args, " "), nil
	}
	ask := s.prompter()
	if ask == nil {
		return "", usage("il manque le dossier : son numéro, sa référence ou une partie du nom")
	}
	file, err := s.open()
	if err != nil {
		return "", err
	}
	defer file.Close()
	ref, err := s.which(ask, file, nil)
	if err != nil {
		return "", err
	}
	return ref.Label, nil
}

// openDossiers is how many dossiers are offered at most to whoever names none.
const openDossiers = 200

// candidates are the dossiers that words name or, without words, those in
// these states.
func (s *session) candidates(tx *carnet.Tx, words string, states []asll.State) ([]carnet.Summary, error) {
	if words == "" {
		found, err := tx.List(carnet.Filter{Day: s.today(), States: states, Limit: openDossiers})
		if err == nil && len(found) == 0 {
			err = errors.New("aucune prise en charge n'est ouverte dans ce carnet ; une saisine en ouvre une : asll intake")
		}
		return found, err
	}
	found, err := tx.Find(words)
	if err == nil && len(found) == 0 {
		err = s.suggested(s.notFound(tx, words))
	}
	return found, err
}

// suggested writes the candidates of a name that was not found on its line.
func (s *session) suggested(err error) error {
	var missing *lookupError
	if !errors.As(err, &missing) || len(missing.candidates) == 0 {
		return err
	}
	var names []string
	for i := range missing.candidates {
		names = append(names, missing.candidates[i].Label+" "+s.candidate(&missing.candidates[i]))
	}
	return fmt.Errorf("%s %s", missing.text, strings.Join(names, " ; "))
}
