package desk

import (
	"database/sql"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// begun keeps a draft of a visit and has the desk record from it.
func begun(t *testing.T, d *Desk) {
	t.Helper()
	draft := carnet.Draft{Kind: asll.KindVisit, Title: "Diallo", State: []byte(`{"note":"à finir"}`)}
	if err := d.Carnet.Update(t.Context(), func(tx *carnet.Tx) error { return tx.KeepDraft(&draft) }); err != nil {
		t.Fatal(err)
	}
	d.Draft = &draft
}

func drafts(t *testing.T, d *Desk) (all []carnet.Draft) {
	t.Helper()
	err := d.Carnet.View(t.Context(), func(tx *carnet.Tx) (err error) {
		all, err = tx.Drafts()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestADraftGoesWithTheRecordingOfItsAct(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, agreed()...)
	begun(t, d)
	other := drafts(t, d)
	begun(t, d)
	if _, err := d.Record(t.Context(), &ref, visit("2026-03-02")); err != nil {
		t.Fatal(err)
	}
	same(t, drafts(t, d), other)
	same(t, len(picturedBy(t, d).Dossiers[0].Entries), 5)
}

func TestARefusalKeepsTheDraft(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, agreed()...)
	begun(t, d)
	before, shown := drafts(t, d), picturedBy(t, d)
	_, err := d.Record(t.Context(), &ref, renewal("2026-07-20", 25))
	same(t, rules(refusal(t, err).Findings), []asll.RuleID{asll.RuleCeiling, asll.RulePeriod})
	_, err = d.Record(t.Context(), nil, intake("Martin", "2028-06-02"))
	same(t, refusal(t, err).New, true)
	same(t, drafts(t, d), before)
	same(t, picturedBy(t, d), shown)
}

// The act and the draft change places at once: what stops the one stops the other.
func TestNeitherTheActNorItsDraftGoesAlone(t *testing.T) {
	for name, guard := range map[string]string{
		"the draft stays": `CREATE TRIGGER stays BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'no'); END`,
		"no act comes":    `CREATE TRIGGER full BEFORE INSERT ON act BEGIN SELECT RAISE(ABORT, 'no'); END`,
		"nothing to list": `CREATE TRIGGER blind BEFORE INSERT ON dossier BEGIN SELECT RAISE(ABORT, 'no'); END`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "carnet.asll")
			d := deskAt(t, path)
			ref, _ := record(t, d, agreed()...)
			begun(t, d)
			before, shown := drafts(t, d), picturedBy(t, d)
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.ExecContext(t.Context(), guard); err != nil {
				t.Fatal(err)
			}
			if _, err := d.Record(t.Context(), &ref, visit("2026-03-02")); err == nil {
				t.Error("recorded")
			}
			same(t, drafts(t, d), before)
			same(t, picturedBy(t, d), shown)
		})
	}
}

func TestAnActIsNotRecordedTwiceFromOneDraft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "carnet.asll")
	one := deskAt(t, path)
	c, err := carnet.Open(t.Context(), path, env())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ref, _ := record(t, one, agreed()...)
	begun(t, one)
	two := *one
	two.Carnet = c
	errs := make([]error, 2)
	var work sync.WaitGroup
	for i, d := range []*Desk{one, &two} {
		work.Go(func() { _, errs[i] = d.Record(t.Context(), &ref, visit("2026-03-02")) })
	}
	work.Wait()
	if (errs[0] == nil) == (errs[1] == nil) || !errors.Is(errors.Join(errs...), carnet.ErrNoDraft) {
		t.Errorf("%v, %v: want one of them recorded, the other without its draft", errs[0], errs[1])
	}
	shown := picturedBy(t, one)
	same(t, len(shown.Dossiers[0].Entries), 5)
	// Neither does a refusal hide that it is recorded already.
	_, err = one.Record(t.Context(), &ref, renewal("2026-07-20", 25))
	same(t, errors.Is(err, carnet.ErrNoDraft), true)
	same(t, picturedBy(t, one), shown)
}

func TestWithdrawalsLeaveDraftsAlone(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, agreed()...)
	begun(t, d)
	before := drafts(t, d)
	if _, err := d.Void(t.Context(), ref, 4, "erreur"); err != nil {
		t.Fatal(err)
	}
	undone(t, d)
	redone(t, d)
	same(t, drafts(t, d), before)
}
