// Package carnet keeps acts in one SQLite file: a journal that only grows, and
// a read model that is rewritten from it. It alone speaks SQL.
package carnet

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"time"
)

// Env is what the carnet takes from outside: clock, randomness, who and where.
type Env struct {
	Now         func() time.Time
	Random      io.Reader     // for salts and identifiers
	Device      string        // the name of this machine
	BusyTimeout time.Duration // how long to wait for another process; 5 s when zero
}

// A Carnet is an open file.
type Carnet struct {
	path string
	env  Env
	db   *sql.DB
	feed *feed
}

// Open opens an existing carnet, and brings one of an earlier version up to
// date. Its errors are *Unusable.
//
// It must not be called while a transaction of the same process runs on the
// same file: reading the header would release that transaction's locks.
func Open(ctx context.Context, path string, env Env) (*Carnet, error) {
	h, err := readHeader(path)
	if err != nil {
		return nil, err
	}
	c, err := connect(path, env)
	if err != nil {
		return nil, err
	}
	if h.version < version || journalLeft(path) {
		if err := c.migrate(ctx); err != nil {
			c.Close()
			return nil, err
		}
	}
	return c, nil
}

// connect prepares the connection; SQLite opens the file at its first use.
func connect(path string, env Env) (*Carnet, error) {
	c := &Carnet{path: path, env: env, feed: new(feed)}
	source, err := dataSource(path, env.BusyTimeout)
	if err != nil {
		return nil, err
	}
	to, err := newConnector(source, c.feed)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	c.db = sql.OpenDB(to)
	// One command does one thing at a time, and a second connection of the same
	// process would only wait for the first.
	c.db.SetMaxOpenConns(1)
	return c, nil
}

// Close closes the file.
func (c *Carnet) Close() error {
	if err := c.db.Close(); err != nil {
		return fmt.Errorf("closing %s: %w", c.path, err)
	}
	return nil
}
