package desk

import (
	"context"
	"hash/maphash"
	"slices"

	"asll/internal/asll"
	"asll/internal/carnet"
)

// chunk is about how many acts are written at once.
const chunk = 1000

// A judge judges the acts of an import, dossier by dossier, beside the writing.
type judge struct {
	*importing
	in  chan []*Found
	out chan *carnet.Rows
	err error // once out is closed

	seed maphash.Seed
}

// An arrived dossier has its acts read.
type arrived struct {
	*Found
	Arrival
	err error
}

// read has the acts of each dossier read.
func (j *judge) read(ctx context.Context, out chan<- []arrived) {
	defer close(out)
	for dossiers := range j.in {
		some, err := j.arrive(dossiers)
		select {
		case out <- some:
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
	}
}

// arrive reads the acts of some dossiers, as far as they can be read.
func (j *judge) arrive(dossiers []*Found) (some []arrived, err error) {
	some = make([]arrived, len(dossiers))
	for i, found := range dossiers {
		a := &some[i]
		a.Found = found
		if a.Arrival, a.err = j.Acts(found); a.err != nil {
			return some[:i+1], a.err
		}
	}
	return some, nil
}

func (j *judge) run(ctx context.Context) {
	defer close(j.out)
	ctx, cancel := context.WithCancel(ctx)
	in := make(chan []arrived)
	go j.read(ctx, in)
	j.err = j.judge(ctx, in)
	cancel()
	for range in { // until the reading has stopped
	}
}

func (j *judge) judge(ctx context.Context, in <-chan []arrived) error {
	for some := range in {
		for i := range some {
			a := &some[i]
			if ctx.Err() != nil || a.err != nil {
				return a.err
			}
			if err := j.dossier(a); err != nil {
				return err
			}
			if j.posting.Waiting() >= chunk && !j.send(ctx) {
				return nil
			}
		}
	}
	if j.posting.Waiting() > 0 {
		j.send(ctx)
	}
	return nil
}

// send has what is posted written, unless nothing will be.
func (j *judge) send(ctx context.Context) bool {
	rows := j.posting.Take()
	if !j.keeps() {
		return true
	}
	select {
	case j.out <- rows:
		return true
	case <-ctx.Done():
		return false
	}
}

// dossier judges and posts the acts of one dossier.
func (j *judge) dossier(a *arrived) error {
	var before []asll.Entry
	if a.Found != nil {
		before = a.Entries
	}
	outcome := Outcome{New: a.Found == nil || a.Gone, Verdicts: make([]Verdict, len(a.Acts))}
	added, err := j.verdicts(before, a.Acts, &outcome)
	if err != nil {
		return err
	}
	if a.Refused > 0 || slices.ContainsFunc(outcome.Verdicts, func(v Verdict) bool { return v.Stray || len(v.Refused) > 0 }) {
		j.refused = true
	}
	if err := j.post(a.Found, a.Number, &outcome, added); err != nil {
		return err
	}
	return a.Judged(outcome)
}

// verdicts judges acts that come to a dossier, and gives those that stand, in
// their order in time.
func (j *judge) verdicts(before []asll.Entry, acts []asll.Act, o *Outcome) ([]asll.Entry, error) {
	entries, err := j.entries(before, acts)
	if err != nil {
		return nil, err
	}
	j.recognise(before, entries, o.Verdicts)
	next := j.next(before, nil)
	of := func(e *asll.Entry) *Verdict { return &o.Verdicts[e.Number-next.Number] }
	entries = slices.DeleteFunc(entries, func(e asll.Entry) bool { return of(&e).Known })
	for i, admission := range asll.Admit(before, entries) {
		of(&entries[i]).Admission = admission
	}
	entries = slices.DeleteFunc(entries, func(e asll.Entry) bool { return len(of(&e).Refused) > 0 })
	if o.New && !slices.ContainsFunc(entries, func(e asll.Entry) bool { return e.Act.Kind() == asll.KindIntake }) {
		for i := range entries {
			of(&entries[i]).Stray = true
		}
		return nil, nil
	}
	return inTime(entries, next), nil
}

// entries are acts as they would stand in the journal, after the others.
func (j *judge) entries(before []asll.Entry, acts []asll.Act) ([]asll.Entry, error) {
	entries := make([]asll.Entry, len(acts))
	for i, a := range acts {
		payload, err := asll.Encode(a)
		if err != nil {
			return nil, err
		}
		entries[i] = j.next(before, a)
		entries[i].ID += int64(i)
		entries[i].Number += i
		entries[i].Payload = payload
	}
	return entries, nil
}

// inTime gives entries in their order in time, and numbers them again in it,
// from the next one of the dossier.
func inTime(entries []asll.Entry, next asll.Entry) []asll.Entry {
	sorted := asll.InTime(entries)
	for i := range sorted {
		sorted[i].ID, sorted[i].Number = next.ID+int64(i), next.Number+i
	}
	return sorted
}

// post opens the dossier if it is new, and posts the acts that stand.
func (j *judge) post(found *Found, number string, o *Outcome, added []asll.Entry) (err error) {
	var uuid string
	var before []asll.Entry
	switch {
	case found != nil:
		o.Dossier, uuid, before = found.Ref, found.UUID, found.Entries
	case len(added) == 0:
	case number != "":
		o.Dossier, uuid = j.posting.Reserved(number)
	default:
		o.Dossier, uuid, err = j.posting.Open(opening(added))
	}
	if err != nil || len(added) == 0 {
		return err
	}
	o.Opened = o.New
	j.posted += len(added)
	if !j.keeps() {
		j.posting.Take()
		return nil
	}
	for _, e := range added {
		a := carnet.NewAct{Dossier: o.Dossier, Number: e.Number, Kind: e.Act.Kind(), Day: e.Act.Day(), Payload: e.Payload}
		if err := j.posting.Add(&a, uuid); err != nil {
			return err
		}
	}
	whole := added
	if len(before) > 0 {
		whole = slices.Concat(before, added)
	}
	j.posting.Project(o.Dossier, whole, o.New)
	return nil
}

// opening is the year in which a dossier is numbered: that of its first saisine.
func opening(added []asll.Entry) int {
	for _, e := range added {
		if e.Act.Kind() == asll.KindIntake {
			return e.Act.Day().Year()
		}
	}
	return added[0].Act.Day().Year()
}

// recognise marks the acts that the dossier holds already, as many of each as it
// holds, and those that are there twice.
func (j *judge) recognise(before, entries []asll.Entry, verdicts []Verdict) {
	held := map[string]int{}
	for _, e := range before {
		if !e.Undone {
			held[asll.Wording(e.Act)]++
		}
	}
	seen := make(map[uint64]bool, len(entries))
	for i, e := range entries {
		said := maphash.Bytes(j.seed, e.Payload)
		verdicts[i].Twin = seen[said]
		seen[said] = true
		if len(held) == 0 {
			continue
		}
		if w := asll.Wording(e.Act); held[w] > 0 {
			held[w]--
			verdicts[i].Known = true
		}
	}
}
