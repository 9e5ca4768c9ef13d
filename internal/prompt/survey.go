package prompt

import (
	"errors"

	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/core"
)

// A single is survey's list of which one choice is taken.
type single struct {
	*survey.Select
	list *list
}

// Prompt implements survey.Prompt.
func (s *single) Prompt(config *survey.PromptConfig) (any, error) {
	v := s.list.view(config)
	width, _ := s.list.t.size()
	s.Message, s.Help, s.PageSize, s.Options = v.message, v.help, v.page, s.list.options(width-3)
	s.Default = 0
	if len(s.list.chosen) > 0 {
		s.Default = s.list.chosen[0]
	}
	answer, err := s.Select.Prompt(config)
	if err != nil {
		return nil, s.list.leave(&s.Renderer, err)
	}
	return s.list.take(&s.Renderer, answer.(core.OptionAnswer))
}

// Cleanup implements survey.Prompt.
func (s *single) Cleanup(_ *survey.PromptConfig, answer any) error {
	return s.list.conclude(&s.Renderer, answer)
}

// Error implements survey.Prompt.
func (s *single) Error(_ *survey.PromptConfig, err error) error {
	return s.list.refuse(err)
}

// A several is survey's list of which any number of choices are taken.
type several struct {
	*survey.MultiSelect
	list *list
}

// Prompt implements survey.Prompt.
func (s *several) Prompt(config *survey.PromptConfig) (any, error) {
	v := s.list.view(config)
	width, _ := s.list.t.size()
	s.Message, s.Help, s.PageSize, s.Options = v.message, v.help, v.page, s.list.options(width-7)
	s.Default = s.list.chosen
	answer, err := s.MultiSelect.Prompt(config)
	if err != nil {
		return nil, s.list.leave(&s.Renderer, err)
	}
	return s.list.take(&s.Renderer, answer.([]core.OptionAnswer)...)
}

// Cleanup implements survey.Prompt.
func (s *several) Cleanup(_ *survey.PromptConfig, answer any) error {
	return s.list.conclude(&s.Renderer, answer)
}

// Error implements survey.Prompt.
func (s *several) Error(_ *survey.PromptConfig, err error) error {
	return s.list.refuse(err)
}

// take keeps what was answered, to propose it again if it is refused.
func (l *list) take(shown *survey.Renderer, answers ...core.OptionAnswer) (any, error) {
	l.chosen = nil
	for _, a := range answers {
		if listsReadConsole && a.Index == len(l.choices)-1 {
			return nil, l.leave(shown, ErrBack)
		}
		l.chosen = append(l.chosen, a.Index)
	}
	return l.chosen, nil
}

// leave takes the list away. Whoever stops sees at which question.
func (l *list) leave(shown *survey.Renderer, err error) error {
	_ = shown.Render("", nil) // a terminal that has gone away is nobody's fault
	if errors.Is(err, ErrBack) {
		return ErrBack
	}
	l.t.conclude(l.q, "")
	return ErrStopped
}

// conclude leaves the question and its answer in the place of the list.
func (l *list) conclude(shown *survey.Renderer, answer any) error {
	_ = shown.Render("", nil)
	l.t.conclude(l.q, l.labels(answer.([]int)))
	return nil
}

// refuse keeps what is wrong, to say it above the list when it is put again.
func (l *list) refuse(err error) error {
	l.wrong = err.Error()
	return nil
}
