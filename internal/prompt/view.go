package prompt

import (
	"strings"

	"github.com/AlecAivazis/survey/v2"
	"github.com/clipperhouse/displaywidth"
)

// The templates are survey's in our words. What it has no field for comes as icons: the error is what is wrong with the
// last answer, the question icon is the hint, the help icon stands for the choices when a filter leaves none.
const (
	selectTemplate = `
{{- define "option"}}
    {{- if eq .SelectedIndex .CurrentIndex}}{{color .Config.Icons.SelectFocus.Format}}{{.Config.Icons.SelectFocus.Text}} {{else}}  {{end}}
    {{- .CurrentOpt.Value}}{{color "reset"}}
{{end}}` + aroundOptions

	multiSelectTemplate = `
{{- define "option"}}
    {{- if eq .SelectedIndex .CurrentIndex}}{{color .Config.Icons.SelectFocus.Format}}{{.Config.Icons.SelectFocus.Text}} {{else}}  {{end}}
    {{- if index .Checked .CurrentOpt.Index}}{{.Config.Icons.MarkedOption.Text}}{{else}}{{.Config.Icons.UnmarkedOption.Text}}{{end}} {{.CurrentOpt.Value}}{{color "reset"}}
{{end}}` + aroundOptions

	aroundOptions = `
{{- if .ShowHelp}}{{color .Config.Icons.Help.Format}}{{.Help}}{{color "reset"}}{{"\n"}}{{end}}
{{- with .Config.Icons.Error}}{{if .Text}}{{color .Format}}{{.Text}}{{color "reset"}}{{"\n"}}{{end}}{{end}}
{{- color "default+b"}}{{.Message}}{{color "reset"}}{{.FilterMessage}}{{"\n"}}
{{- with .Config.Icons.Question}}{{if .Text}}{{color "cyan"}}{{.Text}}{{color "reset"}}{{"\n"}}{{end}}{{end}}
{{- range $ix, $option := .PageEntries}}{{template "option" $.IterateOption $ix $option}}{{else}}  {{.Config.Icons.Help.Text}}
{{end}}`
)

// options are the labels, none wider than the window.
func (l *list) options(width int) []string {
	shown := make([]string, len(l.choices))
	for i, c := range l.choices {
		shown[i] = shortened(c.Label, width)
	}
	return shown
}

// shortened is a text on one row of that width.
func shortened(s string, width int) string {
	return displaywidth.TruncateString(line(s), max(1, width), "…")
}

// A view is what survey's templates show around the choices.
type view struct {
	message, help string
	page          int
}

// view fits the question into the window, and gives the templates what survey has no field for, as icons. In a small
// window the choices come first.
func (l *list) view(config *survey.PromptConfig) view {
	width, height := l.t.size()
	const few = 4
	message := fold(line(l.q.Label+" :"), max(1, width-1))
	room := height - 1 - len(message) - min(few, len(l.choices))
	take := func(s string) []string {
		if s == "" {
			return nil
		}
		rows := fold(s, max(1, width-1))
		rows = rows[:min(len(rows), max(0, room))]
		room -= len(rows)
		return rows
	}
	wrong, hint, help := take(l.wrong), take(l.hint()), take(lines(l.q.Help))
	config.Icons.Error.Text = strings.Join(wrong, "\n")
	config.Icons.Question.Text = strings.Join(hint, "\n")
	config.Icons.SelectFocus.Text, config.Icons.MarkedOption.Text, config.Icons.UnmarkedOption.Text = ">", "[x]", "[ ]"
	config.Icons.Help.Text = shortened("(aucun choix ne correspond : effacer des lettres pour revoir la liste)", width-3)
	l.helps = len(help) > 0
	return view{
		message: strings.Join(message, "\n"),
		help:    strings.Join(help, "\n"),
		page:    max(1, height-1-len(message)-len(wrong)-len(hint)-len(help)),
	}
}

// hint says which keys do something.
func (l *list) hint() string {
	said := "flèches pour choisir, lettres pour filtrer"
	if l.q.Several {
		said = "espace pour cocher, lettres pour filtrer, Entrée pour valider"
	}
	if l.q.Help != "" {
		said += ", ?\u00a0aide"
	}
	return said + ", <\u00a0revenir"
}
