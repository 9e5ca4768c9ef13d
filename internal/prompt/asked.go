package prompt

import (
	"errors"

	"github.com/AlecAivazis/survey/v2"

	"asll/internal/form"
)

// asked gives the outcome of a question put by survey.
func asked[T any](p survey.Prompt, check survey.Validator, options ...survey.AskOpt) (T, error) {
	var got received
	err := survey.AskOne(p, &got, append(options, survey.WithValidator(check))...)
	answer, _ := got.value.(T)
	return answer, err
}

// received is where survey writes an answer, as the prompt gave it.
type received struct{ value any }

// WriteAnswer implements survey's core.Settable.
func (r *received) WriteAnswer(_ string, value any) error {
	r.value = value
	return nil
}

// validator makes survey ask again until the answers are accepted.
func validator[T any](q form.Question, answers func(T) []string) survey.Validator {
	return func(answer any) error {
		if wrong := refusal(q, answers(answer.(T))); wrong != "" {
			return errors.New(wrong)
		}
		return nil
	}
}
