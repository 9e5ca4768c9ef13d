package carnet

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"modernc.org/sqlite"
	"modernc.org/sqlite/vtab"
)

// A feed is a table that SQLite reads from the memory of this program: writing
// a thousand rows out of it takes a third of the time of a thousand INSERTs.
type feed struct {
	rows [][]any
}

// feedModule is the name under which SQLite knows it.
const feedModule = "asll_feed"

// feedColumns is the most columns that a row may have.
const feedColumns = 24

// A connector opens the connections of one carnet, which alone know its feed.
type connector struct {
	driver *sqlite.Driver
	source string
}

func newConnector(source string, f *feed) (connector, error) {
	c := connector{new(sqlite.Driver), source}
	return c, c.driver.RegisterModule(feedModule, f)
}

// Connect implements driver.Connector.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.source) }

// Driver implements driver.Connector.
func (c connector) Driver() driver.Driver { return c.driver }

// insertAll writes rows into a table, and is as good as an INSERT for each.
func (t *Tx) insertAll(table string, columns []string, rows [][]any) error {
	const worthIt = 20
	if len(rows) < worthIt {
		insert := "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(columns)-1) + ")"
		for _, row := range rows {
			if err := t.exec(insert, row...); err != nil {
				return err
			}
		}
		return nil
	}
	if err := t.script("CREATE VIRTUAL TABLE IF NOT EXISTS temp.feed USING " + feedModule); err != nil {
		return fmt.Errorf("making the feed: %w", err)
	}
	t.feed.rows = rows
	defer func() { t.feed.rows = nil }()
	return t.exec("INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") SELECT " + strings.Join(feedNames(len(columns)), ", ") + " FROM temp.feed")
}

func feedNames(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = "c" + strconv.Itoa(i)
	}
	return names
}

// Create implements vtab.Module.
func (f *feed) Create(c vtab.Context, _ []string) (vtab.Table, error) {
	return f, c.Declare("CREATE TABLE feed (" + strings.Join(feedNames(feedColumns), ", ") + ")")
}

// Connect implements vtab.Module.
func (f *feed) Connect(c vtab.Context, args []string) (vtab.Table, error) { return f.Create(c, args) }

// BestIndex implements vtab.Table: there is one way through the rows.
func (*feed) BestIndex(*vtab.IndexInfo) error { return nil }

// Open implements vtab.Table.
func (f *feed) Open() (vtab.Cursor, error) { return &feedCursor{rows: f.rows}, nil }

// Disconnect implements vtab.Table.
func (*feed) Disconnect() error { return nil }

// Destroy implements vtab.Table.
func (*feed) Destroy() error { return nil }

// A feedCursor goes through the rows of a feed.
type feedCursor struct {
	rows [][]any
	at   int
}

// Filter implements vtab.Cursor.
func (c *feedCursor) Filter(int, string, []vtab.Value) error {
	c.at = 0
	return nil
}

// Next implements vtab.Cursor.
func (c *feedCursor) Next() error {
	c.at++
	return nil
}

// Eof implements vtab.Cursor.
func (c *feedCursor) Eof() bool { return c.at >= len(c.rows) }

// Column implements vtab.Cursor.
func (c *feedCursor) Column(i int) (vtab.Value, error) { return c.rows[c.at][i], nil }

// Rowid implements vtab.Cursor.
func (c *feedCursor) Rowid() (int64, error) { return int64(c.at) + 1, nil }

// Close implements vtab.Cursor.
func (*feedCursor) Close() error { return nil }
