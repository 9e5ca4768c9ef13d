package carnet

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"asll/internal/asll"
	"asll/internal/civil"
)

// payloadVersion is the form of the payloads that this program writes.
const payloadVersion = 1

var errNothing = errors.New("a batch records at least one act, or undoes another batch")

// A Posting is a batch on its way into the journal. It makes the rows of its
// acts, and touches no file: that may be done beside the writing of those made
// before.
type Posting struct {
	env     Env
	at      time.Time
	row     batchRow
	digest  digester
	acts    int   // added so far
	lastAct int64 // before the batch

	dossiers int64       // the last one of the registry
	numbers  map[int]int // the last one of each year
	reserved map[string]reservation
	pending  *Rows
}

// A reservation is a dossier that was opened for its number.
type reservation struct {
	ref  Ref
	uuid string
}

// Rows are what a posting has made, to be written.
type Rows struct {
	seq     int64  // of the batch
	batch   listed // the first ones only
	opened  listed // of the registry
	acts    newActs
	cleared []Ref
	model   []listed // of each table of the read model
}

// Waiting is how many acts have been added that were not taken.
func (p *Posting) Waiting() int { return len(p.pending.acts) }

// Post begins a batch. Its acts are given to the posting.
func (t *Tx) Post(b Batch) (*Posting, error) {
	now := t.env.Now().Truncate(time.Second)
	p := &Posting{env: t.env, at: now, row: batchRow{
		recordedAt: now.UTC().Format(time.RFC3339), recordedOn: civil.FromTime(now).String(),
		by: b.By, device: t.env.Device, command: b.Command, source: b.Source, undoes: b.Undoes,
	}}
	var err error
	if p.row.id, err = t.env.newID(); err != nil {
		return nil, err
	}
	_, err = t.row(`
		SELECT
			seq,
			digest,
			coalesce((SELECT max(id) FROM act), 0)
		FROM batch
		ORDER BY seq DESC
		LIMIT 1`,
		nil, &p.row.seq, &p.row.previous, &p.lastAct)
	if err != nil {
		return nil, fmt.Errorf("reading the last batch: %w", err)
	}
	p.row.seq++
	p.digest = chain(&p.row)
	p.Take()
	r := &p.row
	p.pending.batch.add(
		r.seq, r.id, r.recordedAt, r.recordedOn, r.by, r.device, r.command, r.source, orNull(r.undoes), r.previous, make([]byte, sha256.Size),
	)
	return p, nil
}

// Take gives the rows made so far, which are then no longer the posting's.
func (p *Posting) Take() *Rows {
	made := p.pending
	p.pending = &Rows{seq: p.row.seq, model: make([]listed, len(readModel))}
	if made != nil { // there are most often as many again
		p.pending.acts = make(newActs, 0, cap(made.acts))
		for i := range made.model {
			p.pending.model[i] = made.model[i].emptied()
		}
	}
	return made
}

// Add puts an act into the batch, with the uuid of its dossier.
func (p *Posting) Add(a *NewAct, uuid string) error {
	salt, err := p.env.newSalt()
	if err != nil {
		return err
	}
	p.acts++
	row := actRow{
		id: p.lastAct + int64(p.acts), position: p.acts,
		uuid: uuid, label: a.Dossier.Label, number: a.Number, kind: string(a.Kind), version: payloadVersion,
		day: a.Day.String(), voids: a.Voids, digest: sealed(salt, a.Payload),
	}
	p.digest.act(&row)
	p.pending.acts = append(p.pending.acts, newAct{row, a.Dossier.ID, salt, a.Payload})
	return nil
}

// Project puts the read model of a dossier, made from all its entries, among
// the rows. What the read model holds of it is cleared, unless it is new.
func (p *Posting) Project(ref Ref, entries []asll.Entry, isNew bool) {
	if !isNew {
		p.pending.cleared = append(p.pending.cleared, ref)
	}
	s := picture(ref, entries)
	if s == nil {
		return
	}
	for i := range readModel {
		readModel[i].rows(s, &p.pending.model[i])
	}
}

// info is the batch as it will stand.
func (p *Posting) info(b *Batch) BatchInfo {
	info := BatchInfo{
		Seq: p.row.seq, ID: p.row.id, Recorded: p.at.UTC(), By: p.row.by, Device: p.row.device, Command: p.row.command,
		Source: p.row.source, Undoes: p.row.undoes,
	}
	for i := range b.Acts {
		info.Acts = append(info.Acts, b.Acts[i].info())
	}
	return info
}
