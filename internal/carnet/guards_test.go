package carnet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
)

// Whether a great many acts follow the others is asked once, and the file is
// guarded afterwards as it was before.
func TestAGreatManyActsFollowTheOthers(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"), visit("2026-01-06"))
	before := triggers(t, b)
	for name, spoil := range map[string]func(*Posting, []NewAct) []NewAct{
		"an act is missing": func(_ *Posting, all []NewAct) []NewAct { return slices.Delete(all, 7, 8) },
		"the first one is":  func(_ *Posting, all []NewAct) []NewAct { return all[1:] },
		"a dossier too far": func(p *Posting, all []NewAct) []NewAct { p.dossiers++; return all },
		"a label too far":   func(p *Posting, all []NewAct) []NewAct { p.numbers[2026]++; return all },
		"an act too far":    func(p *Posting, all []NewAct) []NewAct { p.lastAct++; return all },
	} {
		if err := postMany(t, b, ref, spoil, func(*Rows) {}); !errors.Is(err, errGap) {
			t.Errorf("%s: %v", name, err)
		}
	}
	whole := func(_ *Posting, all []NewAct) []NewAct { return all }
	for name, spoil := range map[string]func(*Rows){
		"two positions change places": func(r *Rows) { swap(&r.acts[7].position, &r.acts[8].position) },
		"an act is of no dossier":     func(r *Rows) { stray(r.acts, 99) },
		"an act is of the dossier 0":  func(r *Rows) { stray(r.acts, 0) },
		"they are of a batch to come": func(r *Rows) { r.seq++ },
		"all are a place too far":     func(r *Rows) { move(r.acts) },
	} {
		if err := postMany(t, b, ref, whole, spoil); !errors.Is(err, errGap) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := postMany(t, b, ref, whole, func(*Rows) {}); err != nil {
		t.Error(err)
	}
	if after := triggers(t, b); after != before {
		t.Errorf("%s, want %s", after, before)
	}
	if r, err := b.Check(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("%v %v", r.Problems, err)
	}
}

// stray gives the last act to another dossier, and its number to the one before:
// they add up to as many.
func stray(all newActs, dossier int64) {
	last, before := &all[len(all)-1], &all[len(all)-2]
	before.number, last.dossier, last.number = last.number, dossier, 1
}

func swap(a, b *int) { *a, *b = *b, *a }

// move puts all the acts a place further on.
func move(all newActs) {
	for i := range all {
		all[i].id++
		all[i].position++
	}
}

// postMany opens a dossier, and writes a great many acts of another one, which
// may be spoilt before they are posted and after.
func postMany(t *testing.T, b *book, ref Ref, spoil func(*Posting, []NewAct) []NewAct, late func(*Rows)) error {
	t.Helper()
	payload, err := asll.Encode(visit("2026-01-06"))
	if err != nil {
		t.Fatal(err)
	}
	acts := make([]NewAct, aGreatMany+10)
	for i := range acts {
		acts[i] = NewAct{Dossier: ref, Number: 3 + i, Kind: asll.KindVisit, Day: visit("2026-01-06").Day(), Payload: payload}
	}
	return b.Update(t.Context(), func(tx *Tx) error {
		uuid, err := tx.uuid(ref)
		if err != nil {
			return err
		}
		p, err := tx.Post(Batch{By: "Claire Morel", Command: "import"})
		if err != nil {
			return err
		}
		if err := tx.Numbers(p); err != nil {
			return err
		}
		acts = spoil(p, acts)
		if _, _, err := p.Open(2026); err != nil {
			return err
		}
		for i := range acts {
			if err := p.Add(&acts[i], uuid); err != nil {
				return err
			}
		}
		late(p.pending)
		if err := tx.Finish(p); err != nil {
			return err
		}
		return project(tx, ref)
	})
}

// triggers are the texts of those of the file.
func triggers(t *testing.T, b *book) string {
	t.Helper()
	var all []string
	b.view(func(tx *Tx) error {
		return tx.rows(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`, nil, func(scan func(...any) error) error {
			var text string
			err := scan(&text)
			all = append(all, text)
			return err
		})
	})
	return strings.Join(all, "\n")
}
