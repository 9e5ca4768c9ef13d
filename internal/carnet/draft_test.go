package carnet

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
)

// keep keeps a draft.
func (b *book) keep(d *Draft) {
	b.tb.Helper()
	b.update(func(t *Tx) error { return t.KeepDraft(d) })
}

// begin keeps a new draft of a visit.
func (b *book) begin(title string) *Draft {
	b.tb.Helper()
	d := &Draft{Kind: asll.KindVisit, Title: title, State: []byte(`{}`)}
	b.keep(d)
	return d
}

func (b *book) drafts() (all []Draft) {
	b.tb.Helper()
	b.view(func(t *Tx) (err error) {
		all, err = t.Drafts()
		return err
	})
	return all
}

// at sets the clock, in minutes after morning.
func (b *book) at(minutes int) {
	b.env.Now = func() time.Time {
		return morning.Add(time.Duration(minutes)*time.Minute + time.Millisecond)
	}
}

func TestADraftIsReadAsItWasKept(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	if all := b.drafts(); len(all) != 0 {
		t.Errorf("%+v in a new carnet", all)
	}
	d := Draft{Kind: asll.KindIntake, State: []byte(`{"nom":"É"}`)}
	b.keep(&d)
	start := morning.UTC()
	want := Draft{ID: 1, Kind: asll.KindIntake, Started: start, Kept: start, Turn: 1, State: []byte(`{"nom":"É"}`)}
	if diff := cmp.Diff([]Draft{want, want}, append(b.drafts(), d)); diff != "" {
		t.Error(diff)
	}
	b.at(7)
	d = Draft{ID: 1, Turn: 1, Kind: asll.KindVisit, Dossier: &ref, Title: "Diallo Awa", State: []byte(`[]`)}
	b.keep(&d)
	want = Draft{
		ID: 1, Kind: asll.KindVisit, Dossier: &ref, Title: "Diallo Awa", Started: start, Kept: start.Add(7 * time.Minute), Turn: 2, State: []byte(`[]`),
	}
	if diff := cmp.Diff([]Draft{want, want}, append(b.drafts(), d)); diff != "" {
		t.Error(diff)
	}
}

func TestTheLastDraftKeptComesFirst(t *testing.T) {
	b := newBook(t)
	one, two := b.begin("un"), b.begin("deux")
	b.begin("trois")
	listed := func(want string) {
		var got []string
		for _, d := range b.drafts() {
			got = append(got, d.Title)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	listed("trois deux un") // in the same second: the last begun comes first
	for i, d := range []*Draft{one, two, one} {
		b.at(i + 1)
		b.keep(d)
	}
	listed("un deux trois")
	b.update(func(tx *Tx) error { return tx.DropDraft(two) })
	listed("un trois")
}

func TestADraftThatIsGoneIsTold(t *testing.T) {
	b := newBook(t)
	other, d := b.begin("autre"), b.begin("Diallo")
	b.update(func(tx *Tx) error { return tx.DropDraft(d) })
	for name, fn := range map[string]func(*Tx) error{
		"kept again":    func(tx *Tx) error { return tx.KeepDraft(d) },
		"dropped again": func(tx *Tx) error { return tx.DropDraft(d) },
		"never there":   func(tx *Tx) error { return tx.DropDraft(&Draft{}) },
	} {
		if err := b.Update(t.Context(), fn); !errors.Is(err, ErrNoDraft) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if diff := cmp.Diff([]Draft{*other}, b.drafts()); diff != "" {
		t.Error(diff)
	}
}

// A window may still hold the number of a draft that is gone.
func TestANumberOfADraftIsNeverGivenAgain(t *testing.T) {
	b := newBook(t)
	for want := int64(1); want <= 4; want++ {
		d := b.begin("")
		if d.ID != want {
			t.Errorf("draft %d has the number %d", want, d.ID)
		}
		b.update(func(tx *Tx) error { return tx.DropDraft(d) })
		c, err := Open(t.Context(), b.Path(), testEnv())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		b.Carnet = c
		b.update(func(tx *Tx) error { _, err := tx.NewDossier(2026); return err })
	}
}

// What could not be written is not held for written: another draft may get
// that number.
func TestADraftThatWasNotWrittenHasNoNumber(t *testing.T) {
	b := newBook(t)
	d := Draft{Kind: asll.KindVisit, State: []byte(`{}`)}
	full := errors.New("no room")
	err := b.Update(t.Context(), func(tx *Tx) error { return errors.Join(tx.KeepDraft(&d), tx.KeepDraft(&d), full) })
	if diff := cmp.Diff(Draft{Kind: asll.KindVisit, State: []byte(`{}`)}, d); diff != "" || !errors.Is(err, full) {
		t.Error(err, diff)
	}
	b.begin("autre")
	b.keep(&d)
	if d.ID != 2 || len(b.drafts()) != 2 {
		t.Errorf("%+v", d)
	}
	if err := b.View(t.Context(), func(tx *Tx) error { return tx.KeepDraft(&d) }); !errors.Is(err, errReading) {
		t.Errorf("in a view: %v", err)
	}
}

func TestTwoWindowsDoNotWriteOverOneAnother(t *testing.T) {
	b := newBook(t)
	one := b.begin("Diallo")
	other := *one
	one.State = []byte(`["note"]`)
	b.keep(one)
	other.State = []byte(`["rendez-vous"]`)
	if err := b.Update(t.Context(), func(tx *Tx) error { return tx.KeepDraft(&other) }); !errors.Is(err, ErrNoDraft) {
		t.Errorf("got %v", err)
	}
	if got := b.drafts(); len(got) != 1 || string(got[0].State) != `["note"]` {
		t.Errorf("%+v", got)
	}
}
