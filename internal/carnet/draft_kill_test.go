package carnet

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"asll/internal/asll"
)

// answers is the state of an interview after n answers.
func answers(n int) []byte {
	return []byte("[" + strings.Repeat(`"une réponse de quelques mots", `, n) + "0]")
}

// answered counts them.
func answered(state []byte) int { return strings.Count(string(state), "réponse") }

// resumed is the draft of the interview under way, or of a new one.
func resumed(c *Carnet) (d Draft, err error) {
	d = Draft{Kind: asll.KindVisit, State: answers(0)}
	err = c.View(context.Background(), func(t *Tx) error {
		all, err := t.Drafts()
		if len(all) > 0 {
			d = all[0]
		}
		return err
	})
	return d, err
}

// answerForEver says how many answers there are once they are kept.
func answerForEver(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	if err != nil {
		return err
	}
	d, err := resumed(c)
	for n := answered(d.State) + 1; err == nil; n++ {
		d.State = answers(n)
		err = c.Update(context.Background(), func(t *Tx) error { return t.KeepDraft(&d) })
		fmt.Println(n)
	}
	return err
}

// interviewForEver goes through interviews of a few answers each, and says
// what is written: the draft, the number of answers, whether it is recorded.
func interviewForEver(path string) error {
	c, err := Open(context.Background(), path, testEnv())
	for err == nil {
		var d Draft
		if d, err = resumed(c); err != nil {
			break
		}
		done := answered(d.State) == 3
		d.State = answers(answered(d.State) + 1)
		err = c.Update(context.Background(), func(t *Tx) error {
			if !done {
				return t.KeepDraft(&d)
			}
			if _, err := record(t, Ref{1, "2026-0001"}, visit("2026-11-20")); err != nil {
				return err
			}
			return t.DropDraft(&d)
		})
		fmt.Println(d.ID, answered(d.State), done)
	}
	return err
}

// killedAnywhere kills a process at another moment each time, and gives after
// the last thing that it said.
func killedAnywhere(t *testing.T, role string, after func(b *book, last string)) {
	t.Helper()
	b := newBook(t)
	b.open(intake("Diallo", "Awa", "2026-01-05"))
	b.Close()
	for round := range 12 {
		p := start(t, role, b.Path())
		last := p.says()
		timer := time.AfterFunc(time.Duration(round)*1300*time.Microsecond, p.kill)
		for line := last; line != ""; line = p.says() {
			last = line
		}
		timer.Stop()
		p.died()
		err := opened(t.Context(), b.Path(), func(c *Carnet) error {
			r, err := c.Check(t.Context())
			if len(r.Problems) > 0 {
				t.Errorf("%+v", r.Problems)
			}
			after(&book{c, t}, last)
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// Whenever a process dies, the answers that it has been told are kept are there.
func TestKilledAnywhereLosesNoAnswer(t *testing.T) {
	n := 0
	killedAnywhere(t, "answer", func(b *book, last string) {
		all := b.drafts()
		if len(all) != 1 {
			t.Fatalf("%d drafts", len(all))
		}
		n = answered(all[0].State)
		told, err := strconv.Atoi(last) // the last one may have reached the disk without a word
		if err != nil || told != n && told != n-1 || !slices.Equal(all[0].State, answers(n)) {
			t.Fatalf("told %q, kept %d answers: %s", last, n, all[0].State)
		}
	})
	if n < 12 {
		t.Errorf("%d answers between 12 deaths", n)
	}
}

// An interview is a draft or an act, never both, never neither.
func TestKilledAnywhereADraftOrItsAct(t *testing.T) {
	recorded := 0
	killedAnywhere(t, "interview", func(b *book, last string) {
		r, err := b.Check(t.Context())
		recorded = r.Acts - 1 // but the saisine
		var told, n int64
		var done bool
		if _, scanned := fmt.Sscan(last, &told, &n, &done); err != nil || scanned != nil {
			t.Fatal(err, last)
		}
		for _, d := range b.drafts() {
			if d.ID != int64(recorded)+1 {
				t.Fatalf("draft %d is there after %d recordings", d.ID, recorded)
			}
		}
		if kept := len(b.drafts()); int64(recorded+kept) < told || !done && int64(recorded) < told && kept == 0 {
			t.Fatalf("told %s; %d recordings, %d drafts", last, recorded, kept)
		}
	})
	if recorded < 3 {
		t.Errorf("%d recordings between 12 deaths", recorded)
	}
}
