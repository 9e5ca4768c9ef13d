package form

import (
	"slices"
	"testing"

	"asll/internal/asll"
)

// asked answers questions one after another and gives their labels.
func asked(t *testing.T, i *Interview, answers ...[]string) []string {
	t.Helper()
	var labels []string
	for _, answer := range answers {
		q, more := i.Next()
		if !more {
			t.Fatalf("nothing is asked after %q", labels)
		}
		if q.Check != nil {
			if err := q.Check(answer); err != nil {
				t.Fatalf("%s: %q: %v", q.Label, answer, err)
			}
		}
		labels = append(labels, q.Label)
		i.Answer(answer)
	}
	return labels
}

// proposed is the next question with what it proposes.
func proposed(t *testing.T, i *Interview) []string {
	t.Helper()
	q, more := i.Next()
	if !more {
		t.Fatal("nothing is asked")
	}
	return append([]string{q.Label}, q.Default...)
}

func TestGoingBackProposesWhatWasAnswered(t *testing.T) {
	i := formOf(asll.KindContract).Interview(meeting(), nil)
	asked(t, i, []string{"01/03/2026"}, []string{"entrée"}, []string{"6"}, []string{"recherche"}, []string{"trouver un T3"}, []string{"médiation"})
	for _, want := range [][]string{
		{"Objectif 2, thématique", "médiation"},
		{"Objectif 1, en quelques mots", "trouver un T3"},
		{"Objectif 1, thématique", "recherche"},
		{"Durée", "6"},
		{"Début de la mesure", "entrée"},
		{"Date de la signature", "01/03/2026"},
	} {
		if !i.Back() {
			t.Fatalf("no way back to %q", want)
		}
		equal(t, proposed(t, i), want)
	}
	if i.Back() {
		t.Error("there is no question before the first")
	}
}

func TestGoingBackAndForthKeepsTheAnswers(t *testing.T) {
	i := formOf(asll.KindVisit).Interview(meeting(), nil)
	asked(t, i, []string{"01/03/2026"}, []string{"domicile"}, []string{"budget", "autre"}, []string{"voisinage"}, nil, []string{"2"}, []string{"un appel"}, []string{"un courrier"}, nil)
	before := i.Answers()
	for range 7 {
		i.Back()
	}
	for slices.Contains([]string{"", "Présence du ménage"}, proposed(t, i)[0]) == false {
		q, _ := i.Next()
		i.Answer(q.Default)
	}
	equal(t, i.Answers(), before)
}

func TestAnswersThatAreNoLongerCalledForAreLeftOut(t *testing.T) {
	i := formOf(asll.KindDecision).Interview(meeting(), nil)
	asked(t, i, []string{"01/03/2026"}, []string{"commission-asll"}, []string{"favorable"}, []string{"6"}, nil)
	i.Change("verdict")
	asked(t, i, []string{"ajourné"})
	equal(t, asked(t, i, []string{"budget à compléter"}), []string{"Motif"})
	equal(t, i.Answers(), Answers{"date": {"01/03/2026"}, "body": {"commission-asll"}, "verdict": {"ajourné"}, "reason": {"budget à compléter"}})
	i.Change("verdict")
	asked(t, i, []string{"favorable"})
	equal(t, i.Answers()["months"], []string{"6"})
}

func TestAnItemOfAListCanBeLeftOutAndTheOthersStay(t *testing.T) {
	i := formOf(asll.KindDiagnostic).Interview(meeting(), Answers{"need": {"un", "deux", "trois"}, "date": {"01/03/2026"}, "type": {"social"}})
	i.Change("need")
	asked(t, i, nil, nil) // cadre, évaluation
	equal(t, asked(t, i, []string{"un"}, nil, []string{"trois"}, nil), []string{"Besoin 1", "Besoin 2", "Besoin 2", "Besoin 3"})
	equal(t, i.Answers()["need"], []string{"un", "trois"})
}

func TestAFlagGivenIsNotAskedButCanBeChanged(t *testing.T) {
	i := formOf(asll.KindVisit).Interview(meeting(), Answers{"type": {"vad"}})
	equal(t, asked(t, i, []string{"hier"}, nil), []string{"Date de l'entretien", "Domaines abordés"})
	i.Change("type")
	equal(t, proposed(t, i), []string{"Type d'entretien", "domicile"})
}

func TestADraftResumedAnotherDayKeepsItsDates(t *testing.T) {
	f := formOf(asll.KindContract)
	i := f.Interview(meeting(), Answers{"signed": {"hier"}})
	asked(t, i, []string{"aujourd'hui"}, []string{"6"}, []string{"recherche"}, []string{"un T3"}, nil, []string{"appeler"}, nil, nil, []string{"aujourd'hui"})
	later := meeting()
	later.Today = on("2026-04-01")
	equal(t, f.Resume(later, i.State).Answers(), Answers{
		"signed": {"11/03/2026"}, "start": {"12/03/2026"}, "months": {"6"}, "objective": {"recherche: un T3"}, "action": {"12/03/2026: appeler"},
	})
}
