package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// A Source is a file to import.
type Source struct {
	Name   string
	Reader io.ReaderAt
	Size   int64
}

// Problems are what makes files impossible to read.
type Problems []*Problem

// Error gives them all, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Error()
	}
	return strings.Join(lines, "\n")
}

// A Gathering is the rows of several files, sorted by dossier. It holds where
// each row stands, and not what it says.
type Gathering struct {
	Tables  []*Mapping
	Ignored []string // the sheets that are not read

	tables  []*gathered // as many as Tables
	finders []*Finder   // one for each
	rows    places
	names   *directory

	rejected []reject
}

// gathered is a table whose rows can be read again in any order.
type gathered struct {
	mapping *Mapping
	first   int // its first row
	count   int
	spool   *os.File // a copy, for what can only be read in its order
	size    int64    // of the copy
}

// Gather reads all the rows of the files once. scratch makes a temporary file,
// for those that can only be read in their order; read is told how many bytes
// have been read. The error is of type Problems when the files are at fault.
func Gather(ctx context.Context, sources []Source, o Options, scratch func() (*os.File, error), read func(bytes int64)) (*Gathering, error) {
	g := &Gathering{names: newDirectory()}
	in := &gatherer{Gathering: g, options: o, scratch: scratch}
	var problems Problems
	var before int64
	for _, s := range sources {
		in.progress = func(offset int64) error {
			read(before + offset)
			return ctx.Err()
		}
		err := in.source(s)
		if p, ok := errors.AsType[*Problem](err); ok {
			problems = append(problems, p)
		} else if err != nil {
			g.Close()
			return nil, err
		}
		before += s.Size
	}
	if len(problems) > 0 {
		g.Close()
		return nil, problems
	}
	g.names.close()
	var err error
	if g.finders, err = g.newFinders(); err != nil {
		g.Close()
		return nil, err
	}
	return g, nil
}

// Close lets go of the temporary files.
func (g *Gathering) Close() {
	for _, t := range g.tables {
		if t.spool != nil {
			t.spool.Close()
			os.Remove(t.spool.Name()) // where it could not be removed while it was open
		}
	}
}

// A gatherer reads the files.
type gatherer struct {
	*Gathering
	options  Options
	scratch  func() (*os.File, error)
	progress func(offset int64) error
}

func (in *gatherer) source(s Source) error {
	f, err := Open(s.Name, s.Reader, s.Size)
	if err != nil {
		return err
	}
	tables, err := f.Map(in.options)
	if err != nil {
		return err
	}
	for _, sheet := range f.Ignored {
		in.Ignored = append(in.Ignored, s.Name+", feuille « "+sheet+" »")
	}
	for _, m := range tables {
		if err := in.table(m); err != nil {
			return err
		}
	}
	return nil
}

// every is after how many rows the progress is told.
const every = 512

// table reads the rows of a table.
func (in *gatherer) table(m *Mapping) error {
	t := &gathered{mapping: m, first: in.rows.count}
	in.tables, in.Tables = append(in.tables, t), append(in.Tables, m)
	copied, err := in.spool(t)
	if err != nil {
		return err
	}
	for some, err := range ahead(m, copied) {
		for i := range some {
			r := &some[i]
			if t.count++; t.count%every == 0 {
				if err := in.progress(r.read); err != nil {
					return err
				}
			}
			in.rows.add(r.Place, in.names.of(&r.mention, in.rows.count))
		}
		if err != nil {
			return err
		}
	}
	m.Count = t.count
	if copied == nil {
		return nil
	}
	return copied.close(t)
}

// newFinders makes what finds the rows of the tables again.
func (g *Gathering) newFinders() ([]*Finder, error) {
	all := make([]*Finder, len(g.tables))
	for i, t := range g.tables {
		var err error
		if all[i], err = t.finder(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// find reads a row again. It is overwritten by the next one.
func (g *Gathering) find(row int) (*Row, error) { return g.findWith(g.finders, row) }

func (g *Gathering) findWith(finders []*Finder, row int) (*Row, error) {
	return finders[g.tableOf(row)].At(g.rows.at(row))
}

// tableOf is the table in which a row stands.
func (g *Gathering) tableOf(row int) int {
	i := 0
	for i+1 < len(g.tables) && g.tables[i+1].first <= row {
		i++
	}
	return i
}

// line names the line of a row to one who reads about another, with its file
// when that is another one.
func (g *Gathering) line(row, about int) string {
	line := fmt.Sprintf("la ligne %d", g.rows.at(row).Line)
	if t := g.tableOf(row); t != g.tableOf(about) {
		line += " de " + g.tables[t].mapping.Table.Name
	}
	return line
}
