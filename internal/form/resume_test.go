package form

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/asll"
)

// withObjectives is a meeting about a measure of so many objectives.
func withObjectives(n int) Context {
	c := meeting()
	m := c.Dossier.Current()
	m.Objectives = nil
	for i := range n {
		m.Objectives = append(m.Objectives, asll.Objective{Number: i + 1, Theme: "search", Label: fmt.Sprint("objectif ", i+1)})
	}
	return c
}

func TestADraftFollowsTheObjectivesOfItsDossier(t *testing.T) {
	i := formOf(asll.KindClosing).Interview(withObjectives(3), Answers{"date": {"01/03/2026"}, "reason": {"desistement"}, "meeting": {"01/03/2026"}})
	asked(t, i, []string{"atteint"}, []string{"un"}, nil, []string{"abandonné"}, nil)
	i = i.form.Resume(withObjectives(2), i.State)
	equal(t, i.Answers()["outcome"], []string{"1: atteint: un"})
	equal(t, proposed(t, i)[0], "Préconisations, ou « sans objet »")
	i = i.form.Resume(withObjectives(3), i.State)
	equal(t, proposed(t, i)[0], "Objectif 3 (objectif 3), résultat")
}

func TestPartsOfAnAnswerGoToNoOther(t *testing.T) {
	f := formOf(asll.KindClosing)
	i := f.Interview(withObjectives(1), Answers{"date": {"01/03/2026"}, "reason": {"desistement"}, "meeting": {"01/03/2026"}, "recommendations": {"x"}, "orientations": {"x"}})
	asked(t, i, []string{"atteint"}, nil, nil, nil, nil, nil, nil, []string{"le budget du mois et les dettes"}, nil, nil, nil, nil, nil, []string{"locative"})
	equal(t, proposed(t, i)[0], "Dette 1, montant dû")
	i = f.Resume(withObjectives(2), i.State)
	equal(t, proposed(t, i)[0], "Objectif 2 (objectif 2), résultat")
	asked(t, i, []string{"atteint"}, nil)
	equal(t, i.Answers()["outcome"], []string{"1: atteint", "2: atteint"})
}

func TestWhatWasTypedIsProposedAgain(t *testing.T) {
	f := formOf(asll.KindVisit)
	i := f.Interview(meeting(), nil)
	i.Leave([]string{"12/0"})
	i = f.Resume(meeting(), i.State)
	equal(t, proposed(t, i), []string{"Date de l'entretien", "12/0"})
	asked(t, i, []string{"01/03/2026"})
	equal(t, proposed(t, i)[0], "Type d'entretien")
	i.Leave([]string{"288070718604274"})
	equal(t, i.State.Typed, "")
}

// Whatever became of the dossier since, a draft is resumed and ended.
func TestADraftIsResumedOnAnyDossier(t *testing.T) {
	for _, kind := range []asll.Kind{asll.KindClosing, asll.KindReview, asll.KindVisit, asll.KindAmendment} {
		f := formOf(kind)
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			i := f.Interview(withObjectives(rapid.IntRange(0, 4).Draw(t, "objectives")), nil)
			for range 300 {
				q, more := i.Next()
				if !more {
					break
				}
				i.Answer(some(t, q))
				if rapid.IntRange(0, 4).Draw(t, "left") == 0 {
					i = f.Resume(withObjectives(rapid.IntRange(0, 4).Draw(t, "objectives")), i.State)
				}
				if rapid.IntRange(0, 4).Draw(t, "back") == 0 {
					i.Back()
				}
				i.Summary()
			}
		}))
	}
}

// some is an answer that a person could give, right or wrong.
func some(t *rapid.T, q Question) []string {
	answers := []string{"", "1", "01/03/2026", "x", otherWord}
	for _, c := range q.Choices {
		answers = append(answers, c.Word)
	}
	answer := rapid.SampledFrom(answers).Draw(t, "answer")
	if answer == "" || q.Check != nil && q.Check([]string{answer}) != nil {
		return nil
	}
	return []string{answer}
}
