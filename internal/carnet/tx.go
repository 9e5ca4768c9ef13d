package carnet

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// A Tx is a transaction: what it reads does not change under it, what it
// writes is written as a whole or not at all.
type Tx struct {
	ctx      context.Context
	sql      *sql.Tx
	path     string
	env      Env
	feed     *feed
	reading  bool
	prepared map[string]statement
	undone   map[int64]bool   // batches that no longer count; nil until it is asked
	uuids    map[int64]string // of the dossiers met so far
	lifted   []string         // the texts of the guards taken away
	failed   []func()         // what to do when nothing is written after all
}

var errReading = errors.New("writing in a transaction that only reads")

// Update runs fn in a transaction that may write. The lock is taken at once,
// so that what fn reads is still true when it writes. Nothing is written when
// fn fails; when Update returns nil, all of it is on the disk.
func (c *Carnet) Update(ctx context.Context, fn func(*Tx) error) error {
	return c.unusable(c.transact(ctx, false, fn))
}

// View runs fn in a transaction that only reads.
func (c *Carnet) View(ctx context.Context, fn func(*Tx) error) error {
	return c.unusable(c.transact(ctx, true, fn))
}

func (c *Carnet) transact(ctx context.Context, reading bool, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// With the context itself, what is stopped would be taken back in the
	// background, and the program end before it is.
	tx, err := c.db.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: reading})
	if err != nil {
		return fmt.Errorf("opening %s: %w", c.path, err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to take back
	t := &Tx{ctx: ctx, sql: tx, path: c.path, env: c.env, feed: c.feed, reading: reading, prepared: map[string]statement{}, uuids: map[int64]string{}}
	if err = fn(t); err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		for _, f := range slices.Backward(t.failed) {
			f()
		}
	}
	return err
}

// onFailure has f called when the transaction fails, be it at its very end.
func (t *Tx) onFailure(f func()) { t.failed = append(t.failed, f) }

// A statement is ready to run; the transaction closes it at its end.
type statement interface {
	ExecContext(ctx context.Context, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, args ...any) *sql.Row
}

// statement prepares each text once: an import runs the same few thousands of times.
func (t *Tx) statement(query string) (statement, error) {
	if s := t.prepared[query]; s != nil {
		return s, nil
	}
	s, err := t.sql.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, err
	}
	t.prepared[query] = s
	return s, nil
}

// exec writes.
func (t *Tx) exec(query string, args ...any) error {
	_, err := t.write(query, args...)
	return err
}

// write writes, and tells what it wrote.
func (t *Tx) write(query string, args ...any) (sql.Result, error) {
	if t.reading {
		return nil, errReading
	}
	s, err := t.statement(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(t.ctx, args...)
}

// row reads at most one row, and tells whether there was one.
func (t *Tx) row(query string, args []any, into ...any) (found bool, err error) {
	s, err := t.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(t.ctx, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// rows calls each for every row; each scans it, and must not ask the carnet
// anything else, as there is one connection.
func (t *Tx) rows(query string, args []any, each func(scan func(...any) error) error) error {
	s, err := t.statement(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
