package carnet

import "fmt"

// A Ref names a dossier.
type Ref struct {
	ID    int64
	Label string // 2026-0042
}

// NewDossier opens a dossier under the next label of the year. A label is
// never given twice, even when all that was recorded under it is undone.
func (t *Tx) NewDossier(year int) (Ref, error) {
	var id int64
	var number int
	_, err := t.row(`
		SELECT
			coalesce((SELECT max(id) FROM registry), 0),
			coalesce((SELECT max(number) FROM registry WHERE year = ?), 0)`,
		[]any{year}, &id, &number)
	if err != nil {
		return Ref{}, fmt.Errorf("looking for the next dossier of %d: %w", year, err)
	}
	p := Posting{env: t.env, dossiers: id, numbers: map[int]int{year: number}}
	p.Take()
	ref, uuid, err := p.Open(year)
	if err != nil {
		return Ref{}, err
	}
	t.uuids[ref.ID] = uuid
	return ref, t.Write(p.Take())
}

// Numbers tells a posting the last dossiers that were opened, so that it can
// open others.
func (t *Tx) Numbers(p *Posting) error {
	p.numbers = map[int]int{}
	err := t.rows(`
		SELECT
			year,
			max(number),
			max(id)
		FROM registry
		GROUP BY year`,
		nil,
		func(scan func(...any) error) error {
			var year, number int
			var id int64
			err := scan(&year, &number, &id)
			p.numbers[year], p.dossiers = number, max(p.dossiers, id)
			return err
		})
	if err != nil {
		return fmt.Errorf("looking for the last dossiers: %w", err)
	}
	return nil
}

// Reserve opens the dossiers of a year up to a number, for Reserved to give.
func (p *Posting) Reserve(year, upTo int) error {
	if p.reserved == nil {
		p.reserved = map[string]reservation{}
	}
	for p.numbers[year] < upTo {
		ref, uuid, err := p.Open(year)
		if err != nil {
			return err
		}
		p.reserved[ref.Label] = reservation{ref, uuid}
	}
	return nil
}

// Reserved is the dossier that has a number which was reserved.
func (p *Posting) Reserved(label string) (ref Ref, uuid string) {
	o := p.reserved[label]
	return o.ref, o.uuid
}

// Open opens a dossier under the next label of the year.
func (p *Posting) Open(year int) (ref Ref, uuid string, err error) {
	if uuid, err = p.env.newID(); err != nil {
		return Ref{}, "", err
	}
	p.dossiers++
	p.numbers[year]++
	ref = Ref{ID: p.dossiers, Label: label(year, p.numbers[year])}
	p.pending.opened.add(ref.ID, uuid, ref.Label, int64(year), int64(p.numbers[year]))
	return ref, uuid, nil
}

// label is the name of a dossier: after 9999 in a year it simply grows.
func label(year, number int) string { return fmt.Sprintf("%04d-%04d", year, number) }

// uuid is the dossier's name outside this file.
func (t *Tx) uuid(ref Ref) (string, error) {
	if known := t.uuids[ref.ID]; known != "" {
		return known, nil
	}
	var uuid string
	found, err := t.row(`SELECT uuid FROM registry WHERE id = ? AND label = ?`, []any{ref.ID, ref.Label}, &uuid)
	if err != nil {
		return "", fmt.Errorf("reading dossier %s: %w", ref.Label, err)
	}
	if !found {
		return "", fmt.Errorf("there is no dossier %s under number %d", ref.Label, ref.ID)
	}
	t.uuids[ref.ID] = uuid
	return uuid, nil
}
