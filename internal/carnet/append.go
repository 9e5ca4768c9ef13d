package carnet

import "fmt"

// Append adds a batch to the journal. The read model is for Project.
func (t *Tx) Append(b Batch) (BatchInfo, error) {
	p, err := t.Post(b)
	if err != nil {
		return BatchInfo{}, err
	}
	for i := range b.Acts {
		a := &b.Acts[i]
		uuid, err := t.uuid(a.Dossier)
		if err != nil {
			return BatchInfo{}, err
		}
		if err := p.Add(a, uuid); err != nil {
			return BatchInfo{}, err
		}
	}
	if err := t.Finish(p); err != nil {
		return BatchInfo{}, err
	}
	return p.info(&b), nil
}

// Finish writes what is left of a posting, and closes its batch.
func (t *Tx) Finish(p *Posting) error {
	if p.acts == 0 && p.row.undoes == 0 {
		return errNothing
	}
	rows, digest := p.Take(), p.digest.end(p.acts)
	begun := rows.batch.count() == 0
	if !begun {
		rows.batch.values[len(batchColumns)-1] = digest
	}
	if err := t.Write(rows); err != nil {
		return err
	}
	if err := t.restore(p); err != nil {
		return err
	}
	if begun {
		if err := t.exec("UPDATE batch SET digest = ? WHERE seq = ?", digest, p.row.seq); err != nil {
			return fmt.Errorf("closing batch %d: %w", p.row.seq, err)
		}
	}
	if p.row.undoes != 0 {
		t.undone = nil
	}
	return nil
}

// Write writes rows that a posting has made.
func (t *Tx) Write(r *Rows) error {
	if err := t.insertAll("batch", batchColumns, &r.batch); err != nil {
		return fmt.Errorf("opening the batch: %w", err)
	}
	if len(r.acts) >= aGreatMany {
		if err := t.lift(); err != nil {
			return err
		}
	}
	if err := t.insertAll("registry", registryColumns, &r.opened); err != nil {
		return fmt.Errorf("opening dossiers: %w", err)
	}
	if err := t.insertAll("act", actColumns, r.acts, r.seq, payloadVersion); err != nil {
		return fmt.Errorf("writing acts: %w", err)
	}
	for _, ref := range r.cleared {
		for i := range readModel {
			table := &readModel[i]
			if err := t.exec("DELETE FROM "+table.name+" WHERE "+table.columns[0]+" = ?", ref.ID); err != nil {
				return fmt.Errorf("clearing the read model (%s) of dossier %s: %w", table.name, ref.Label, err)
			}
		}
	}
	for i := range r.model {
		table := &readModel[i]
		if err := t.insertAll(table.name, table.columns, &r.model[i]); err != nil {
			return fmt.Errorf("writing the read model (%s): %w", table.name, err)
		}
	}
	return nil
}

// The columns that are written, in this order.
var (
	registryColumns = []string{"id", "uuid", "label", "year", "number"}
	batchColumns    = []string{
		"seq", "id", "recorded_at", "recorded_on", "by_whom", "device", "command", "source", "undoes", "previous", "digest",
	}
	actColumns = []string{
		"batch", "version", "id", "position", "dossier", "number", "kind", "day", "voids", "salt", "payload", "digest",
	}
)

// A newAct is an act on its way into its table. Its values are made as they are
// written, and there are never many of them at once.
type newAct struct {
	actRow
	dossier int64
	salt    []byte
	payload []byte
}

type newActs []newAct

func (n newActs) count() int { return len(n) }

// value is in the order of actColumns, but for the first two.
func (n newActs) value(row, column int) any {
	switch a := &n[row]; column {
	case 0:
		return a.id
	case 1:
		return int64(a.position)
	case 2:
		return a.dossier
	case 3:
		return int64(a.number)
	case 4:
		return a.kind
	case 5:
		return orNull(a.day)
	case 6:
		return orNull(int64(a.voids))
	case 7:
		return a.salt
	case 8:
		return a.payload
	default:
		return a.digest
	}
}

func (a *NewAct) info() ActInfo {
	return ActInfo{Dossier: a.Dossier, Number: a.Number, Kind: a.Kind, Day: a.Day}
}
