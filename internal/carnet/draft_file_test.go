package carnet

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
)

// The journal, its undoings and what is made again from it have nothing to do
// with drafts.
func TestDraftsAreLeftAlone(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	b.keep(&Draft{Kind: asll.KindVisit, Dossier: &ref, Title: "Diallo Awa", State: []byte(`{"note":"sans fin"}`)})
	b.begin("")
	before := b.drafts()
	b.record(ref, &asll.Void{Date: date("2026-11-20"), Act: 30})
	b.undo(1)
	if _, err := b.Rebuild(t.Context()); err != nil {
		t.Fatal(err)
	}
	r, err := b.Check(t.Context())
	if err != nil || r.Batches != 3 || r.Acts != 31 || r.Dossiers != 1 || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if diff := cmp.Diff(before, b.drafts()); diff != "" {
		t.Error(diff)
	}
}

func TestAnOldCarnetTakesDrafts(t *testing.T) {
	path := old(t, 3)
	tamper(t, path, `INSERT INTO setting (name, value) VALUES ('referent', 'Claire Morel')`)
	err := opened(t.Context(), path, func(c *Carnet) error {
		b := &book{c, t}
		if d := b.begin("Diallo"); d.ID != 1 || len(b.drafts()) != 1 {
			t.Errorf("%+v", b.drafts())
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	wantWhole(t, path, 1, 1)
	if got := query(t, path, `SELECT value FROM setting`); got != "Claire Morel" {
		t.Errorf("the setting is now %s", got)
	}
}

func TestChecksSeeAFoulDraft(t *testing.T) {
	b := newBook(t)
	b.begin("Diallo")
	b.Close()
	tamper(t, b.Path(), `PRAGMA ignore_check_constraints = 1; UPDATE draft SET state = '{'`)
	wantProblem(t, b, "fichier", "CHECK constraint failed in draft")
	tamper(t, b.Path(), `UPDATE draft SET state = '{}', dossier = 7`)
	wantProblem(t, b, "table draft", "n'existe pas")
}

func TestTheShapeOfADraftIsChecked(t *testing.T) {
	b := newBook(t)
	b.begin("Diallo")
	for _, set := range []string{
		`kind = ''`,
		`title = NULL`,
		`started_at = '2026-11-20 08:30:00'`,
		`kept_at = '2026-11-20T08:30:00+01:00'`,
		`turn = 0`,
		`state = '{'`,
		`state = ''`,
		`state = NULL`,
		`dossier = 7`,
	} {
		if _, err := b.db.ExecContext(t.Context(), `UPDATE draft SET `+set); err == nil {
			t.Errorf("accepted: %s", set)
		}
	}
}

// What is dropped, and what was written before something else, is nowhere in
// the file. Left to SQLite, changing one row among many would leave some of it.
func TestNothingIsLeftOfAnOldDraft(t *testing.T) {
	for seed, longest := range []int{20, 20, 400} {
		b := newBook(t)
		b.open(history()...)
		s := scribe{Rand: rand.New(rand.NewPCG(uint64(seed), 0)), longest: longest, now: map[int64]string{}, turns: map[int64]int{}}
		for range 30 {
			b.update(s.write)
		}
		b.Close()
		file := contents(t, b.Path())
		for _, text := range s.gone {
			if bytes.Contains(file, []byte(text)) {
				t.Errorf("seed %d: %s is still in the file", seed, text)
			}
		}
		for _, text := range s.now {
			if !bytes.Contains(file, []byte(text)) {
				t.Errorf("seed %d: %s is not in the file: this test no longer tests anything", seed, text)
			}
		}
		wantWhole(t, b.Path(), 1, 1)
	}
}

// A scribe keeps and drops drafts of all lengths, each time of another text.
type scribe struct {
	*rand.Rand
	longest int
	ids     []int64
	now     map[int64]string // what each draft says
	turns   map[int64]int
	gone    []string // what one of them said
	said    int
}

func (s *scribe) write(tx *Tx) (err error) {
	for range 10 {
		if len(s.ids) < 2 || s.IntN(2) == 0 {
			err = errors.Join(err, s.keep(tx, 0))
			continue
		}
		i := s.IntN(len(s.ids))
		id := s.ids[i]
		s.ids = slices.Delete(s.ids, i, i+1)
		s.gone = append(s.gone, s.now[id])
		if delete(s.now, id); s.IntN(3) > 0 {
			err = errors.Join(err, s.keep(tx, id))
		} else {
			err = errors.Join(err, tx.DropDraft(&Draft{ID: id, Turn: s.turns[id]}))
		}
	}
	return err
}

func (s *scribe) keep(tx *Tx, id int64) error {
	s.said++
	text := fmt.Sprintf("secret-%d.", s.said)
	d := Draft{ID: id, Turn: s.turns[id], Kind: asll.KindVisit, Title: text, State: []byte(`["` + strings.Repeat(text, 1+s.IntN(s.longest)) + `"]`)}
	err := tx.KeepDraft(&d)
	s.ids, s.now[d.ID], s.turns[d.ID] = append(s.ids, d.ID), text, d.Turn
	return err
}
