package carnet

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"modernc.org/sqlite"
	"modernc.org/sqlite/vtab"
)

// A feed is a table that SQLite reads from the memory of this program: writing
// a thousand rows out of it takes a third of the time of a thousand INSERTs.
type feed struct {
	rows rows
}

// Rows tell the values of their columns, which are those that SQLite knows.
type rows interface {
	count() int
	value(row, column int) any
}

// Listed rows hold theirs, one row after another: a slice for each would be one
// more thing for the garbage collector to look at.
type listed struct {
	width  int
	values []any
}

// add adds a row, as wide as those before.
func (l *listed) add(row ...any) {
	l.width, l.values = len(row), append(l.values, row...)
}

func (l *listed) count() int {
	if l.width == 0 {
		return 0
	}
	return len(l.values) / l.width
}

func (l *listed) value(row, column int) any { return l.values[row*l.width+column] }

// emptied has no rows, and room for as many.
func (l *listed) emptied() listed { return listed{values: make([]any, 0, cap(l.values))} }

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

// insertAll writes rows into a table, and is as good as an INSERT for each,
// since the transaction is taken back when one of them fails: SQLite need not be
// ready to take back the statement alone. The first columns are the same in all
// of them.
func (t *Tx) insertAll(table string, columns []string, rows rows, same ...any) error {
	const worthIt = 20
	if rows.count() < worthIt {
		return t.insertEach(table, columns, rows, same)
	}
	if err := t.script("CREATE VIRTUAL TABLE IF NOT EXISTS temp.feed USING " + feedModule); err != nil {
		return fmt.Errorf("making the feed: %w", err)
	}
	t.feed.rows = rows
	defer func() { t.feed.rows = nil }()
	values := append(slices.Repeat([]string{"?"}, len(same)), feedNames(len(columns)-len(same))...)
	for i, column := range columns {
		values[i] = taken(column, values[i])
	}
	return t.exec("INSERT OR FAIL INTO "+table+" ("+strings.Join(columns, ", ")+") SELECT "+strings.Join(values, ", ")+" FROM temp.feed", same...)
}

// taken is how SQLite takes a value into a column: a payload is bytes here and a
// text there, and to make a text of it here would be to copy it once more.
func taken(column, value string) string {
	if column == "payload" {
		return "CAST(" + value + " AS TEXT)"
	}
	return value
}

func (t *Tx) insertEach(table string, columns []string, rows rows, same []any) error {
	values, args := make([]string, len(columns)), make([]any, len(columns))
	each := args[copy(args, same):]
	for i, column := range columns {
		values[i] = taken(column, "?")
	}
	insert := "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES (" + strings.Join(values, ", ") + ")"
	for row := range rows.count() {
		for column := range each {
			each[column] = rows.value(row, column)
		}
		if err := t.exec(insert, args...); err != nil {
			return err
		}
	}
	return nil
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
	rows rows
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
func (c *feedCursor) Eof() bool { return c.at >= c.rows.count() }

// Column implements vtab.Cursor.
func (c *feedCursor) Column(i int) (vtab.Value, error) { return c.rows.value(c.at, i), nil }

// Rowid implements vtab.Cursor.
func (c *feedCursor) Rowid() (int64, error) { return int64(c.at) + 1, nil }

// Close implements vtab.Cursor.
func (*feedCursor) Close() error { return nil }
