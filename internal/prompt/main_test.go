package prompt

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"testing"

	"asll/internal/form"
)

// The tests run their own binary as the program that asks, on a pseudo-terminal.
const childSetup = "ASLL_PROMPT_TEST"

// A setup is what the child asks.
type setup struct {
	Asks   []ask
	Colour bool
	Plain  bool
	Result string // the file where the outcomes go
}

// An ask is a question, as it can be written to the child.
type ask struct {
	Label, Help, Pass        string
	Choices                  []form.Choice
	Several, Lines, Optional bool
	Default                  []string
	Check                    string // a name of checks
	Pause                    bool   // waits for a byte on the third file before asking
}

// An outcome is what one question gave.
type outcome struct {
	Answers []string
	Err     string
}

func checks(name string) func([]string) error {
	switch name {
	case "long":
		return func(answers []string) error {
			if len(answers) == 0 || len(answers[0]) < 3 {
				return errors.New("la réponse est trop courte : trois lettres au moins")
			}
			return nil
		}
	case "panic":
		return func([]string) error { panic("la vérification échoue") }
	}
	return nil
}

func (a ask) question() form.Question {
	return form.Question{
		Label: a.Label, Help: a.Help, Pass: a.Pass, Choices: a.Choices, Several: a.Several, Lines: a.Lines,
		Optional: a.Optional, Default: a.Default, Check: checks(a.Check),
	}
}

func TestMain(m *testing.M) {
	encoded := os.Getenv(childSetup)
	if encoded == "" {
		os.Exit(m.Run())
	}
	var s setup
	if err := json.Unmarshal([]byte(encoded), &s); err != nil {
		panic(err)
	}
	child(s)
}

// child asks the questions one after the other, and goes back when it is told to.
func child(s setup) {
	var person Prompter = NewTerminal(os.Stdin, os.Stdout, s.Colour)
	if s.Plain {
		person = NewPlain(os.Stdin, os.Stdout)
	}
	var outcomes []outcome
	for i := 0; i < len(s.Asks); i++ {
		if s.Asks[i].Pause {
			fmt.Println("[pause]")
			if _, err := os.NewFile(3, "go").Read(make([]byte, 1)); err != nil {
				panic(err)
			}
		}
		answers, err := person.Ask(s.Asks[i].question())
		got := outcome{Answers: answers}
		if err != nil {
			got.Err = err.Error()
		}
		outcomes = append(outcomes, got)
		if errors.Is(err, ErrBack) {
			i = max(-1, i-2)
		} else if err != nil {
			break
		}
	}
	encoded, err := json.Marshal(outcomes)
	if err == nil {
		err = os.WriteFile(s.Result, encoded, 0o600)
	}
	if err != nil {
		panic(err)
	}
	fmt.Println("[fin]")
}
