package carnet

import (
	"errors"
	"fmt"
	"time"

	"asll/internal/civil"
)

// payloadVersion is the form of the payloads that this program writes.
const payloadVersion = 1

var errNothing = errors.New("a batch records at least one act, or undoes another batch")

// Append adds a batch to the journal. The read model is for Project.
func (t *Tx) Append(b Batch) (BatchInfo, error) {
	if len(b.Acts) == 0 && b.Undoes == 0 {
		return BatchInfo{}, errNothing
	}
	now := t.env.Now().Truncate(time.Second)
	row, lastAct, err := t.nextBatch(&b, now)
	if err != nil {
		return BatchInfo{}, err
	}
	info := BatchInfo{
		Seq: row.seq, ID: row.id, Recorded: now.UTC(), By: b.By, Device: row.device, Command: b.Command, Source: b.Source, Undoes: b.Undoes,
	}
	acts := make([]actRow, len(b.Acts))
	salts := make([][]byte, len(b.Acts))
	for i := range b.Acts {
		if acts[i], salts[i], err = t.seal(&b.Acts[i]); err != nil {
			return BatchInfo{}, err
		}
		acts[i].id, acts[i].position = lastAct+int64(i)+1, i+1
		info.Acts = append(info.Acts, b.Acts[i].info())
	}
	if err := t.insertBatch(&row, chained(&row, acts)); err != nil {
		return BatchInfo{}, err
	}
	for i := range acts {
		if err := t.insertAct(row.seq, &acts[i], &b.Acts[i], salts[i]); err != nil {
			return BatchInfo{}, err
		}
	}
	return info, nil
}

// nextBatch prepares the row that follows the last batch, and tells the
// number of the last act.
func (t *Tx) nextBatch(b *Batch, now time.Time) (row batchRow, lastAct int64, err error) {
	row = batchRow{
		recordedAt: now.UTC().Format(time.RFC3339), recordedOn: civil.FromTime(now).String(),
		by: b.By, device: t.env.Device, command: b.Command, source: b.Source, undoes: b.Undoes,
	}
	if row.id, err = t.env.newID(); err != nil {
		return batchRow{}, 0, err
	}
	_, err = t.row(`
		SELECT
			seq,
			digest,
			coalesce((SELECT max(id) FROM act), 0)
		FROM batch
		ORDER BY seq DESC
		LIMIT 1`,
		nil, &row.seq, &row.previous, &lastAct)
	if err != nil {
		return batchRow{}, 0, fmt.Errorf("reading the last batch: %w", err)
	}
	row.seq++
	return row, lastAct, nil
}

// seal gives an act what its batch's digest covers, and its salt.
func (t *Tx) seal(a *NewAct) (row actRow, salt []byte, err error) {
	uuid, err := t.uuid(a.Dossier)
	if err != nil {
		return actRow{}, nil, err
	}
	if salt, err = t.env.newSalt(); err != nil {
		return actRow{}, nil, err
	}
	return actRow{
		uuid: uuid, label: a.Dossier.Label, number: a.Number, kind: string(a.Kind), version: payloadVersion,
		day: a.Day.String(), voids: a.Voids, digest: sealed(salt, a.Payload),
	}, salt, nil
}

func (a *NewAct) info() ActInfo {
	return ActInfo{Dossier: a.Dossier, Number: a.Number, Kind: a.Kind, Day: a.Day}
}

func (t *Tx) insertBatch(b *batchRow, digest []byte) error {
	err := t.exec(`
		INSERT INTO batch (
			seq,
			id,
			recorded_at,
			recorded_on,
			by_whom,
			device,
			command,
			source,
			undoes,
			previous,
			digest
		)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		b.seq, b.id, b.recordedAt, b.recordedOn, b.by, b.device, b.command, b.source, orNull(b.undoes), b.previous, digest)
	if err != nil {
		return fmt.Errorf("writing batch %d: %w", b.seq, err)
	}
	if b.undoes != 0 {
		t.undone = nil
	}
	return nil
}

func (t *Tx) insertAct(batch int64, row *actRow, a *NewAct, salt []byte) error {
	err := t.exec(`
		INSERT INTO act (
			id,
			batch,
			position,
			dossier,
			number,
			kind,
			version,
			day,
			voids,
			salt,
			payload,
			digest
		)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		row.id, batch, row.position, a.Dossier.ID, row.number, row.kind, row.version, orNull(row.day), orNull(row.voids), salt,
		string(a.Payload), row.digest)
	if err != nil {
		return fmt.Errorf("writing act %s.%d: %w", row.label, row.number, err)
	}
	return nil
}
