package form

import (
	"testing"

	"asll/internal/asll"
)

func TestASampleIsAnActOfItsForm(t *testing.T) {
	c := context()
	c.Today = on("2027-03-01")
	for _, f := range All() {
		answers := f.Sample()
		a, err := f.Fill(answers, c)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		if intake, ok := a.(*asll.Intake); ok {
			intake.Regulation = asll.Regulation{} // the one of the carnet, which a sample cannot name
		}
		equal(t, f.Answers(a), answers)
	}
}
