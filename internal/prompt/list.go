package prompt

import (
	"slices"
	"strings"

	"github.com/AlecAivazis/survey/v2"

	"asll/internal/form"
	"asll/internal/text"
)

// A list is a question with choices, as survey shows it.
type list struct {
	t       *Terminal
	q       form.Question
	choices []form.Choice // those of the question, and passing it or not having chosen yet
	blank   bool          // the first row is there to choose nothing by mistake
	chosen  []int         // the places proposed, and then those answered
	wrong   string        // what is wrong with those
	helps   bool          // « ? » has something to show
}

// choose asks for one choice, or several.
func (t *Terminal) choose(q form.Question) ([]string, error) {
	l := &list{t: t, q: q, choices: q.Choices, chosen: proposed(q)}
	l.addNeutral()
	if listsReadConsole { // « < » filters there, and finds this, which matches whatever is typed
		l.choices = append(slices.Clone(l.choices), form.Choice{Label: backWord + " (revenir)"})
	}
	keys := &gate{list: l}
	options := []survey.AskOpt{
		survey.WithStdio(keys, screen{t.out}, screen{t.out}),
		survey.WithFilter(l.matches),
		survey.WithHelpInput([]rune(helpWord)[0]),
		survey.WithRemoveSelectAll(), // the arrows to the sides do nothing, where survey sees them
		survey.WithRemoveSelectNone(),
	}
	places, err := asked[[]int](l.prompt(), validator(q, l.answers), options...)
	return l.answers(places), err
}

// addNeutral puts a row above the choices of which one is taken, to pass the question or, where nothing is proposed, so
// that Enter alone records no fact that nobody stated. It has no word: it answers nothing.
func (l *list) addNeutral() {
	l.blank = !l.q.Several && !l.q.Optional && len(l.chosen) == 0
	label := "(choisir)"
	switch {
	case l.q.Several || !l.q.Optional && !l.blank:
		return
	case l.q.Optional:
		label = "(" + passing(l.q) + ")"
	}
	l.choices = slices.Concat([]form.Choice{{Label: label}}, l.choices)
	for i := range l.chosen {
		l.chosen[i]++
	}
}

func (l *list) prompt() survey.Prompt {
	if l.q.Several {
		return &several{MultiSelect: &survey.MultiSelect{}, list: l}
	}
	return &single{Select: &survey.Select{}, list: l}
}

// answers are the words at the given places.
func (l *list) answers(places []int) []string {
	var answers []string
	for _, word := range words(l.choices, places) {
		if word != "" {
			answers = append(answers, word)
		}
	}
	return answers
}

// labels are what is answered, as it is read.
func (l *list) labels(places []int) string {
	if len(l.answers(places)) == 0 {
		return "(" + passing(l.q) + ")"
	}
	var shown []string
	for _, i := range places {
		shown = append(shown, line(l.choices[i].Label))
	}
	return strings.Join(shown, ", ")
}

// matches tells whether a choice stays in the list when something is typed, accents and case forgiven.
func (l *list) matches(filter, _ string, i int) bool {
	if listsReadConsole && i == len(l.choices)-1 {
		return true // survey fails on a list that has nothing left
	}
	if l.blank && i == 0 {
		return filter == "" // what is looked for is a choice
	}
	sought, c := text.Fold(filter), l.choices[i]
	if strings.Contains(text.Fold(c.Label), sought) || strings.Contains(text.Fold(c.Word), sought) {
		return true
	}
	if l.q.Read == nil {
		return false
	}
	word, err := l.q.Read(filter) // a synonym
	return err == nil && word == c.Word
}
