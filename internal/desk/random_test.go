package desk

import (
	"context"
	"slices"
	"strconv"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
)

// A user records whatever comes to mind in the dossiers of one carnet.
type user struct {
	*Desk
	path     string
	dossiers []carnet.Ref
	day      civil.Date                   // how far the tale has come
	last     map[carnet.Ref]*asll.Dossier // as the user remembers them
	accepted map[asll.Kind]int            // acts recorded, by kind
	moved    bool                         // something was recorded before an error
	facts    int                          // brought by imports
}

// command is one thing that a user does.
func (u *user) command(t *rapid.T) (err error) {
	u.moved = false
	switch n := rapid.IntRange(0, 19).Draw(t, "command"); {
	case n == 0 && len(u.dossiers) < 3 || len(u.dossiers) == 0:
		var r Receipt
		if r, err = u.Record(t.Context(), nil, intake("Diallo", u.day.String())); err == nil {
			u.dossiers = append(u.dossiers, r.Dossier)
			u.last[r.Dossier] = r.After
		}
	case n == 1:
		_, err = u.Void(t.Context(), u.one(t), rapid.IntRange(1, 12).Draw(t, "number"), "erreur")
	case n == 2:
		_, err = u.Undo(t.Context(), untold)
	case n == 3:
		_, err = u.Redo(t.Context(), untold)
	case n == 4:
		err = u.backAndForth(t)
	default:
		err = u.act(t)
	}
	return err
}

func (u *user) one(t *rapid.T) carnet.Ref { return rapid.SampledFrom(u.dossiers).Draw(t, "dossier") }

// act records an act; what it grants or starts is not excluded on its day.
func (u *user) act(t *rapid.T) error {
	u.day = u.day.AddDays(rapid.IntRange(0, 60).Draw(t, "later"))
	ref := u.one(t)
	a := anything(t, u.day)
	if rapid.IntRange(0, 3).Draw(t, "in order") > 0 {
		a = next(t, u.last[ref], u.day.String())
	}
	r, err := u.Record(t.Context(), &ref, a)
	if err != nil {
		return err
	}
	u.accepted[a.Kind()]++
	u.last[ref] = r.After
	for i := range r.After.Measures { // it may be of one that is over
		m := &r.After.Measures[i]
		if asll.Act(m.Contract) == a {
			admitted(t, r.After, m.Effect())
		}
		if at := slices.IndexFunc(m.Renewals, func(n *asll.Renewal) bool { return asll.Act(n) == a }); at >= 0 {
			admitted(t, r.After, m.Periods[at+1].Start)
		}
	}
	return nil
}

// admitted demands that nothing excludes the household on that day.
func admitted(t *rapid.T, d *asll.Dossier, day civil.Date) {
	for _, s := range d.Household.Stays {
		if !day.IsZero() && s.Mission == asll.Yes && !s.Since.After(day) && (s.Exit.IsZero() || s.Exit.After(day)) {
			t.Fatalf("a period takes effect on %v, in %+v", day, s)
		}
	}
}

// backAndForth records an act, undoes it and redoes it.
func (u *user) backAndForth(t *rapid.T) error {
	before := u.shown(t)
	if err := u.act(t); err != nil {
		return err
	}
	u.moved = true
	after := u.shown(t)
	if _, err := u.Undo(t.Context(), untold); err != nil {
		return err
	}
	if diff := cmp.Diff(before, u.shown(t), exactly); diff != "" {
		t.Fatalf("undone, it is not as it was: -want +got\n%s", diff)
	}
	if _, err := u.Redo(t.Context(), untold); err != nil {
		return err
	}
	if diff := cmp.Diff(after, u.shown(t), exactly); diff != "" {
		t.Fatalf("redone, it is not as it was: -want +got\n%s", diff)
	}
	return nil
}

func (u *user) shown(t *rapid.T) picture {
	p, err := pictured(t.Context(), u.Desk)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// turns undoes or redoes what can be.
func (u *user) turns(t *rapid.T, turn func(context.Context, Told) (Undoing, error)) {
	if _, err := turn(t.Context(), untold); err != nil {
		t.Fatal(err)
	}
}

// imports brings facts to dossiers old and new, and tells whether any stands.
func (u *user) imports(t *rapid.T) bool {
	var all []delivery
	for i := range rapid.IntRange(1, 4).Draw(t, "dossiers") {
		one := delivery{acts: []asll.Act{intake("Diallo", u.day.String())}}
		if i < len(u.dossiers) && rapid.Bool().Draw(t, "known") {
			one = delivery{to: u.dossiers[i]}
		}
		for range rapid.IntRange(1, 4).Draw(t, "acts") {
			u.day = u.day.AddDays(rapid.IntRange(0, 3).Draw(t, "later"))
			one.acts = append(one.acts, u.fact(t))
		}
		all = append(all, one)
	}
	written, err := deliver(t.Context(), u.Desk, all...)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// fact is an act that nothing refuses, and that was never recorded.
func (u *user) fact(t *rapid.T) asll.Act {
	u.facts++
	note := strconv.Itoa(u.facts)
	if rapid.Bool().Draw(t, "visit") {
		return &asll.Visit{Date: u.day, Type: asll.VisitHome, Note: note}
	}
	moved := rapid.SampledFrom([]asll.Circumstances{{Exit: u.day}, {MoveIn: u.day}, housed(u.day.String()).Circumstances}).Draw(t, "moved")
	return &asll.Situation{Date: u.day, Circumstances: moved, Note: note}
}

// remember has the user know what is shown, and nothing else.
func (u *user) remember(p picture) {
	u.dossiers = u.dossiers[:0]
	for i, s := range p.List {
		u.dossiers = append(u.dossiers, s.Ref)
		u.last[s.Ref] = p.Dossiers[i]
	}
}
