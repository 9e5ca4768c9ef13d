package form

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/asll"
)

// before is what the dossier of an interview holds already.
func before(kind asll.Kind) []asll.Entry {
	story := story().Entries
	if kind == asll.KindContract || kind == asll.KindRequest || kind == asll.KindDecision {
		return append(story[:1:1], asll.Entry{ID: 2, Number: 2, Act: &asll.Decision{Date: on("2020-01-20"), Body: story[0].Act.(*asll.Intake).Regulation.Body, Verdict: asll.VerdictFavourable, Months: 6}})
	}
	return story
}

// breaches are what an act breaks, of what is known of it.
func breaches(i *Interview, history []asll.Entry, act asll.Act) []string {
	entry := asll.Entry{ID: 9, Number: 9, Recorded: i.context.Today, Act: act}
	v := asll.Judge(history, append(slices.Clip(history), entry), []asll.Entry{entry})
	var texts []string
	for _, f := range slices.Concat(v.Refused, v.Warnings) {
		if f.Acts[0] == entry.Number && i.Knows(f.Fields) {
			texts = append(texts, f.Text)
		}
	}
	return texts
}

func TestWhatIsSaidOfAnAnswerStillStandsAtTheEnd(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, rapid.MakeCheck(func(t *rapid.T) {
			history := before(f.Kind)
			c := meeting()
			c.Dossier = asll.Fold(history)
			p := &person{i: f.Interview(c, nil)}
			p.answers = askable(p.i, f.Answers(typed(t, f)))
			said := map[string]string{}
			for {
				q, more := p.i.Next()
				if !more {
					break
				}
				p.speak(t, q)
				if act := p.i.SoFar(); !act.Day().IsZero() {
					for _, text := range breaches(p.i, history, act) {
						said[text] = q.Label
					}
				}
			}
			final := breaches(p.i, history, p.i.SoFar())
			for text, at := range said {
				if !slices.Contains(final, text) {
					t.Fatalf("said at « %s », and not true of the whole: %s", at, text)
				}
			}
		}))
	}
}
