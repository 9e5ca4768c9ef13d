package carnet

import (
	"bytes"
	"fmt"
)

// A link is a batch and one of its acts, as they are stored.
type link struct {
	batch   batchRow
	digest  []byte
	acts    int64  // how many it has, told with the first of them
	act     actRow // without a number when the batch has no act
	salt    []byte
	payload []byte
}

// checkChain computes every digest again, in one reading of the journal.
func (t *Tx) checkChain(r *Report) error {
	c := journey{report: r}
	err := t.rows(linksQuery, nil, func(scan func(...any) error) error {
		l, err := scanLink(scan)
		if err == nil {
			c.add(&l)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("reading the journal: %w", err)
	}
	c.closeBatch()
	return nil
}

// A journey follows the journal from its first batch.
type journey struct {
	report  *Report
	last    link        // of the batch under way
	digests [2]digester // of the batch under way, in the format of today and in the first one
	acts    int         // seen of the batch under way
	before  []byte      // digest of the batch before
	seq     int64       // of the batch before
	act     int64       // the last act seen
}

func (c *journey) add(l *link) {
	if l.batch.seq != c.last.batch.seq {
		c.closeBatch()
		c.digests = [2]digester{chain(&l.batch), chainFirst(&l.batch, l.acts)}
	}
	c.last = *l
	if l.act.number != 0 {
		c.addAct(l)
	}
}

func (c *journey) addAct(l *link) {
	where := fmt.Sprintf("acte %s.%d", l.act.label, l.act.number)
	c.report.Acts++
	if !intact(l.salt, l.payload, l.act.digest) {
		c.report.problem(where, "son contenu a été changé après l'enregistrement")
	}
	c.acts++
	if c.act++; l.act.id != c.act || l.act.position != c.acts {
		c.report.problem(where, "il n'est pas à sa place dans le journal")
		c.act = l.act.id
	}
	for i := range c.digests {
		c.digests[i].act(&l.act)
	}
}

// closeBatch checks the batch under way, all its acts being known.
func (c *journey) closeBatch() {
	b := &c.last.batch
	if b.seq == 0 {
		return
	}
	where := fmt.Sprintf("enregistrement %d", b.seq)
	c.report.Batches++
	if b.seq != c.seq+1 {
		c.report.problem(where, "celui qui le précède a disparu")
	}
	if !bytes.Equal(b.previous, c.before) {
		c.report.problem(where, "il ne suit pas celui qui le précède")
	}
	if !bytes.Equal(c.digests[0].end(c.acts), c.last.digest) && !bytes.Equal(c.digests[1].sum(), c.last.digest) {
		c.report.problem(where, "il a été changé après coup")
	}
	c.before, c.seq, c.acts, c.last = c.last.digest, b.seq, 0, link{}
}

// checkNumbers looks for dossiers and acts that have disappeared.
func (t *Tx) checkNumbers(r *Report) error {
	err := t.rows(`
		SELECT
			r.label,
			count(*),
			max(a.number)
		FROM act a
		JOIN registry r ON r.id = a.dossier
		GROUP BY a.dossier
		HAVING max(a.number) <> count(*)`,
		nil,
		func(scan func(...any) error) error {
			var label string
			var there, expected int
			if err := scan(&label, &there, &expected); err != nil {
				return err
			}
			r.problem("dossier "+label, "il y a %d actes, et le dernier porte le numéro %d", there, expected)
			return nil
		})
	if err != nil {
		return fmt.Errorf("counting the acts: %w", err)
	}
	err = t.rows(`SELECT year FROM registry GROUP BY year HAVING max(number) <> count(*)`, nil, func(scan func(...any) error) error {
		var year int
		if err := scan(&year); err != nil {
			return err
		}
		r.problem(fmt.Sprintf("dossiers de %d", year), "il en manque")
		return nil
	})
	if err != nil {
		return fmt.Errorf("counting the dossiers: %w", err)
	}
	return nil
}
